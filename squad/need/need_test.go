package need

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/depth-football/depth/squad"
)

func TestNeedsHold(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 7))
	unclear := 0
	for i := range rounds() / 8 {
		team := randomTeam(r).now()
		if i%2 == 0 {
			team = fullTeam(r).now()
		}
		b := team.today()
		var reached squad.PositionSet
		for _, n := range team.Needs() {
			if n.Reach&reached != 0 {
				t.Fatalf("%v: in two needs", n.Reach.List())
			}
			reached |= n.Reach
			if n.Positions == 0 || n.Positions&^n.Reach != 0 {
				t.Fatalf("a need at %v is named %v", n.Reach.List(), n.Positions.List())
			}
			if n.Signings.Low > n.Signings.High || n.Signings.High == 0 {
				t.Fatalf("%v: %s signings", n.Positions.List(), n.Signings)
			}
			best, worst := urgencyAt(b.best, n.Reach), urgencyAt(b.worst, n.Reach)
			if best == squad.NoUrgency {
				best = squad.Unclear
				unclear++
			}
			if n.Urgency != best || n.Worst != worst {
				t.Fatalf("%v: %s, at worst %s, want %s and %s", n.Positions.List(), n.Urgency, n.Worst, best, worst)
			}
			checkPlayers(t, team, &n)
			checkOneSigningHelps(t, team, &n)
			checkFewest(t, b.best, n.Reach, n.Signings.Low)
			checkFewest(t, b.worst, n.Reach, n.Signings.High)
		}
		if left := (b.worst.helpful() | b.best.helpful()) &^ reached; left != 0 {
			t.Fatalf("a gap at %v is in no need", left.List())
		}
	}
	if unclear < rounds()/100 {
		t.Errorf("%d unclear needs: these squads try too little", unclear)
	}
}

// A position belongs to one need at the most, whatever the season, and so does what
// needs of one season reach.
func TestNeedsShareNoPositions(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for i := range rounds() / 2 {
		team := randomTeam(r)
		if i%2 == 0 {
			team = fullTeam(r)
		}
		needs := team.Needs()
		var named, now, next squad.PositionSet
		for _, n := range needs {
			if n.Positions == 0 || n.Positions&named != 0 {
				t.Fatalf("a need at %v, after %v: %v", n.Positions.List(), named.List(), summaries(needs))
			}
			named |= n.Positions
			switch {
			case n.IsNow() && n.Reach&now != 0, n.Urgency == squad.Next && n.Reach&next != 0:
				t.Fatalf("%v: reached twice: %v", n.Reach.List(), summaries(needs))
			case n.IsNow():
				now |= n.Reach
			case n.Urgency == squad.Next:
				next |= n.Reach
			}
		}
	}
}

// helpful are the positions at which a signing brings some requirement nearer.
func (a assessments) helpful() squad.PositionSet {
	var at squad.PositionSet
	for i := range a {
		at |= a[i].helpful()
	}
	return at
}

func urgencyAt(a assessments, at squad.PositionSet) squad.Urgency {
	worst := squad.NoUrgency
	for i := range a {
		if a[i].helpful()&at != 0 {
			worst = max(worst, a[i].urgency)
		}
	}
	return worst
}

// checkPlayers asks whether the players of a gap are all who can be used there, and too
// few.
func checkPlayers(t *testing.T, team *Team, n *Need) {
	t.Helper()
	for _, g := range n.Gaps {
		var want []int
		for i, p := range team.Now {
			at, counts := p.Home, n.Urgency != squad.Unclear || !p.Unknown
			switch g.Urgency {
			case squad.Critical:
				at, counts = p.Able, counts && (p.Fit || n.Urgency != squad.Unclear && p.MayBeFit)
			case squad.Thin:
				counts = counts && p.Sure && !p.Fringe
			}
			if counts && at&g.Reach != 0 {
				want = append(want, i)
			}
		}
		if !slices.Equal(g.Players, want) {
			t.Fatalf("%v %s: players %v, want %v", g.Reach.List(), g.Urgency, g.Players, want)
		}
		if n := len(g.Players); n > g.Places || n == g.Places && g.Urgency != squad.Thin {
			t.Fatalf("%v %s: %d players for %d places", g.Reach.List(), g.Urgency, n, g.Places)
		}
	}
}

// checkOneSigningHelps signs a player at each position of a need and counts again.
func checkOneSigningHelps(t *testing.T, team *Team, n *Need) {
	t.Helper()
	missing := func(team *Team) int {
		b := team.today()
		a, u := b.best, n.Urgency
		if u == squad.Unclear {
			a, u = b.worst, n.Worst
		}
		i := slices.IndexFunc(a, func(a assessment) bool { return a.urgency == u })
		return a[i].missing(team.Formation.Positions())
	}
	before := missing(team)
	for p := range n.Positions.All() {
		if after := missing(team.plus(signing(p))); after != before-1 {
			t.Fatalf("%v %s: a signing at %s leaves %d of %d", n.Positions.List(), n.Urgency, p, after, before)
		}
	}
}

// checkFewest looks for fewer signings by trying all ways to sign that many.
func checkFewest(t *testing.T, a assessments, reach squad.PositionSet, told int) {
	t.Helper()
	signings := a.fewestSignings(reach)
	if signings != (squad.Range{Low: told, High: told}) {
		t.Fatalf("%v: %s signings, told %d", reach.List(), signings, told)
	}
	if told > 3 || reach.Len() > 4 {
		return
	}
	requirements := make([]requirement, len(a))
	for i := range a {
		requirements[i] = a[i].requirement
	}
	if told > 0 && anyWay(requirements, reach, reach, told-1) {
		t.Fatalf("%v: %d signings are enough, not %d", reach.List(), told-1, told)
	}
	if !anyWay(requirements, reach, reach, told) {
		t.Fatalf("%v: %d signings are not enough", reach.List(), told)
	}
}

// anyWay tries all ways to sign n players, with nothing cut short, and asks of each
// whether a signing at a position of the need would still help.
func anyWay(requirements []requirement, where, from squad.PositionSet, n int) bool {
	if n == 0 {
		return !slices.ContainsFunc(assess(requirements), func(a assessment) bool { return a.helpful()&where != 0 })
	}
	for p := range from.All() {
		signed := slices.Clone(requirements)
		for i := range signed {
			signed[i].players = append(slices.Clone(signed[i].players), signedAt(p))
		}
		if anyWay(signed, where, from&^(squad.SetOf(p)-1), n-1) {
			return true
		}
	}
	return false
}
