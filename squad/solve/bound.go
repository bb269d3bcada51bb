package solve

import (
	"slices"

	"github.com/depth-football/depth/squad"
)

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

// isBeyond reports whether nothing that may follow costs as little as is looked for: whether a
// bound is above that. It is tried with the smallest groups first, and with the largest.
func (s *search) isBeyond() bool {
	for _, rate := range s.rates {
		if s.bound(rate, false) > s.most || s.bound(rate, true) > s.most {
			return true
		}
	}
	return false
}

// bound is a cost that nothing is below that can follow. Each want in turn asks for the cheapest
// options that are missing there. As much as the dearest of these costs is taken off what every
// option costs that counts there, for the wants behind it. A set that closes the want has as
// many options there, so that at least what was asked for is taken from what it costs, and
// nothing is taken twice.
//
// What is left open costs a rate, and so much of it as may be left open is given back.
func (s *search) bound(rate int64, largest bool) int64 {
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
	for n := range s.wants {
		k := n
		if largest {
			k = len(s.wants) - 1 - n
		}
		w, missing := &s.wants[k], s.missing[k]
		if missing <= 0 || s.isFree[w.tier] {
			continue
		}
		nearest := s.nearest[:0]
		for _, i := range w.members {
			if !s.out[i] {
				nearest = insert(nearest, s.room[i], missing)
			}
		}
		if s.open[w.tier] > 0 {
			least := int64(anyAmount)
			for at := range w.spots.All() {
				least = min(least, open[w.tier][at])
			}
			for range missing {
				nearest = insert(nearest, least, missing)
			}
		}
		s.nearest = nearest
		if len(nearest) < missing {
			return anyAmount
		}
		price := nearest[missing-1]
		if price == 0 {
			continue
		}
		for _, cost := range nearest {
			bound += cost
		}
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
