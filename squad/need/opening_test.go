package need

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/depth-football/depth/squad"
)

// The need that a player is said to fill is gone when they are put into the squad and
// all is counted again, and only then.
func TestOpeningIsFilledWhenTheNeedIsGone(t *testing.T) {
	r := rand.New(rand.NewPCG(21, 4))
	filled, among, open := 0, 0, 0
	for range rounds() / 4 {
		team := fullTeam(r)
		needs := team.Needs()
		p := newcomer(r, team, needs)
		after := team.plus(p).Needs()
		for i, o := range team.Openings() {
			if got, want := o.FilledBy(p), gone(needs, i, team.plus(p)); got != want {
				t.Fatalf("%v %s sign %s, %+v: filled %v, want %v\nbefore %v\nafter %v", o.Positions.List(), o.Urgency, o.Signings,
					p, got, want, summaries(needs), summaries(after))
			} else if got && !o.FilledFrom(p.Home) && o.Urgency != squad.Critical {
				t.Fatalf("%v %s is filled by %+v, but could not be from there", o.Positions.List(), o.Urgency, p)
			} else if got {
				filled++
				if shared(needs, i) {
					among++
				}
			} else {
				open++
			}
		}
	}
	if filled < rounds()/200 || open < rounds()/200 || among < rounds()/400 {
		t.Errorf("%d needs filled, %d among others, and %d not: these squads try too little", filled, among, open)
	}
}

// A need is lowered by a player if it takes fewer signings when they are put into the
// squad and all is counted again, and only then. So is one that they fill, unless it
// competes with others: these may then take as many as all did before.
func TestOpeningIsLoweredWhenTheNeedTakesFewer(t *testing.T) {
	r := rand.New(rand.NewPCG(21, 5))
	lowered, not := 0, 0
	for range rounds() / 4 {
		team := fullTeam(r)
		needs := team.Needs()
		p := newcomer(r, team, needs)
		after := team.plus(p).Needs()
		for i, o := range team.Openings() {
			before, left := needs[i].Signings, squad.Range{}
			for j := range needs {
				if j != i && shared(needs, i) && needs[j].IsNow() && needs[j].Reach == needs[i].Reach {
					before = before.Plus(needs[j].Signings)
				}
			}
			for _, n := range after {
				if n.Reach&needs[i].Reach != 0 && (!n.IsNext() || o.IsNext()) {
					left = left.Plus(n.Signings)
				}
			}
			want := left.High <= before.High-1 && left.Low <= before.Low
			if got := o.LoweredBy(p); got != want || o.FilledBy(p) && !got && !shared(needs, i) {
				t.Fatalf("%v %s sign %s, %+v leaves %s of %s: lowered %v, want %v, filled %v\nbefore %v\nafter %v", o.Positions.List(), o.Urgency,
					needs[i].Signings, p, left, before, got, want, o.FilledBy(p), summaries(needs), summaries(after))
			}
			if want {
				lowered++
			} else {
				not++
			}
		}
	}
	if lowered < rounds()/200 || not < rounds()/200 {
		t.Errorf("%d needs lowered and %d not: these squads try too little", lowered, not)
	}
}

// gone reports whether nothing of a need is left, even in the worst case: no gap of its
// season or of an earlier one reaches its positions, or, if others compete for the same
// players, none is named there.
func gone(needs []Need, i int, after *Team) bool {
	s := after.whole()
	now := s.bounds(s.Now, false).worst
	if shared(needs, i) {
		return now.named()&needs[i].Positions == 0
	}
	left := now.helpful()
	if needs[i].IsNext() {
		left |= s.bounds(s.Next, true).worst.helpful()
	}
	return left&needs[i].Reach == 0
}

// newcomer is a player under contract for both seasons, healthy or not, who more often
// than not plays where one of the needs is.
func newcomer(r *rand.Rand, t *Team, needs []Need) Player {
	p := randomPlayer(r, t.Formation)
	if len(needs) > 0 && r.IntN(3) > 0 {
		at := needs[r.IntN(len(needs))].Positions.List()
		own := squad.SetOf(at[r.IntN(len(at))])
		if r.IntN(2) == 0 {
			p = signing(own.First())
		}
		p.Home |= own
		p.Cover |= own
		p.Able |= own
	}
	p.Unknown = false
	return p
}

// Two centre-backs and two right-backs are doubtful, and one who plays at both is sure. So a
// centre-back is wanted for the four places, one more for the two spots and an absence, and
// a right-back for the absence of that one. Each urgency is a need of its own, that a
// player fills or lowers by themselves.
func TestEachUrgencyIsANeed(t *testing.T) {
	team := squadOf(t, map[squad.Position]int{
		squad.GK: 3, squad.LB: 3, squad.CB: 2, squad.RB: 2, squad.CM: 5, squad.RM: 3, squad.LM: 3, squad.ST: 5,
	})
	both := signing(squad.CB)
	both.Home = squad.SetOf(squad.CB, squad.RB)
	both.Cover, both.Able = both.Home, both.Home
	for i := range team.Now {
		if p := &team.Now[i]; p.Home&both.Home != 0 {
			p.Sure = false
		}
	}
	team.Now = append(team.Now, both)
	if got, want := summaries(team.Needs()), []string{"[CB] [RB CB] short short 2", "[RB] [RB CB] thin thin 1"}; !slices.Equal(got, want) {
		t.Fatalf("%v, want %v", got, want)
	}
	for i, o := range team.Openings() {
		for _, at := range []squad.Position{squad.CB, squad.RB, squad.LB} {
			p := signing(at)
			filled, lowered := o.FilledBy(p), o.LoweredFrom(p.Home) && o.LoweredBy(p)
			if wantFilled, wantLowered := i == 1 && at == squad.RB, o.Positions.Has(at); filled != wantFilled || lowered != wantLowered {
				t.Errorf("%v with a %s: filled %t, lowered %t, want %t and %t", o.Positions.List(), at, filled, lowered, wantFilled, wantLowered)
			}
		}
	}
}
