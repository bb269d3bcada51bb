package need

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/depth-football/depth/squad"
)

// randomRequirement asks for up to two spots at each of up to four positions, and for
// places behind them or for a player to spare.
func randomRequirement(r *rand.Rand) *requirement {
	q := &requirement{spare: r.IntN(3) == 0}
	at := []squad.Position{squad.CB, squad.RB, squad.LB, squad.DM}[:1+r.IntN(4)]
	for _, p := range at {
		q.spots[p] = uint8(1 + r.IntN(5)/3)
		if !q.spare {
			q.cover[p] = uint8(r.IntN(5) / 2)
		}
		q.at |= squad.SetOf(p)
	}
	some := func(in int) (set squad.PositionSet) {
		for _, p := range at {
			if r.IntN(5) < in {
				set |= squad.SetOf(p)
			}
		}
		return set
	}
	for range r.IntN(8) {
		home := some(2)
		q.add(len(q.who), used{home, home | some(r.IntN(3)), home})
	}
	return q
}

// fillable reports whether all of some places can be filled, each by another player,
// found by trying every player at one place after the other.
func fillable(players []used, spots, cover []squad.Position) bool {
	if len(players) < len(spots)+len(cover) {
		return false
	}
	others := func(i int) []used { return slices.Delete(slices.Clone(players), i, i+1) }
	for i, p := range players {
		switch {
		case slices.Contains(players[:i], p): // tried already
		case len(spots) > 0:
			if p.spots.Has(spots[0]) && fillable(others(i), spots[1:], cover) {
				return true
			}
		case len(cover) > 0:
			if p.cover.Has(cover[0]) && fillable(others(i), spots, cover[1:]) {
				return true
			}
		}
	}
	return len(spots)+len(cover) == 0
}

// fulfilled reports whether some players fill all places at some positions, and still do
// when any of them drops out, if that is asked for.
func fulfilled(q *requirement, players []used, at squad.PositionSet) bool {
	var spots, cover []squad.Position
	for p := range at.All() {
		spots = append(spots, slices.Repeat([]squad.Position{p}, int(q.spots[p]))...)
		cover = append(cover, slices.Repeat([]squad.Position{p}, int(q.cover[p]))...)
	}
	if !q.spare || len(spots) == 0 {
		return fillable(players, spots, cover)
	}
	for i := range players {
		if !fillable(slices.Delete(slices.Clone(players), i, i+1), spots, cover) {
			return false
		}
	}
	return len(players) > 0
}

// fewestByTrying is the smallest number of signings at some positions that fulfils what
// is asked for at these, found by trying all.
func fewestByTrying(q *requirement, players []used, at squad.PositionSet) int {
	for n := 0; ; n++ {
		if fulfilledBy(q, players, at, at, n) {
			return n
		}
	}
}

// fulfilledBy tries all ways to sign n players at some of the positions.
func fulfilledBy(q *requirement, players []used, at, from squad.PositionSet, n int) bool {
	if n == 0 {
		return fulfilled(q, players, at)
	}
	for p := range from.All() {
		if fulfilledBy(q, append(slices.Clone(players), signedAt(p)), at, from&^(squad.SetOf(p)-1), n-1) {
			return true
		}
	}
	return false
}

// signedAt is who is signed at a position: at home there and nowhere else.
func signedAt(p squad.Position) used { return used{squad.SetOf(p), squad.SetOf(p), squad.SetOf(p)} }

// helpfulByTrying are the positions at which a signing makes fewer missing.
func helpfulByTrying(q *requirement) squad.PositionSet {
	var helpful squad.PositionSet
	all := fewestByTrying(q, q.players, q.at)
	for p := range q.at.All() {
		if fewestByTrying(q, append(slices.Clone(q.players), signedAt(p)), q.at) < all {
			helpful |= squad.SetOf(p)
		}
	}
	return helpful
}

// onlyAtHome is the requirement if nobody covered.
func onlyAtHome(q *requirement) *requirement {
	home := *q
	home.players, home.who = nil, nil
	for i, p := range q.players {
		home.add(i, used{p.home, p.home, p.home})
	}
	return &home
}

func TestShortageAgainstBruteForce(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 3))
	covered := 0
	for range rounds() {
		q := randomRequirement(r)
		all := assess([]requirement{*q})
		s := &all[0]
		want := fewestByTrying(q, q.players, q.at)
		if got := s.missing(q.at); got != want {
			t.Fatalf("%+v: %d missing, want %d", q, got, want)
		}
		some := q.at & squad.PositionSet(r.Uint32())
		if got, want := s.missing(some), fewestByTrying(q, q.players, some); got != want {
			t.Fatalf("%+v: %d missing at %v, want %d", q, got, some.List(), want)
		}
		helpful := helpfulByTrying(q)
		if got := s.helpful(); got != helpful {
			t.Fatalf("%+v: helpful at %v, want %v", q, got.List(), helpful.List())
		}
		named := helpful & helpfulByTrying(onlyAtHome(q))
		if got := s.named(); got != named {
			t.Fatalf("%+v: named %v, want %v", q, got.List(), named.List())
		}
		if named != helpful {
			covered++
		}
		checkGaps(t, q, all, want)
	}
	if covered < rounds()/100 {
		t.Errorf("%d gaps reach further than they are named: these squads try too little", covered)
	}
}

// checkGaps asks whether the gaps of a requirement have too few players for their
// places, share nothing, and make up all that is missing; and whether the signings of
// each, all at its named positions, close it, and one fewer, wherever they are, do not.
func checkGaps(t *testing.T, q *requirement, all assessments, missing int) {
	t.Helper()
	sum := 0
	var seen, closed squad.PositionSet
	signed := slices.Clone(q.players)
	for _, g := range all.gaps() {
		users := all[0].users(g.Reach, g.Places)
		if g.Reach&seen != 0 {
			t.Fatalf("%+v: position in two gaps", q)
		}
		if g.Positions == 0 || g.Positions&^g.Reach != 0 {
			t.Fatalf("%+v: a gap at %v is named %v", q, g.Reach.List(), g.Positions.List())
		}
		seen |= g.Reach
		sum += g.Signings
		if tooFew := len(users) < g.Places || q.spare && len(users) == g.Places; !tooFew {
			t.Fatalf("%+v: group %v has %d players for %d places", q, g.Reach.List(), len(users), g.Places)
		}
		if !fulfilledBy(q, q.players, g.Reach, g.Positions, g.Signings) {
			t.Fatalf("%+v: %d signings at %v do not close the gap", q, g.Signings, g.Positions.List())
		}
		if fulfilledBy(q, q.players, g.Reach, g.Reach, g.Signings-1) {
			t.Fatalf("%+v: %d signings are enough at %v", q, g.Signings-1, g.Reach.List())
		}
		closed |= g.Positions
	}
	if sum != missing {
		t.Fatalf("%+v: gaps at %v close %d, want %d", q, seen.List(), sum, missing)
	}
	if !fulfilledBy(q, signed, q.at, closed, missing) {
		t.Fatalf("%+v: %d signings at %v are not enough", q, missing, closed.List())
	}
}

// What a group lacks as it is, with one more player who covers and with one less, counted
// anew by Hall's theorem.
func TestLackWithAPlayerMoreOrLess(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range rounds() {
		q := randomRequirement(r)
		if q.spare || len(q.players) == 0 {
			continue
		}
		i := r.IntN(len(q.players))
		fewer := slices.Delete(slices.Clone(q.players), i, i+1)
		for _, s := range q.shortages() {
			cover := r.IntN(len(s.lack))
			more := append(slices.Clone(q.players), used{0, s.at(cover), 0})
			left := s.without(q.players[i])
			for g, lack := range s.lack {
				if want := lackByTrying(q, q.players, s.at(g)); lack != want {
					t.Fatalf("%+v: %v lack %d, want %d", q, s.at(g).List(), lack, want)
				}
				if got, want := s.lessensWith(g, 0, cover), lackByTrying(q, more, s.at(g)) < lack; got != want {
					t.Fatalf("%+v: %v lack less with cover at %v: %t, want %t", q, s.at(g).List(), s.at(cover).List(), got, want)
				}
				if got, want := left.lack[g], lackByTrying(q, fewer, s.at(g)); got != want {
					t.Fatalf("%+v: %v lack %d without %v, want %d", q, s.at(g).List(), got, q.players[i], want)
				}
			}
			again := assess([]requirement{q.without(i)})[0]
			if got, want := left.named(), again.named()&squad.SetOf(s.positions...); got != want {
				t.Fatalf("%+v: named %v without %v, want %v", q, got.List(), q.players[i], want.List())
			}
		}
	}
}

// at is the positions of a group.
func (s *shortage) at(group int) squad.PositionSet {
	var at squad.PositionSet
	for b, p := range s.positions {
		if group>>b&1 == 1 {
			at |= squad.SetOf(p)
		}
	}
	return at
}

// lackByTrying is the most that the spots of a group and the places behind some of them
// outnumber those who can be used there.
func lackByTrying(q *requirement, players []used, group squad.PositionSet) int16 {
	most := int16(-100)
	for part := group; ; part = (part - 1) & group {
		lack := int16(0)
		for p := range group.All() {
			lack += int16(q.spots[p])
			if part.Has(p) {
				lack += int16(q.cover[p])
			}
		}
		for _, p := range players {
			if p.spots&group != 0 || p.cover&part != 0 {
				lack--
			}
		}
		most = max(most, lack)
		if part == 0 {
			return most
		}
	}
}
