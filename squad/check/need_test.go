package check_test

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/check"
)

// keeperNeed checks a squad that wants keepers, and gives the place and the parts of
// the need for one.
func keeperNeed(t *testing.T, head, players string) (place string, f check.Finding) {
	t.Helper()
	c := check.Checker{Facts: facts(), Needs: squad.Next, Season: "2026"}
	r, err := c.Check([]check.File{squadFile(head + "players:\n" + players)})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range r.Findings {
		if strings.HasPrefix(f.Message, "2026/27: GK ") {
			return f.Position(), f
		}
	}
	t.Fatalf("no need of keepers in %v", r.Findings)
	return "", f
}

// A need is told where the file says what makes it.
func TestPlaceOfNeed(t *testing.T) {
	const (
		sure  = "- {name: Sure, positions: [GK], contract: {until: 2029-06-30}}\n"
		prone = "- name: Prone\n  positions: [GK]\n  contract: {until: 2029-06-30}\n  injury_prone: true\n"
	)
	for _, test := range []struct{ name, head, players, want string }{
		{"a contract that ends", "", prone + "- name: Gone\n  positions: [GK]\n  contract:\n    until: 2026-06-30\n", "f:11:5"},
		{"an agreed departure", "", sure + "- name: Gone\n  positions: [GK]\n  contract: {until: 2026-06-30}\n  leaves: {on: 2026-07-01, to: B}\n", "f:8:3"},
		{"a loan from another club that ends", "", sure + "- name: Gone\n  positions: [GK]\n  contract: {until: 2026-06-30}\n  loan: {from: B, until: 2026-06-30}\n", "f:8:3"},
		{"a loan to another club", "", sure + "- name: Away\n  positions: [GK]\n  loan: {to: B, until: 2027-06-30}\n  contract: {until: 2029-06-30}\n", "f:7:3"},
		{"the first of two who go", "", sure + "- {name: A, positions: [GK], contract: {until: 2026-06-30}}\n- {name: B, positions: [GK], contract: {until: 2026-06-30}}\n", "f:5:41"},
		{"the second of two namesakes", "", "- {name: A, born: 1990-01-01, positions: [GK], contract: {until: 2029-06-30}}\n- {name: A, born: 1999-01-01, positions: [GK], contract: {until: 2026-06-30}}\n", "f:5:59"},
		{"the second on a line", "", "  [{name: A, positions: [GK], contract: {until: 2029-06-30}}, {name: B, positions: [GK], contract: {until: 2026-06-30}}]\n", "f:4:101"},
		{"a contract that ends next", "", sure + "- name: Next\n  positions: [GK]\n  contract: {until: 2027-06-30}\n", "f:7:14"},
		{"one who comes later", "", sure + "- name: Later\n  positions: [GK]\n  contract: {until: 2029-06-30}\n  joins: {on: 2026-09-01, from: B}\n", "f:8:3"},
		{"one who comes back later", "", sure + "- name: Later\n  positions: [GK]\n  contract: {until: 2029-06-30}\n  loan: {to: B, until: 2026-12-31}\n", "f:8:3"},
		{"an injury", "", "- name: Out\n  positions: [GK]\n  contract: {until: 2029-06-30}\n  injuries: [{what: hamstring, since: 2026-03-01, until: 2026-12-01}]\n", "f:7:3"},
		{"a doubt", "", prone, "f:4:3"},
		{"a doubt that is no injury", "", prone + "  injuries: [{what: hamstring, since: 2024-03-01, until: 2024-04-01}]\n", "f:4:3"},
		{"an injury of one who comes back", "", "- name: Out\n  positions: [GK]\n  loan: {to: B, until: 2026-06-30}\n  contract: {until: 2029-06-30}\n  injuries: [{what: hamstring, since: 2026-03-01, until: 2026-12-01}]\n", "f:4:3"},
		{"nobody, in a formation of positions", "formation: {GK: 1, CB: 10}\n", sure, "f:3:13"},
		{"nobody, with cover of its own", "formation: 4-3-3\ncover: {CB: 1, GK: 4}\n", sure, "f:4:16"},
		{"nobody, in a formation by its name", "formation: 4-3-3\n", sure, "f:3:1"},
		{"nobody, in a formation without a name", "", sure, "f:3:1"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got, f := keeperNeed(t, test.head, test.players); got != test.want {
				t.Errorf("at %s, want %s: %s", got, test.want, f)
			}
		})
	}
}

// Scripts get the names that the text has, each once.
func TestPlayersOfNeed(t *testing.T) {
	_, f := keeperNeed(t, "", `- {name: Gone, positions: [GK], contract: {until: 2026-06-30}}
- {name: Comes, positions: [GK], role: prospect, contract: {until: 2029-06-30}, joins: {on: 2026-07-01, from: B}}
- {name: Sure, positions: [GK], contract: {until: 2029-06-30}}
- {name: Covers, positions: [CB], also: [GK], contract: {until: 2029-06-30}}
- {name: Fills In, positions: [GK], role: reserve, contract: {until: 2029-06-30}}
`)
	if want := []string{"Gone", "Comes", "Sure"}; !reflect.DeepEqual(f.Players, want) || f.Actual != "thin" {
		t.Errorf("%s: players %q, want %q", f.Actual, f.Players, want)
	}
}

// Who covers is named where places behind a spot are empty.
func TestWhoCoversIsNamed(t *testing.T) {
	backs := ""
	for i := range 11 {
		backs += fmt.Sprintf("- {name: Back %d, positions: [CB], contract: {until: 2029-06-30}}\n", i)
	}
	_, f := keeperNeed(t, "formation: {GK: 1, CB: 10}\ncover: {GK: 3, CB: 1}\n", backs+`- {name: Sure, positions: [GK], contract: {until: 2029-06-30}}
- {name: Covers, positions: [CB], also: [GK], contract: {until: 2029-06-30}}
`)
	if want := []string{"Sure", "Covers"}; !reflect.DeepEqual(f.Players, want) || f.Actual != "short" {
		t.Errorf("%s: players %q, want %q", f.Actual, f.Players, want)
	}
}

// What decides a need and is not known is a finding only if it is asked for by name.
func TestUnclearNeeds(t *testing.T) {
	file := squadFile("formation: {GK: 1, ST: 10}\ncover: 1\nplayers:\n- {name: Sure, positions: [GK], contract: {until: 2029-06-30}}\n- {name: Open, positions: [GK], loan: {from: B}}\n")
	for needs, want := range map[squad.Urgency]bool{squad.Next: false, squad.Unclear: true} {
		c := check.Checker{Facts: facts(), Needs: needs, Season: "2026"}
		r, err := c.Check([]check.File{file})
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for _, f := range r.Findings {
			found = found || f.Rule.Name == "need-unclear" && f.Actual == "unclear" && strings.HasPrefix(f.Message, "2026/27: GK unclear (1 of 1 place filled, ")
		}
		if found != want {
			t.Errorf("--needs %s: found %v, want %v: %v", needs, found, want, r.Findings)
		}
	}
}

// brokenFacts are those of which a part cannot be read.
type brokenFacts struct {
	check.Facts
	league, layoffs error
}

func (f brokenFacts) League(s *squad.Squad) (*squad.Competition, error, error) {
	league, unknown, err := f.Facts.League(s)
	return league, unknown, errors.Join(err, f.league)
}

func (f brokenFacts) Layoffs() (*squad.Layoffs, error) {
	l, err := f.Facts.Layoffs()
	return l, errors.Join(err, f.layoffs)
}

// A plan that stands on broken facts is not made, and why is told once for all files.
func TestBrokenFacts(t *testing.T) {
	files := []check.File{squadFile("expect: [{position: CB, have: 4}]\nplayers: []\n"), squadFile("expect: [{position: CB, have: 4}]\nplayers: []\n")}
	files[1].Name = "other/g"
	for _, broken := range []brokenFacts{
		{Facts: facts(), league: errors.New("the league is broken")},
		{Facts: facts(), layoffs: errors.New("the layoffs are broken")},
	} {
		c := check.Checker{Facts: broken}
		r, err := c.Check(files)
		if want := errors.Join(broken.league, broken.layoffs).Error(); err == nil || err.Error() != want {
			t.Errorf("got %v, want %s", err, want)
		}
		if len(r.Findings) > 0 || len(r.Files) != 2 {
			t.Errorf("found %v in %v", r.Findings, r.Files)
		}
	}
}
