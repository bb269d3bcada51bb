package importer_test

import (
	"testing"

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
