package need

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/depth-football/depth/squad"
)

func TestNeedsHold(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 7))
	unclear, shared := 0, 0
	for i := range rounds() / 8 {
		team := randomTeam(r).now()
		if i%2 == 0 {
			team = fullTeam(r).now()
		}
		b := team.today()
		var reached squad.PositionSet
		for _, group := range byReach(team.Needs()) {
			reach := group[0].Reach
			if reach&reached != 0 {
				t.Fatalf("%v: reached by needs that do not compete for the same", reach.List())
			}
			reached |= reach
			checkGroup(t, b, group)
			for i := range group {
				n := &group[i]
				checkPlayers(t, team, n)
				checkOneSigningHelps(t, team, n)
			}
			if group[0].Urgency == squad.Unclear {
				unclear++
			}
			if len(group) > 1 {
				shared++
			}
		}
		if left := (b.worst.helpful() | b.best.helpful()) &^ reached; left != 0 {
			t.Fatalf("a gap at %v is in no need", left.List())
		}
	}
	if unclear < rounds()/100 || shared < rounds()/100 {
		t.Errorf("%d unclear needs, %d groups of several: these squads try too little", unclear, shared)
	}
}

// byReach are the needs of one season, those together that compete for the same players.
func byReach(needs []Need) [][]Need {
	var groups [][]Need
	for _, n := range needs {
		i := slices.IndexFunc(groups, func(g []Need) bool { return g[0].Reach == n.Reach })
		if i < 0 {
			i, groups = len(groups), append(groups, nil)
		}
		groups[i] = append(groups[i], n)
	}
	return groups
}

// checkGroup asks of the needs of a group whether each has its own urgency, positions,
// gaps and signings, and whether together they have all that the group lacks, and no more.
func checkGroup(t *testing.T, b bounds, group []Need) {
	t.Helper()
	reach := group[0].Reach
	certain, atWorst := urgenciesOf(b.best), urgenciesOf(b.worst)
	var named, mayBe squad.PositionSet
	var signings squad.Range
	var gaps []Gap
	worst := squad.NoUrgency
	for i, n := range group {
		if n.Positions == 0 || n.Positions&^reach != 0 || n.Positions&named != 0 {
			t.Fatalf("%v is named %v", summaries(group), n.Positions.List())
		}
		named |= n.Positions
		mayBe |= n.MayBe
		if n.Signings.Low > n.Signings.High || n.Signings.High < 1 || n.Signings.Low < 1 && n.Urgency != squad.Unclear {
			t.Fatalf("%v: %s signings", summaries(group), n.Signings)
		}
		signings = signings.Plus(n.Signings)
		if i > 0 && n.Urgency >= group[i-1].Urgency {
			t.Fatalf("two needs of one urgency, or a worse one later: %v", summaries(group))
		}
		for p := range n.Positions.All() {
			if n.Urgency != max(squad.Unclear, certain[p]) {
				t.Fatalf("%s is %s: %v", p, certain[p], summaries(group))
			}
		}
		own := atWorst.at(ownOf(group, i) | n.MayBe)
		if n.Worst != max(n.Urgency, own) {
			t.Fatalf("%s at worst: %v", own, summaries(group[i:i+1]))
		}
		if low, high := b.best.missingAtHome(n.Positions), b.worst.missingAtHome(n.Positions); i < len(group)-1 &&
			(n.Signings.Low > max(1, low) || n.Signings.High > max(n.Signings.Low, high)) {
			t.Fatalf("%d–%d are missing: %v", low, high, summaries(group[i:i+1]))
		}
		worst = max(worst, n.Worst)
		gaps = append(gaps, n.Gaps...)
		checkGapsOf(t, group, i)
	}
	if got := urgencyAt(b.worst, reach); worst != got {
		t.Fatalf("%s at worst: %v", got, summaries(group))
	}
	checkFewest(t, b.best, reach, signings.Low)
	checkFewest(t, b.worst, reach, signings.High)

	// All gaps of the case that the needs hold in are told once.
	all, mayBeToo := b.best, b.worst.named()&reach&^b.best.named()
	if group[0].Urgency == squad.Unclear {
		all, mayBeToo = b.worst, 0
	}
	if mayBe != mayBeToo {
		t.Fatalf("%v may be too, told %v: %v", mayBeToo.List(), mayBe.List(), summaries(group))
	}
	want := 0
	for _, g := range all.gaps() {
		if g.Reach&reach == 0 {
			continue
		}
		want++
		if !slices.ContainsFunc(gaps, func(h Gap) bool { return h.Urgency == g.Urgency && h.Reach == g.Reach }) {
			t.Fatalf("a gap at %v is told nowhere: %v", g.Positions.List(), summaries(group))
		}
	}
	if len(gaps) != want {
		t.Fatalf("%d gaps, told %d: %v", want, len(gaps), summaries(group))
	}
	// Positions without a need of their own are in lesser gaps, and only if the signings
	// ran out before.
	for p := range (all.named() & reach &^ named).All() {
		in := 0
		for i := range group {
			if group[i].named().Has(p) {
				in++
			}
		}
		if last := group[len(group)-1].Urgency; in != 1 || last != squad.Unclear && certain[p] >= last {
			t.Fatalf("%s is %s, in no need and in lesser gaps of %d: %v", p, certain[p], in, summaries(group))
		}
	}
}

// checkGapsOf asks whether a need has gaps of its own urgency at all its positions, and
// otherwise lesser ones that no other need of the group would have as its own.
func checkGapsOf(t *testing.T, group []Need, i int) {
	t.Helper()
	n := &group[i]
	if n.Urgency == squad.Unclear {
		return
	}
	var own squad.PositionSet
	for _, g := range n.Gaps {
		if g.Urgency > n.Urgency {
			t.Fatalf("a gap that is %s: %v", g.Urgency, summaries(group[i:i+1]))
		}
		if g.Urgency == n.Urgency {
			own |= g.Positions
			continue
		}
		for j, other := range group {
			if j != i && other.Urgency == g.Urgency && other.Positions&g.Positions != 0 {
				t.Fatalf("a gap of %v is told with %v", summaries(group[j:j+1]), summaries(group[i:i+1]))
			}
		}
	}
	if n.Positions&^own != 0 {
		t.Fatalf("no gap of its own at %v: %v", (n.Positions &^ own).List(), summaries(group[i:i+1]))
	}
}

// A position belongs to one need at the most, whatever the season, and what needs of one
// season reach is the same or has nothing in common.
func TestNeedsShareNoPositions(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for i := range rounds() / 2 {
		team := randomTeam(r)
		if i%2 == 0 {
			team = fullTeam(r)
		}
		needs := team.Needs()
		var named, next squad.PositionSet
		var now []squad.PositionSet
		for _, n := range needs {
			if n.Positions == 0 || n.Positions&named != 0 {
				t.Fatalf("a need at %v, after %v: %v", n.Positions.List(), named.List(), summaries(needs))
			}
			named |= n.Positions
			switch {
			case n.IsNow():
				for _, reach := range now {
					if n.Reach&reach != 0 && n.Reach != reach {
						t.Fatalf("%v and %v: reached twice: %v", n.Reach.List(), reach.List(), summaries(needs))
					}
				}
				now = append(now, n.Reach)
			case n.Urgency == squad.Next && n.Reach&next != 0:
				t.Fatalf("%v: reached twice: %v", n.Reach.List(), summaries(needs))
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

// named are the positions at which some requirement has a need.
func (a assessments) named() squad.PositionSet {
	var at squad.PositionSet
	for i := range a {
		at |= a[i].named()
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

// urgencies are those of each position that is named.
type urgencies squad.ByPosition[squad.Urgency]

func urgenciesOf(a assessments) urgencies {
	var worst urgencies
	for i := range a {
		for p := range a[i].named().All() {
			worst[p] = max(worst[p], a[i].urgency)
		}
	}
	return worst
}

// at is the worst at some positions.
func (u *urgencies) at(positions squad.PositionSet) squad.Urgency {
	worst := squad.NoUrgency
	for p := range positions.All() {
		worst = max(worst, u[p])
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

// Who covers can save a need from being larger, but does not take it to where they are at
// home: two holding midfielders for one spot are enough, though one of them covers for the
// central midfielders of whom there are none.
func TestCoverDoesNotWidenACriticalNeed(t *testing.T) {
	f, err := squad.ParseFormation("4-3-3")
	if err != nil {
		t.Fatal(err)
	}
	team := &Team{Formation: f}
	for p := range f.Positions().All() {
		for range 3 * f.Starts(p) {
			if p == squad.DM || p == squad.CM {
				continue
			}
			team.Now = append(team.Now, signing(p))
		}
	}
	for range 2 {
		p := signing(squad.DM)
		p.Cover |= squad.SetOf(squad.CM)
		p.Able = p.Cover
		team.Now = append(team.Now, p)
	}
	needs := team.Needs()
	if len(needs) == 0 || needs[0].Urgency != squad.Critical || needs[0].Positions != squad.SetOf(squad.CM) {
		t.Errorf("%v", summaries(needs))
	}
}
