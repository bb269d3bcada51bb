package need

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/depth-football/depth/squad"
)

// better is the team with a player more, or with a doubt less about one of its players.
func (t *Team) better(r *rand.Rand) (better *Team, how string) {
	if r.IntN(2) == 0 {
		return t.plus(randomPlayer(r, t.Formation)), "one player more"
	}
	doubts := []struct {
		how    string
		remove func(p *Player)
	}{
		{"known to be there", func(p *Player) { p.Unknown = false }},
		{"fit", func(p *Player) { p.Fit, p.MayBeFit = true, true }},
		{"perhaps fit", func(p *Player) { p.MayBeFit = true }},
		{"sure", func(p *Player) { p.Fit, p.MayBeFit, p.Sure = true, true, true }},
		{"not of the fringe", func(p *Player) { p.Fringe = false }},
	}
	doubt := doubts[r.IntN(len(doubts))]
	b := *t
	b.Now, b.Next = slices.Clone(t.Now), slices.Clone(t.Next)
	i, seasons := r.IntN(len(b.Now)), r.IntN(3)
	if seasons != 1 {
		doubt.remove(&b.Now[i])
	}
	if seasons != 0 && b.Next[i].Able != 0 {
		doubt.remove(&b.Next[i])
	}
	return &b, doubt.how
}

// A better squad has no position that is more urgent and wants no more signings: those
// of the season that are certain or unclear, and the fewest that the two seasons take
// together.
//
// Where a squad is thin, a player for several positions can widen the choice of where to
// sign: see [TestThinWidens].
func TestABetterSquadLacksNoMore(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 5))
	for i := range rounds() / 2 {
		team := randomTeam(r)
		if i%2 == 0 {
			team = fullTeam(r)
		}
		better, how := team.better(r)
		before, after := team.Shortfalls(), better.Shortfalls()
		choice := team.choice()
		for p := range squad.AllPositions() {
			if is := after.Urgency[p]; is > before.Urgency[p] && !(is <= squad.Thin && choice.Has(p)) {
				t.Fatalf("%s, and %s goes from %s to %s", how, p, before.Urgency[p], is)
			}
		}
		more, less := wantedNow(better), wantedNow(team)
		if more.Low > less.Low || more.High > less.High {
			t.Fatalf("%s, and %s signings become %s", how, less, more)
		}
		if i%40 > 1 {
			continue // it takes long
		}
		more, less = bothSeasons(better), bothSeasons(team)
		if more.Low > less.Low || more.High > less.High {
			t.Fatalf("%s, and %s signings for two seasons become %s", how, less, more)
		}
	}
}

// wantedNow are the signings of all needs of a season.
func wantedNow(t *Team) squad.Range {
	now, _, unclear := t.now().Shortfalls().signings()
	return now.Plus(unclear)
}

// bothSeasons are the fewest signings that two seasons take together.
func bothSeasons(t *Team) squad.Range {
	s := t.whole()
	now, next := s.bounds(s.Now, false), s.bounds(s.Next, true)
	both := bounds{slices.Concat(now.worst, next.worst), slices.Concat(now.best, next.best), true}
	return both.signings(t.Formation.Positions())
}

// choice are the positions of all groups that have too few for an absence.
func (t *Team) choice() squad.PositionSet {
	var at squad.PositionSet
	for _, a := range t.today().worst {
		for _, s := range a.shortages {
			for g, lack := range s.lack {
				if a.spare && lack > 0 {
					at |= s.at(g)
				}
			}
		}
	}
	return at
}

// Three players hold four spots, two of them at one position, and each of the other two
// positions has one alone: so one is wanted at each of these. With one more who plays at
// both, one signing is enough, and it may be made at any of the three.
//
// No rule could name, before and after every player more, only positions at which a
// signing makes fewer missing, and never a new one: after it all three positions are
// alike for one team or another that it may have come from.
func TestThinWidens(t *testing.T) {
	q := requirement{urgency: squad.Thin, at: squad.SetOf(squad.CM, squad.DM, squad.AM), spare: true}
	q.spots[squad.CM], q.spots[squad.DM], q.spots[squad.AM] = 2, 1, 1
	add := func(at ...squad.Position) {
		q.add(len(q.who), used{squad.SetOf(at...), squad.SetOf(at...), squad.SetOf(at...)})
	}
	check := func(missing int, helpful ...squad.Position) {
		t.Helper()
		a := &assess([]requirement{q})[0]
		if a.missing(q.at) != missing || a.helpful() != squad.SetOf(helpful...) {
			t.Errorf("%d signings at %v, want %d at %v", a.missing(q.at), a.helpful().List(), missing, helpful)
		}
	}
	add(squad.CM)
	add(squad.CM, squad.DM)
	add(squad.CM, squad.AM)
	check(2, squad.DM, squad.AM)
	add(squad.DM, squad.AM)
	check(1, squad.CM, squad.DM, squad.AM)
}

// The range of a need that is certain takes in what is unclear where a player who can
// play at both joins the two, so only all signings of a season, unclear ones too, cannot
// grow.
func TestUnclearIsTakenInByACertainNeed(t *testing.T) {
	team := squadOf(t, map[squad.Position]int{
		squad.GK: 3, squad.RB: 3, squad.LB: 3, squad.CB: 2, squad.CM: 2, squad.RM: 3, squad.LM: 3, squad.ST: 5,
	})
	for range 2 {
		unknown := signing(squad.CM)
		unknown.Unknown = true
		team.Now = append(team.Now, unknown)
	}
	if got, want := summaries(team.Needs()), []string{"[CB] [CB] short short 2", "[CM] [CM] unclear short 0–2"}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	both := signing(squad.CB)
	both.Home = squad.SetOf(squad.CB, squad.CM)
	both.Cover, both.Able = both.Home, both.Home
	team.Now = append(team.Now, both)
	if got, want := summaries(team.Needs()), []string{"[CB] [CB CM] short short 1–3"}; !slices.Equal(got, want) {
		t.Errorf("with a player for both %v, want %v", got, want)
	}
}

// What the season after takes is not told where a need of this one is, so it comes to
// light when that is lifted: the needs that are told want more, the two seasons do not.
func TestNextIsToldWhereNothingIsNeededNow(t *testing.T) {
	team := squadOf(t, map[squad.Position]int{
		squad.GK: 3, squad.RB: 3, squad.LB: 3, squad.CB: 3, squad.CM: 5, squad.RM: 3, squad.LM: 3, squad.ST: 5,
	})
	team.Next = slices.Clone(team.Now)
	for i, gone := 0, 0; gone < 2; i++ {
		if team.Next[i].Home.Has(squad.CB) {
			team.Next[i] = Player{}
			gone++
		}
	}
	check := func(both int, want ...string) {
		t.Helper()
		if got := summaries(team.Needs()); !slices.Equal(got, want) {
			t.Errorf("%v, want %v", got, want)
		}
		if got := bothSeasons(team); got != (squad.Range{Low: both, High: both}) {
			t.Errorf("%s signings for two seasons, want %d", got, both)
		}
	}
	check(3, "[CB] [CB] short short 1")
	team = team.plus(signing(squad.CB))
	check(2, "[CB] [CB] next next 2")
}
