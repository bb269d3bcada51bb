package diff

import (
	"slices"

	"github.com/depth-football/depth/squad"
)

// inOrder are the players who are left, in an order that has at each position the
// pecking order that the events tell of; where they tell of none the old one stays.
// The places are those of the new file.
func (a *application) inOrder(events []*Event, place map[*squad.Player]int) []squad.Player {
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
	for _, i := range sequence(follows) {
		if !a.gone[i] {
			list = append(list, a.players[i])
		}
	}
	return list
}

// line is the pecking order at a position: who is at home there, the first first.
func (a *application) line(at squad.Position, events []*Event) []int {
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

func (a *application) isAtHome(i int, at squad.Position) bool {
	return !a.gone[i] && slices.Contains(a.players[i].Positions, at)
}

// lineUp puts those who are new behind those whom their events name, who come before
// them if they are new themselves. Behind somebody who is not in this squad is last.
func (a *application) lineUp(line []int, arrivals []*Event, at squad.Position) []int {
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

// sequence numbers things in an order in which each comes after all that it
// follows, and else as they are.
func sequence(follows [][]int) []int {
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
		if next < 0 { // a circle, which no two files can give
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
