// Package importtest reads for tests what other programs write.
package importtest

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/importer"
	"github.com/depth-football/depth/squad/internal/expect"
	"github.com/depth-football/depth/squad/squadfile"
)

// Import is what a table of one club has, as of 2026-08-01.
func Import(t testing.TB, format, text string) *importer.Import {
	t.Helper()
	f, err := importer.Lookup(format)
	if err != nil {
		t.Fatal(err)
	}
	terms := Options("Marshford")
	terms.AsOf = expect.Must(squad.ParseDate("2026-08-01"))
	found, err := f.Read(Sheet(text), terms)
	if err != nil {
		t.Fatal(err)
	}
	if len(found.Clubs) != 1 {
		t.Fatalf("%d clubs, want one", len(found.Clubs))
	}
	return found
}

// Club is the only club of a table, as of 2026-08-01.
func Club(t testing.TB, format, text string) *importer.Club {
	t.Helper()
	return &Import(t, format, text).Clubs[0]
}

// Sheet is a table as a file of spreadsheets.
func Sheet(text string) []importer.Source {
	return []importer.Source{{Name: "in.csv", Reader: strings.NewReader(text)}}
}

// Options are those of an import as of 2026-03-11; players without a club are the club's.
func Options(club string) importer.Options {
	return importer.Options{AsOf: expect.Must(squad.ParseDate("2026-03-11")), Club: club}
}

// Complaints are what reading finds in a file and the file does not exempt.
func Complaints(file string, src []byte) squadfile.Diagnostics {
	f, err := squadfile.Open(file, src)
	if err != nil {
		return squadfile.Diagnostics{{File: file, Message: err.Error()}}
	}
	return f.Warnings
}

// Files are files by name as other programs could have written them: the testdata of
// package importer, for the tests of it and of its neighbours.
func Files(t testing.TB) map[string][]byte {
	t.Helper()
	paths, err := filepath.Glob("../importer/testdata/*.*")
	if err != nil {
		t.Fatal(err)
	}
	files := make(map[string][]byte)
	for _, path := range paths {
		if filepath.Ext(path) != ".golden" {
			if files[filepath.Base(path)], err = os.ReadFile(path); err != nil {
				t.Fatal(err)
			}
		}
	}
	return files
}

// Clubs are the clubs of all [Files], each read as its name says.
func Clubs(t testing.TB) []importer.Club {
	t.Helper()
	var clubs []importer.Club
	for name, src := range Files(t) {
		format, _, _ := strings.Cut(strings.TrimSuffix(name, filepath.Ext(name)), "-")
		if format == "sheet" {
			format = "csv"
		}
		f, err := importer.Lookup(format)
		if err != nil {
			t.Fatal(err)
		}
		if found, err := f.Read([]importer.Source{{Name: name, Reader: bytes.NewReader(src)}}, Options("Marshford")); err == nil {
			clubs = append(clubs, found.Clubs...)
		}
	}
	const few = 10
	if len(clubs) < few {
		t.Fatalf("%d clubs under testdata", len(clubs))
	}
	return clubs
}
