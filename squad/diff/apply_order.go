package diff

import (
	"slices"

	"github.com/depth-football/depth/squad"
)

// inOrder are the players who are left, in an order that fits the pecking order of each
// position. That is the order that an event gives, else the old one. The places are those
// of the new file.
func (a *applier) inOrder(events []*Event, place map[*squad.Player]int) []squad.Player {
	events = slices.Clone(events)
	slices.SortStableFunc(events, func(a, b *Event) int { return place[a.New] - place[b.New] })
	follows := make([][]int, len(a.players)) // who must stand behind whom
	for at := range squad.AllPositions() {
		line := a.line(at, events)
		for i := 1; i < len(line); i++ {
			follows[line[i-1]] = append(follows[line[i-1]], line[i])
		}
	}
	list := make([]squad.Player, 0, len(a.players))
	for _, i := range topoOrder(follows) {
		if !a.gone[i] {
			list = append(list, a.players[i])
		}
	}
	return list
}

// line is the pecking order at a position: the players who are at home there, the first
// choice first.
func (a *applier) line(at squad.Position, events []*Event) []int {
	var line []int
	isNew := make(map[int]bool)
	var arrivals []*Event
	reordered := false
	for _, e := range events {
		switch {
		case e.Old == nil && e.New != nil && slices.Contains(e.New.Positions, at):
			arrivals = append(arrivals, e)
			isNew[a.self[e.New]] = true
		case e.Kind == Reordered && e.At == at:
			reordered = true
			for _, p := range e.NewOrder {
				if i, ok := a.self[p]; ok && a.isAtHome(i, at) {
					line = append(line, i)
				}
			}
		}
	}
	for i := range a.players {
		if !reordered && !isNew[i] && a.isAtHome(i, at) {
			line = append(line, i)
		}
	}
	return a.lineUp(line, arrivals, at)
}

func (a *applier) isAtHome(i int, at squad.Position) bool {
	return !a.gone[i] && slices.Contains(a.players[i].Positions, at)
}

// lineUp puts each new player right behind the one whom their event names. If that one is
// new too, their arrival comes earlier in the list. If that one is not in this squad, the
// new player goes last.
func (a *applier) lineUp(line []int, arrivals []*Event, at squad.Position) []int {
	for _, e := range arrivals {
		place := 0
		if behind := e.Behind[slices.Index(e.New.Positions, at)]; behind != nil {
			i, ok := a.self[behind]
			if place = slices.Index(line, i) + 1; !ok || place == 0 {
				place = len(line)
			}
		}
		line = slices.Insert(line, place, a.self[e.New])
	}
	return line
}

// topoOrder orders the indexes of lists so that each comes before those in its list. Where
// the lists leave the order open, the lower index comes first.
func topoOrder(follows [][]int) []int {
	ahead := make([]int, len(follows))
	for _, list := range follows {
		for _, j := range list {
			ahead[j]++
		}
	}
	order := make([]int, 0, len(follows))
	done := make([]bool, len(follows))
	for len(order) < len(follows) {
		next := slices.IndexFunc(ahead, func(n int) bool { return n == 0 })
		if next < 0 { // a cycle, which no two files can cause
			break
		}
		ahead[next], done[next] = -1, true
		order = append(order, next)
		for _, j := range follows[next] {
			ahead[j]--
		}
	}
	for i := range done {
		if !done[i] {
			order = append(order, i)
		}
	}
	return order
}
