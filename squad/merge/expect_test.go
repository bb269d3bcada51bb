package merge_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/importer"
	"github.com/depth-football/depth/squad/squadfile"
)

// foundIn is what a table has, as of 2026-08-01.
func foundIn(t testing.TB, format, text string) *importer.Import {
	t.Helper()
	f, err := importer.Lookup(format)
	if err != nil {
		t.Fatal(err)
	}
	found, err := f.Read(sheetOf(text), importer.Terms{AsOf: date(t, "2026-08-01"), Club: "Marshford"})
	if err != nil {
		t.Fatal(err)
	}
	if len(found.Clubs) != 1 {
		t.Fatalf("%d clubs, want one", len(found.Clubs))
	}
	return found
}

// by is the only club of a table, as of 2026-08-01.
func by(t testing.TB, format, text string) *importer.Club {
	t.Helper()
	return &foundIn(t, format, text).Clubs[0]
}

// found is what reading finds in a file and the file does not exempt.
func found(file string, src []byte) squadfile.Diagnostics {
	f, err := squadfile.Open(file, src)
	if err != nil {
		return squadfile.Diagnostics{{File: file, Message: err.Error()}}
	}
	return f.Warnings
}

// clubsOfTestdata are the clubs of all files under testdata, each read as its name
// says.
func clubsOfTestdata(t testing.TB) []importer.Club {
	t.Helper()
	var clubs []importer.Club
	for name, src := range testdata(t) {
		format, _, _ := strings.Cut(strings.TrimSuffix(name, filepath.Ext(name)), "-")
		if format == "sheet" {
			format = "csv"
		}
		f, err := importer.Lookup(format)
		if err != nil {
			t.Fatal(err)
		}
		if found, err := f.Read([]importer.Source{{Name: name, Reader: bytes.NewReader(src)}}, terms(t, "Marshford")); err == nil {
			clubs = append(clubs, found.Clubs...)
		}
	}
	const few = 10
	if len(clubs) < few {
		t.Fatalf("%d clubs under testdata", len(clubs))
	}
	return clubs
}

// testdata are the files under testdata that other programs could have written.
func testdata(t testing.TB) map[string][]byte {
	t.Helper()
	names, err := filepath.Glob("../importer/testdata/*.*")
	if err != nil {
		t.Fatal(err)
	}
	files := make(map[string][]byte)
	for _, name := range names {
		if filepath.Ext(name) != ".golden" {
			if files[filepath.Base(name)], err = os.ReadFile(name); err != nil {
				t.Fatal(err)
			}
		}
	}
	return files
}

func sheetOf(text string) []importer.Source {
	return []importer.Source{{Name: "in.csv", Reader: strings.NewReader(text)}}
}

func terms(t testing.TB, club string) importer.Terms {
	return importer.Terms{AsOf: date(t, "2026-03-11"), Club: club}
}

func date(t testing.TB, text string) squad.Date {
	t.Helper()
	d, err := squad.ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
