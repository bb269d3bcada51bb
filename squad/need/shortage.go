package need

import (
	"math/bits"
	"slices"

	"github.com/depth-football/depth/squad"
)

// shortage says of every group of positions that share users by how many players
// it is too small: its places, and one to spare if that is asked for, less all
// who can be used at any of its positions. By Hall's theorem a requirement is
// fulfilled if and only if no group is too small. A formation has eleven
// positions at the most, so there are no more than 2048 groups, and far fewer
// where not everybody can play everywhere.
//
// Signings that fulfil a requirement must bring each group what it lacks. As
// what groups lack is supermodular wherever they overlap, the fewest are found
// by taking the positions one after the other and signing at each no more than
// the groups closed by then need, and every order comes to the same total: A.
// Frank and É. Tardos, "Generalized polymatroids and submodular flows",
// Mathematical Programming 42, 1988.
type shortage struct {
	positions []squad.Position // a group is a set of bits, one for each of these
	lack      []int16          // by group; negative if there are players to spare
	worst     int16            // the largest of them; nothing is missing if it is not above 0
}

// shortages are the parts of a requirement, each with positions that share users
// with no other part.
func (r *requirement) shortages() []shortage {
	groups := r.groups(r.at)
	list := make([]shortage, len(groups))
	for i, at := range groups {
		list[i] = r.shortageAt(at)
	}
	return list
}

// shortageAt is the shortage at positions whose users are used nowhere else.
func (r *requirement) shortageAt(at squad.PositionSet) shortage {
	s := shortage{positions: at.List()}
	all := 1<<len(s.positions) - 1

	// First count the players who can be used within each group and nowhere else.
	within := make([]int16, all+1)
	users := int16(0)
	for _, where := range r.players {
		if where&at != 0 {
			within[s.group(where)]++
			users++
		}
	}
	for b := 1; b <= all; b <<= 1 {
		for g := range within {
			if g&b != 0 {
				within[g] += within[g^b]
			}
		}
	}

	s.lack = make([]int16, all+1)
	for g := 1; g <= all; g++ {
		lowest := bits.TrailingZeros(uint(g))
		s.lack[g] = s.lack[g&(g-1)] + int16(r.want[s.positions[lowest]])
	}
	spare := int16(0)
	if r.spare {
		spare = 1
	}
	for g := 1; g <= all; g++ {
		// Those used within the rest and nowhere else are all but its users.
		s.lack[g] += spare - (users - within[all^g])
	}
	s.worst = slices.Max(s.lack)
	return s
}

// without is the shortage when a player is gone who can be used at the positions
// given: every group that has one of them lacks one more.
func (s shortage) without(player squad.PositionSet) shortage {
	used := s.group(player)
	if used == 0 {
		return s
	}
	s.lack = slices.Clone(s.lack)
	for g := range s.lack {
		if g&used != 0 {
			s.lack[g]++
		}
	}
	s.worst = slices.Max(s.lack)
	return s
}

// group is the bits of those of the positions that belong to the shortage.
func (s *shortage) group(at squad.PositionSet) int {
	g := 0
	for b, p := range s.positions {
		if at.Has(p) {
			g |= 1 << b
		}
	}
	return g
}

// missing is the fewest signings at the positions given that bring all groups of
// these positions what they lack.
func (s *shortage) missing(at squad.PositionSet) int {
	if s.worst <= 0 {
		return 0
	}
	missing, _ := s.close(at, squad.NoPosition)
	return missing
}

// helpful are the positions at which a signing makes fewer signings missing:
// those where one is needed even if all others are chosen first.
func (s *shortage) helpful() squad.PositionSet {
	var helpful squad.PositionSet
	for _, p := range s.positions {
		if s.helps(p) {
			helpful |= squad.SetOf(p)
		}
	}
	return helpful
}

// helpfulAt reports whether one of some positions is helpful.
func (s *shortage) helpfulAt(at squad.PositionSet) bool {
	return slices.ContainsFunc(s.positions, func(p squad.Position) bool { return at.Has(p) && s.helps(p) })
}

func (s *shortage) helps(p squad.Position) bool {
	if s.worst <= 0 {
		return false
	}
	_, last := s.close(squad.SetOf(s.positions...), p)
	return last > 0
}

// close signs at one position after the other, at the one named last in the end,
// and returns how many are signed in all and at the last.
func (s *shortage) close(at squad.PositionSet, last squad.Position) (sum, atLast int) {
	order := make([]int, 0, squad.ST)
	end := -1
	for b, p := range s.positions {
		switch {
		case p == last:
			end = b
		case at.Has(p):
			order = append(order, b)
		}
	}
	if end >= 0 {
		order = append(order, end)
	}
	// The groups of the positions taken so far, and the signings in each.
	groups := make([]int, 1, 1<<len(order))
	signed := make([]int16, len(s.lack))
	var more int16
	for _, b := range order {
		more = 0
		for _, g := range groups {
			more = max(more, s.lack[g|1<<b]-signed[g])
		}
		for _, g := range groups {
			signed[g|1<<b] = signed[g] + more
			groups = append(groups, g|1<<b)
		}
		sum += int(more)
	}
	return sum, int(more)
}
