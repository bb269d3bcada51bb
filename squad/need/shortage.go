package need

import (
	"math/bits"
	"slices"

	"github.com/depth-football/depth/squad"
)

// shortage says of every group of positions that share users by how many players
// it is too small: its places, and one to spare if that is asked for, less all
// who can be used on them. By Hall's theorem a requirement is fulfilled if and only
// if no group is too small. A formation has eleven positions at the most, so there are
// no more than 2048 groups, and far fewer where not everybody can play everywhere.
//
// A group is too small by what its spots lack together with the places behind some of
// these spots, those that make it the most: whoever can be used on a spot can be used
// behind it, so a spot never makes less of places that are lacking already.
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
	atHome    []int16          // the same if only those at home counted; lack itself where nobody covers
	worst     int16            // the largest of the lacks; nothing is missing if it is not above 0

	behind []behind // by group; nil where there are no places behind spots, and once a player is gone
	room   []int16  // by group, to count in
}

// behind is the positions behind whose spots places add to what a group lacks. Several
// choices of them make it the most, and so do what these share and what they are together.
type behind struct{ shared, together uint16 }

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
	size := 1 << len(s.positions)
	numbers := make([]int16, 5*size) // made at once, since there are many shortages
	part := func() (part []int16) {
		part, numbers = numbers[:size:size], numbers[size:]
		return part
	}
	s.lack, s.room = part(), part()
	places := part() // behind the spots
	users := s.usersOf(r.players, part(), part())
	for g := 1; g < size; g++ {
		lowest, rest := s.positions[bits.TrailingZeros(uint(g))], g&(g-1)
		s.lack[g] = s.lack[rest] + int16(r.spots[lowest])
		places[g] = places[rest] + int16(r.cover[lowest])
		if r.cover[lowest] > 0 {
			users.wanted |= g & -g
		}
	}
	for g := 1; g < size; g++ {
		s.lack[g] -= users.atHome[g]
		if r.spare {
			s.lack[g]++
		}
	}
	s.atHome = s.lack
	if slices.ContainsFunc(r.players, func(p used) bool { return p.home != p.spots }) {
		s.atHome = s.withoutOthers(r.players, users.atHome)
	}
	if places[size-1] > 0 {
		s.behind = make([]behind, size)
		s.atHome = slices.Clone(s.lack)
		for g := 1; g < size; g++ {
			s.atHome[g] += places[g]
			var most int16
			most, s.behind[g] = users.lackBehind(g, places, s.room)
			s.lack[g] += most
		}
		if len(users.kinds) == 0 { // nobody covers
			s.atHome = s.lack
		}
	}
	s.worst = slices.Max(s.lack)
	return s
}

// withoutOthers is the lacks if of those who can be used on spots only those at home
// counted.
func (s *shortage) withoutOthers(players []used, users []int16) []int16 {
	home := make([]used, len(players))
	for i, p := range players {
		home[i] = used{p.home, p.home, p.home}
	}
	left := s.usersOf(home, make([]int16, len(s.lack)), make([]int16, len(s.lack)))
	lacks := slices.Clone(s.lack)
	for g := range lacks {
		lacks[g] += users[g] - left.atHome[g]
	}
	return lacks
}

// without is the shortage when a player is gone: groups lack one more if they could be
// used on the spots, or behind them at one of the positions that can matter.
func (s *shortage) without(player used) shortage {
	left := shortage{positions: s.positions, lack: slices.Clone(s.lack), atHome: slices.Clone(s.atHome), room: make([]int16, len(s.lack))}
	spots, cover, home := s.group(player.spots), uint16(s.group(player.cover)), s.group(player.home)
	for g := range left.lack {
		if g&home != 0 {
			left.atHome[g]++
		}
		switch {
		case g&spots != 0:
			left.lack[g]++
		case s.behind != nil && s.behind[g].together&cover != 0:
			left.lack[g]++
		}
	}
	left.worst = slices.Max(left.lack)
	return left
}

// lessensWith reports whether a group lacks less with one player more, who can be used on
// some spots and behind them, and behind others.
func (s *shortage) lessensWith(group, spots, cover int) bool {
	return group&spots != 0 || s.behind != nil && s.behind[group].shared&uint16(cover) != 0
}

// users are the players of a shortage, counted by where they can be used.
type users struct {
	atHome []int16 // by group: those who can be used on its spots
	kinds  []kind
	wanted int // the positions with places behind their spots
}

// kind is how many players can be used alike, on and behind the spots of a group.
type kind struct {
	spots, cover int
	players      int16
}

// usersOf counts the players who can be used, into numbers by group that are 0.
func (s *shortage) usersOf(players []used, atHome, within []int16) users {
	u := users{atHome: atHome}
	// First those who can be used on the spots within each group and nowhere else.
	all := int16(0)
	for _, p := range players {
		k := kind{s.group(p.spots), s.group(p.cover), 1}
		if k.cover == 0 {
			continue
		}
		within[k.spots]++
		all++
		if k.cover != k.spots {
			u.add(k)
		}
	}
	sumWithin(within, len(within)-1)
	for g := range u.atHome {
		u.atHome[g] = all - within[len(within)-1^g]
	}
	return u
}

func (u *users) add(k kind) {
	i := slices.IndexFunc(u.kinds, func(other kind) bool { return other.spots == k.spots && other.cover == k.cover })
	if i < 0 {
		u.kinds = append(u.kinds, k)
		return
	}
	u.kinds[i].players += k.players
}

// lackBehind is the most that places behind the spots of a group, all of them or some,
// lack for want of players who are not used on its spots.
func (u *users) lackBehind(group int, places []int16, room []int16) (most int16, at behind) {
	covered := 0 // by players from elsewhere: all other places lack as they are
	for _, k := range u.kinds {
		if k.spots&group == 0 {
			covered |= k.cover & group
		}
	}
	bare := group ^ covered
	if covered == 0 {
		return places[bare], behind{uint16(bare & u.wanted), uint16(bare)}
	}
	within := room
	for part := covered; ; part = (part - 1) & covered {
		within[part] = 0
		if part == 0 {
			break
		}
	}
	for _, k := range u.kinds {
		if k.spots&group == 0 && k.cover&group != 0 {
			within[k.cover&group] += k.players
		}
	}
	sumWithin(within, covered)
	for part := covered; part != 0; part = (part - 1) & covered {
		switch lack := places[part] - within[covered] + within[covered^part]; {
		case lack > most:
			most, at = lack, behind{uint16(part), uint16(part)}
		case lack == most:
			at.shared &= uint16(part)
			at.together |= uint16(part)
		}
	}
	return places[bare] + most, behind{at.shared | uint16(bare&u.wanted), at.together | uint16(bare)}
}

// sumWithin adds to each part of a group what its own parts have.
func sumWithin(counts []int16, group int) {
	for rest := group; rest != 0; rest &= rest - 1 {
		b := rest & -rest
		others := group ^ b
		for part := others; ; part = (part - 1) & others {
			counts[part|b] += counts[part]
			if part == 0 {
				break
			}
		}
	}
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
	missing, _ := s.close(s.lack, at, squad.NoPosition)
	return missing
}

// helpful are the positions at which a signing makes fewer signings missing:
// those where one is needed even if all others are chosen first.
func (s *shortage) helpful() squad.PositionSet {
	if s.worst <= 0 {
		return 0
	}
	return s.last(s.lack)
}

// named are the positions of helpful that would be too if only those at home counted:
// who covers lifts a need and does not take it to where they come from.
func (s *shortage) named() squad.PositionSet { return s.namedAmong(s.helpful()) }

// namedAmong is named where it is known what is helpful.
func (s *shortage) namedAmong(helpful squad.PositionSet) squad.PositionSet {
	if helpful == 0 || &s.atHome[0] == &s.lack[0] {
		return helpful
	}
	return helpful & s.last(s.atHome)
}

// last are the positions where one is needed even if all others are chosen first.
func (s *shortage) last(lack []int16) squad.PositionSet {
	if len(s.positions) == 1 {
		if lack[1] > 0 {
			return squad.SetOf(s.positions[0])
		}
		return 0
	}
	var at squad.PositionSet
	all := squad.SetOf(s.positions...)
	for _, p := range s.positions {
		if _, last := s.close(lack, all, p); last > 0 {
			at |= squad.SetOf(p)
		}
	}
	return at
}

// close signs at one position after the other, at the one named last in the end,
// and returns how many are signed in all and at the last.
func (s *shortage) close(lack []int16, at squad.PositionSet, last squad.Position) (sum, atLast int) {
	signed := s.room // in each group of the positions taken so far
	signed[0] = 0
	taken := 0
	take := func(b int) int {
		more := int16(0)
		for g := taken; ; g = (g - 1) & taken {
			more = max(more, lack[g|1<<b]-signed[g])
			if g == 0 {
				break
			}
		}
		for g := taken; ; g = (g - 1) & taken {
			signed[g|1<<b] = signed[g] + more
			if g == 0 {
				break
			}
		}
		taken |= 1 << b
		return int(more)
	}
	end := -1
	for b, p := range s.positions {
		switch {
		case p == last:
			end = b
		case at.Has(p):
			sum += take(b)
		}
	}
	if end >= 0 {
		atLast = take(end)
	}
	return sum + atLast, atLast
}
