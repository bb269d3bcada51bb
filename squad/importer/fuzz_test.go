package importer_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad/importer"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/squadfile"
)

// testdata are the files under testdata that other programs could have written.
func testdata(t testing.TB) map[string][]byte {
	t.Helper()
	names, err := filepath.Glob("testdata/*.*")
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

// Whatever a file holds, it is refused, or every club of it becomes a squad file that
// reads without complaint, stays where it belongs and can be merged with itself.
func fuzz(f *testing.F, format string) {
	for _, src := range testdata(f) {
		f.Add(src)
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		if len(src) > 64<<10 {
			return // larger files find nothing more and take longer
		}
		of, err := importer.Lookup(format)
		if err != nil {
			t.Fatal(err)
		}
		read, err := of.Read([]importer.Source{{Name: "in", Reader: bytes.NewReader(src)}}, terms(t, "Marshford"))
		if err != nil {
			if strings.ContainsFunc(err.Error(), func(c rune) bool { return c < ' ' && c != '\n' || c == 0x7f }) {
				t.Errorf("the error has control characters: %q", err)
			}
			return
		}
		paths := make(map[string]bool)
		for i := range read.Clubs {
			club := &read.Clubs[i]
			if !filepath.IsLocal(club.Path) || strings.ContainsAny(club.Path, `/\`) || paths[club.Path] {
				t.Errorf("the path of %q is %q", club.Squad.Club, club.Path)
			}
			paths[club.Path] = true
		}
		holdLaw(t, read)
	})
}

func FuzzEAFC(f *testing.F)          { fuzz(f, "eafc") }
func FuzzTransfermarkt(f *testing.F) { fuzz(f, "transfermarkt") }
func FuzzFM(f *testing.F)            { fuzz(f, "fm") }
func FuzzCSV(f *testing.F)           { fuzz(f, "csv") }

// Whatever a squad file holds, a merge refuses it, or the file that comes of it reads,
// has the source's players and is the same after another merge.
func FuzzMerge(f *testing.F) {
	f.Add([]byte(handMade))
	f.Add([]byte("club: Marshford\nas_of: 2026-03-11\nplayers: []\n"))
	f.Add([]byte("{club: Marshford, as_of: 2026-03-11, players: [{name: Al Stark, positions: [ST], contract: {until: 2027}}]}"))
	f.Add([]byte("club: Marshford\nas_of: 2026-03-11\nplayers: [{name: Al Stark, contract: {until: 1985}}, {name: Ben Ames, id: tm-3}]"))
	f.Fuzz(func(t *testing.T, src []byte) {
		club := by(t, "csv", "name,id,born,position,contract,value\nAl Stark,tm-1,1990-05-01,GK,2028,€1m\nBen Ames,tm-2,,,,\nGus New,,,ST,2031-06-30,\n")
		merged, err := club.Merge("f.yaml", src)
		if err != nil {
			var wrong squadfile.Diagnostics
			if _, before := squadfile.Parse("f.yaml", src); before == nil && errors.As(err, &wrong) {
				t.Errorf("merging makes a mistake: %v\n%s", err, src)
			}
			return
		}
		sq, err := squadfile.Parse("f.yaml", merged.Source)
		if err != nil {
			t.Fatalf("%v\n%s", err, merged.Source)
		}
		for i := range club.Squad.Players {
			p := &club.Squad.Players[i]
			there := false
			for n := range sq.Players {
				there = there || names.Fold(sq.Players[n].Name) == names.Fold(p.Name) || sq.Players[n].ID == p.ID && p.ID != ""
			}
			if !there {
				t.Errorf("%s is missing in\n%s", p.Name, merged.Source)
			}
		}
		again, err := club.Merge("f.yaml", merged.Source)
		if err != nil {
			t.Fatalf("%v\n%s", err, merged.Source)
		}
		if !bytes.Equal(again.Source, merged.Source) {
			t.Errorf("merged again\n%s\nbecomes\n%s", merged.Source, again.Source)
		}
	})
}
