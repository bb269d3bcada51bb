package need

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/depth-football/depth/squad"
)

// rounds is how many random cases a test tries: a tenth of them with -short.
func rounds() int {
	if testing.Short() {
		return 1200
	}
	return 12000
}

// randomTeam is a team in a real formation, of a size at which needs of all kinds
// occur.
func randomTeam(r *rand.Rand) *Team {
	t := &Team{Formation: randomFormation(r), Next: []Player{}}
	for range 14 + r.IntN(22) {
		t.add(r, randomPlayer(r, t.Formation))
	}
	return t
}

// fullTeam is a team that lacks little: a player for each place, with few exceptions,
// and some who can play at other positions too.
func fullTeam(r *rand.Rand) *Team {
	t := &Team{Formation: randomFormation(r), Next: []Player{}}
	for at := range t.Formation.Positions().All() {
		for range t.Formation.Starts(at) * t.Cover.Of(at) {
			if r.IntN(14) == 0 {
				continue
			}
			p := randomPlayer(r, t.Formation)
			if r.IntN(4) > 0 {
				p.Natural = squad.SetOf(at)
			}
			p.Able |= p.Natural
			t.add(r, p)
		}
	}
	return t
}

func randomFormation(r *rand.Rand) squad.Formation {
	names := squad.FormationNames()
	f, err := squad.ParseFormation(names[r.IntN(len(names))])
	if err != nil {
		panic(err)
	}
	return f
}

func randomPlayer(r *rand.Rand, f squad.Formation) Player {
	at := f.Positions().List()
	some := func(most int) (set squad.PositionSet) {
		for range r.IntN(most + 1) {
			set |= squad.SetOf(at[r.IntN(len(at))])
		}
		return set
	}
	one := func(in int) bool { return r.IntN(in) == 0 }
	p := Player{Natural: some(1) | squad.SetOf(at[r.IntN(len(at))])}
	if one(10) {
		p.Natural = 0 // of the second team
	}
	p.Able = p.Natural | some(2)
	p.Fit = !one(6)
	p.Sure = p.Fit && !one(3)
	p.Unknown = one(10)
	return p
}

// add adds a player who may be gone in the season after, or not known to be there.
func (t *Team) add(r *rand.Rand, p Player) {
	next := p
	switch r.IntN(6) {
	case 0:
		next = Player{}
	case 1:
		next.Unknown = true
	}
	t.Now, t.Next = append(t.Now, p), append(t.Next, next)
}

// plus is the team with one player more.
func (t *Team) plus(p Player) *Team {
	more := *t
	more.Now, more.Next = append(slices.Clone(t.Now), p), append(slices.Clone(t.Next), p)
	return &more
}

// minus is the team with one player less.
func (t *Team) minus(i int) *Team {
	left := *t
	left.Now, left.Next = slices.Delete(slices.Clone(t.Now), i, i+1), slices.Delete(slices.Clone(t.Next), i, i+1)
	return &left
}

// now is the team without a season after.
func (t *Team) now() *Team { return &Team{Formation: t.Formation, Cover: t.Cover, Now: t.Now} }

func (t *Team) worst() assessments { return t.whole().bounds().worst }

func TestMorePlayersNeverMakeANeedWorse(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 5))
	for range rounds() / 2 {
		team := randomTeam(r)
		before, after := team.worst(), team.plus(randomPlayer(r, team.Formation)).worst()
		all := team.Formation.Positions()
		for i := range before {
			was, is := &before[i], &after[i]
			if more, less := is.missing(all), was.missing(all); more > less {
				t.Fatalf("%s: one player more, and the gap goes from %d to %d", was.urgency, less, more)
			}
			worse := is.helpful() &^ was.helpful()
			if was.spare {
				// A player for several positions can widen the choice of where
				// to sign, but only among those that lacked somebody before.
				worse &^= was.lacking()
			}
			if worse != 0 {
				t.Fatalf("%s: one player more, and %v becomes a need", was.urgency, worse.List())
			}
		}
	}
}

// lacking are the positions of all groups that are too small.
func (a *assessment) lacking() squad.PositionSet {
	var at squad.PositionSet
	for _, s := range a.shortages {
		for g, lack := range s.lack {
			for b, p := range s.positions {
				if lack > 0 && g>>b&1 == 1 {
					at |= squad.SetOf(p)
				}
			}
		}
	}
	return at
}

func TestOrderOfPlayersMakesNoDifference(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 6))
	for range rounds() / 4 {
		team := randomTeam(r)
		shuffled := *team
		shuffled.Now, shuffled.Next = slices.Clone(team.Now), slices.Clone(team.Next)
		r.Shuffle(len(team.Now), func(i, j int) {
			shuffled.Now[i], shuffled.Now[j] = shuffled.Now[j], shuffled.Now[i]
			shuffled.Next[i], shuffled.Next[j] = shuffled.Next[j], shuffled.Next[i]
		})
		if got, want := summaries(shuffled.Needs()), summaries(team.Needs()); !slices.Equal(got, want) {
			t.Fatalf("needs depend on the order of players:\n%v\n%v", got, want)
		}
	}
}

func summaries(needs []Need) []string {
	list := []string{}
	for _, n := range needs {
		list = append(list, fmt.Sprint(n.Positions.List(), n.Reach.List(), n.Urgency, n.Signings))
	}
	return list
}

func TestNeedsHold(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 7))
	for range rounds() / 8 {
		team := randomTeam(r).now()
		filed := team.worst()
		var seen squad.PositionSet
		for _, n := range team.Needs() {
			if n.Reach&seen != 0 {
				t.Fatalf("%v: in two needs", n.Positions.List())
			}
			seen |= n.Reach
			if n.Signings.Low > n.Signings.High || n.Signings.High == 0 {
				t.Fatalf("%v: %s signings", n.Positions.List(), n.Signings)
			}
			checkPlayers(t, team, &n)
			checkOneSigningHelps(t, team, &n)
			checkFewest(t, filed, &n)
		}
		if left := filed.helpful() &^ seen; left != 0 {
			t.Fatalf("a gap at %v is in no need", left.List())
		}
	}
}

// checkPlayers asks whether the players of a gap are all who can be used there, and too
// few.
func checkPlayers(t *testing.T, team *Team, n *Need) {
	t.Helper()
	for _, g := range n.Gaps {
		var want []int
		for i, p := range team.Now {
			at := p.Natural
			if g.Urgency == squad.Critical {
				at = p.Able
			}
			counts := !p.Unknown && (g.Urgency == squad.Short || g.Urgency == squad.Critical && p.Fit || g.Urgency == squad.Thin && p.Sure)
			if counts && at&g.Positions != 0 {
				want = append(want, i)
			}
		}
		if !slices.Equal(g.Players, want) {
			t.Fatalf("%v %s: players %v, want %v", g.Positions.List(), g.Urgency, g.Players, want)
		}
		if n := len(g.Players); n > g.Places || n == g.Places && g.Urgency != squad.Thin {
			t.Fatalf("%v %s: %d players for %d places", g.Positions.List(), g.Urgency, n, g.Places)
		}
	}
}

// checkOneSigningHelps signs a player at each position of a need and counts again.
func checkOneSigningHelps(t *testing.T, team *Team, n *Need) {
	t.Helper()
	for p := range n.Positions.All() {
		at := squad.SetOf(p)
		signed := team.plus(Player{Natural: at, Able: at, Fit: true, Sure: true})
		before, after := gapOf(team, n.Urgency), gapOf(signed, n.Urgency)
		if n.Gaps[0].Signings > 0 && before > 0 && after >= before {
			t.Fatalf("%v %s: a signing at %s closes nothing: %d, %d", n.Positions.List(), n.Urgency, p, before, after)
		}
	}
}

func gapOf(t *Team, u squad.Urgency) int {
	a := t.worst()
	i := slices.IndexFunc(a, func(a assessment) bool { return a.urgency == u })
	return a[i].missing(t.Formation.Positions())
}

// checkFewest looks for fewer signings by trying all ways to sign that many.
func checkFewest(t *testing.T, a assessments, n *Need) {
	t.Helper()
	signings := a.fewestSignings(n.Reach)
	k := signings.Low
	if signings.High != k {
		t.Fatalf("%v: %s signings, which is not exact", n.Positions.List(), signings)
	}
	if k == 0 || k > 3 || n.Reach.Len() > 4 {
		return
	}
	requirements := make([]requirement, len(a))
	for i := range a {
		requirements[i] = a[i].requirement
	}
	if anyWay(requirements, n.Reach, n.Reach, k-1) {
		t.Fatalf("%v: %d signings are enough, not %d", n.Positions.List(), k-1, k)
	}
	if !anyWay(requirements, n.Reach, n.Reach, k) {
		t.Fatalf("%v: %d signings are not enough", n.Positions.List(), k)
	}
}

// anyWay tries all ways to sign n players, with nothing cut short, and asks of each
// whether a position of the need is still named by any requirement.
func anyWay(requirements []requirement, where, from squad.PositionSet, n int) bool {
	if n == 0 {
		return assess(requirements).helpful()&where == 0
	}
	for p := range from.All() {
		signed := slices.Clone(requirements)
		for i := range signed {
			signed[i].players = append(slices.Clone(signed[i].players), squad.SetOf(p))
		}
		if anyWay(signed, where, from&^(squad.SetOf(p)-1), n-1) {
			return true
		}
	}
	return false
}
