package need

import (
	"slices"

	"github.com/depth-football/depth/squad"
)

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
	Need      int // its index
	Urgency   squad.Urgency
	Signings  squad.Range
	Positions squad.PositionSet // that would be more urgent than they are
}

// Losses finds for each player by themselves what their loss would do to the season,
// given the team's own needs. Players whose loss would do nothing are left out.
func (t *Team) Losses(needs []Need) []Loss {
	all := t.whole()
	now := all.bounds(t.Now, false)
	before := now.urgencies()
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
			after := left.urgencies()
			loss = Loss{NewNeeds: newNeeds(before, after), WorseNeeds: left.worseNeeds(needs, before, after)}
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
			if where.cover&scarce != 0 {
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

// newNeeds are the positions that have a need and had none.
func newNeeds(before, after squad.ByPosition[squad.Urgency]) []NewNeed {
	var opens []NewNeed
	for p := range squad.AllPositions() {
		if after[p] != squad.NoUrgency && before[p] == squad.NoUrgency {
			opens = append(opens, NewNeed{p, after[p]})
		}
	}
	return opens
}

// worseNeeds are the needs of this season that are more urgent somewhere than they were.
// Of those that compete for the same players the first is worse too if they take more
// signings, and none of them is more urgent and no new need arises among them.
func (b bounds) worseNeeds(needs []Need, before, after squad.ByPosition[squad.Urgency]) []WorseNeed {
	var worse []WorseNeed
	for _, of := range groupsNow(needs) {
		more := b.signings(needs[of[0]].Reach)
		group := make([]Need, len(of))
		for i, j := range of {
			group[i] = needs[j]
			more.Low, more.High = more.Low-needs[j].Signings.Low, more.High-needs[j].Signings.High
		}
		found := len(worse)
		for i, j := range of {
			w := WorseNeed{Need: j, Urgency: needs[j].Urgency, Signings: needs[j].Signings}
			for p := range ownOf(group, i).All() {
				if after[p] > before[p] {
					w.Urgency = max(w.Urgency, after[p])
					w.Positions |= squad.SetOf(p)
				}
			}
			if w.Positions != 0 {
				worse = append(worse, w)
			}
		}
		if len(worse) == found && more != (squad.Range{}) && !opens(group[0].Reach, before, after) {
			worse = append(worse, WorseNeed{Need: of[0], Urgency: group[0].Urgency, Signings: group[0].Signings})
		}
		if len(worse) > found {
			worse[found].Signings = worse[found].Signings.Plus(more)
		}
	}
	return worse
}

// opens reports whether one of some positions has a need that had none.
func opens(at squad.PositionSet, before, after squad.ByPosition[squad.Urgency]) bool {
	for p := range at.All() {
		if before[p] == squad.NoUrgency && after[p] != squad.NoUrgency {
			return true
		}
	}
	return false
}

// groupsNow are the indexes of the certain needs of this season, with those together that
// compete for the same players.
func groupsNow(needs []Need) [][]int {
	var groups [][]int
	for i := range needs {
		if !needs[i].IsNow() {
			continue
		}
		g := slices.IndexFunc(groups, func(of []int) bool { return needs[of[0]].competesWith(&needs[i].Shortfall) })
		if g < 0 {
			g, groups = len(groups), append(groups, nil)
		}
		groups[g] = append(groups[g], i)
	}
	return groups
}
