package importer_test

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad/importer"
	"github.com/depth-football/depth/squad/internal/importtest"
)

// Whatever a file holds, it is refused, or every club of it becomes a squad file that
// reads without complaint, stays where it belongs and can be merged with itself.
func fuzz(f *testing.F, format string) {
	for _, src := range importtest.Files(f) {
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
		read, err := of.Read([]importer.Source{{Name: "in", Reader: bytes.NewReader(src)}}, importtest.Options("Marshford"))
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
