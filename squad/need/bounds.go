package need

import (
	"slices"

	"github.com/depth-football/depth/squad"
)

// bounds are the assessments of a season in the worst and in the best case. They are
// one and the same unless the file leaves something open.
type bounds struct {
	worst, best assessments
	open        bool
}

// bounds assesses players in both cases.
func (s side) bounds(players []Player, further bool) bounds {
	switch {
	case players == nil:
		return bounds{}
	case !s.isOpen(players):
		worst := s.assess(worstCase, players, further)
		return bounds{worst: worst, best: worst}
	}
	return bounds{s.assess(worstCase, players, further), s.assess(bestCase, players, further), true}
}

// assess assesses players in one case.
func (s side) assess(a assumption, players []Player, further bool) assessments {
	if players == nil {
		return nil
	}
	return assess(s.asked(a, players, further))
}

// asked are the requirements of a season. Of one that is further away nobody asks whether
// it can bear an absence.
func (s side) asked(a assumption, players []Player, further bool) []requirement {
	all := s.requirements(a, players)
	if further {
		all = slices.DeleteFunc(all, func(r requirement) bool { return r.urgency == squad.Thin })
	}
	return all
}

// lacksAt reports whether in the worst case a signing at one of some positions brings some
// requirement nearer.
func (s side) lacksAt(at squad.PositionSet, players []Player, further bool) bool {
	for _, r := range s.asked(worstCase, players, further) {
		for _, group := range r.groups(r.at) {
			if group&at == 0 {
				continue
			}
			if lacking := r.shortageAt(group); lacking.helpful()&at != 0 {
				return true
			}
		}
	}
	return false
}

// signings are the fewest at some positions that fulfil all requirements there.
func (b bounds) signings(at squad.PositionSet) squad.Range {
	worst := b.worst.fewestSignings(at)
	if !b.open {
		return worst
	}
	return squad.Range{Low: b.best.fewestSignings(at).Low, High: worst.High}
}

// group is gaps that share positions.
type group struct {
	reach       squad.PositionSet
	worst, best []Gap // in the worst case, and those that are there even in the best
}

// groups gathers the gaps of all requirements in both cases.
func (b bounds) groups() []group {
	worst := b.worst.gaps()
	best := worst
	if b.open {
		best = b.best.gaps()
	}
	var reaches []squad.PositionSet
	for _, g := range worst {
		reaches = join(reaches, g.Reach)
	}
	for _, g := range best {
		reaches = join(reaches, g.Reach)
	}
	groups := make([]group, len(reaches))
	for i, reach := range reaches {
		elsewhere := func(g Gap) bool { return g.Reach&reach == 0 }
		groups[i] = group{
			reach: reach,
			worst: slices.DeleteFunc(slices.Clone(worst), elsewhere),
			best:  slices.DeleteFunc(slices.Clone(best), elsewhere),
		}
	}
	return groups
}

// without is the bounds when one player is gone.
func (b bounds) without(player int) bounds {
	worst := b.worst.without(player)
	if !b.open {
		return bounds{worst: worst, best: worst}
	}
	return bounds{worst, b.best.without(player), true}
}

// urgencies are the urgency that each position has for certain.
func (b bounds) urgencies() squad.ByPosition[squad.Urgency] {
	var certain squad.ByPosition[squad.Urgency]
	for i := range b.best {
		for p := range b.best[i].named().All() {
			certain[p] = max(certain[p], b.best[i].urgency)
		}
	}
	return certain
}
