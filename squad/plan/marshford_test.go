package plan_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/outlook"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/squadfile"
)

// marshford has needs of all urgencies, and all that a reason can tell.
const marshford = `
club: Marshford Athletic
as_of: 2026-03-11
formation: 4-3-3
cover: {GK: 2, LB: 1, DM: 1, RW: 1, ST: 1}
players:
  - {name: Hugo Hazel, born: 1998, positions: [GK], contract: {until: 2027-06-30}}
  - {name: Ivan Ivy, born: 1998, positions: [GK], contract: {until: 2030-06-30}}
  - {name: Abel Ash, born: 1998, positions: [CB], contract: {until: 2029-06-30}}
  - {name: Bruno Birch, born: 1998, positions: [CB, RB], contract: {until: 2028-06-30}}
  - {name: Cyril Cedar, born: 1998, positions: [CB], contract: {until: 2026-06-30}}
  - name: Dario Dogwood
    born: 1998
    positions: [CB]
    contract: {until: 2030-06-30}
    joins: {on: 2026-07-01, from: Nordhafen}
  - {name: Emil Elm, born: 1998, positions: [CB], contract: {until: 2027-06-30}, injury_prone: true}
  - {name: Fynn Fir, born: 1998, positions: [RB], contract: {until: 2028-06-30}}
  - name: Gus Gorse
    born: 1998
    positions: [LB]
    also: [CB]
    contract: {until: 2027-06-30}
    loan: {to: Nordhafen, until: 2026-06-30}
  - {name: Jan Juniper, born: 1998, positions: [LB], contract: {until: 2029-06-30}}
  - {name: Kim Koa, born: 1998, positions: [DM], also: [CM], contract: {until: 2029-06-30}}
  - {name: Leo Larch, born: 1998, positions: [DM], contract: {until: 2029-06-30}}
  - name: Max Maple
    born: 1998
    positions: [RW]
    also: [LW]
    contract: {until: 2029-06-30}
    injuries: [{what: knee, since: 2026-03-01, until: 2026-12-01}]
  - {name: Nils Nutmeg, born: 1998, positions: [RW], contract: {until: 2029-06-30}}
  - {name: Otto Oak, born: 1998, positions: [ST], contract: {until: 2029-06-30}}
  - {name: Paul Pine, born: 1998, positions: [ST], contract: {}}
  - {name: Rolf Rowan, born: 1998, positions: [LB], also: [CB], contract: {until: 2026-06-30}}
  - {name: Tom Teak, born: 1998, contract: {until: 2026-06-30}}
  - {name: Stan Sorrel, born: 1998, positions: [ST], contract: {until: 2029-06-30}, joins: {on: 2027-01-01, from: Nordhafen}}
  - {name: Quin Quince, born: 1998, positions: [ST], contract: {until: 2029-06-30}, leaves: {on: 2027-01-01, to: Nordhafen}}
`

func marshfordPlan(t *testing.T, more plan.Options) *plan.Plan {
	t.Helper()
	s, err := squadfile.Parse("marshford.yaml", []byte(marshford))
	if err != nil {
		t.Fatal(err)
	}
	more.Season = "2026"
	p, err := plan.Planner{}.Plan(s, more)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// told is all that a need says, a line for each gap and each reason.
func told(p *plan.Plan, n *plan.Need) string {
	var b strings.Builder
	c := n.Count
	fmt.Fprintf(&b, "%s %s sign %s: %d spots, %d places, have %s, fit %s, sure %d\n",
		n.Positions.Join(" "), n.Urgency, n.Signings, c.Spots, c.Wanted, c.Have, c.Fit, c.Sure)
	for _, g := range n.Gaps {
		fmt.Fprintf(&b, "gap %s %s sign %d: %d places, %s\n", g.Positions.Join(" "), g.Urgency, g.Signings, g.Places, names(p.Players(g)))
	}
	for _, r := range n.Reasons {
		fmt.Fprintf(&b, "%s: %s %v\n", r.Kind, r.Player.Name, r.Doubts.List())
	}
	return b.String()
}

func names(players []*outlook.Player) string {
	list := make([]string, len(players))
	for i, p := range players {
		list[i] = p.Name
	}
	return strings.Join(list, ", ")
}

func needAt(t *testing.T, p *plan.Plan, at squad.Position) *plan.Need {
	t.Helper()
	i := slices.IndexFunc(p.Needs, func(n *plan.Need) bool { return n.Positions.Has(at) })
	if i < 0 {
		t.Fatalf("there is no need at %s", at)
	}
	return p.Needs[i]
}
