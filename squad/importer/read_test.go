package importer_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/importer"
	"github.com/depth-football/depth/squad/internal/expect"
)

// reads are imports of the files under testdata. What comes of each is in the file
// of its name there; with UPDATE=1 in the environment it is written back.
var reads = []struct {
	name, format, files, asOf, club string
	columns                         map[string]string
}{
	{name: "eafc", format: "eafc", files: "eafc.csv"},
	{name: "eafc-json", format: "eafc", files: "eafc.json", asOf: "2025-09-19"},
	{name: "eafc-scraped", format: "eafc", files: "eafc-scraped.csv", asOf: "2025-10-01"},
	{name: "eafc-ratings", format: "eafc", files: "eafc-ratings.csv", asOf: "2025-09-19"},
	{name: "eafc-career", format: "eafc", files: "eafc-career_28_09_2025.csv"},
	{
		name: "transfermarkt", format: "transfermarkt",
		files: "transfermarkt-players.csv transfermarkt-clubs.csv transfermarkt-positions.csv", asOf: "2026-03-11",
	},
	{name: "transfermarkt-scraped", format: "transfermarkt", files: "transfermarkt-scraped_2026-03-23.csv"},
	{name: "transfermarkt-cells", format: "transfermarkt", files: "transfermarkt-cells.csv", asOf: "2025-11-01"},
	{name: "transfermarkt-clubs-only", format: "transfermarkt", files: "transfermarkt-clubs.csv", asOf: "2025-11-01"},
	{name: "transfermarkt-api", format: "transfermarkt", files: "transfermarkt-api.json", club: "Marshford Athletic"},
	{name: "transfermarkt-clubs-json", format: "transfermarkt", files: "transfermarkt-clubs.json"},
	{name: "transfermarkt-fr", format: "transfermarkt", files: "transfermarkt-fr.csv", asOf: "2026-03-11"},
	{name: "transfermarkt-tr", format: "transfermarkt", files: "transfermarkt-tr.csv", asOf: "2026-03-11"},
	{name: "transfermarkt-pl", format: "transfermarkt", files: "transfermarkt-pl.csv", asOf: "2026-03-11"},
	{name: "transfermarkt-de", format: "transfermarkt", files: "transfermarkt-de.csv", asOf: "2026-03-11"},
	{name: "transfermarkt-es", format: "transfermarkt", files: "transfermarkt-es.csv", asOf: "2026-03-11"},
	{name: "fm", format: "fm", files: "fm.html", asOf: "2026-03-11"},
	{name: "fm-text", format: "fm", files: "fm.rtf", asOf: "2026-03-11"},
	{name: "fm-plugin", format: "fm", files: "fm-plugin.csv", asOf: "2026-03-11", club: "Marshford"},
	{name: "fm-plugin-no-club", format: "fm", files: "fm-plugin.csv", asOf: "2026-03-11"},
	{name: "fm-editor", format: "fm", files: "fm-editor.csv", asOf: "2026-03-11", club: "Marshford"},
	{name: "fm-us-dates", format: "fm", files: "fm-us-dates.csv", asOf: "2028-03-11"},
	{name: "fm-blank", format: "fm", files: "fm-blank.csv", asOf: "2026-03-11", club: "Marshford"},
	{name: "sheet", format: "csv", files: "sheet.csv", asOf: "2026-03-11", club: "Marshford"},
	{
		name: "sheet-columns", format: "csv", files: "sheet.csv", asOf: "2026-03-11", club: "Marshford",
		columns: map[string]string{"contract": "vertrag BIS", "value": "Minutes"},
	},
	{name: "sheet-excel", format: "csv", files: "sheet-excel.csv", asOf: "2026-03-11", club: "Marshford"},
	{name: "sheet-ragged", format: "csv", files: "sheet-ragged.csv", asOf: "2026-03-11", club: "Marshford"},
	{name: "sheet-league", format: "csv", files: "sheet-league.csv", asOf: "2026-03-11", club: "Marshford"},
	{name: "sheet-sides", format: "csv", files: "sheet-sides.csv", asOf: "2026-03-11", club: "Marshford"},
	{name: "sheet-names", format: "csv", files: "sheet-names.csv", asOf: "2026-03-11", club: "Marshford"},
	{name: "sheet-utf16", format: "csv", files: "sheet-utf16.csv", asOf: "2026-03-11", club: "Marshford"},
	{name: "sheet-1252", format: "csv", files: "sheet-1252.csv", asOf: "2025-03-11", club: "Marshford"},
	{name: "sheet-broken-byte", format: "csv", files: "sheet-broken-byte.csv", asOf: "2026-03-11", club: "Marshford"},
}

func TestRead(t *testing.T) {
	for _, test := range reads {
		t.Run(test.name, func(t *testing.T) {
			terms := importer.Options{Club: test.club, Columns: test.columns}
			if test.asOf != "" {
				terms.AsOf = expect.Must(squad.ParseDate(test.asOf))
			}
			var sources []importer.Source
			for name := range strings.FieldsSeq(test.files) {
				src, err := os.ReadFile(filepath.Join("testdata", name))
				if err != nil {
					t.Fatal(err)
				}
				sources = append(sources, importer.Source{Name: name, Reader: bytes.NewReader(src)})
			}
			got := imported(t, test.format, sources, terms)
			file := filepath.Join("testdata", test.name+".golden")
			if os.Getenv("UPDATE") != "" {
				if err := os.WriteFile(file, []byte(got), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("got:\n%s\nwant:\n%s", got, want)
			}
		})
	}
}

// imported is all that comes of an import: the error or the problems and files.
func imported(t testing.TB, format string, sources []importer.Source, terms importer.Options) string {
	t.Helper()
	f, err := importer.Lookup(format)
	if err != nil {
		t.Fatal(err)
	}
	found, err := f.Read(sources, terms)
	if err != nil {
		return fmt.Sprintf("error: %v\n", err)
	}
	var out strings.Builder
	for _, p := range found.Problems {
		fmt.Fprintln(&out, p)
	}
	for i := range found.Clubs {
		c := &found.Clubs[i]
		src, err := c.YAML()
		if err != nil {
			t.Fatal(err)
		}
		leftover := ""
		if c.Leftover {
			leftover = " (left over)"
		}
		fmt.Fprintf(&out, "-- %s%s --\n%s", c.Path, leftover, src)
	}
	return out.String()
}
