package need

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/depth-football/depth/squad"
)

// randomRequirement asks for up to five players at up to three positions.
func randomRequirement(r *rand.Rand) *requirement {
	q := &requirement{spare: r.IntN(2) == 0}
	at := []squad.Position{squad.CB, squad.RB, squad.LB, squad.DM}[:1+r.IntN(4)]
	for _, p := range at {
		q.want[p] = uint8(1 + r.IntN(2))
		q.at |= squad.SetOf(p)
	}
	for range r.IntN(7) {
		var m squad.PositionSet
		for _, p := range at {
			if r.IntN(5) < 2 {
				m |= squad.SetOf(p)
			}
		}
		q.add(len(q.who), m)
	}
	return q
}

// fillable is how many places can be filled, found by trying everything.
func fillable(men []squad.PositionSet, open squad.ByPosition[uint8]) int {
	if len(men) == 0 {
		return 0
	}
	best := fillable(men[1:], open)
	for p := range men[0].All() {
		if open[p] > 0 {
			open[p]--
			best = max(best, 1+fillable(men[1:], open))
			open[p]++
		}
	}
	return best
}

func fulfilled(q *requirement, men []squad.PositionSet) bool {
	all := q.places(q.at)
	if !q.spare {
		return fillable(men, q.want) == all
	}
	for i := range men {
		if fillable(slices.Delete(slices.Clone(men), i, i+1), q.want) < all {
			return false
		}
	}
	return len(men) > 0
}

// fewestByTrying is the smallest number of signings that fulfils a requirement, found by
// trying all.
func fewestByTrying(q *requirement, men []squad.PositionSet) int {
	for n := 0; ; n++ {
		if fulfilledBy(q, men, q.at, n) {
			return n
		}
	}
}

func fulfilledBy(q *requirement, men []squad.PositionSet, from squad.PositionSet, n int) bool {
	if n == 0 {
		return fulfilled(q, men)
	}
	for p := range from.All() {
		if fulfilledBy(q, append(slices.Clone(men), squad.SetOf(p)), from&^(squad.SetOf(p)-1), n-1) {
			return true
		}
	}
	return false
}

func TestGapAgainstBruteForce(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 3))
	for range rounds() {
		q := randomRequirement(r)
		s := assess([]requirement{*q})[0]
		gap, want := s.missing(q.at), fewestByTrying(q, q.players)
		if gap != want {
			t.Fatalf("%+v: gap %d, want %d", q, gap, want)
		}
		var helpful squad.PositionSet
		for p := range q.at.All() {
			if fewestByTrying(q, append(slices.Clone(q.players), squad.SetOf(p))) < want {
				helpful |= squad.SetOf(p)
			}
		}
		if got := s.helpful(); got != helpful {
			t.Fatalf("%+v: helpful at %v, want %v", q, got.List(), helpful.List())
		}
		checkGroups(t, q, gap, helpful)
	}
}

// checkGroups asks whether the groups of a requirement have too few players for
// their places, share nobody, and make up the whole gap.
func checkGroups(t *testing.T, q *requirement, gap int, helpful squad.PositionSet) {
	t.Helper()
	sum := 0
	all := assess([]requirement{*q})
	var seen squad.PositionSet
	for _, g := range all[0].gaps() {
		all.fill(&g)
		if g.Positions&seen != 0 {
			t.Fatalf("%+v: position in two groups", q)
		}
		seen |= g.Positions
		sum += g.Signings
		tooFew := len(g.Players) < g.Places
		if q.spare {
			tooFew = len(g.Players) <= g.Places
		}
		if !tooFew {
			t.Fatalf("%+v: group %v has %d players for %d places", q, g.Positions.List(), len(g.Players), g.Places)
		}
	}
	if seen != helpful || sum != gap {
		t.Fatalf("%+v: groups at %v close %d, want %v and %d", q, seen.List(), sum, helpful.List(), gap)
	}
}
