package merge_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad/internal/importtest"
	"github.com/depth-football/depth/squad/merge"
)

// Conditions are written by hand. An import keeps them, except for an extension that a
// new contract has overtaken.
func TestMergeKeepsConditions(t *testing.T) {
	const condition = "buy: {obligation: 18 appearances}"
	for _, test := range []struct{ name, player, table, want, change string }{
		{
			"a loan", "{name: A, contract: {until: 2028}, loan: {to: Ajax, until: 2027, " + condition + "}}",
			"name,contract,value\nA,2028-06-30,2m\n", "loan: {to: Ajax, until: 2027, " + condition + "}", "",
		},
		{
			"a loan in", "{name: A, loan: {from: Ajax, until: 2027, " + condition + "}}",
			"name,contract,loan from\nA,2027-06-30,AFC Ajax\n", "loan: {from: Ajax, until: 2027-06-30, " + condition + "}", "",
		},
		{
			"an extension", "{name: A, contract: {until: 2028, extension: {until: 2029, if: 20 appearances}}}",
			"name,contract\nA,2028-06-30\n", "contract: {until: 2028-06-30, extension: {until: 2029, if: 20 appearances}}", "",
		},
		{
			"an extension that was overtaken", "{name: A, contract: {until: 2028, extension: {until: 2029, if: 20 appearances}}}",
			"name,contract\nA,2029-06-30\n", "contract: {until: 2029-06-30}\n",
			"A: the extension to 2029 (if: 20 appearances) is taken out, since the contract now runs until 2029-06-30",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			file := "club: Marshford\nas_of: 2026-03-11\nplayers:\n  - " + test.player + "\n"
			got, err := merge.Import(importtest.Club(t, "csv", test.table), "f.yaml", []byte(file))
			if err != nil {
				t.Fatal(err)
			}
			if changes := strings.Join(got.Changes, "\n"); !strings.Contains(string(got.Source), test.want) || changes != test.change {
				t.Errorf("changes %q\n%s", changes, got.Source)
			}
		})
	}
}

// A file says that it does not know contracts as long as nobody does.
func TestMergeContractsUnknown(t *testing.T) {
	const (
		head    = "club: Marshford\nas_of: 2026-03-11\n"
		said    = "contracts: unknown\n"
		players = "players:\n- {name: A, positions: [GK]}\n"
		known   = "players:\n- {name: A, positions: [GK], contract: {until: 2028}}\n"
		dropped = "contracts: unknown is taken out, since the source has contracts"
	)
	few := "name,position,contract\nA,GK,2029-06-30\n"
	for _, name := range strings.Fields("B C D E F G H I J K") {
		few += name + ",CB,\n"
	}
	for _, test := range []struct {
		name, file, table string
		said              bool
		changes           string
	}{
		{"neither knows", head + players, "name\nA\n", true, ""},
		{"it says so already", head + said + players, "name\nA\n", true, ""},
		{"the file knows", head + known, "name\nA\n", false, ""},
		{"the source knows", head + players, "name,contract\nA,2029-06-30\n", false, ""},
		{"the source knows, and the file does not", head + said + players, "name,contract\nA,2029-06-30\n", false, dropped},
		{"the source knows a few", head + players, few, true, ""},
		{"the source knows a few, and the file says so", head + said + players, few, true, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			club := importtest.Club(t, "csv", test.table)
			got, err := merge.Import(club, "f.yaml", []byte(test.file))
			if err != nil {
				t.Fatal(err)
			}
			var changes []string
			for _, c := range got.Changes {
				if !strings.HasSuffix(c, " is new") {
					changes = append(changes, c)
				}
			}
			if strings.Contains(string(got.Source), said) != test.said || strings.Join(changes, "\n") != test.changes {
				t.Errorf("changes %q\n%s", changes, got.Source)
			}
			again, err := merge.Import(club, "f.yaml", got.Source)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(again.Source, got.Source) || len(again.Changes) > 0 {
				t.Errorf("merged again\n%s\nbecomes\n%s\n%q", got.Source, again.Source, again.Changes)
			}
		})
	}
}
