package chart

import (
	"math/bits"
	"slices"

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
	men   []squad.PositionSet // where each man can be used; men who can be used nowhere may be among them
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

// lineup is one way to put men on the places of a requirement, with as many
// places filled as can be. Which men sit where is arbitrary; everything read off
// it is the same for each such way.
type lineup struct {
	*requirement
	seat []squad.Position // of each man; NoPosition: he is free
	open [squad.ST + 1]uint8
}

func (r *requirement) lineup() *lineup {
	l := &lineup{requirement: r, seat: make([]squad.Position, len(r.men)), open: r.want}
	for i := range r.men {
		l.add(i)
	}
	return l
}

// add finds a seat for man i, moving others on to where else they can be used
// if that makes room for one more.
func (l *lineup) add(i int) bool {
	var tried squad.PositionSet
	return l.settle(i, &tried)
}

func (l *lineup) settle(i int, tried *squad.PositionSet) bool {
	for rest := l.men[i] & l.at; rest != 0; rest &= rest - 1 {
		if p := lowest(rest); l.open[p] > 0 {
			l.open[p]--
			l.seat[i] = p
			return true
		}
	}
	for {
		rest := l.men[i] & l.at &^ *tried
		if rest == 0 {
			return false
		}
		p := lowest(rest)
		*tried |= squad.SetOf(p)
		for j, seat := range l.seat {
			if seat == p && j != i && l.settle(j, tried) {
				l.seat[i] = p
				return true
			}
		}
	}
}

func lowest(s squad.PositionSet) squad.Position {
	return squad.Position(bits.TrailingZeros16(uint16(s)))
}

// empty counts the places that stay empty.
func (l *lineup) empty() int {
	n := 0
	for p := range l.at.All() {
		n += int(l.open[p])
	}
	return n
}

// clone is a copy that can be added to.
func (l *lineup) clone() *lineup {
	r := *l.requirement
	r.men = slices.Clone(r.men)
	return &lineup{requirement: &r, seat: slices.Clone(l.seat), open: l.open}
}

// sign adds a man who can be used at one position.
func (l *lineup) sign(p squad.Position) {
	l.men = append(l.men, squad.SetOf(p))
	l.seat = append(l.seat, squad.NoPosition)
	l.add(len(l.men) - 1)
}

// gap is the fewest signings after which the requirement is fulfilled.
func (l *lineup) gap() int {
	empty := l.empty()
	if !l.spare {
		return empty
	}
	filled := l
	if empty > 0 {
		filled = l.clone()
		for p := range l.at.All() {
			for range l.open[p] {
				filled.sign(p)
			}
		}
	}
	return empty + len(filled.tight())
}

// pulls tells for each position where its seated users come from: the seats
// that would be left if the position had to draw on its users. Free users are
// told apart in free.
func (l *lineup) pulls() (from [squad.ST + 1]squad.PositionSet, free squad.PositionSet) {
	for i, m := range l.men {
		if l.seat[i] == squad.NoPosition {
			free |= m & l.at
			continue
		}
		for p := range (m & l.at).All() {
			from[p] |= squad.SetOf(l.seat[i])
		}
	}
	for again := true; again; {
		again = false
		for p := range l.at.All() {
			reach := from[p]
			for q := range reach.All() {
				reach |= from[q]
			}
			again = again || reach != from[p]
			from[p] = reach
		}
	}
	return from, free
}

// tight are the smallest groups of positions with just as many users as places,
// in a lineup with all places filled: when one of the users drops out, a place
// of the group stays empty. Each takes one signing, and the groups share nobody.
func (l *lineup) tight() []squad.PositionSet {
	from, free := l.pulls()
	var groups []squad.PositionSet
	var known squad.PositionSet
	for p := range l.at.All() {
		group := from[p] | squad.SetOf(p)
		if group&free != 0 || known.Has(p) {
			continue
		}
		smallest := true
		for q := range group.All() {
			smallest = smallest && from[q].Has(p)
		}
		if smallest {
			groups = append(groups, group)
			known |= group
		}
	}
	return groups
}

// helpful are the positions at which a signing makes the gap smaller.
func (l *lineup) helpful() squad.PositionSet {
	gap := l.gap()
	if gap == 0 {
		return 0
	}
	var helpful squad.PositionSet
	switch {
	case !l.spare:
		// A signing helps where a place is empty, and where it sets a man free
		// to go there.
		from, _ := l.pulls()
		for p := range l.at.All() {
			if l.open[p] > 0 {
				helpful |= from[p] | squad.SetOf(p)
			}
		}
	case l.empty() == 0:
		for _, group := range l.tight() {
			helpful |= group
		}
	default:
		for p := range l.at.All() {
			signed := l.clone()
			if signed.sign(p); signed.gap() < gap {
				helpful |= squad.SetOf(p)
			}
		}
	}
	return helpful
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
