package merge_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad/internal/importtest"
	"github.com/depth-football/depth/squad/merge"
)

// If rows of a source are left out, nobody is taken out of a file. One of the rows may be
// about a player who seems to be gone.
func TestMergeIncomplete(t *testing.T) {
	const file = `club: Marshford
as_of: 2026-03-11
players:
  - {name: Al Stark, id: tm-1, positions: [GK], contract: {until: 2028}}
  - {name: Ed Gone, id: tm-5, positions: [CM], contract: {until: 2028}}
`
	tests := []struct{ name, table, problem string }{
		{"nothing left out", "name,id,club\nAl Stark,tm-1,Marshford\n", ""},
		{
			"too many cells", "name,id,club\nEd, Gone,tm-5,Marshford\nAl Stark,tm-1,Marshford\n",
			"row 2: it is left out: it has another number of cells (4) than the heading (3)",
		},
		{
			"cut off", "name,id,club\nAl Stark,tm-1,Marshford\nEd Go",
			"row 3: it is left out: it has another number of cells (1) than the heading (3) (it is the last row: was the file cut off?)",
		},
		{
			"no name", "name,id,club\nAl Stark,tm-1,Marshford\n,tm-5,Marshford\nBo,tm-6,Marshford\n",
			"row 3: a player without a name is left out",
		},
		{"cut off in a quote", "name,id,club\nAl Stark,tm-1,Marshford\nEd,\"tm-5\n,Mars", "row 3: the file ends inside a quoted cell"},
		{
			"a name too long",
			"name,id,club\nAl Stark,tm-1,Marshford\n" + strings.Repeat("x", 201) + ",tm-5,Marshford\n",
			"row 3: a name of 201 bytes is left out",
		},
		{
			"a club too long", "name,id,club\nAl Stark,tm-1,Marshford\nEd Gone,tm-5," + strings.Repeat("x", 201) + "\n",
			"row 3: a club of 201 bytes is left out",
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			found := importtest.Import(t, "csv", test.table)
			lost := false
			for _, p := range found.Problems {
				lost = lost || test.problem != "" && strings.Contains(p.String(), test.problem) && p.Lost
			}
			if lost != (test.problem != "") {
				t.Errorf("got problems %v, want %q of no club", found.Problems, test.problem)
			}
			got, err := merge.Import(&found.Clubs[0], "f.yaml", []byte(file))
			if err != nil {
				t.Fatal(err)
			}
			kept := "Ed Gone is kept, though not in the source: rows of it are left out, and one may be about this player"
			if lost != strings.Contains(strings.Join(got.Changes, "\n"), kept) || lost != strings.Contains(string(got.Source), "Ed Gone") {
				t.Errorf("changes %q\n%s", got.Changes, got.Source)
			}
		})
	}
}

// If more than a third of a club is not in a source any more, nobody is taken out.
func TestMergeRefusesHalfASquad(t *testing.T) {
	for _, test := range []struct {
		have, want int
		elsewhere  string
	}{{9, 6, ""}, {9, 5, "error"}, {9, 5, "loan: {to: Westhaven}"}, {3, 1, ""}} {
		var file, table strings.Builder
		file.WriteString("club: Marshford\nas_of: 2026-03-11\nplayers:\n")
		table.WriteString("name,id\n")
		for i := range test.have {
			elsewhere := ""
			if i == test.have-1 && strings.HasPrefix(test.elsewhere, "loan") {
				elsewhere = ", " + test.elsewhere
			}
			fmt.Fprintf(&file, "  - {name: Player %c, id: tm-%d, positions: [CB]%s}\n", 'A'+i, i, elsewhere)
			if i < test.want {
				fmt.Fprintf(&table, "Player %c,tm-%d\n", 'A'+i, i)
			}
		}
		_, err := merge.Import(importtest.Club(t, "csv", table.String()), "f.yaml", []byte(file.String()))
		if test.elsewhere != "error" {
			if err != nil {
				t.Errorf("%d of %d, %q: %v", test.want, test.have, test.elsewhere, err)
			}
			continue
		}
		want := "f.yaml: 4 of the 9 players who came from this source are no longer in it, and that many are not taken out: " +
			"is a part of it missing? (--gone drop takes them out, --overwrite replaces the file)"
		if err == nil || err.Error() != want {
			t.Errorf("%d of %d: %v, want %s", test.want, test.have, err, want)
		}
	}
}
