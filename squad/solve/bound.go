package solve

// isBeyond reports whether nothing that may follow costs as little as is looked for, and fixes
// the options of which that is so if they are chosen, or not chosen.
//
// Whatever the multipliers, the bound holds: whoever keeps to a constraint loses nothing by
// being paid for each more of it than is asked for. So it is counted in whole numbers, and the
// relaxation, which is not exact, only says which multipliers are good.
func (s *search) isBeyond(r *relaxation, row int, rises bool) bool {
	worth := r.multipliers(-1, false)
	least, rest := s.bound(r, worth)
	if row >= 0 {
		more := r.multipliers(row, rises)
		if lift := s.lift(r, more); lift > tolerance {
			times := 2 * (float64(s.most-s.unscaled(least)) + 1) / lift
			for n := range worth {
				worth[n] += float64(times * more[n])
			}
			least, rest = s.bound(r, worth)
		}
	}
	if s.unscaled(least) > s.most {
		return true
	}
	for v := range s.options {
		switch at := r.where[v]; {
		case r.isFixed(v) || at < 0:
		case !r.atHigh[at] && rest[v] > 0 && s.unscaled(least+rest[v]) > s.most:
			r.fix(v, 0)
		case r.atHigh[at] && rest[v] < 0 && s.unscaled(least-rest[v]) > s.most:
			r.fix(v, 1)
		}
	}
	return false
}

// bound is the cost that nothing is below that can follow, by what the constraints are worth,
// and what is left of the cost of each variable then. Both are scaled.
func (s *search) bound(r *relaxation, worth []float64) (least int64, rest []int64) {
	rest = make([]int64, len(s.costs))
	for v, cost := range s.costs {
		rest[v] = cost << s.shift
	}
	for n, number := range r.held {
		c := &s.constraints[number]
		each := int64(min(worth[n]*float64(int64(1)<<s.shift)+0.5, s.highest))
		if each == 0 {
			continue
		}
		least += each * int64(c.least)
		for _, v := range c.of {
			rest[v] -= int64(c.sign) * each
		}
	}
	for v := range rest {
		if rest[v] > 0 {
			least += rest[v] * int64(r.low[v])
		} else {
			least += rest[v] * int64(r.high[v])
		}
	}
	return least, rest
}

// unscaled is the lowest cost that is no less than a bound.
func (s *search) unscaled(least int64) int64 { return (least + 1<<s.shift - 1) >> s.shift }

// lift is by how much a bound rises if so much is added to what the constraints are worth.
func (s *search) lift(r *relaxation, worth []float64) float64 {
	lift := 0.0
	paid := make([]float64, len(s.costs))
	for n, number := range r.held {
		c := &s.constraints[number]
		lift += worth[n] * float64(c.least)
		for _, v := range c.of {
			paid[v] += worth[n] * float64(c.sign)
		}
	}
	for v := range paid {
		if paid[v] > 0 {
			lift -= float64(paid[v] * r.high[v])
		} else {
			lift -= float64(paid[v] * r.low[v])
		}
	}
	return lift
}

// scale chooses how much finer than costs the multipliers are, so that no sum overflows.
func (s *search) scale() {
	all, dearest := int64(1), int64(1)
	for v, cost := range s.costs {
		all += s.mostOf(v)
		dearest = max(dearest, cost)
	}
	for n := range s.constraints {
		all += int64(max(s.constraints[n].least, -s.constraints[n].least))
	}
	const most, finest = 1 << 61, 6
	for s.shift < finest && dearest<<s.shift < most/all/256 {
		s.shift++
	}
	s.highest = float64(most / all / 256)
}
