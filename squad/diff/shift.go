package diff

import (
	"cmp"
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/outlook"
	"github.com/depth-football/depth/squad/plan"
)

// Shift is a player who counts for more or for less than before.
type Shift struct {
	Player   *squad.Player // as in the later file, else the earlier one
	Old, New Standing
}

// Standing is how far a player can be counted on.
type Standing uint8

// The standings.
const (
	NotThere    Standing = iota // or not at home at these positions
	NotKnown                    // the file does not say whether the player is there
	NotOnTheDay                 // arrives later, or is more likely than not still out
	GoesNext                    // leaves before the season after, which the need is about
	Doubtful                    // available, with a doubt
	Sure
)

var standingNames = [...]string{
	NotThere: "not there", NotKnown: "not known to be there", NotOnTheDay: "not available",
	GoesNext: "leaves next", Doubtful: "doubtful", Sure: "sure",
}

// String is the standing in a word or two.
func (s Standing) String() string { return standingNames[s] }

// MarshalText writes the standing as String does.
func (s Standing) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// shifts are the players at home in a group who count for more or for less in one of two
// plans, those who count for less first. Where the need is about the season after, they
// include the players whose contracts end before it.
func shifts(old, new *plan.Plan, self map[*squad.Player]*squad.Player, group squad.PositionSet) []Shift {
	type standing struct {
		Standing
		goes bool
	}
	next := isNeededNext(old, group) || isNeededNext(new, group)
	standings := func(p *plan.Plan) map[*squad.Player]standing {
		all := make(map[*squad.Player]standing)
		for i := range p.Outlook.Players {
			if q := &p.Outlook.Players[i]; p.Use(q.Player).Home&group != 0 {
				all[cmp.Or(self[q.Player], q.Player)] = standing{standingOf(q), next && q.Doubts.Has(outlook.FinalYear)}
			}
		}
		return all
	}
	was, is := standings(old), standings(new)
	var list []Shift
	for _, plan := range [...]*plan.Plan{old, new} {
		for i := range plan.Outlook.Squad.Players {
			p := &plan.Outlook.Squad.Players[i]
			who := cmp.Or(self[p], p)
			switch a, b := was[who], is[who]; {
			case a.Standing != b.Standing:
				list = append(list, Shift{who, a.Standing, b.Standing})
			case a.goes && !b.goes:
				list = append(list, Shift{who, GoesNext, b.Standing})
			case b.goes && !a.goes:
				list = append(list, Shift{who, a.Standing, GoesNext})
			}
			delete(was, who)
			delete(is, who)
		}
	}
	slices.SortStableFunc(list, func(a, b Shift) int {
		return cmp.Compare(int(a.New)-int(a.Old), int(b.New)-int(b.Old))
	})
	return list
}

// nearby are the shifts at the positions that share players with a group. If there are
// none, it looks at the positions that share players with these, and so on.
func nearby(old, new *plan.Plan, self map[*squad.Player]*squad.Player, group squad.PositionSet) []Shift {
	for {
		wider := group
		for _, plan := range [...]*plan.Plan{old, new} {
			for i := range plan.Outlook.Squad.Players {
				if at := plan.Use(&plan.Outlook.Squad.Players[i]).Home; at&group != 0 {
					wider |= at
				}
			}
		}
		if wider == group {
			return nil
		}
		if list := shifts(old, new, self, wider); len(list) > 0 {
			return list
		}
		group = wider
	}
}

// isNeededNext reports whether a plan has a need in a group that is about the season
// after.
func isNeededNext(p *plan.Plan, group squad.PositionSet) bool {
	return slices.ContainsFunc(p.Needs, func(n *plan.Need) bool { return n.Urgency == squad.Next && n.Reach&group != 0 })
}

// standingOf is how far a player can be counted on.
func standingOf(p *outlook.Player) Standing {
	switch {
	case !p.Counts():
		return NotThere
	case p.Doubts.Unknown() != 0:
		return NotKnown
	case p.Sure():
		return Sure
	case p.Fit():
		return Doubtful
	}
	return NotOnTheDay
}
