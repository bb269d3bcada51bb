package chart

import (
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/outlook"
)

// Loss is what it would do to the needs of a season to lose one player.
type Loss struct {
	Player *outlook.Player
	// Opens are the positions that would have a need and now have none. A player
	// whose loss opens one is a swing player.
	Opens []Opening
	// Deepens are the needs that would take more signings or be more urgent.
	Deepens []Deepening
}

// Opening is a need that a loss would open.
type Opening struct {
	Position squad.Position
	Urgency  squad.Urgency
}

// Deepening is a need that a loss would make deeper.
type Deepening struct {
	Need     int // index of the need
	Urgency  squad.Urgency
	Signings Range
}

// Losses finds for each player by himself what his loss would do, given the
// chart's own needs. Players whose loss would do nothing are left out.
func (c *Chart) Losses(needs []Need) []Loss {
	now := slices.DeleteFunc(slices.Clone(needs), func(n Need) bool { return n.Urgency == squad.Next })
	before := touched(now)
	all := c.bounds()
	needed := all.needed()
	known := make(map[footprint]Loss)
	var losses []Loss
	for _, m := range c.candidates {
		if !needed[m.Player] {
			continue
		}
		loss, done := known[m.footprint]
		if !done {
			left := all.without(m.Player)
			urgency := left.worst.urgencies()
			loss = Loss{Opens: opened(urgency, before), Deepens: left.deepened(needs, urgency)}
			known[m.footprint] = loss
		}
		if len(loss.Opens)+len(loss.Deepens) > 0 {
			loss.Player = m.Player
			losses = append(losses, loss)
		}
	}
	return losses
}

// needed are the players whose loss makes a difference at all: those who can be
// used in a group that has nobody to spare.
func (b bounds) needed() map[*outlook.Player]bool {
	needed := make(map[*outlook.Player]bool)
	b.worst.addNeeded(needed)
	if b.open {
		b.best.addNeeded(needed)
	}
	return needed
}

func (a assessment) addNeeded(players map[*outlook.Player]bool) {
	for i := range a {
		scarce := a[i].scarce()
		for j, m := range a[i].men {
			if m&scarce != 0 {
				players[a[i].who[j]] = true
			}
		}
	}
}

// scarce are the positions of the groups that have nobody to spare.
func (a *assessed) scarce() squad.PositionSet {
	var at squad.PositionSet
	for i := range a.shortages {
		s := &a.shortages[i]
		groups := 0
		for g, lack := range s.lack {
			if lack >= 0 {
				groups |= g
			}
		}
		for b, p := range s.positions {
			if groups>>b&1 == 1 {
				at |= squad.SetOf(p)
			}
		}
	}
	return at
}

func (b bounds) without(p *outlook.Player) bounds {
	worst := b.worst.without(p)
	if !b.open {
		return bounds{worst: worst, best: worst}
	}
	return bounds{worst, b.best.without(p), true}
}

// urgencies are the worst urgency of each position.
func (a assessment) urgencies() [squad.ST + 1]squad.Urgency {
	var worst [squad.ST + 1]squad.Urgency
	for i := range a {
		for p := range a[i].helpful().All() {
			worst[p] = max(worst[p], a[i].urgency)
		}
	}
	return worst
}

// opened are the positions with a need that are not among those before.
func opened(urgency [squad.ST + 1]squad.Urgency, before squad.PositionSet) []Opening {
	var opens []Opening
	for p := range squad.AllPositions() {
		if urgency[p] != squad.NoUrgency && !before.Has(p) {
			opens = append(opens, Opening{p, urgency[p]})
		}
	}
	return opens
}

// deepened are the needs of this season that take more signings than they did,
// or are more urgent.
func (b bounds) deepened(needs []Need, urgency [squad.ST + 1]squad.Urgency) []Deepening {
	var deeper []Deepening
	for i := range needs {
		if needs[i].Urgency == squad.Next {
			continue
		}
		where, worst := needs[i].Touches(), squad.NoUrgency
		for p := range where.All() {
			worst = max(worst, urgency[p])
		}
		if n := b.signings(where); n != needs[i].Signings || worst > needs[i].Urgency {
			deeper = append(deeper, Deepening{i, worst, n})
		}
	}
	return deeper
}
