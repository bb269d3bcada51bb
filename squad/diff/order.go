package diff

import (
	"slices"

	"github.com/depth-football/depth/squad"
)

// order adds an event for each position where the pecking order has changed among the
// players of both files. They are those who are at home there, or were.
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
		before := slices.Clone(then)
		slices.SortFunc(then, inOldOrder)
		c.add(Event{Kind: Reordered, At: at, OldOrder: then, NewOrder: now, before: before})
	}
}

// Climb is a player's new place in a pecking order, counted from 1.
type Climb struct {
	Player   *squad.Player
	Old, New int
}

// Climbers are the players who have to move for the old pecking order to become the new
// one, as few as possible. They are in the new order. A player who ends at the old place
// is not among them.
func (e *Event) Climbers() []Climb {
	place := make(map[*squad.Player]int, len(e.OldOrder))
	for i, p := range e.OldOrder {
		place[p] = i
	}
	// The players who can stay are a longest rising run of old places. run[i] is the length
	// of the longest run that ends with player i, and from[i] the player before in it.
	was := make([]int, len(e.NewOrder))
	run, from := make([]int, len(e.NewOrder)), make([]int, len(e.NewOrder))
	last := -1
	for i := range e.NewOrder {
		was[i], run[i], from[i] = place[e.before[i]], 1, -1
		for j := range i {
			if was[j] < was[i] && run[j] >= run[i] {
				run[i], from[i] = run[j]+1, j
			}
		}
		if last < 0 || run[i] > run[last] {
			last = i
		}
	}
	stays := make(map[int]bool)
	for ; last >= 0; last = from[last] {
		stays[last] = true
	}
	var climbers []Climb
	for i, p := range e.NewOrder {
		if !stays[i] && was[i] != i {
			climbers = append(climbers, Climb{p, was[i] + 1, i + 1})
		}
	}
	return climbers
}
