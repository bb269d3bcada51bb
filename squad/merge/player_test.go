package merge_test

import (
	"strings"
	"testing"

	"github.com/depth-football/depth/squad/internal/importtest"
	"github.com/depth-football/depth/squad/merge"
)

// The loans of a source that has loans are taken over. If a source has none, its contract
// date is the end of the loan.
func TestMergeLoans(t *testing.T) {
	const file = `club: Marshford
as_of: 2026-03-11

players:
  - name: Al Stark
    positions: [GK]
    contract: {until: 2028-06-30}
    loan: {from: Eastport, until: 2026, buy: obligation}   # loan
`
	tests := []struct{ name, table, loan, contract, change string }{
		{
			"not told", "name,contract\nAl Stark,2026-12-31\n",
			"loan: {from: Eastport, until: 2026-12-31, buy: obligation}   # loan", "{until: 2028-06-30}", "",
		},
		{
			"the same", "name,contract,on loan from\nAl Stark,2027-06-30,EASTPORT\n",
			"loan: {from: Eastport, until: 2027-06-30, buy: obligation}   # loan", "{until: 2028-06-30}", "",
		},
		{
			"another club", "name,contract,on loan from\nAl Stark,2027-06-30,Westhaven\n",
			"loan: {from: Westhaven, until: 2027-06-30}   # loan", "{until: 2028-06-30}", "",
		},
		{
			"over", "name,contract,on loan from\nAl Stark,2029-06-30,\n", "", "{until: 2029-06-30}",
			"Al Stark: in the source the club's own player, no longer on loan from Eastport",
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := merge.Import(importtest.Club(t, "csv", test.table), "marshford.yaml", []byte(file))
			if err != nil {
				t.Fatal(err)
			}
			text := string(got.Source)
			if !strings.Contains(text, test.contract+"\n") || !strings.Contains(text, test.loan) ||
				strings.Contains(text, "loan: ") != (test.loan != "") {
				t.Errorf("got\n%s\nwant %s and %s", text, test.contract, test.loan)
			}
			if changes := strings.Join(got.Changes, "\n"); changes != test.change {
				t.Errorf("got changes %q, want %q", changes, test.change)
			}
		})
	}
}

// Amounts in another currency than the file has, or in an unknown one, are not taken over.
func TestMergeCurrencies(t *testing.T) {
	const file = "club: Marshford\nas_of: 2026-03-11\ncurrency: GBP\nplayers:\n  - {name: A, contract: {until: 2027}, value: 5m}\n"
	tests := []struct{ name, table, change string }{
		{"the same", "name,value,release clause,contract\nA,£7m,£9m,2027\nB,£1m,£2m,2027\n", ""},
		{
			"another", "name,value,release clause,contract\nA,€7m,€9m,2027\nB,€1m,€2m,2027\n",
			"no value is taken over: they are in GBP in the file, in EUR in the source",
		},
		{
			"not named", "name,value,release clause,contract\nA,7m,9m,2027\nB,1m,2m,2027\n",
			"no value is taken over: they are in GBP in the file, and the source names no currency",
		},
		{"none", "name,contract\nA,2027\nB,2027\n", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := merge.Import(importtest.Club(t, "csv", test.table), "f.yaml", []byte(file))
			if err != nil {
				t.Fatal(err)
			}
			amounts := strings.Count(string(got.Source), "value: ") + strings.Count(string(got.Source), "release_clause: ")
			want, changes := 1, "B is new"
			if test.name == "the same" {
				want = 4
			}
			if test.change != "" {
				changes = test.change + "\n" + changes
			}
			if amounts != want || strings.Join(got.Changes, "\n") != changes {
				t.Errorf("%d amounts, want %d; changes %q, want %q\n%s", amounts, want, got.Changes, changes, got.Source)
			}
		})
	}
}

// A contract with a person's comment is not shortened. A change says when one is.
func TestMergeShortens(t *testing.T) {
	tests := []struct{ name, contract, until, want, change string }{
		{
			"a person's", "{until: 2029-06-30}   # told us", "2027-06-30", "{until: 2029-06-30}   # told us",
			"A: contract kept to 2029-06-30 (the source says 2027-06-30)",
		},
		{"nobody's", "{until: 2029-06-30}", "2027-06-30", "{until: 2027-06-30}", "A: contract shortened from 2029-06-30 to 2027-06-30"},
		{
			"an import's", "{until: 2029-06-30}   # or a loan's end: the source does not tell", "2027-06-30",
			"{until: 2027-06-30}", "A: contract shortened from 2029-06-30 to 2027-06-30",
		},
		{
			"a person's guess", "{until: 2029}   # told us", "2027-06-30", "{until: 2027-06-30}   # told us",
			"A: contract shortened from 2029 to 2027-06-30",
		},
		{"a day of that year", "{until: 2027}   # told us", "2027-06-30", "{until: 2027-06-30}   # told us", ""},
		{"longer", "{until: 2027-06-30}   # told us", "2029", "{until: 2029}   # told us", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			file := "club: Marshford\nas_of: 2026-03-11\n\nplayers:\n  - name: A\n    contract: " + test.contract + "\n"
			got, err := merge.Import(importtest.Club(t, "csv", "name,contract\nA,"+test.until+"\n"), "f.yaml", []byte(file))
			if err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(string(got.Source), "contract: "+test.want+"\n") || strings.Join(got.Changes, "\n") != test.change {
				t.Errorf("got changes %q and\n%s\nwant %q and %s", got.Changes, got.Source, test.change, test.want)
			}
		})
	}
}

// The first import takes all positions of a source, wherever the file has them.
func TestMergePositions(t *testing.T) {
	for _, test := range []struct{ file, want string }{
		{"positions: [ST]", "positions: [ST, GK]\n    also: [CB, RB]\n"},
		{"positions: [CB], also: [GK]", "positions: [CB, GK]\n    also: [RB]\n"},
		{"positions: [GK, RB], also: [LB]", "positions: [GK, RB]\n    also: [LB]\n"},
		{"also: [LB]", "positions: [GK]\n    also: [LB]\n"},
	} {
		file := "club: Marshford\nas_of: 2026-03-11\nplayers:\n  - {name: A, contract: {until: 2027}, " + test.file + "}\n"
		for range 2 {
			got, err := merge.Import(importtest.Club(t, "csv", "name,position\nA,\"GK, CB, RB\"\n"), "f.yaml", []byte(file))
			if err != nil {
				t.Fatal(err)
			}
			if file = string(got.Source); !strings.Contains(file, test.want) {
				t.Errorf("%s: got\n%s\nwant %s", test.file, file, test.want)
			}
		}
	}
}
