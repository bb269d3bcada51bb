package plan_test

import (
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
		`CM critical sign 4: 2 spots, 4 places, have 0, fit 0, sure 0
gap CM critical sign 1: 2 places, Kim Koa
gap CM short sign 4: 4 places, 
gap CM thin sign 3: 2 places, 
fills in: Kim Koa []
`,
		// Max Maple could fill in, but is not fit.
		`LW critical sign 2: 1 spots, 2 places, have 0, fit 0, sure 0
gap LW critical sign 1: 1 places, 
gap LW short sign 2: 2 places, 
gap LW thin sign 2: 1 places, 
`,
		`RB CB short sign 1: 3 spots, 6 places, have 5, fit 5, sure 4
gap RB CB short sign 1: 6 places, Abel Ash, Bruno Birch, Dario Dogwood, Emil Elm, Fynn Fir
leaves: Cyril Cedar []
arrives: Dario Dogwood []
sure: Abel Ash []
sure: Bruno Birch []
sure: Dario Dogwood []
sure: Fynn Fir []
doubtful: Emil Elm [injury-prone]
fills in: Gus Gorse []
`,
		`RW thin sign 1: 1 spots, 1 places, have 1, fit 1, sure 1
gap RW thin sign 1: 1 places, Nils Nutmeg
sure: Nils Nutmeg []
doubtful: Max Maple [injured]
`,
		`ST thin sign 0–1: 1 spots, 1 places, have 1, fit 1, sure 1
gap ST thin sign 1: 1 places, Otto Oak
arrives: Stan Sorrel []
sure: Otto Oak []
doubtful: Paul Pine [contract unknown]
doubtful: Stan Sorrel [part season]
doubtful: Quin Quince [part season]
`,
		`GK next sign 1: 1 spots, 2 places, have 2, fit 2, sure 2
gap GK next sign 1: 2 places, Ivan Ivy
sure: Hugo Hazel []
sure: Ivan Ivy []
leaves next: Hugo Hazel []
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

// A thin need and one of the next season are not lifted by players who fill in, so they
// name none.
func TestWhoFillsInIsNamedWhereItHelps(t *testing.T) {
	s, err := squadfile.Parse("marshford.yaml", []byte(strings.NewReplacer(
		"positions: [DM], also: [CM]", "positions: [DM], also: [GK, RW]",
		"positions: [LB]\n", "positions: [LB]\n    injuries: [{what: knee, since: 2026-03-01, until: 2026-12-01}]\n").Replace(marshford)))
	if err != nil {
		t.Fatal(err)
	}
	p, err := plan.Planner{}.Plan(s, plan.Options{Season: "2026"})
	if err != nil {
		t.Fatal(err)
	}
	for at, want := range map[squad.Position]string{squad.GK: "", squad.RW: "", squad.CB: "Gus Gorse [injured]"} {
		got := ""
		for _, r := range needAt(t, p, at).Reasons {
			if r.Kind == plan.FillsIn {
				got += r.Player.Name + " [" + r.Doubts.List()[0].String() + "]"
			}
		}
		if got != want {
			t.Errorf("%s: %q fill in, want %q", at, got, want)
		}
	}
}

func TestReasonKindsInWords(t *testing.T) {
	for kind, want := range map[plan.ReasonKind]string{
		plan.Leaves: "leaves", plan.Arrives: "arrives", plan.IsSure: "sure",
		plan.Doubtful: "doubtful", plan.FillsIn: "fills in", plan.GoesNext: "leaves next",
	} {
		if got, err := kind.MarshalText(); string(got) != want || err != nil || kind.String() != want {
			t.Errorf("%q, %s, %v; want %q", got, kind, err, want)
		}
	}
}
