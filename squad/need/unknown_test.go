package need

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/depth-football/depth/squad"
)

// open are the ways in which what is unknown of a player may turn out, one by one.
func open(p Player) [][2]Player {
	var ways [][2]Player
	if p.Unknown {
		there := p
		there.Unknown = false
		ways = append(ways, [2]Player{{}, there})
	}
	if p.MayBeFit && !p.Fit {
		fit, out := p, p
		fit.Fit, out.MayBeFit = true, false
		ways = append(ways, [2]Player{out, fit})
	}
	return ways
}

// eachWay calls use with every team that the team may turn out to be: each player of
// whom it is unknown there or not, each of whom it is open fit or not.
func (t *Team) eachWay(use func(*Team)) {
	for _, players := range [][]Player{t.Now, t.Next} {
		for i, p := range players {
			if ways := open(p); len(ways) > 0 {
				for _, known := range ways[0] {
					players[i] = known
					t.eachWay(use)
				}
				players[i] = p
				return
			}
		}
	}
	use(t)
}

// opened is a full team of which so much is unknown, and no more.
func opened(r *rand.Rand, unknowns int) *Team {
	t := fullTeam(r)
	for i := range t.Now {
		for _, p := range []*Player{&t.Now[i], &t.Next[i]} {
			p.Unknown, p.MayBeFit = false, p.Fit
		}
	}
	for range unknowns {
		p := &t.Now[r.IntN(len(t.Now))]
		if r.IntN(3) == 0 {
			p = &t.Next[r.IntN(len(t.Next))]
		}
		if r.IntN(3) == 0 && p.Fit && p.Able != 0 {
			p.Fit, p.Sure = false, false
		} else if len(open(*p)) == 0 {
			p.Unknown = p.Able != 0
		}
	}
	return t
}

// extremes are the smallest and the largest of some numbers.
type extremes struct {
	squad.Range
	any bool
}

func (e *extremes) add(n int) {
	if !e.any {
		e.Range, e.any = squad.Range{Low: n, High: n}, true
	}
	e.Low, e.High = min(e.Low, n), max(e.High, n)
}

// What a need tells holds in every way that the unknown may turn out, and no less does.
func TestNeedsAgainstAllWays(t *testing.T) {
	r := rand.New(rand.NewPCG(12, 1))
	ranges := 0
	for range rounds() / 30 {
		team := opened(r, r.IntN(7))
		needs := team.Needs()
		all := team.Formation.Positions()
		var inAll, inCertain extremes
		var told, certain squad.Range
		var reach squad.PositionSet
		for _, n := range team.now().Needs() {
			told = told.Plus(n.Signings)
			if n.IsNow() {
				reach |= n.Reach
				certain = certain.Plus(n.Signings)
			}
			if n.Signings.Low < n.Signings.High {
				ranges++
			}
		}
		var now []Need
		for _, n := range needs {
			if !n.IsNext() {
				now = append(now, n)
			}
		}
		groups := byReach(now)
		inGroup, urgency := make([]extremes, len(groups)), make([]extremes, len(groups))
		team.eachWay(func(known *Team) {
			today := known.today()
			inAll.add(today.worst.fewestSignings(all).High)
			inCertain.add(today.worst.fewestSignings(reach).High)
			sum := 0
			for _, n := range known.now().Needs() {
				if n.Urgency != n.Worst || n.Signings.Low != n.Signings.High {
					t.Fatalf("nothing is unknown, but %v", summaries([]Need{n}))
				}
				sum += n.Signings.High
			}
			if sum != today.worst.fewestSignings(all).High {
				t.Fatalf("%d signings in all, told %d", today.worst.fewestSignings(all).High, sum)
			}
			for i, group := range groups {
				inGroup[i].add(today.worst.fewestSignings(group[0].Reach).High)
				urgency[i].add(int(urgencyAt(today.worst, group[0].Reach)))
			}
		})
		if told != inAll.Range {
			t.Fatalf("%s signings in all, told %s: %v", inAll, told, summaries(needs))
		}
		if certain != inCertain.Range {
			t.Fatalf("%s signings at %v, told %s: %v", inCertain, reach.List(), certain, summaries(needs))
		}
		for i, group := range groups {
			var signings squad.Range
			worst := squad.NoUrgency
			for _, n := range group {
				signings, worst = signings.Plus(n.Signings), max(worst, n.Worst)
			}
			least := max(squad.Unclear, squad.Urgency(urgency[i].Low))
			if signings != inGroup[i].Range || group[0].Urgency != least || worst != squad.Urgency(urgency[i].High) {
				t.Fatalf("%v: %s signings, %v", summaries(group), inGroup[i], urgency[i])
			}
		}
	}
	if ranges < rounds()/200 {
		t.Errorf("%d ranges: these squads try too little", ranges)
	}
}

// The needs of the season after that are certain hold in every way, and take no fewer
// than one signing and no more than that season takes by itself.
func TestNextAgainstAllWays(t *testing.T) {
	r := rand.New(rand.NewPCG(12, 2))
	found := 0
	for range rounds() / 30 {
		team := opened(r, r.IntN(5))
		needs := team.Needs()
		urgency := team.Shortfalls().Urgency
		var certain squad.PositionSet
		for p, u := range urgency {
			if u >= squad.Next {
				certain |= squad.SetOf(squad.Position(p))
			}
		}
		inAll, told := extremes{}, squad.Range{}
		for _, n := range needs {
			if n.Urgency == squad.Next {
				told = told.Plus(n.Signings)
				found++
				if n.Signings.Low < 1 {
					t.Fatalf("%v", summaries([]Need{n}))
				}
			}
		}
		team.eachWay(func(known *Team) {
			s := known.whole()
			next := s.bounds(s.Next, true)
			inAll.add(next.worst.fewestSignings(team.Formation.Positions()).High)
			for _, n := range needs {
				if n.Urgency == squad.Next && next.worst.missing(n.Reach) == 0 {
					t.Fatalf("%v may be none", summaries([]Need{n}))
				}
			}
		})
		if told.Low > inAll.Low || told.High > inAll.High {
			t.Fatalf("%s signings for the season after, told %s: %v", inAll, told, summaries(needs))
		}
	}
	if found < rounds()/200 {
		t.Errorf("%d needs of the season after: these squads try too little", found)
	}
}

// squadOf is a team in 4-4-2 of so many players at home at each position, all fit and sure.
func squadOf(t *testing.T, atHome map[squad.Position]int) *Team {
	t.Helper()
	f, err := squad.ParseFormation("4-4-2")
	if err != nil {
		t.Fatal(err)
	}
	team := &Team{Formation: f}
	for p := range squad.AllPositions() {
		for range atHome[p] {
			team.Now = append(team.Now, signing(p))
		}
	}
	return team
}

// One player of whom it is unknown whether they are there fills one of two places, never
// both.
func TestUnknownPlayerIsCountedOnce(t *testing.T) {
	team := squadOf(t, map[squad.Position]int{
		squad.GK: 3, squad.RB: 3, squad.LB: 3, squad.CB: 3, squad.CM: 3, squad.RM: 3, squad.LM: 3, squad.ST: 5,
	})
	both := squad.SetOf(squad.CB, squad.CM)
	unknown := Player{Use: squad.Use{Home: both, Cover: both, Able: both}, Fit: true, MayBeFit: true, Sure: true, Unknown: true}
	team.Now = append(team.Now, unknown)
	if got, want := summaries(team.Needs()), []string{"[CB CM] [CB CM] short short 1–2"}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// A player at home at centre-back and right-back hides neither the gap of this season at
// one nor that of the next at the other, and one centre-back more opens none.
func TestNextIsNotHiddenByAVersatilePlayer(t *testing.T) {
	team := squadOf(t, map[squad.Position]int{
		squad.GK: 3, squad.LB: 2, squad.CB: 2, squad.RB: 1, squad.CM: 4, squad.RM: 2, squad.LM: 2, squad.ST: 4,
	})
	both := squad.SetOf(squad.CB, squad.RB)
	versatile := Player{Use: squad.Use{Home: both, Cover: both, Able: both}, Fit: true, MayBeFit: true, Sure: true}
	team.Now = append(team.Now, versatile)
	team.Next = append(slices.Clone(team.Now), Player{})
	team.Now = append(team.Now, signing(squad.RB))
	if got, want := summaries(team.Needs()), []string{"[CB] [CB] short short 1", "[RB] [RB CB] next next 1"}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	got := summaries(team.plus(signing(squad.CB)).Needs())
	if want := []string{"[RB CB] [RB CB] next next 1"}; !slices.Equal(got, want) {
		t.Errorf("with a centre-back more %v, want %v", got, want)
	}
}
