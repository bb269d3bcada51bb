package threeway

import "slices"

// seat is the place of a player in the merged file. A player whom both sides have moved, to
// two places, has one for each choice.
type seat struct {
	person int
	in     [2]bool // with which choice
}

// order is the pecking order of those who stay, by number.
//
// Most players are moved by nobody: they keep their order. Those whom one side has moved
// or added stand behind the same player as there, or at the end. It is in football's words:
// ahead of whom somebody was put is kept, whatever the other side does elsewhere.
type order struct {
	people []person
	alike  func(p, q int) bool // reports whether two compete for a place

	staying       []int         // who are moved by nobody, in order
	moved         [2][]bool     // whom each side has moved, by person
	gaps          [2][]int      // behind how many of staying each side has a person, by person
	place         func(int) int // the place before, by person
	contradictory []int         // whom both sides have moved, to two places that differ for those who compete
}

func peckingOrder(people []person, stays []bool, alike func(p, q int) bool) (seats []seat, contradictory []int) {
	o := &order{people: people, alike: alike, place: func(p int) int { return people[p].base }}
	all := [3][]int{}
	for side := range all {
		for p := range people {
			if stays[p] && o.at(side, p) >= 0 {
				all[side] = append(all[side], p)
			}
		}
		slices.SortFunc(all[side], func(p, q int) int { return o.at(side, p) - o.at(side, q) })
	}
	o.findMoved(o.common(all[0]), o.common(all[1]), o.common(all[2]))
	o.gaps = [2][]int{o.gapsOf(all[1]), o.gapsOf(all[2])}
	return o.seats(all[1], all[2]), o.contradictory
}

// at is the place of a person: 0 before, 1 in ours, 2 in theirs.
func (o *order) at(version, p int) int {
	return [...]int{o.people[p].base, o.people[p].ours, o.people[p].theirs}[version]
}

func (o *order) common(list []int) []int {
	return slices.DeleteFunc(slices.Clone(list), func(p int) bool { return !o.people[p].isCommon() })
}

// findMoved finds whom each side has moved. If only one has, its order is that of all.
func (o *order) findMoved(before, our, their []int) {
	o.moved = [2][]bool{make([]bool, len(o.people)), make([]bool, len(o.people))}
	switch {
	case slices.Equal(their, before) || slices.Equal(their, our):
		o.staying = our
		return
	case slices.Equal(our, before):
		o.staying = their
		return
	}
	surely := [2][]bool{o.surelyMoved(our), o.surelyMoved(their)}
	for side, list := range [][]int{our, their} {
		for _, p := range list {
			o.moved[side][p] = true
		}
		for _, p := range o.longestInOrder(list, surely[1-side]) {
			o.moved[side][p] = false
		}
	}
	for _, p := range before {
		if !o.moved[ours][p] && !o.moved[theirs][p] {
			o.staying = append(o.staying, p)
		}
	}
}

// surelyMoved are those who are moved in every reading of how a list came about with as
// few moves as can be.
func (o *order) surelyMoved(list []int) []bool {
	surely := make([]bool, len(o.people))
	up, down := make([]int, len(list)), make([]int, len(list))
	longest := 0
	for i := range list {
		for j := range i {
			if o.place(list[j]) < o.place(list[i]) {
				up[i] = max(up[i], up[j]+1)
			}
		}
	}
	for i := len(list) - 1; i >= 0; i-- {
		for j := i + 1; j < len(list); j++ {
			if o.place(list[i]) < o.place(list[j]) {
				down[i] = max(down[i], down[j]+1)
			}
		}
		longest = max(longest, up[i]+down[i])
	}
	for i, p := range list {
		surely[p] = up[i]+down[i] < longest
	}
	return surely
}

// longestInOrder are most of those of a list who stand as they stood before. Where it can
// be one or the other, it is the one whom the other side has moved: one move explains all.
func (o *order) longestInOrder(list []int, preferred []bool) []int {
	weight, from := make([]int, len(list)), make([]int, len(list))
	last := -1
	for i, p := range list {
		from[i] = -1
		for j := range i {
			if o.place(list[j]) < o.place(p) && weight[j] > weight[i] {
				weight[i], from[i] = weight[j], j
			}
		}
		weight[i] += len(o.people) + 1
		if preferred[p] {
			weight[i]++
		}
		if last < 0 || weight[i] > weight[last] {
			last = i
		}
	}
	var kept []int
	for ; last >= 0; last = from[last] {
		kept = append(kept, list[last])
	}
	slices.Reverse(kept)
	return kept
}

// gapsOf says behind how many of those who stay each of a list comes. At the end of the
// list is at the end of all.
func (o *order) gapsOf(list []int) []int {
	place := make(map[int]int, len(o.staying))
	for i, p := range o.staying {
		place[p] = i + 1
	}
	gaps := make([]int, len(o.people))
	gap := 0
	for _, p := range list {
		if place[p] > 0 {
			gap = place[p]
		}
		gaps[p] = gap
	}
	for _, p := range slices.Backward(list) {
		if place[p] > 0 {
			break
		}
		gaps[p] = len(o.staying)
	}
	return gaps
}

// isFloating reports whether somebody is placed by a side: it has moved them, or the other
// one does not have them.
func (o *order) isFloating(side choice, p int) bool {
	who := o.people[p]
	return o.moved[side][p] || !who.isCommon() && (side == ours || who.ours < 0)
}

// seats puts everybody in their place.
func (o *order) seats(inOurs, inTheirs []int) []seat {
	floating := make([][]seat, len(o.staying)+1) // by gap
	put := func(gap int, s seat) { floating[gap] = append(floating[gap], s) }
	for _, p := range inOurs {
		gap, other := o.gaps[0][p], o.gaps[1][p]
		switch {
		case !o.isFloating(ours, p):
		case o.moved[theirs][p] && gap != other && o.differ(p, gap, other):
			o.contradictory = append(o.contradictory, p)
			put(gap, seat{p, [2]bool{true, false}})
		default:
			put(gap, seat{p, [2]bool{true, true}})
		}
	}
	for _, p := range inTheirs {
		switch {
		case !o.isFloating(theirs, p) || o.moved[ours][p] && !slices.Contains(o.contradictory, p):
		case o.moved[ours][p]:
			put(o.gaps[1][p], seat{p, [2]bool{false, true}})
		default:
			put(o.gaps[1][p], seat{p, [2]bool{true, true}})
		}
	}
	var all []seat
	for gap, seats := range floating {
		if gap > 0 {
			all = append(all, seat{o.staying[gap-1], [2]bool{true, true}})
		}
		all = append(all, o.arrange(seats)...)
	}
	return all
}

// differ reports whether two places mean something else for a player: between them is
// somebody who competes with them.
func (o *order) differ(p, gap, other int) bool {
	return slices.ContainsFunc(o.staying[min(gap, other):max(gap, other)], func(q int) bool { return o.alike(p, q) })
}

// arrange puts those in order who come between the same two players. Ahead of whom a side
// has put somebody is kept; else it is the order before, and those who are new come last.
func (o *order) arrange(seats []seat) []seat {
	rank := func(s seat) int {
		if base := o.people[s.person].base; base >= 0 {
			return base
		}
		return len(o.people)
	}
	waiting := make([]int, len(seats)) // how many must come before each
	for i, s := range seats {
		for _, r := range seats {
			if o.isAhead(r.person, s.person) {
				waiting[i]++
			}
		}
	}
	arranged := make([]seat, 0, len(seats))
	done := make([]bool, len(seats))
	for range seats {
		next := -1
		for i, s := range seats {
			// Where two sides contradict each other somebody waits for ever: the first one goes.
			if !done[i] && (next < 0 || waiting[i] == 0 && (waiting[next] > 0 || rank(s) < rank(seats[next]))) {
				next = i
			}
		}
		done[next] = true
		arranged = append(arranged, seats[next])
		for i, s := range seats {
			if o.isAhead(seats[next].person, s.person) {
				waiting[i]--
			}
		}
	}
	return arranged
}

// isAhead reports whether one player must come before another: a side that has placed one
// of them has put them so.
func (o *order) isAhead(p, q int) bool {
	for version := 1; version <= 2; version++ {
		first, second := o.at(version, p), o.at(version, q)
		was, is := o.at(0, p), o.at(0, q)
		isNew := was < 0 || is < 0
		if version == 2 && isNew && (was < 0 && o.at(1, p) >= 0 || is < 0 && o.at(1, q) >= 0) {
			continue // ours has them too, and a place for them
		}
		if first >= 0 && second >= 0 && first < second && (isNew || was > is) {
			return true
		}
	}
	return false
}
