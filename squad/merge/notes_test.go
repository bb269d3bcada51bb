package merge_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad/internal/importtest"
	"github.com/depth-football/depth/squad/merge"
)

// The notes of an import stay with players who are not in another source, and check still
// finds nothing in the file.
func TestMergeKeepsImportNotesOfOthers(t *testing.T) {
	const file = `# Imported by depth from transfermarkt: in.csv, of 2026-03-11

club: Marshford
as_of: 2026-03-11

players:
  - name: Al Stark
    id: tm-1
    positions: [GK]
    contract: {until: 2026-12-31}   # or a loan's end: the source does not tell
  # depth:ignore contract-unknown  as imported
  - name: Ben Ames
    id: tm-2
    positions: [CB]
  - name: Cal Lent
    id: tm-3
    positions: [ST]
    contract: {until: 2027-06-30}   # or a loan's end: the source does not tell
  # depth:ignore contract-unknown  as imported
  - name: Ed Gone
    id: tm-5
    positions: [CM]
  - name: Jo Due
    id: tm-6
    positions: [CM]
    contract: {until: 2028-06-30}
    joins: {on: 2026-07-01, from: Eastport}
  - name: Hal Over
    id: tm-7
    positions: [CM]
    contract: {until: 2026-06-30}   # or a loan's end: the source does not tell
`
	const table = "name,id,contract\nAl Stark,ea-1,2026\nBen Ames,ea-2,2027\nCal Lent,ea-3,2029\n"
	got, err := merge.Import(importtest.Club(t, "csv", table), "f.yaml", []byte(file))
	if err != nil {
		t.Fatal(err)
	}
	want := strings.NewReplacer(
		"from transfermarkt: in.csv, of 2026-03-11", "from csv: in.csv, of 2026-08-01",
		"as_of: 2026-03-11", "as_of: 2026-08-01",
		"  # depth:ignore contract-unknown  as imported\n  - name: Ben Ames\n    id: tm-2\n    positions: [CB]\n",
		"  - name: Ben Ames\n    id: tm-2\n    positions: [CB]\n    contract: {until: 2027}\n",
		"2027-06-30}   # or a loan's end: the source does not tell", "2029}",
		"  - name: Jo Due", "  # depth:ignore joined-already  as imported\n  - name: Jo Due",
		"  - name: Hal Over", "  # depth:ignore expired-contract-as-of  as imported\n  - name: Hal Over",
	).Replace(file)
	if string(got.Source) != want {
		t.Errorf("got\n%s\nwant\n%s", got.Source, want)
	}
	if left := importtest.Complaints("f.yaml", got.Source); len(left) > 0 {
		t.Error(left)
	}
	const kept = "Hal Over is kept, though not in the source, and the contract ended on 2026-06-30: " +
		"take the player out if they have gone"
	if !slices.Contains(got.Changes, kept) {
		t.Errorf("changes %q, want %s among them", got.Changes, kept)
	}
}
