package chart

import (
	"math/bits"

	"github.com/depth-football/depth/squad"
)

// requirement is what a squad has to fulfil at one level of urgency: so many
// men at each position, each man used once.
//
// With spare set, one more is asked for: whoever drops out, all the places must
// still be filled by those who are left.
type requirement struct {
	want  [squad.ST + 1]uint8
	at    squad.PositionSet   // the positions with places
	men   []squad.PositionSet // where each man can be used
	spare bool
}

// places are the wanted men at all of the positions.
func (r *requirement) places(at squad.PositionSet) int {
	n := 0
	for p := range (r.at & at).All() {
		n += int(r.want[p])
	}
	return n
}

// groups parts positions into those that share users.
func (r *requirement) groups(at squad.PositionSet) []squad.PositionSet {
	var groups []squad.PositionSet
	for p := range at.All() {
		group := squad.SetOf(p)
		for _, m := range r.men {
			if m.Has(p) {
				group |= m & at
			}
		}
		groups = join(groups, group)
	}
	return groups
}

// join adds a group to groups that share nothing, uniting those it touches.
func join(groups []squad.PositionSet, group squad.PositionSet) []squad.PositionSet {
	apart := groups[:0]
	for _, g := range groups {
		if g&group != 0 {
			group |= g
		} else {
			apart = append(apart, g)
		}
	}
	return append(apart, group)
}

// shortage tells for every group of positions by how many men it is too small:
// its places, and one to spare if that is asked for, less all who can be used at
// any of its positions. By Hall's theorem a requirement is fulfilled if and only
// if no group is too small. A formation has eleven positions at the most, so
// there are no more than 2048 groups.
//
// Signings that fulfil a requirement must bring each group what it lacks. As
// what groups lack is supermodular wherever they overlap, the fewest are found
// by taking the positions one after the other and signing at each no more than
// the groups closed by then need, and every order comes to the same total: A.
// Frank and É. Tardos, "Generalized polymatroids and submodular flows",
// Mathematical Programming 42, 1988.
type shortage struct {
	positions []squad.Position // a group is a set of bits, one for each of these
	lack      []int16          // by group; negative if there are men to spare
	worst     int16            // the largest of them
}

func (r *requirement) shortage() *shortage {
	var bit [squad.ST + 1]uint
	s := &shortage{positions: make([]squad.Position, 0, 11)}
	for p := range r.at.All() {
		bit[p] = uint(len(s.positions))
		s.positions = append(s.positions, p)
	}
	all := 1<<len(s.positions) - 1

	// First lack[g] counts the men who can be used within g and nowhere else.
	s.lack = make([]int16, all+1)
	for _, m := range r.men {
		within := 0
		for p := range (m & r.at).All() {
			within |= 1 << bit[p]
		}
		s.lack[within]++
	}
	for b := 1; b <= all; b <<= 1 {
		for g := range s.lack {
			if g&b != 0 {
				s.lack[g] += s.lack[g^b]
			}
		}
	}
	// All others can be used at a position outside g: they are the users of the
	// group that is left when g is taken away.
	elsewhere := s.lack
	s.lack = make([]int16, all+1)
	var spare int16
	if r.spare {
		spare = 1
	}
	for g := 1; g <= all; g++ {
		lowest := g & -g
		wanted := int16(r.want[s.positions[bits.TrailingZeros(uint(lowest))]])
		s.lack[g] = wanted
		if rest := g ^ lowest; rest != 0 {
			s.lack[g] += s.lack[rest]
		}
	}
	for g := 1; g <= all; g++ {
		s.lack[g] += spare - (elsewhere[all] - elsewhere[all^g])
		s.worst = max(s.worst, s.lack[g])
	}
	return s
}

// signings is how many are signed at each of a shortage's positions.
type signings [11]int16

// missing is the fewest signings at the positions given that bring all groups of
// these positions what they lack, on top of those already made.
func (s *shortage) missing(at squad.PositionSet, made signings) int {
	if s.worst <= 0 {
		return 0
	}
	return s.closer(at, squad.NoPosition).run(made)
}

// helpful are the positions at which a signing makes fewer signings missing:
// those where one is needed even if all others are chosen first.
func (s *shortage) helpful() squad.PositionSet {
	var helpful squad.PositionSet
	if s.worst <= 0 {
		return 0
	}
	for _, p := range s.positions {
		c := s.closer(squad.SetOf(s.positions...), p)
		c.run(signings{})
		if c.last > 0 {
			helpful |= squad.SetOf(p)
		}
	}
	return helpful
}

// closer closes the gaps of a shortage position by position.
type closer struct {
	*shortage
	order []int   // bits of the positions, in the order in which they are taken
	last  int16   // signings at the last of them
	total []int16 // signings by group of the positions taken so far
}

// closer takes the positions given, the last of them last.
func (s *shortage) closer(at squad.PositionSet, last squad.Position) *closer {
	c := &closer{shortage: s, order: make([]int, 0, 11)}
	end := -1
	for b, p := range s.positions {
		switch {
		case p == last:
			end = b
		case at.Has(p):
			c.order = append(c.order, b)
		}
	}
	if end >= 0 {
		c.order = append(c.order, end)
	}
	return c
}

// run returns how many signings are needed on top of those made.
func (c *closer) run(made signings) int {
	groups := make([]int, 1, 1<<len(c.order)) // of the positions taken so far
	c.total = make([]int16, len(c.lack))
	sum := 0
	for _, b := range c.order {
		here := made[b]
		var more int16
		for _, g := range groups {
			more = max(more, c.lack[g|1<<b]-c.total[g]-here)
		}
		for _, g := range groups {
			c.total[g|1<<b] = c.total[g] + here + more
			groups = append(groups, g|1<<b)
		}
		c.last = more
		sum += int(more)
	}
	return sum
}
