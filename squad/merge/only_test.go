package merge_test

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/importer"
	"github.com/depth-football/depth/squad/internal/importtest"
	"github.com/depth-football/depth/squad/merge"
	"github.com/depth-football/depth/squad/squadfile"
)

// source is a club as a source has it that says what a squad file says.
func source(t *testing.T, asOf, players string) *importer.Club {
	t.Helper()
	s, err := squadfile.Parse("source.yaml", []byte("club: Marshford\nas_of: "+asOf+"\nplayers:\n"+players))
	if err != nil {
		t.Fatal(err)
	}
	return &importer.Club{Squad: *s, Path: "marshford.yaml"}
}

// A source that is not newer fills in what a file lacks. A newer one brings the facts up to
// date that are asked for. The file stays of its day, and its other facts are as they were.
func TestOnly(t *testing.T) {
	const file = "club: Marshford\nas_of: 2026-03-11\nplayers:\n  - {name: Al Stark, id: tm-1, %s}\n"
	tests := []struct {
		name, only  string
		has, source string // of the player
		older       string // what the file then has, by an older source
		newer       string // by a newer one
	}{
		{"another group", "value", "", "positions: [CB]", "", ""},
		{"positions", "positions", "", "positions: [CB], also: [RB]", "positions: [CB], also: [RB]", "positions: [CB], also: [RB]"},
		{"positions in another place", "positions", "positions: [CM]", "positions: [CB]", "positions: [CM], also: [CB]", "positions: [CM, CB]"},
		{
			"positions and more", "positions", "positions: [CM], also: [DM]", "positions: [CB]", "positions: [CM], also: [DM]",
			"positions: [CM, CB], also: [DM]",
		},
		{"a birth date", "born", "", "born: 1990-05-01", "born: 1990-05-01", "born: 1990-05-01"},
		{"a birth date more exactly", "born", "born: 1990", "born: 1990-05-01", "born: 1990-05-01", "born: 1990-05-01"},
		{"another birth date", "born", "born: 1990-05-02", "born: 1990-05-01", "born: 1990-05-02", "born: 1990-05-01"},
		{"a value", "value", "value: 3m", "value: 2m", "value: 3m", "value: 2m"},
		{"a value that is new", "value", "", "value: 2m", "value: 2m", "value: 2m"},
		{"a role", "role", "role: key", "role: fringe", "role: key", "role: key"},
		{
			"a contract", "contract", "contract: {until: 2029-06-30}", "contract: {until: 2027-06-30}", "contract: {until: 2029-06-30}",
			"contract: {until: 2027-06-30}",
		},
		{
			"a longer contract", "contract", "contract: {until: 2027-06-30}", "contract: {until: 2029-06-30}",
			"contract: {until: 2027-06-30}", "contract: {until: 2029-06-30}",
		},
		{
			"a contract more exactly", "contract", "contract: {until: 2027}", "contract: {until: 2027-06-30}",
			"contract: {until: 2027-06-30}", "contract: {until: 2027-06-30}",
		},
		{
			"a clause", "contract", "contract: {until: 2027-06-30, release_clause: 9m}", "contract: {until: 2027-06-30, release_clause: 8m}",
			"contract: {until: 2027-06-30, release_clause: 9m}", "contract: {until: 2027-06-30, release_clause: 8m}",
		},
		{
			"a loan for a contract that is its end", "loan", "contract: {until: 2026}", "loan: {from: Eastport, until: 2026-06-30}",
			"loan: {from: Eastport, until: 2026-06-30}", "loan: {from: Eastport, until: 2026-06-30}",
		},
		{
			"a loan before a contract", "loan", "contract: {until: 2029-06-30}", "loan: {from: Eastport, until: 2026-06-30}",
			"contract: {until: 2029-06-30}", "contract: {until: 2029-06-30}, loan: {from: Eastport, until: 2026-06-30}",
		},
		{"a loan that is over", "loan", "", "loan: {from: Eastport, until: 2026-01-31}", "", "loan: {from: Eastport, until: 2026-01-31}"},
		{
			"another loan", "loan", "loan: {from: Westhaven, until: 2026-06-30}", "loan: {from: Eastport, until: 2027-06-30}",
			"loan: {from: Westhaven, until: 2026-06-30}", "loan: {from: Eastport, until: 2027-06-30}",
		},
		{
			"a loan out", "loan", "contract: {until: 2029-06-30}", "loan: {to: Eastport, until: 2026-06-30}",
			"contract: {until: 2029-06-30}, loan: {to: Eastport, until: 2026-06-30}",
			"contract: {until: 2029-06-30}, loan: {to: Eastport, until: 2026-06-30}",
		},
		{
			"an injury that ended", "injuries", "", "injuries: [{what: knee, since: 2025-09-01, until: 2025-10-01}]",
			"injuries: [{what: knee, since: 2025-09-01, until: 2025-10-01}]", "injuries: [{what: knee, since: 2025-09-01, until: 2025-10-01}]",
		},
		{
			"an injury without an end", "injuries", "", "injuries: [{what: knee, since: 2025-09-01}]", "",
			"injuries: [{what: knee, since: 2025-09-01}]",
		},
		{
			"other injuries", "injuries", "injuries: [{what: calf, since: 2026-02-01}]", "injuries: [{what: knee, since: 2025-09-01}]",
			"injuries: [{what: calf, since: 2026-02-01}]", "injuries: [{what: calf, since: 2026-02-01}]",
		},
		{
			"an agreed departure", "transfers", "", "leaves: {on: 2026-07-01, to: Eastport}", "leaves: {on: 2026-07-01, to: Eastport}",
			"leaves: {on: 2026-07-01, to: Eastport}",
		},
		{
			"a departure that was to come", "transfers", "", "leaves: {on: 2026-01-01, to: Eastport}", "",
			"leaves: {on: 2026-01-01, to: Eastport}",
		},
		{
			"a departure on another day", "transfers", "leaves: {on: 2026-07-01, to: Eastport}", "leaves: {on: 2026-08-01, to: Eastport}",
			"leaves: {on: 2026-07-01, to: Eastport}", "leaves: {on: 2026-08-01, to: Eastport}",
		},
	}
	for _, test := range tests {
		for day, want := range map[string]string{"2025-12-01": test.older, "2026-04-01": test.newer} {
			t.Run(test.name+" of "+day, func(t *testing.T) {
				before := fmt.Sprintf(file, test.has)
				how := &merge.Importer{}
				for name := range strings.SplitSeq(test.only, ",") {
					group, err := merge.ParseGroup(name)
					if err != nil {
						t.Fatal(err)
					}
					how.Only = append(how.Only, group)
				}
				club := source(t, day, "  - {name: Al Stark, id: tm-1, "+test.source+"}\n  - {name: Bo New, id: tm-2}\n")
				got, err := how.Import(club, "marshford.yaml", []byte(before))
				if err != nil {
					t.Fatal(err)
				}
				is, should := string(got.Source), fmt.Sprintf(file, want)
				if !reflect.DeepEqual(parse(t, is), parse(t, should)) {
					t.Errorf("got\n%s, want\n%s", is, should)
				}
				again, err := how.Import(club, "marshford.yaml", got.Source)
				if err != nil || string(again.Source) != string(got.Source) {
					t.Errorf("the same again is\n%s, not\n%s (%v)", again.Source, got.Source, err)
				}
			})
		}
	}
}

func parse(t *testing.T, src string) []squad.Player {
	t.Helper()
	s, err := squadfile.Parse("marshford.yaml", []byte(src))
	if err != nil {
		t.Fatal(err)
	}
	if s.AsOf.String() != "2026-03-11" {
		t.Errorf("of %s", s.AsOf)
	}
	return s.Players
}

// Gone decides who is taken out. The user is asked about those who have gone and nobody
// else, and an error of the answer ends the import.
func TestGone(t *testing.T) {
	const file = `club: Marshford
as_of: 2026-03-11
players:
  - {name: Al Stark, id: ea-1, contract: {until: 2028}}
  - {name: Bo Gone, contract: {until: 2028}}
  - {name: Cy Gone, id: ea-3, contract: {until: 2028}}
  - {name: Di Lent, loan: {to: Eastport, until: 2026-12-31}, contract: {until: 2028}}
  - {name: Ed Next, joins: {on: 2027-01-01, from: Eastport}, contract: {until: 2030}}
`
	club := importtest.Club(t, "csv", "name,id,contract\nAl Stark,ea-1,2028\n")
	names := func(how *merge.Importer) string {
		t.Helper()
		got, err := how.Import(club, "f.yaml", []byte(file))
		if err != nil {
			t.Fatal(err)
		}
		s, err := squadfile.Parse("f.yaml", got.Source)
		if err != nil {
			t.Fatal(err)
		}
		var list []string
		for _, p := range s.Players {
			list = append(list, p.Name)
		}
		return strings.Join(list, ", ")
	}
	var asked []string
	ask := func(club string, p *squad.Player, reason string) (bool, error) {
		asked = append(asked, fmt.Sprintf("%s: %s: %s", club, p.Name, reason))
		return p.Name == "Bo Gone", nil
	}
	for gone, want := range map[merge.Gone]string{
		merge.LeaveGone: "Al Stark, Bo Gone, Di Lent, Ed Next",
		merge.DropGone:  "Al Stark, Di Lent, Ed Next",
		merge.KeepGone:  "Al Stark, Bo Gone, Cy Gone, Di Lent, Ed Next",
		merge.AskGone:   "Al Stark, Cy Gone, Di Lent, Ed Next",
	} {
		if got := names(&merge.Importer{Gone: gone, Ask: ask}); got != want {
			t.Errorf("%d: %s, want %s", gone, got, want)
		}
	}
	if want := "Marshford: Bo Gone: not in the source\nMarshford: Cy Gone: not in the source"; strings.Join(asked, "\n") != want {
		t.Errorf("asked %q", asked)
	}
	fail := errors.New("no answer")
	how := &merge.Importer{Gone: merge.AskGone, Ask: func(string, *squad.Player, string) (bool, error) { return false, fail }}
	if _, err := how.Import(club, "f.yaml", []byte(file)); !errors.Is(err, fail) {
		t.Errorf("error %v", err)
	}
}
