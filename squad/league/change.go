package league

import "github.com/depth-football/depth/squad"

// Change is a club that moves make another one of.
type Change struct{ Old, New *Club }

// Changes are the clubs that want something else after moves than before, in the order of those
// before. That others pass a club in the ranks is no change of its own.
func Changes(before, after *League) []Change {
	byFile := make(map[string]*Club, len(after.Clubs))
	for _, c := range after.Clubs {
		byFile[c.File] = c
	}
	var list []Change
	for _, c := range before.Clubs {
		if d := byFile[c.File]; d != nil && !c.wantsAs(d, before.Only) {
			list = append(list, Change{c, d})
		}
	}
	return list
}

// wantsAs reports whether two clubs want the same.
func (c *Club) wantsAs(d *Club, at squad.PositionSet) bool {
	return c.Signings() == d.Signings() && c.ByNext() == d.ByNext() && Change{c, d}.Positions(at) == 0
}

// Positions are those of some at which the club is not as it was.
func (c Change) Positions(of squad.PositionSet) squad.PositionSet {
	var at squad.PositionSet
	for p := range (of & (c.Old.Formation.Positions() | c.New.Formation.Positions())).All() {
		if c.Old.Has(p) != c.New.Has(p) || c.Old.Urgency[p] != c.New.Urgency[p] {
			at |= squad.SetOf(p)
		}
	}
	return at
}
