package solve

import (
	"cmp"
	"context"
	"slices"

	"github.com/depth-football/depth/squad"
)

// search looks for the cheapest set of options. It solves the relaxation of the question. If
// that takes only a part of some move, it makes the move for good, and then excludes it. It
// turns back where the bound says that nothing better can follow.
type search struct {
	*problem
	ctx       context.Context
	open      Left
	most      int64 // what an answer may cost
	steps     *int  // that are left: relaxations, and exchanges of variables in them
	stopped   bool
	isLimited []bool // by option

	costs       []int64 // of the variables: of the options, then of what may be left open at each tier and position: nothing
	opens       []int   // of what may be left open: the tier of each
	constraints []constraint
	in          [][]int // by variable, the constraints in which it is
	shift       int     // the bits by which multipliers are finer than costs
	highest     float64 // of them

	best    []int
	isFound bool
	spare   []*relaxation // memory
}

func newSearch(ctx context.Context, p *problem, open Left, most int64, limits []limit, steps *int) *search {
	s := &search{problem: p, ctx: ctx, open: open, most: most, steps: steps, isLimited: make([]bool, len(p.options))}
	s.pose(limits)
	s.scale()
	return s
}

// relaxation is that of the whole question. Of sets that cost the same, the one of the
// preferred options is a little cheaper there.
func (s *search) relaxation() *relaxation {
	costs, high := make([]float64, len(s.costs)), make([]float64, len(s.costs))
	for v, cost := range s.costs {
		costs[v] = float64(cost) + float64(v)/float64(len(costs)<<(moveBits+1))
		high[v] = float64(s.mostOf(v))
	}
	return newRelaxation(costs, high)
}

// pose writes down the constraints: each want has as many options as are missing, less what is
// left open there; of that and of the options of a limit, there are no more than may be.
func (s *search) pose(limits []limit) {
	for i := range s.options {
		s.costs = append(s.costs, s.options[i].cost)
	}
	missing := make([]int, len(s.wants))
	for k := range s.wants {
		missing[k] = s.wants[k].missing
	}
	var gifts [len(tiers)]squad.ByPosition[int]
	all := s.left(missing)
	for tier, n := range s.open {
		if n == 0 || all[tier] <= n {
			continue
		}
		c := constraint{sign: -1, least: -n}
		for _, w := range s.wants {
			for at := range w.spots.All() {
				if w.tier == tier && gifts[tier][at] == 0 {
					gifts[tier][at] = len(s.costs)
					c.of = append(c.of, len(s.costs))
					s.costs, s.opens = append(s.costs, 0), append(s.opens, tier)
				}
			}
		}
		s.constraints = append(s.constraints, c)
	}
	for k := range s.wants {
		w := &s.wants[k]
		if all[w.tier] <= s.open[w.tier] {
			continue
		}
		of := slices.Clone(w.members)
		for at := range w.spots.All() {
			if v := gifts[w.tier][at]; v > 0 {
				of = append(of, v)
			}
		}
		s.constraints = append(s.constraints, constraint{of, 1, w.missing})
	}
	for _, l := range limits {
		c := constraint{sign: -1, least: -l.most}
		for i := range s.options {
			if slices.Contains(l.of, s.options[i].id) {
				c.of = append(c.of, i)
				s.isLimited[i] = true
			}
		}
		if len(c.of) > l.most {
			s.constraints = append(s.constraints, c)
		}
	}
	s.in = make([][]int, len(s.costs))
	for n := range s.constraints {
		for _, v := range s.constraints[n].of {
			s.in[v] = append(s.in[v], n)
		}
	}
}

// mostOf is the most that a variable can be.
func (s *search) mostOf(v int) int64 {
	if v < len(s.options) {
		return 1
	}
	return int64(s.open[s.opens[v-len(s.options)]])
}

// run looks on from what is fixed in a relaxation, which it uses up.
func (s *search) run(r *relaxation) {
	if *s.steps--; s.isStopped() {
		return
	}
	row, rises := s.relax(r)
	if s.isBeyond(r, row, rises) {
		return
	}
	v := s.next(r)
	if v < 0 {
		return
	}
	with := s.copyOf(r)
	with.fix(v, 1)
	s.run(with)
	s.spare = append(s.spare, with)
	r.fix(v, 0)
	if !s.isLimited[v] { // whoever can be replaced by it is not looked at without it
		for w := v + 1; w < len(s.options); w++ {
			if !r.isFixed(w) && s.options[v].counts.holds(s.options[w].counts) {
				r.fix(w, 0)
			}
		}
	}
	s.run(r)
}

// isStopped reports whether the search is to end: out of steps or of time. Then it goes on for
// a little only as long as it has found nothing.
func (s *search) isStopped() bool {
	if *s.steps < 0 || s.ctx.Err() != nil {
		s.stopped = true
	}
	return s.stopped && (s.isFound || *s.steps < -mostSteps/64)
}

func (s *search) copyOf(r *relaxation) *relaxation {
	c := &relaxation{}
	if last := len(s.spare) - 1; last >= 0 {
		c, s.spare = s.spare[last], s.spare[:last]
	}
	r.copyTo(c)
	return c
}

// relax solves a relaxation, until it is certain to cost too much. If it cannot be solved, it
// returns the row that no column can bring to its bound; else -1.
func (s *search) relax(r *relaxation) (row int, rises bool) {
	for r.cost < float64(s.most)+1 && !s.isStopped() {
		row, bound := r.worst()
		if row < 0 {
			if !s.holdViolated(r) {
				break
			}
			continue
		}
		rises := bound > r.values[row]
		column := r.entering(row, rises)
		if column < 0 {
			return row, rises
		}
		r.pivot(row, column, bound)
		*s.steps--
	}
	return -1, false
}

// holdViolated takes in those constraints that are violated most. It is false if none is.
func (s *search) holdViolated(r *relaxation) bool {
	lack := make([]float64, len(s.constraints))
	var violated []int
	for n := range s.constraints {
		lack[n] = float64(s.constraints[n].least)
	}
	for v := range s.costs {
		if value := r.value(v); value != 0 {
			for _, n := range s.in[v] {
				lack[n] -= float64(s.constraints[n].sign) * value
			}
		}
	}
	for _, n := range r.held {
		lack[n] = 0
	}
	for n := range lack {
		if lack[n] > tolerance {
			violated = append(violated, n)
		}
	}
	slices.SortStableFunc(violated, func(a, b int) int { return cmp.Compare(lack[b], lack[a]) })
	const most = 8
	for _, n := range violated[:min(len(violated), most)] {
		r.hold(n, &s.constraints[n])
	}
	return len(violated) > 0
}

// next is the option to try next, in whose stead others are tried then; -1 if there are none
// left. If the relaxation makes no move in part, its moves are an answer.
func (s *search) next(r *relaxation) int {
	next, most := -1, tolerance
	for v := range s.options {
		if value := r.value(v); value > most && value < 1-tolerance && !r.isFixed(v) {
			next, most = v, value
		}
	}
	if next >= 0 {
		return next
	}
	var chosen []int
	cost := int64(0)
	missing := make([]int, len(s.wants))
	for k := range s.wants {
		missing[k] = s.wants[k].missing
	}
	for v := range s.options {
		isIn := r.value(v) > 0.5
		if isIn {
			chosen = append(chosen, v)
			cost += s.options[v].cost
			for _, k := range s.options[v].in {
				missing[k]--
			}
		}
		if !r.isFixed(v) && (next < 0 || isIn && r.value(next) <= 0.5) {
			next = v
		}
	}
	if cost <= s.most && s.isAllowed(chosen) && s.isEnough(s.left(missing)) {
		s.best, s.isFound, s.most = chosen, true, cost-1
		if s.isBeyond(r, -1, false) {
			return -1
		}
	}
	return next
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

// isAllowed reports whether options are within the limits.
func (s *search) isAllowed(chosen []int) bool {
	for i := range s.constraints {
		c := &s.constraints[i]
		if c.sign > 0 {
			continue
		}
		n := 0
		for _, v := range c.of {
			if _, isIn := slices.BinarySearch(chosen, v); isIn {
				n++
			}
		}
		if n > -c.least {
			return false
		}
	}
	return true
}
