package importer_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad/importer"
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
