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
	filled, open := 0, 0
	for range rounds() / 6 {
		team := fullTeam(r)
		needs := team.Needs()
		p := newcomer(r, team.Formation)
		after := team.plus(p).Needs()
		for i, o := range team.Openings() {
			if got, want := o.FilledBy(p), gone(&needs[i], after); got != want {
				t.Fatalf("%v %s sign %s, %+v: filled %v, want %v\nbefore %v\nafter %v", o.Positions.List(), o.Urgency, o.Signings,
					p, got, want, summaries(needs), summaries(after))
			} else if got && !o.FilledFrom(p.Natural) && o.Urgency != squad.Critical {
				t.Fatalf("%v %s is filled by %+v, but could not be from there", o.Positions.List(), o.Urgency, p)
			} else if got {
				filled++
			} else {
				open++
			}
		}
	}
	if filled < rounds()/200 || open < rounds()/200 {
		t.Errorf("%d needs filled and %d not: these squads try too little", filled, open)
	}
}

// A need is lowered by a player if it takes fewer signings when they are put into the
// squad and all is counted again, and only then.
func TestOpeningIsLoweredWhenTheNeedTakesFewer(t *testing.T) {
	r := rand.New(rand.NewPCG(21, 5))
	lowered, not := 0, 0
	for range rounds() / 6 {
		team := fullTeam(r)
		needs := team.Needs()
		p := newcomer(r, team.Formation)
		after := team.plus(p).Needs()
		for i, o := range team.Openings() {
			before, left := needs[i].Signings, squad.Range{}
			for _, n := range after {
				if n.Reach&needs[i].Reach != 0 && (n.Urgency != squad.Next || o.Urgency == squad.Next) {
					left = left.Plus(n.Signings)
				}
			}
			want := left.High <= before.High-1 && left.Low <= before.Low
			if got := o.LoweredBy(p); got != want || o.FilledBy(p) && !got {
				t.Fatalf("%v %s sign %s, %+v leaves %s: lowered %v, want %v", o.Positions.List(), o.Urgency, before, p, left, got, want)
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

// gone reports whether nothing of a need is left: no need of its season or of an
// earlier one reaches its positions.
func gone(n *Need, after []Need) bool {
	return !slices.ContainsFunc(after, func(m Need) bool {
		return m.Reach&n.Reach != 0 && (m.Urgency != squad.Next || n.Urgency == squad.Next)
	})
}

// newcomer is a player under contract for both seasons, healthy or not.
func newcomer(r *rand.Rand, f squad.Formation) Player {
	p := randomPlayer(r, f)
	p.Unknown = false
	return p
}
