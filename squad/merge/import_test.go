package merge_test

import (
	"strings"
	"testing"

	"github.com/depth-football/depth/squad/internal/importtest"
	"github.com/depth-football/depth/squad/merge"
)

const handMade = `# Kept by Ann.

club: Marshford
aliases: [the marsh]   # as fans say
country: England
as_of: 2026-03-11
formation: 3-5-2
cover: {GK: 2}
currency: EUR

expect:
  - {season: 2026, position: CB, sure: 1}   # the board's wish

players:
  # Goalkeepers
  - name: Al Stark
    born: 1990-05-01   # passport
    positions: [GK]
    role: key
    contract: {until: 2026-06-30, option: 2027-06-30}   # club site

  # Defenders
  - name: Ben Ames
    id: tm-2
    born: 1997
    nationality: [England, Wales]
    positions: [CB, RB]
    also: [LB]
    contract: {until: 2027-06-30, option: {until: 2028-06-30, holder: player}, release_clause: 9m}
    value: 5m
    injury_prone: true
    injuries:
      - {what: hamstring, since: 2025-12-29, until: 2026-02-09}
    # wants to stay
  - name: Cal Lent
    positions: [LB]
    contract: {until: 2028-06-30}
    loan: {from: Eastport, until: 2026-12-31, buy: option}   # with an option
  # back in summer
  - name: Dan Away
    positions: [CM]
    contract: {until: 2027-06-30}
    loan: {to: Westhaven, until: 2027-06-30}
  # depth:ignore contract-unknown  told us
  - name: Ed Gone
    id: tm-5
    positions: [CM]
  - name: Hal Hand
    positions: [CM]
    contract: {until: 2027-06-30}
  - name: Finn Next
    positions: [ST]
    contract: {until: 2030-06-30}
    joins: {on: 2027-01-01, from: Nordhafen 04}
`

// A merge brings in what the source knows and keeps all that people have added, comments
// included.
func TestMerge(t *testing.T) {
	club := importtest.Club(t, "csv", `name,id,born,position,contract,value,nationality,role
Al Stark,tm-1,1990-05-01,GK,2028,€1m,Scotland,fringe
Ben Ames,tm-2,1997-02-03,"RB, LB",2027-06-30,€7m,England,
Gus New,tm-7,2004-04-04,CB,2031-06-30,€12m,Wales,
Cal Lent,tm-3,2001-01-01,LB,2026-12-31,€3m,,
`)
	got, err := merge.Import(club, "marshford.yaml", []byte(handMade))
	if err != nil {
		t.Fatal(err)
	}
	want := strings.NewReplacer(
		"# Kept by Ann.\n", "# Kept by Ann.\n# Imported by depth from csv: in.csv, of 2026-08-01\n",
		"as_of: 2026-03-11", "as_of: 2026-08-01",
		"  - name: Al Stark\n    born: 1990-05-01   # passport\n",
		"  - name: Al Stark\n    id: tm-1\n    born: 1990-05-01   # passport\n    nationality: [Scotland]\n",
		"{until: 2026-06-30, option: 2027-06-30}   # club site\n", "{until: 2028}   # club site\n    value: 1m\n",
		"born: 1997\n", "born: 1997-02-03\n",
		"value: 5m", "value: 7m",
		"    # wants to stay\n",
		"    # wants to stay\n  - name: Gus New\n    id: tm-7\n    born: 2004-04-04\n    nationality: [Wales]\n"+
			"    positions: [CB]\n    contract: {until: 2031-06-30}\n    value: 12m\n",
		"  - name: Cal Lent\n", "  - name: Cal Lent\n    id: tm-3\n    born: 2001-01-01\n",
		"# with an option\n", "# with an option\n    value: 3m\n",
		"  # depth:ignore contract-unknown  told us\n  - name: Ed Gone\n    id: tm-5\n    positions: [CM]\n", "",
	).Replace(handMade)
	if string(got.Source) != want {
		t.Errorf("got\n%s\nwant\n%s", got.Source, want)
	}
	changes := strings.Join(got.Changes, "\n")
	if want := `Al Stark: the option to 2027-06-30 is taken out, since the contract now runs until 2028
Gus New is new
Dan Away is kept: on loan to Westhaven
Ed Gone is taken out: no longer in the source
Hal Hand is kept, though not in the source: take the player out if they have gone
Finn Next is kept: joins on 2027-01-01`; changes != want {
		t.Errorf("got changes\n%s\nwant\n%s", changes, want)
	}
	again, err := merge.Import(club, "marshford.yaml", got.Source)
	if err != nil {
		t.Fatal(err)
	}
	if string(again.Source) != string(got.Source) {
		t.Errorf("a second time it becomes\n%s", again.Source)
	}
}

// A file with errors or of a later day is left alone.
func TestMergeRefused(t *testing.T) {
	tests := []struct{ name, file, want string }{
		{
			"a later day", "club: Marshford\nas_of: 2026-08-02\nplayers: []\n",
			"f.yaml is of 2026-08-02, the import of 2026-08-01: an older state is not merged into a newer one " +
				"(--only positions,injuries fills in what it lacks, --overwrite replaces the file)",
		},
		{"errors", "club: Marshford\nas_of: 2026-08-01\nplayers:\n  - {name: A, postions: [GK]}\n", `unknown key "postions"`},
		{
			"another club",
			"club: Marshford\nas_of: 2026-08-01\nplayers: [{name: B}, {name: C}, {name: D}, {name: E}, {name: F}]\n",
			`f.yaml: none of its 5 players is one of those of "Marshford": is it another club of that name?`,
		},
		{"something else", "on: push\n", "this is not a squad file"},
		{"not YAML", "\t", "f.yaml"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := merge.Import(importtest.Club(t, "csv", "name\nA\n"), "f.yaml", []byte(test.file))
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("error %v, want %s", err, test.want)
			}
		})
	}
}

// Files that are not in canonical form can be merged too.
func TestMergeOtherForms(t *testing.T) {
	tests := []struct{ name, file, want string }{
		{
			"nobody there", "club: Marshford\nas_of: 2026-03-11\nplayers: []   # none yet\n",
			"contracts: unknown\n\nplayers:   # none yet\n  - name: A\n    positions: [GK]\n",
		},
		{
			"in brackets",
			"{club: Marshford, as_of: 2026-03-11, players: [{name: A, also: [CB], positions: [ST], contract: {until: 2027}}]}",
			"  - name: A\n    positions: [ST, GK]\n    also: [CB]\n    contract: {until: 2027}\n",
		},
		{
			"comments inside",
			"club: Marshford\nas_of: 2026-03-11\nplayers:\n" +
				"- name: A\n  positions:\n  # once\n  - ST   # a striker\n  - CB\n  contract: {until: 2027}\n",
			"  - name: A\n    # once\n    # a striker\n    positions: [ST, CB, GK]\n    contract: {until: 2027}\n",
		},
		{
			"more positions",
			"club: Marshford\nas_of: 2026-03-11\nplayers:\n- {name: A, positions: [CB, GK], contract: {until: 2027}}\n",
			"    positions: [CB, GK]\n    contract: {until: 2027}\n",
		},
		{
			"also becomes home",
			"club: Marshford\nas_of: 2026-03-11\nplayers:\n- {name: A, positions: [CB], also: [GK], contract: {until: 2027}}\n",
			"  - name: A\n    positions: [CB, GK]\n    contract: {until: 2027}\n",
		},
		{
			"apostrophes",
			"club: Marshford\nas_of: 2026-03-11\nplayers:\n" +
				"- name: A\n  positions: [ST]   # the '90s\n  contract: {until: 2027}   # don't\n",
			"    positions: [ST, GK]   # the '90s\n    contract: {until: 2027}   # don't\n",
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := merge.Import(importtest.Club(t, "csv", "name,position\nA,GK\n"), "f.yaml", []byte(test.file))
			if err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(string(got.Source), test.want) {
				t.Errorf("got\n%s\nwant\n%s", got.Source, test.want)
			}
		})
	}
}

// A file that an import has written does not change when the import is repeated.
func TestMergeIntoItself(t *testing.T) {
	for _, club := range importtest.Clubs(t) {
		src, err := club.YAML()
		if err != nil {
			t.Fatal(err)
		}
		got, err := merge.Import(&club, club.Path, src)
		if err != nil {
			t.Fatal(err)
		}
		if string(got.Source) != string(src) || len(got.Changes) > 0 {
			t.Errorf("%s, with changes %q, becomes\n%s\nof\n%s", club.Path, got.Changes, got.Source, src)
		}
	}
}
