package diff

import (
	"slices"

	"github.com/depth-football/depth/squad"
)

// order tells where the pecking order of those who are in both files is another:
// at each position among those who are at home there, or were.
func (c *Changes) order() {
	place := places(c.Old.Players)
	inOldOrder := func(a, b *squad.Player) int { return place[a] - place[b] }
	for at := range squad.AllPositions() {
		var now, then []*squad.Player
		for _, p := range c.pairs {
			if slices.Contains(p.new.Positions, at) || slices.Contains(p.old.Positions, at) {
				now, then = append(now, p.new), append(then, p.old)
			}
		}
		if slices.IsSortedFunc(then, inOldOrder) {
			continue
		}
		slices.SortFunc(then, inOldOrder)
		c.add(Event{Kind: Reordered, At: at, OldOrder: then, NewOrder: now})
	}
}
