package plan_test

import (
	"slices"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/squadfile"
)

// town loses its only keeper and both full-backs, one of them at the end of a loan.
const town = `
club: Marshford Town
as_of: 2026-03-11
formation: {GK: 1, RB: 1, LB: 1, CB: 8}
cover: 1
currency: EUR
players:
  - {name: Ada Ash, born: 1995, positions: [GK], value: 4m, contract: {until: 2026}}
  - {name: Ida Ivy, born: 1995, positions: [LB], value: 5m, loan: {from: Nordhafen, until: 2026}}
  - {name: Rosa Rowan, born: 1995, positions: [RB], value: 5m, contract: {until: 2026}}
  - {name: Ella Elm, born: 1995, positions: [CB], value: 5m, contract: {until: 2028}}
  - {name: Fay Fir, born: 1995, positions: [CB], value: 5m, contract: {until: 2028}}
  - {name: Greta Gorse, born: 1995, positions: [CB], value: 5m, contract: {until: 2028}}
  - {name: Hanna Hazel, born: 1995, positions: [CB], value: 5m, contract: {until: 2028}}
  - {name: Jana Juniper, born: 1995, positions: [CB], value: 5m, contract: {until: 2028}}
  - {name: Kaja Kapok, born: 1995, positions: [CB], value: 5m, contract: {until: 2028}}
  - {name: Lena Linden, born: 1995, positions: [CB], value: 5m, contract: {until: 2028}}
  - {name: Mia Maple, born: 1995, positions: [CB], value: 5m, contract: {until: 2028}}
  - {name: Nora Nutmeg, born: 1995, positions: [CB], value: 5m, contract: {until: 2028}}
`

func townPlan(t *testing.T, o plan.Options) *plan.Plan {
	t.Helper()
	s, err := squadfile.Parse("town.yaml", []byte(town))
	if err != nil {
		t.Fatal(err)
	}
	p, err := (plan.Planner{}).Plan(s, o)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// Of one urgency, those come first at which clubs sign most often.
func TestNeedsByHowOftenClubsSign(t *testing.T) {
	p := townPlan(t, plan.Options{})
	last := 1.0
	for _, at := range []squad.Position{squad.GK, squad.LB, squad.RB} {
		s, ok := p.SigningsAt(at)
		if !ok || s.Rate() > last {
			t.Errorf("%s: %.2f after %.2f", at, s.Rate(), last)
		}
		last = s.Rate()
	}
	var needs []string
	for _, n := range p.Needs {
		needs = append(needs, n.Positions.Join(" ")+" "+n.Urgency.String())
	}
	if want := []string{"GK critical", "LB critical", "RB critical"}; !slices.Equal(needs, want) {
		t.Errorf("needs %q, want %q", needs, want)
	}
}

// The rates are of the opening day, whatever day is judged, and of the next summer alone.
func TestSigningsOfASeason(t *testing.T) {
	p, winter := townPlan(t, plan.Options{}), townPlan(t, plan.Options{On: squad.NewDate(2027, 1, 10)})
	if len(p.Signings) != 7 || len(winter.Signings) != 7 {
		t.Fatalf("%d and %d groups, want 7", len(p.Signings), len(winter.Signings))
	}
	for i := range p.Signings {
		if p.Signings[i].Rate() != winter.Signings[i].Rate() {
			t.Errorf("%s: %v, and %v in winter", p.Signings[i].Group, p.Signings[i].Rate(), winter.Signings[i].Rate())
		}
	}
	for _, season := range []string{"2025", "2027"} {
		if other := townPlan(t, plan.Options{Season: season}); other.Signings != nil {
			t.Errorf("season %s has rates", season)
		} else if _, ok := other.SigningsAt(squad.GK); ok {
			t.Errorf("season %s has a rate for the goal", season)
		}
	}
}
