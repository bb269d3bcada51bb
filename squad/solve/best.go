package solve

import (
	"context"
	"slices"
)

// limit is that an answer may have at most so many of some options.
type limit struct {
	of   []int // by id
	most int
}

// Costs are money first, then the number of moves, in one number.
const (
	moveBits  = 6       // more moves than that are never made at once
	unpriced  = 1 << 46 // money: more than all prices that are known come to
	anyAmount = 1 << 58 // more than any answer costs
)

// costOf is the cost of a move in units of money.
func (p *problem) costOf(money int64) int64 { return money/p.unit<<moveBits + 1 }

// within is the highest cost of what is worth some money.
func (p *problem) within(money int64) int64 {
	return min(money/p.unit, anyAmount>>moveBits-1)<<moveBits + 1<<moveBits - 1
}

// unitOf is the largest amount of which all prices are multiples. In units of it a move more is
// not lost beside them.
func unitOf(money []int64) int64 {
	unit := int64(0)
	for _, m := range money {
		for m != 0 && m != unpriced {
			unit, m = m, unit%m
		}
	}
	return max(unit, 1)
}

// mostSteps is how many steps a question takes before it gives up. The real squads of the
// package's doc comment took fewer than 600.
const mostSteps = 1 << 15

// found is the best set of options that a search has found.
type found struct {
	options []int // by id, in their order
	proved  bool  // that there is no better one
}

// best is the set of options that leaves the least, the worst urgency first, and of those the
// cheapest, the one of the fewest moves if several cost as much. It is within a cost and
// within limits.
func (p *problem) best(ctx context.Context, most int64, limits []limit, steps *int) (Left, found) {
	r := p.reduced(most, limits)
	missing := make([]int, len(r.wants))
	for k := range r.wants {
		missing[k] = r.wants[k].missing
	}
	none := r.left(missing)
	for k := range r.wants {
		missing[k] -= len(r.wants[k].members)
	}
	least := r.left(missing) // with all options
	if f, ok := r.cheapest(ctx, least, most, limits, steps); ok {
		return least, f
	}
	// Not all of that can be had at once. What may be left of an urgency is found by asking
	// for less and less, nothing being asked for yet of those that press less.
	open := none
	proved := true
	for tier := range open {
		for open[tier] = least[tier]; open[tier] < none[tier]; open[tier]++ {
			f, ok := r.cheapest(ctx, open, most, limits, steps)
			if ok {
				break
			}
			proved = proved && f.proved
		}
	}
	f, _ := r.cheapest(ctx, open, most, limits, steps)
	f.proved = f.proved && proved
	return open, f
}

// cheapest is the cheapest set of options that leaves no more open than so many, within a cost
// and limits, of a problem that is reduced. It is false if there is none.
func (p *problem) cheapest(ctx context.Context, open Left, most int64, limits []limit, steps *int) (found, bool) {
	s := newSearch(ctx, p, open, most, limits, steps)
	s.run(s.relaxation())
	f := found{proved: !s.stopped}
	for _, i := range s.best {
		f.options = append(f.options, p.options[i].id)
	}
	slices.Sort(f.options)
	return f, s.isFound
}
