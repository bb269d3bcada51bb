package threeway

import (
	"slices"
	"strings"
)

// item is an item of a list in the three versions, -1 where it is not in one.
type item struct{ base, ours, theirs int }

// list merges lists item by item. Those that theirs has added come behind what they stand
// behind there.
func (m *factMerge) list(fact string, v versions) either {
	var base []*Value
	if v.base != nil {
		base = v.base.List
	}
	items := matchItems(fact, base, v.ours.List, v.theirs.List)
	sequence, reordered := items.sequence()
	if isRanked(fact) && (reordered || bestDiffers(base, v.ours.List, v.theirs.List)) {
		return m.conflict(fact, v)
	}
	merged := both(&Value{IsList: true})
	for _, i := range sequence {
		it := items[i]
		of := versions{at(base, it.base), at(v.ours.List, it.ours), at(v.theirs.List, it.theirs)}
		inner := of.settled()
		if of.contested() {
			inner = m.contestedItem(fact, of)
		}
		for c, kept := range inner {
			if kept != nil {
				list := *merged[c]
				list.List = append(slices.Clip(list.List), kept)
				merged[c] = &list
			}
		}
	}
	for c := range merged {
		if len(merged[c].List) == 0 {
			merged[c] = nil
		}
	}
	return merged
}

// contestedItem merges the maps of an item that both sides have changed.
func (m *factMerge) contestedItem(fact string, v versions) either {
	fact += " (" + label(v) + ")"
	if !v.hasMaps() {
		return m.conflict(fact, v)
	}
	return m.entries(fact+" ", v)
}

// label names an item by its first two facts.
func label(v versions) string {
	for _, named := range []*Value{v.base, v.ours, v.theirs} {
		if named != nil && named.IsMap {
			var words []string
			for _, fact := range named.List[:min(2, len(named.List))] {
				words = append(words, fact.String())
			}
			return strings.Join(words, ", ")
		}
	}
	return ""
}

func at(list []*Value, i int) *Value {
	if i < 0 {
		return nil
	}
	return list[i]
}

// isRanked reports whether the first of a list is the best or the most important one.
func isRanked(fact string) bool { return fact == "positions" || fact == "competitions" }

// bestDiffers reports whether both sides have put something first, and not the same.
func bestDiffers(base, ours, theirs []*Value) bool {
	isFirst := func(v *Value) bool { return len(base) > 0 && base[0].Equal(v) }
	return !ours[0].Equal(theirs[0]) && !isFirst(ours[0]) && !isFirst(theirs[0])
}

type items []item

// sequence is the order of the items, by number. It is that of the side that has changed
// it, and reordered if both have, in two ways.
func (list items) sequence() (order []int, reordered bool) {
	by := func(side func(item) int, all bool) []int {
		var numbers []int
		for i, it := range list {
			if side(it) >= 0 && (all || it.base >= 0 && it.ours >= 0 && it.theirs >= 0) {
				numbers = append(numbers, i)
			}
		}
		slices.SortFunc(numbers, func(i, j int) int { return side(list[i]) - side(list[j]) })
		return numbers
	}
	base := func(it item) int { return it.base }
	our := func(it item) int { return it.ours }
	their := func(it item) int { return it.theirs }
	was, is, other := by(base, false), by(our, false), by(their, false)
	if slices.Equal(is, was) && !slices.Equal(other, was) {
		return weave(by(their, true), by(our, true)), false
	}
	reordered = !slices.Equal(other, was) && !slices.Equal(other, is)
	return weave(by(our, true), by(their, true)), reordered
}

// weave puts what only another list has into a list: behind what it stands behind there,
// and behind what only the list has at that place.
func weave[T comparable](list, other []T) []T {
	woven := slices.Clone(list)
	for i, v := range other {
		if slices.Contains(woven, v) {
			continue
		}
		at := 0
		if i > 0 {
			at = slices.Index(woven, other[i-1]) + 1
		}
		for at < len(woven) && !slices.Contains(other, woven[at]) {
			at++
		}
		woven = slices.Insert(woven, at, v)
	}
	return woven
}

// matchItems finds which items of three lists are one.
func matchItems(fact string, base, ours, theirs []*Value) items {
	var list items
	our, their := matchLists(fact, base, ours), matchLists(fact, base, theirs)
	restOurs, restTheirs := free(our, len(ours)), free(their, len(theirs))
	for i := range base {
		list = append(list, item{i, our[i], their[i]})
	}
	added := matchLists(fact, pick(ours, restOurs), pick(theirs, restTheirs))
	for i, o := range restOurs {
		it := item{-1, o, -1}
		if added[i] >= 0 {
			it.theirs = restTheirs[added[i]]
		}
		list = append(list, it)
	}
	for j, t := range restTheirs {
		if !slices.Contains(added, j) {
			list = append(list, item{-1, -1, t})
		}
	}
	return list
}

func pick(list []*Value, numbers []int) []*Value {
	picked := make([]*Value, len(numbers))
	for i, n := range numbers {
		picked[i] = list[n]
	}
	return picked
}

// free are the numbers that nothing was matched with.
func free(matched []int, length int) []int {
	var numbers []int
	for i := range length {
		if !slices.Contains(matched, i) {
			numbers = append(numbers, i)
		}
	}
	return numbers
}

// matchLists finds for each item of a list that of another one, -1 if there is none: the
// equal ones first.
func matchLists(fact string, list, other []*Value) []int {
	matched := slices.Repeat([]int{-1}, len(list))
	for _, same := range []func(v, w *Value) bool{(*Value).Equal, func(v, w *Value) bool { return alike(fact, v, w) }} {
		for i, v := range list {
			if matched[i] >= 0 {
				continue
			}
			matched[i] = slices.IndexFunc(other, func(w *Value) bool { return same(v, w) && !slices.Contains(matched, slices.Index(other, w)) })
		}
	}
	return matched
}
