package solve

import (
	"context"
	"math"
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
	anyAmount = math.MaxInt64
)

// costOf is the cost of a move in units of money.
func (p *problem) costOf(money int64) int64 { return money/p.unit<<moveBits + 1 }

// within is the highest cost of what is worth some money.
func (p *problem) within(money int64) int64 { return money/p.unit<<moveBits + 1<<moveBits - 1 }

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

// mostSteps is how many wants a search looks at before it gives up: some seconds. No real squad
// has taken a hundredth of it.
const mostSteps = 1 << 22

// found is the best set of options that a search has found.
type found struct {
	options []int // by id, in their order
	proved  bool  // that there is no better one
}

// best is the set of options that leaves the least, the worst urgency first, and of those the
// cheapest, the one of the fewest moves if several cost as much. It is within a cost and
// within limits.
func (p *problem) best(ctx context.Context, most int64, limits []limit, steps *int) (Left, found) {
	r := p.reduced(limits)
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
	s := &search{
		problem: p, ctx: ctx, open: open, most: most, steps: steps,
		missing: make([]int, len(p.wants)), out: make([]bool, len(p.options)), room: make([]int64, len(p.options)),
		limits: make([][]int, len(p.options)),
	}
	for k := range p.wants {
		s.missing[k] = p.wants[k].missing
	}
	for l, limit := range limits {
		s.spare = append(s.spare, limit.most)
		for i := range p.options {
			if slices.Contains(limit.of, p.options[i].id) {
				s.limits[i] = append(s.limits[i], l)
			}
		}
	}
	for tier, left := range s.left(s.missing) {
		s.isFree[tier] = left <= open[tier]
	}
	s.rates = p.ratesOf(open)
	s.run()
	f := found{proved: !s.stopped}
	for _, i := range s.best {
		f.options = append(f.options, p.options[i].id)
	}
	slices.Sort(f.options)
	return f, s.isFound
}

// search looks for the cheapest set of options. It takes one want that is not closed after the
// other and tries each option that counts there, the cheapest first, without those tried
// before; at last it leaves the want open if that is allowed. It turns back where the bound
// says that nothing better can follow.
type search struct {
	*problem
	ctx     context.Context
	open    Left
	most    int64            // what an answer may cost
	isFree  [len(tiers)]bool // whether all of it may be left
	limits  [][]int
	steps   *int
	stopped bool

	missing []int  // by want
	out     []bool // by option: chosen, or no longer to be chosen
	spare   []int  // by limit: how many more may be chosen
	chosen  []int
	cost    int64

	best    []int
	isFound bool
	rates   []int64 // at which the bound lets wants be left open
	room    []int64 // by option, to count in
	nearest []int64 // to count in
}

func (s *search) run() {
	if *s.steps -= len(s.wants); *s.steps < 0 || s.ctx.Err() != nil {
		s.stopped = true
	}
	if s.stopped && (s.isFound || *s.steps < -mostSteps/64) {
		return
	}
	left := s.left(s.missing)
	if s.isEnough(left) {
		if s.cost <= s.most {
			s.best, s.isFound, s.most = slices.Clone(s.chosen), true, s.cost-1
		}
		return
	}
	if s.isBeyond() {
		return
	}
	k := s.narrowest(left)
	if k < 0 {
		return
	}
	var tried []int
	for _, i := range s.wants[k].members {
		if s.out[i] {
			continue
		}
		s.out[i] = true
		tried = append(tried, i)
		if s.cost+s.options[i].cost <= s.most && s.isAllowed(i) {
			s.choose(i, 1)
			s.run()
			s.choose(i, -1)
			if s.stopped && s.isFound {
				break
			}
		}
	}
	if s.open[s.wants[k].tier] > 0 {
		s.run()
	}
	for _, i := range tried {
		s.out[i] = false
	}
}

// isEnough reports whether no more is left than may be.
func (s *search) isEnough(left Left) bool {
	for tier := range left {
		if left[tier] > s.open[tier] {
			return false
		}
	}
	return true
}

func (s *search) isAllowed(i int) bool {
	return !slices.ContainsFunc(s.limits[i], func(l int) bool { return s.spare[l] == 0 })
}

// choose chooses an option, or with -1 takes it back.
func (s *search) choose(i, times int) {
	o := &s.options[i]
	for _, k := range o.in {
		s.missing[k] -= times
	}
	for _, l := range s.limits[i] {
		s.spare[l] -= times
	}
	s.cost += int64(times) * o.cost
	if times > 0 {
		s.chosen = append(s.chosen, i)
	} else {
		s.chosen = s.chosen[:len(s.chosen)-1]
	}
}

// narrowest is the want with the fewest options to choose from, of those of which too much is
// left; -1 if there are none.
func (s *search) narrowest(left Left) int {
	narrowest, fewest := -1, math.MaxInt
	for k := range s.wants {
		w := &s.wants[k]
		if s.missing[k] <= 0 || left[w.tier] <= s.open[w.tier] {
			continue
		}
		n := 0
		for _, i := range w.members {
			if !s.out[i] {
				n++
			}
		}
		if n > 0 && n < fewest {
			narrowest, fewest = k, n
		}
	}
	return narrowest
}
