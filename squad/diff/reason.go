package diff

import (
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/need"
	"github.com/depth-football/depth/squad/outlook"
	"github.com/depth-football/depth/squad/plan"
)

// reasons finds the players behind the differences between two plans.
type reasons struct {
	old, new *plan.Plan
	sights   []*sight
}

// of are the players behind a difference in a group of positions. They are looked for in
// the group first, then at the positions that share players with it, then at those that
// share players with these, and so on. A plan sees no more of a player than is compared
// here, so a difference without a player is one of formation or cover.
func (r *reasons) of(group squad.PositionSet) (list []Shift, nearby bool) {
	next := isNeededNext(r.old, group) || isNeededNext(r.new, group)
	for at := group; ; nearby = true {
		if list = r.shifts(at, next); len(list) > 0 {
			return list, nearby
		}
		wider := r.neighbours(at)
		if wider == at {
			return nil, false
		}
		at = wider
	}
}

// neighbours are some positions and those that share players with them.
func (r *reasons) neighbours(at squad.PositionSet) squad.PositionSet {
	wider := at
	for _, s := range r.sights {
		if s.able()&at != 0 {
			wider |= s.able()
		}
	}
	return wider
}

// shifts are the players who count for more or for less at some positions, or, if there
// are none, those who differ there in anything that a plan sees. Next is whether the need
// there is about the season after.
func (r *reasons) shifts(at squad.PositionSet, next bool) []Shift {
	for _, differs := range [...]func(*sight) (Shift, bool){
		func(s *sight) (Shift, bool) { return s.standings(at, next) },
		func(s *sight) (Shift, bool) { return s.elsewhere(at) },
		func(s *sight) (Shift, bool) { return s.standings(at, true) },
		func(s *sight) (Shift, bool) { return s.seasonAfter(at) },
		func(s *sight) (Shift, bool) { return s.anything(at) },
	} {
		var list []Shift
		for _, s := range r.sights {
			if shift, ok := differs(s); ok {
				list = append(list, shift)
			}
		}
		if len(list) > 0 {
			sortShifts(list)
			return list
		}
	}
	return nil
}

// standings is the shift of a player who can be counted on more or less at some positions.
func (s *sight) standings(at squad.PositionSet, next bool) (Shift, bool) {
	a, b := s.was.standing(at), s.is.standing(at)
	switch {
	case a != b:
		return s.shift(a, b), true
	case a == NotThere:
		return Shift{}, false
	case next && s.was.goes() && !s.is.goes():
		return s.shift(GoesNext, b), true
	case next && s.is.goes() && !s.was.goes():
		return s.shift(a, GoesNext), true
	}
	return Shift{}, false
}

// elsewhere is the shift of a player of some positions who can now play at others too, or no
// longer.
func (s *sight) elsewhere(at squad.PositionSet) (Shift, bool) {
	return s.shift(s.was.standing(at), s.is.standing(at)), s.able()&at != 0 && s.was.use != s.is.use
}

// seasonAfter is the shift of a player who can be counted on more or less in the season
// after.
func (s *sight) seasonAfter(at squad.PositionSet) (Shift, bool) {
	standing := func(v seen) Standing {
		v.now = v.next
		return v.standing(at)
	}
	shift := s.shift(standing(s.was), standing(s.is))
	shift.Before, shift.After, shift.SeasonAfter = s.was.next, s.is.next, true
	return shift, shift.Old != shift.New
}

// anything is the shift of a player of whom a plan sees anything else than before.
func (s *sight) anything(at squad.PositionSet) (Shift, bool) {
	if s.able()&at == 0 {
		return Shift{}, false
	}
	needed := func(p *outlook.Player, use squad.Use) need.Player {
		if p == nil || !p.Counts() {
			return need.Player{}
		}
		return plan.Needed(p, use)
	}
	shift := s.shift(s.was.standing(at), s.is.standing(at))
	role := func(p *outlook.Player) squad.Role { // by which the chart chooses between two places
		if p == nil {
			return 0
		}
		return p.Role
	}
	now := needed(s.was.now, s.was.use) != needed(s.is.now, s.is.use) || role(s.was.now) != role(s.is.now)
	if !now {
		shift.Before, shift.After, shift.SeasonAfter = s.was.next, s.is.next, true
	}
	return shift, now || needed(s.was.next, s.was.use) != needed(s.is.next, s.is.use)
}

// isNeededNext reports whether a plan has a need in a group that is about the season
// after.
func isNeededNext(p *plan.Plan, group squad.PositionSet) bool {
	return slices.ContainsFunc(p.Needs, func(n *plan.Need) bool { return n.Worst == squad.Next && n.Positions&group != 0 })
}
