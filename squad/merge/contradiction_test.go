package merge_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad/internal/importtest"
	"github.com/depth-football/depth/squad/merge"
)

// A fact that contradicts the file is left out, and a change says so. The rest is taken over.
func TestMergeContradictions(t *testing.T) {
	tests := []struct{ name, player, table, want, change string }{
		{
			"a birth date after the contract's end",
			"{name: A, contract: {until: 2003}, value: 1m}",
			"name,born,value\nA,2004-01-01,2m\n",
			"value: 2m",
			"in.csv: row 2: born of A is not taken over: the contract ends on 2003, before the player was born on 2004-01-01",
		},
		{
			"a contract before the birth",
			"{name: A, born: 2010-01-01, contract: {until: 2027}}",
			"name,contract,value\nA,2009-06-30,2m\n",
			"contract: {until: 2027}\n    value: 2m",
			"in.csv: row 2: contract of A is not taken over: the contract ends on 2009-06-30, before the player was born on 2010-01-01",
		},
		{
			"a namesake without an id",
			"{name: A, id: ea-1, contract: {until: 2027}}",
			"name,id\nB,ea-1\nA,\n",
			"- name: A\n    id: ea-1",
			`in.csv: row 3: A is left out: "A" stands here a second time`,
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			club := importtest.Club(t, "csv", test.table)
			got, err := merge.Import(club, "f.yaml", []byte("club: Marshford\nas_of: 2026-03-11\nplayers:\n  - "+test.player+"\n"))
			if err != nil {
				t.Fatal(err)
			}
			text, changes := string(got.Source), strings.Join(got.Changes, "\n")
			if !strings.Contains(text, test.want) || strings.Count(text, "- name: ") != 1 || !strings.Contains(changes, test.change) {
				t.Errorf("changes %q\n%s", got.Changes, text)
			}
			again, err := merge.Import(club, "f.yaml", got.Source)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(again.Source, got.Source) {
				t.Errorf("merged again\n%s\nbecomes\n%s", got.Source, again.Source)
			}
		})
	}
}

// An option keeps its holder when the contract before it changes.
func TestMergeOptions(t *testing.T) {
	for _, option := range []string{"2029-06-30", "{until: 2029-06-30, holder: player}", "{until: 2029-06-30, holder: mutual}"} {
		file := "club: Marshford\nas_of: 2026-03-11\nplayers:\n  - {name: A, contract: {until: 2027-06-30, option: " + option + "}}\n"
		got, err := merge.Import(importtest.Club(t, "csv", "name,contract\nA,2028-06-30\n"), "f.yaml", []byte(file))
		if err != nil {
			t.Fatal(err)
		}
		if want := "contract: {until: 2028-06-30, option: " + option + "}\n"; !strings.Contains(string(got.Source), want) {
			t.Errorf("got\n%s\nwant %s", got.Source, want)
		}
	}
}
