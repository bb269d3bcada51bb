package solve

import (
	"cmp"
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/need"
)

// tiers are the urgencies that are closed, the worst first.
var tiers = [...]squad.Urgency{squad.Critical, squad.Short, squad.Thin}

// Left is how many players are still missing at each urgency that is closed, the worst first:
// for spots of the eleven that nobody fit can fill, for places that stay empty, and for spots
// and one more that somebody certain should fill.
type Left [len(tiers)]int

// IsNothing reports whether nothing is left.
func (l Left) IsNothing() bool { return l == Left{} }

// problem is what a squad wants and the options by which it can have it.
type problem struct {
	wants   []want
	options []option                            // in the order in which they are preferred, the cheapest first
	unit    int64                               // of money, in which costs are counted
	closing [len(tiers)]squad.ByPosition[[]int] // the wants of each tier, by the last of their positions
}

// want is a group that is too small.
type want struct {
	tier    int
	spots   squad.PositionSet
	missing int
	members []int // the options that count, in their order
}

// option is a move that can be made.
type option struct {
	id     int
	cost   int64
	counts bits  // the wants in which it counts
	in     []int // the same as a list, once the problem is reduced
}

// gain is what a move makes of a player: whom the squad has without it, who may be nobody,
// and with it.
type gain struct{ before, after need.Player }

func (g gain) counts(w need.Want) bool { return w.Counts(g.after) && !w.Counts(g.before) }

// newProblem is the problem of a squad whose groups are too small, with moves of some price and
// gain, the cheapest first.
//
// Most groups need not be looked at: if all who count in one, players who may still be signed
// among them, count in another where as many are missing at the most, whoever closes the one
// closes the other.
func newProblem(wants []need.Want, money []int64, gains []gain) *problem {
	kinds := make(map[gain]int)
	var list []gain
	for _, g := range gains {
		if _, known := kinds[g]; !known {
			kinds[g] = len(list)
			list = append(list, g)
		}
	}
	wants = slices.Clone(wants)
	slices.SortStableFunc(wants, func(a, b need.Want) int {
		return cmp.Or(cmp.Compare(b.Urgency, a.Urgency), cmp.Compare(a.Spots.Len(), b.Spots.Len()), cmp.Compare(b.Players, a.Players))
	})
	p := &problem{unit: unitOf(money)}
	var counted []bits
	for _, w := range wants {
		counts := newBits(len(list))
		for i, g := range list {
			if g.counts(w) {
				counts.set(i)
			}
		}
		tier := slices.Index(tiers[:], w.Urgency)
		follows := func(i int) bool {
			first := &p.wants[i]
			return first.tier == tier && first.missing >= w.Players && first.spots&^w.Spots == 0 && counts.holds(counted[i])
		}
		implied := false
		for i := range p.wants {
			if implied = follows(i); implied {
				break
			}
		}
		if !implied {
			last := w.Spots.List()[w.Spots.Len()-1]
			p.closing[tier][last] = append(p.closing[tier][last], len(p.wants))
			p.wants = append(p.wants, want{tier: tier, spots: w.Spots, missing: w.Players})
			counted = append(counted, counts)
		}
	}
	byKind := make([]bits, len(list))
	for i := range byKind {
		byKind[i] = newBits(len(p.wants))
		for k := range p.wants {
			if counted[k].has(i) {
				byKind[i].set(k)
			}
		}
	}
	for i, g := range gains {
		if counts := byKind[kinds[g]]; !counts.empty() {
			p.options = append(p.options, option{id: i, cost: p.costOf(money[i]), counts: counts})
		}
	}
	return p
}

// reduced is the problem without the options that no best answer needs.
//
// An option can be left out if as many others as are missing in any of its wants come before
// it, each of which counts wherever it does: in an answer that has the option, one of these is
// not used and can take its place, or they are all used and it is not needed. Those in a
// limit cannot vouch for others, since they may not be free to take a place.
func (p *problem) reduced(most int64, limits []limit) *problem {
	isLimited := make(map[int]bool)
	isBarred := make(map[int]bool)
	for _, l := range limits {
		for _, id := range l.of {
			isLimited[id] = true
			if l.most == 0 {
				isBarred[id] = true
			}
		}
	}
	r := &problem{wants: slices.Clone(p.wants), closing: p.closing, unit: p.unit}
	for i := range r.wants {
		r.wants[i].members = nil
	}
	var vouchers []option
	enough := make(map[string]bool) // kinds of which there are as many as can be needed
	for _, o := range p.options {
		key := o.counts.key()
		if o.cost > most || isBarred[o.id] || enough[key] && !isLimited[o.id] {
			continue
		}
		before, needed := 0, p.most(o.counts)
		for i := range vouchers {
			if vouchers[i].counts.holds(o.counts) {
				before++
			}
		}
		if before >= needed {
			enough[key] = true
			continue
		}
		if !isLimited[o.id] {
			vouchers = append(vouchers, o)
		}
		for k := range r.wants {
			if o.counts.has(k) {
				r.wants[k].members = append(r.wants[k].members, len(r.options))
				o.in = append(o.in, k)
			}
		}
		r.options = append(r.options, o)
	}
	return r
}

// most is the most players that are missing in any of some wants.
func (p *problem) most(in bits) int {
	most := 0
	for k := range p.wants {
		if in.has(k) {
			most = max(most, p.wants[k].missing)
		}
	}
	return most
}

// left is the fewest players, each at home at one position, that are still missing at each
// urgency once so many are missing in each want. They are found by taking the positions one
// after the other and asking at each for no more than the groups closed by then want, as
// package need does.
func (p *problem) left(missing []int) Left {
	var left Left
	for tier := range left {
		var more squad.ByPosition[int]
		for at := range squad.AllPositions() {
			for _, k := range p.closing[tier][at] {
				lacking := missing[k]
				if lacking <= more[at] {
					continue
				}
				for before := range (p.wants[k].spots &^ squad.SetOf(at)).All() {
					lacking -= more[before]
				}
				more[at] = max(more[at], lacking)
			}
			left[tier] += more[at]
		}
	}
	return left
}
