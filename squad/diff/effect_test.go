package diff_test

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/chart"
	"github.com/depth-football/depth/squad/diff"
	"github.com/depth-football/depth/squad/plan"
)

// assessed is what changed between two squads and what that does to a season.
func assessed(t *testing.T, a, b *squad.Squad) *diff.Changes {
	t.Helper()
	c := diff.Compare(a, b, &squad.Competition{})
	if err := c.Assess(plan.Planner{}, "2026"); err != nil {
		t.Fatal(err)
	}
	return c
}

// planOn is the plan of a squad whose file is of a day.
func planOn(t *testing.T, s *squad.Squad, day squad.Date) *plan.Plan {
	t.Helper()
	then := *s
	then.AsOf = day
	p, err := plan.Planner{}.Plan(&then, plan.Options{Season: "2026"})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// urgencies are the urgency of each position and what is short there.
func urgencies(p *plan.Plan) (urgency squad.ByPosition[squad.Urgency], counts squad.ByPosition[chart.Count]) {
	for _, n := range p.Needs {
		for _, g := range n.Gaps {
			for at := range g.Positions.All() {
				urgency[at] = max(urgency[at], min(g.Urgency, n.Urgency))
			}
		}
	}
	return urgency, p.Counts()
}

// The effects lead from the needs of the first file to the needs of the second one. Where
// there is no effect, nothing differs. An effect has what the plans of the two files have
// there.
func TestEffectsAreTheDifferenceOfPlans(t *testing.T) {
	squads := realSquads(t)
	r := rand.New(rand.NewPCG(8, 1))
	for range rounds(t, 500) {
		a := squads[r.IntN(len(squads))]
		b, done := edited(r, a, 8)
		c := assessed(t, a, b)
		agree := func(what string, effects []diff.Effect, old, new *plan.Plan) {
			t.Helper()
			wasUrgency, wasCounts := urgencies(old)
			isUrgency, isCounts := urgencies(new)
			var seen squad.PositionSet
			for _, e := range effects {
				if seen&e.Positions != 0 {
					t.Fatalf("%v: %s has %v twice", done, what, seen&e.Positions)
				}
				seen |= e.Positions
				var was, is chart.Count
				var worst, better squad.Urgency
				for at := range e.Positions.All() {
					was, is = was.Plus(wasCounts[at]), is.Plus(isCounts[at])
					better, worst = max(better, wasUrgency[at]), max(worst, isUrgency[at])
					if e.Old.At[at] != wasUrgency[at] || e.New.At[at] != isUrgency[at] {
						t.Fatalf("%v: %s says that %s was %s and is %s, not %s and %s",
							done, what, at, e.Old.At[at], e.New.At[at], wasUrgency[at], isUrgency[at])
					}
				}
				if was != e.Old.Count || is != e.New.Count || better != e.Old.Urgency || worst != e.New.Urgency {
					t.Fatalf("%v: %s at %s: %+v", done, what, e.Positions.Join(","), e)
				}
			}
			for at := range squad.AllPositions() {
				if !seen.Has(at) && wasUrgency[at] != isUrgency[at] {
					t.Fatalf("%v: %s does not say that %s was %s and is %s", done, what, at, wasUrgency[at], isUrgency[at])
				}
			}
		}
		agree("the changes", c.Impact.Effects, planOn(t, a, b.AsOf), planOn(t, b, b.AsOf))
		agree("the time", c.Impact.Passing, planOn(t, a, a.AsOf), planOn(t, a, b.AsOf))
	}
}

// Time alone is no change, and a change on one day is not caused by time.
func TestTimeIsKeptSeparate(t *testing.T) {
	for _, s := range realSquads(t) {
		for days := range 30 {
			later := clone(s)
			later.AsOf = s.AsOf.AddDays(10 * days)
			if i := assessed(t, s, later).Impact; len(i.Effects) > 0 {
				t.Errorf("%s: %d days change %v", s.Club, 10*days, i.Effects)
			}
		}
	}
	// When the older file was written makes no difference to what the changes do.
	r := rand.New(rand.NewPCG(2, 2))
	for range rounds(t, 200) {
		a := realSquads(t)[0]
		b, done := edited(r, a, 5)
		b.AsOf = a.AsOf.AddDays(60)
		early, late := clone(a), clone(a)
		late.AsOf = b.AsOf
		there, same := assessed(t, early, b).Impact, assessed(t, late, b).Impact
		if !reflect.DeepEqual(states(there.Effects, false), states(same.Effects, false)) {
			t.Fatalf("%v: %v, and on one day %v", done, states(there.Effects, false), states(same.Effects, false))
		}
		if len(same.Passing) > 0 {
			t.Fatalf("%v: no time has passed, and it changes %v", done, same.Passing)
		}
	}
}

// Backwards the effects are the same the other way round.
func TestEffectsMirror(t *testing.T) {
	squads := realSquads(t)
	r := rand.New(rand.NewPCG(6, 6))
	for range rounds(t, 300) {
		a := squads[r.IntN(len(squads))]
		b, done := edited(r, a, 8)
		there, back := assessed(t, a, b).Impact, assessed(t, b, a).Impact
		for _, side := range [...][2][]diff.Effect{{there.Effects, back.Effects}, {there.Passing, back.Passing}} {
			if got, want := states(side[1], true), states(side[0], false); !reflect.DeepEqual(got, want) {
				t.Fatalf("%v: there %v, back %v", done, want, got)
			}
		}
	}
}

type stated struct {
	at       squad.PositionSet
	old, new diff.State
}

func states(effects []diff.Effect, backwards bool) []stated {
	var list []stated
	for _, e := range effects {
		s := stated{e.Positions, e.Old, e.New}
		if backwards {
			s.old, s.new = s.new, s.old
		}
		list = append(list, s)
	}
	slices.SortFunc(list, func(a, b stated) int { return int(a.at) - int(b.at) })
	return list
}

// The case that started it: Huijsen goes from Madrid to Liverpool.
func TestHuijsenMoves(t *testing.T) {
	squads := realSquads(t)
	liverpool, madrid := clone(squads[0]), clone(squads[1])
	i := slices.IndexFunc(madrid.Players, func(p squad.Player) bool { return p.Name == "Dean Huijsen" })
	huijsen := madrid.Players[i]
	madrid.Players = slices.Delete(madrid.Players, i, i+1)
	huijsen.Joins = squad.Transfer{On: squad.NewDate(2026, 7, 1), Club: "Real Madrid", Fee: squad.MoneyOf(70e6)}
	liverpool.Players = append(liverpool.Players, huijsen)
	c := diff.CompareAll([]diff.File{{Squad: squads[0]}, {Squad: squads[1]}}, []diff.File{{Squad: liverpool}, {Squad: madrid}}, splitYear)
	if len(c.Moves) != 1 || c.Moves[0].From.Club() != "Real Madrid" || c.Moves[0].To.Club() != "Liverpool" {
		t.Fatalf("moves: %s", compared(c))
	}
	for _, club := range c.Clubs {
		if err := club.Assess(plan.Planner{}, "2026"); err != nil {
			t.Fatal(err)
		}
		// Madrid's other effect is that a centre-back who also plays right-back is counted there no longer.
		if effects := club.Impact.Effects; len(effects) == 0 || !effects[0].Positions.Has(squad.CB) || len(effects) > 1 && !effects[1].Nearby {
			t.Fatalf("%s: %+v", club.Club(), club.Impact.Effects)
		}
	}
	e := c.Clubs[0].Impact.Effects[0]
	if e.Verdict() != diff.Eases || e.Old.At[squad.CB] != squad.Thin || e.New.At[squad.CB] != squad.Next || e.New.Count.Sure != e.Old.Count.Sure+1 {
		t.Errorf("Liverpool: %+v", e)
	}
	if e := c.Clubs[1].Impact.Effects[0]; e.Verdict() != diff.Worsens || e.Old.At[squad.CB] != squad.Next || e.New.At[squad.CB] != squad.Thin {
		t.Errorf("Real Madrid: %+v", e)
	}
}

// The worst case decides what an effect means, so that learning or losing a fact is neither
// better nor worse by itself.
func TestVerdict(t *testing.T) {
	state := func(u squad.Urgency, low, high int) diff.State {
		return diff.State{Urgency: u, At: squad.ByPosition[squad.Urgency]{squad.CB: u}, Signings: squad.Range{Low: low, High: high}}
	}
	and := func(s diff.State, at squad.Position, u squad.Urgency) diff.State {
		s.At[at] = u
		return s
	}
	critical := state(squad.Critical, 3, 3)
	for _, test := range []struct {
		old, new diff.State
		want     diff.Verdict
		worse    squad.Urgency
	}{
		{state(squad.NoUrgency, 0, 0), state(squad.Next, 1, 1), diff.Arises, squad.Next},
		{state(squad.Thin, 1, 1), state(squad.NoUrgency, 0, 0), diff.Lifts, squad.NoUrgency},
		{state(squad.Thin, 1, 1), state(squad.Short, 1, 1), diff.Worsens, squad.Short},
		{state(squad.Short, 1, 1), state(squad.Short, 2, 2), diff.Worsens, squad.Short},
		{state(squad.Critical, 1, 1), state(squad.Short, 3, 3), diff.Worsens, squad.Short},
		{state(squad.Critical, 2, 2), state(squad.Short, 2, 2), diff.Eases, squad.NoUrgency},
		{state(squad.Short, 2, 2), state(squad.Short, 1, 1), diff.Eases, squad.NoUrgency},
		{state(squad.Thin, 1, 1), state(squad.Next, 2, 2), diff.Eases, squad.NoUrgency},
		{state(squad.Next, 3, 3), state(squad.Thin, 1, 1), diff.Worsens, squad.Thin},
		{state(squad.Next, 1, 1), state(squad.Next, 0, 1), diff.Shifts, squad.NoUrgency},
		{state(squad.Next, 0, 1), state(squad.Next, 1, 1), diff.Shifts, squad.NoUrgency},
		{state(squad.NoUrgency, 0, 0), state(squad.NoUrgency, 0, 0), diff.Shifts, squad.NoUrgency},
		// What the file leaves open is no need yet, and no more signings than a next one takes.
		{state(squad.NoUrgency, 0, 0), state(squad.Unclear, 0, 2), diff.MayArise, squad.Unclear},
		{state(squad.Unclear, 0, 2), state(squad.NoUrgency, 0, 0), diff.RulesOut, squad.NoUrgency},
		{state(squad.Unclear, 0, 2), state(squad.Next, 1, 1), diff.Worsens, squad.Next},
		{state(squad.Thin, 1, 1), state(squad.Unclear, 0, 2), diff.Eases, squad.NoUrgency},
		// A position of a need that is as urgent as it was and takes as many signings.
		{and(critical, squad.RWB, squad.Short), and(critical, squad.RWB, squad.Critical), diff.Worsens, squad.Critical},
		{and(critical, squad.RWB, squad.Short), and(critical, squad.RWB, squad.Thin), diff.Eases, squad.NoUrgency},
		{and(critical, squad.RWB, squad.Short), and(critical, squad.LWB, squad.Short), diff.Shifts, squad.Short},
		{critical, and(critical, squad.RWB, squad.Thin), diff.Worsens, squad.Thin},
	} {
		if got := (&diff.Effect{Old: test.old, New: test.new}).Verdict(); got != test.want {
			t.Errorf("%+v to %+v: got %s, want %s", test.old, test.new, got, test.want)
		}
		if got := (&diff.Effect{Old: test.old, New: test.new}).Worse(); got != test.worse {
			t.Errorf("%+v to %+v: %s is worse, want %s", test.old, test.new, got, test.worse)
		}
	}
}
