package need

import "github.com/depth-football/depth/squad"

// Loss is what it would do to the needs of a season to lose one player.
type Loss struct {
	Player int // their index
	// NewNeeds are the positions that would have a need and now have none. A player
	// whose loss opens one is a swing player.
	NewNeeds []NewNeed
	// WorseNeeds are the needs that would take more signings or be more urgent.
	WorseNeeds []WorseNeed
}

// NewNeed is a position at which a loss would open a need.
type NewNeed struct {
	Position squad.Position
	Urgency  squad.Urgency
}

// WorseNeed is a need that a loss would make worse.
type WorseNeed struct {
	Need     int // its index
	Urgency  squad.Urgency
	Signings squad.Range
}

// Losses finds for each player by themselves what their loss would do to the season,
// given the team's own needs. Players whose loss would do nothing are left out.
func (t *Team) Losses(needs []Need) []Loss {
	all := t.whole()
	now := all.bounds()
	var reached squad.PositionSet
	for i := range needs {
		if needs[i].Urgency != squad.Next {
			reached |= needs[i].Reach
		}
	}
	needed := now.needed()
	known := make(map[Player]Loss) // players who can be used alike are the same loss
	var losses []Loss
	all.each(t.Now, func(i int, p Player) {
		if !needed[i] {
			return
		}
		loss, done := known[p]
		if !done {
			left := now.without(i)
			urgency := left.worst.urgencies()
			loss = Loss{NewNeeds: newNeeds(urgency, reached), WorseNeeds: left.worseNeeds(needs, urgency)}
			known[p] = loss
		}
		if len(loss.NewNeeds)+len(loss.WorseNeeds) > 0 {
			loss.Player = i
			losses = append(losses, loss)
		}
	})
	return losses
}

// needed are the players whose loss makes a difference at all: those who can be
// used in a group that has nobody to spare.
func (b bounds) needed() map[int]bool {
	needed := make(map[int]bool)
	b.worst.addNeeded(needed)
	if b.open {
		b.best.addNeeded(needed)
	}
	return needed
}

func (a assessments) addNeeded(players map[int]bool) {
	for i := range a {
		scarce := a[i].scarce()
		for j, where := range a[i].players {
			if where&scarce != 0 {
				players[a[i].who[j]] = true
			}
		}
	}
}

// scarce are the positions of the groups that have nobody to spare.
func (a *assessment) scarce() squad.PositionSet {
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

func (b bounds) without(player int) bounds {
	worst := b.worst.without(player)
	if !b.open {
		return bounds{worst: worst, best: worst}
	}
	return bounds{worst, b.best.without(player), true}
}

// urgencies are the worst urgency of each position.
func (a assessments) urgencies() squad.ByPosition[squad.Urgency] {
	var worst squad.ByPosition[squad.Urgency]
	for i := range a {
		for p := range a[i].helpful().All() {
			worst[p] = max(worst[p], a[i].urgency)
		}
	}
	return worst
}

// newNeeds are the positions with a need that are not among those that had one.
func newNeeds(urgency squad.ByPosition[squad.Urgency], before squad.PositionSet) []NewNeed {
	var opens []NewNeed
	for p := range squad.AllPositions() {
		if urgency[p] != squad.NoUrgency && !before.Has(p) {
			opens = append(opens, NewNeed{p, urgency[p]})
		}
	}
	return opens
}

// worseNeeds are the needs of this season that take more signings than they did,
// or are more urgent.
func (b bounds) worseNeeds(needs []Need, urgency squad.ByPosition[squad.Urgency]) []WorseNeed {
	var worse []WorseNeed
	for i := range needs {
		n := &needs[i]
		if n.Urgency == squad.Next {
			continue
		}
		worst := squad.NoUrgency
		for p := range n.Reach.All() {
			worst = max(worst, urgency[p])
		}
		if signings := b.signings(n.Reach); signings != n.Signings || worst > n.Urgency {
			worse = append(worse, WorseNeed{i, worst, signings})
		}
	}
	return worse
}
