package plan_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/outlook"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/squadfile"
)

// A need names its gaps with the players that each of them can use, counts all of its
// positions together, and says what each player has to do with it.
func TestNeedsTellWhy(t *testing.T) {
	p := marshfordPlan(t, plan.Options{})
	want := []string{
		`CM critical sign 3: 2 spots, 4 places, have 1, fit 1, sure 1
gap CM critical sign 1: 3 places, Kim Koa, Leo Larch
gap CM short sign 3: 5 places, Kim Koa, Leo Larch
gap CM thin sign 3: 2 places, 
covers: Kim Koa []
covers: Leo Larch []
`,
		// Max Maple covers, but is not fit.
		`LW critical sign 2: 1 spots, 2 places, have 1, fit 0, sure 0
gap LW critical sign 1: 1 places, 
gap LW short sign 1: 2 places, 
gap LW thin sign 2: 1 places, 
covers: Max Maple [injured]
`,
		`RW thin sign 1: 1 spots, 1 places, have 1, fit 1, sure 1
gap RW thin sign 1: 1 places, Nils Nutmeg
sure: Nils Nutmeg []
doubtful: Max Maple [injured]
`,
		`RB CB next sign 2: 3 spots, 6 places, have 6, fit 6, sure 5
gap RB CB short sign 2: 6 places, Abel Ash, Bruno Birch, Dario Dogwood, Fynn Fir
leaves: Cyril Cedar []
arrives: Dario Dogwood []
sure: Abel Ash []
sure: Bruno Birch []
sure: Dario Dogwood []
sure: Fynn Fir []
doubtful: Emil Elm [injury-prone]
leaves next: Emil Elm []
`,
		`GK next sign 1: 1 spots, 2 places, have 2, fit 2, sure 2
gap GK short sign 1: 2 places, Ivan Ivy
sure: Hugo Hazel []
sure: Ivan Ivy []
leaves next: Hugo Hazel []
`,
		`ST unclear sign 0–1: 1 spots, 1 places, have 1, fit 1, sure 1
gap ST thin sign 1: 1 places, Otto Oak
comes later: Stan Sorrel []
sure: Otto Oak []
doubtful: Paul Pine [contract unknown]
doubtful: Quin Quince [part season]
`,
	}
	if len(p.Needs) != len(want) {
		t.Fatalf("%d needs, want %d", len(p.Needs), len(want))
	}
	for i := range want {
		if got := told(p, p.Needs[i]); got != want[i] {
			t.Errorf("got\n%s\nwant\n%s", got, want[i])
		}
	}
	if next := needAt(t, p, squad.GK).Reasons[2]; next.Player.Standing != outlook.Leaving {
		t.Errorf("who leaves next is told of with the standing %s", next.Player.Standing)
	}
}

// Players of the second team count nowhere, but can save a need from being critical: they
// are named where they could play.
func TestWhoFillsInIsNamedWhereItHelps(t *testing.T) {
	s, err := squadfile.Parse("marshford.yaml", []byte(strings.NewReplacer(
		"positions: [DM], also: [CM]", "positions: [DM], also: [CM, RW], role: reserve",
		"{name: Emil Elm, born: 1998, positions: [CB],", "{name: Emil Elm, born: 1998, positions: [CB], role: reserve,").Replace(marshford)))
	if err != nil {
		t.Fatal(err)
	}
	p, err := plan.Planner{}.Plan(s, plan.Options{Season: "2026"})
	if err != nil {
		t.Fatal(err)
	}
	for at, want := range map[squad.Position]string{squad.GK: "", squad.RW: "", squad.CB: "Emil Elm [injury-prone]", squad.CM: "Kim Koa []"} {
		got := ""
		for _, r := range needAt(t, p, at).Reasons {
			if r.Kind == plan.FillsIn {
				got += fmt.Sprint(r.Player.Name, " ", r.Doubts.List())
			}
		}
		if got != want {
			t.Errorf("%s: %q fill in, want %q", at, got, want)
		}
	}
}

func TestReasonKindsInWords(t *testing.T) {
	for kind, want := range map[plan.ReasonKind]string{
		plan.Leaves: "leaves", plan.ComesLater: "comes later", plan.Covers: "covers", plan.Arrives: "arrives", plan.IsSure: "sure",
		plan.Doubtful: "doubtful", plan.FillsIn: "fills in", plan.GoesNext: "leaves next",
	} {
		if got, err := kind.MarshalText(); string(got) != want || err != nil || kind.String() != want {
			t.Errorf("%q, %s, %v; want %q", got, kind, err, want)
		}
	}
}
