package identity

import (
	"maps"
	"slices"
)

// SquadPair are two squads of one club: a place in each of two lists, and how many
// players they have in common.
type SquadPair struct{ Old, New, Common int }

// PairSquads finds by their players which squads of two lists, such as those of two
// folders, are of one club. The pairs with most players in common come first, and no squad
// is paired twice. isEnough reports whether two squads have enough players in common, by
// how many each has.
func PairSquads(older, newer [][]Entry, isEnough func(common, older, newer int) bool) []SquadPair {
	byKey := make(map[string][]int)
	for i, entries := range older {
		for _, e := range entries {
			for _, k := range Keys(e) {
				byKey[k] = append(byKey[k], i)
			}
		}
	}
	var found []SquadPair
	for j, entries := range newer {
		keys := make(map[int]int) // in common with an older squad
		for _, e := range entries {
			for _, k := range Keys(e) {
				for _, i := range byKey[k] {
					keys[i]++
				}
			}
		}
		for _, i := range slices.Sorted(maps.Keys(keys)) {
			if 4*keys[i] < min(len(older[i]), len(entries)) { // a birth date or two are chance
				continue
			}
			if common := len(Pair(older[i], entries)); isEnough(common, len(older[i]), len(entries)) {
				found = append(found, SquadPair{i, j, common})
			}
		}
	}
	slices.SortStableFunc(found, func(a, b SquadPair) int { return b.Common - a.Common })
	var pairs []SquadPair
	olds, news := make(map[int]bool), make(map[int]bool)
	for _, p := range found {
		if !olds[p.Old] && !news[p.New] {
			olds[p.Old], news[p.New] = true, true
			pairs = append(pairs, p)
		}
	}
	return pairs
}
