package solve

import (
	"context"
	"math"
	"slices"

	"github.com/depth-football/depth/squad"
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

func costOf(money int64) int64 { return money<<moveBits + 1 }

// within is the highest cost of what is worth some money.
func within(money int64) int64 {
	if money >= anyAmount>>(moveBits+1) {
		return anyAmount
	}
	return money<<moveBits + 1<<moveBits - 1
}

// mostSteps is some seconds. No real squad has taken a hundredth of it.
const mostSteps = 1 << 20

// found is the best set of options that a search has found.
type found struct {
	options []int // by id, in their order
	proved  bool  // that there is no better one
}

// best is the set of options that leaves the least, the worst urgency first, and of those the
// cheapest, the one of the fewest moves if several cost as much. It is within a cost and
// within limits.
func (p *problem) best(ctx context.Context, most int64, limits []limit) (Left, found) {
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
	steps := mostSteps
	if f, ok := r.cheapest(ctx, least, most, limits, &steps); ok {
		return least, f
	}
	// Not all of that can be had at once. What may be left of an urgency is found by asking
	// for less and less, nothing being asked for yet of those that press less.
	open := none
	proved := true
	for tier := range open {
		for open[tier] = least[tier]; open[tier] < none[tier]; open[tier]++ {
			f, ok := r.cheapest(ctx, open, most, limits, &steps)
			if ok {
				break
			}
			proved = proved && f.proved
		}
	}
	f, _ := r.cheapest(ctx, open, most, limits, &steps)
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
	s.rates = s.ratesOf(open)
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
	rates   []int64 // at which the bound lets wants be left open
	steps   *int
	stopped bool

	missing []int  // by want
	out     []bool // by option: chosen, or no longer to be chosen
	spare   []int  // by limit: how many more may be chosen
	chosen  []int
	cost    int64

	best    []int
	isFound bool
	room    []int64 // by option, to count in
	nearest []int64 // to count in
}

func (s *search) run() {
	if *s.steps--; *s.steps < 0 || *s.steps%64 == 0 && s.ctx.Err() != nil {
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
	if s.bound() > s.most {
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
	for k := range s.wants {
		if o.counts.has(k) {
			s.missing[k] -= times
		}
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

// ratesOf are the rates at which the bound is tried: some of the costs of the options, from the
// lowest to the highest.
func (p *problem) ratesOf(open Left) []int64 {
	if open.IsNothing() || len(p.options) == 0 {
		return []int64{0}
	}
	const most = 5
	var rates []int64
	for i := range most {
		rates = append(rates, p.options[i*(len(p.options)-1)/(most-1)].cost)
	}
	return slices.Compact(rates)
}

// bound is a cost that nothing is below that can follow.
func (s *search) bound() int64 {
	best := s.cost
	for _, rate := range s.rates {
		best = max(best, s.boundAt(rate))
	}
	return best
}

// boundAt is a bound by prices for the wants. One want after the other is given the price of the
// dearest option that it must have, if it has the cheapest; each option that counts there is
// that much cheaper for the wants behind it. Whoever closes the wants pays that for each: what
// an option costs is at least what is taken off it, and as many are taken as are missing.
//
// What may be left open costs a rate, and so much of it as may be left is given back in the
// end.
func (s *search) boundAt(rate int64) int64 {
	bound := s.cost
	for i := range s.options {
		s.room[i] = s.options[i].cost
	}
	var open [len(tiers)]squad.ByPosition[int64]
	for tier := range open {
		for at := range open[tier] {
			open[tier][at] = rate
		}
		if !s.isFree[tier] {
			bound -= rate * int64(s.open[tier])
		}
	}
	for k := range s.wants {
		w := &s.wants[k]
		if s.missing[k] <= 0 || s.isFree[w.tier] {
			continue
		}
		nearest := s.nearest[:0]
		for _, i := range w.members {
			if !s.out[i] {
				nearest = insert(nearest, s.room[i], s.missing[k])
			}
		}
		if s.open[w.tier] > 0 {
			least := int64(anyAmount)
			for at := range w.spots.All() {
				least = min(least, open[w.tier][at])
			}
			for range s.missing[k] {
				nearest = insert(nearest, least, s.missing[k])
			}
		}
		s.nearest = nearest
		if len(nearest) < s.missing[k] {
			return anyAmount
		}
		for _, cost := range nearest {
			bound += cost
		}
		price := nearest[len(nearest)-1]
		for _, i := range w.members {
			s.room[i] -= min(s.room[i], price)
		}
		for at := range w.spots.All() {
			open[w.tier][at] -= min(open[w.tier][at], price)
		}
	}
	return bound
}

// insert puts a cost among the lowest so many, in their order.
func insert(lowest []int64, cost int64, most int) []int64 {
	if len(lowest) == most {
		if cost >= lowest[most-1] {
			return lowest
		}
		lowest = lowest[:most-1]
	}
	i := len(lowest)
	lowest = append(lowest, cost)
	for ; i > 0 && lowest[i-1] > cost; i-- {
		lowest[i] = lowest[i-1]
	}
	lowest[i] = cost
	return lowest
}
