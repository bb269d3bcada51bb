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
	NotThere    Standing = iota // or of no use at these positions
	ComesLater                  // comes or comes back after the day that is judged
	NotKnown                    // the file does not say whether the player is there
	NotOnTheDay                 // is more likely than not still out
	GoesNext                    // leaves before the season after, which the need is about
	MayCover                    // covers, with a doubt
	Covers                      // is not at home there, but counts behind a spot
	Doubtful                    // available, with a doubt, or fringe and so not sure for a spot
	Sure
)

var standingNames = [...]string{
	NotThere: "not there", ComesLater: "comes later", NotKnown: "not known to be there", NotOnTheDay: "not available",
	GoesNext: "leaves next", MayCover: "covers, doubtful", Covers: "covers", Doubtful: "doubtful", Sure: "sure",
}

// String is the standing in a word or two.
func (s Standing) String() string { return standingNames[s] }

// MarshalText writes the standing as String does.
func (s Standing) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// shifts are the players at home in a group, and those who cover there, who count for more
// or for less in one of two plans, those who count for less first. Where the need is about the season after, they
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
			q := &p.Outlook.Players[i]
			if use := useIn(old, new, q.Player); use.Cover&group != 0 {
				goes := next && q.Doubts.Has(outlook.FinalYear)
				all[cmp.Or(self[q.Player], q.Player)] = standing{standingOf(q, use.Home&group != 0), goes}
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

// useIn is where either of two formations can use a player: that another one is played
// makes nobody less certain.
func useIn(old, new *plan.Plan, p *squad.Player) squad.Use {
	a, b := old.Use(p), new.Use(p)
	return squad.Use{Home: a.Home | b.Home, Cover: a.Cover | b.Cover, Able: a.Able | b.Able}
}

// nearby are the shifts at the positions that share players with a group. If there are
// none, it looks at the positions that share players with these, and so on.
func nearby(old, new *plan.Plan, self map[*squad.Player]*squad.Player, group squad.PositionSet) []Shift {
	for {
		wider := group
		for _, plan := range [...]*plan.Plan{old, new} {
			for i := range plan.Outlook.Squad.Players {
				if at := useIn(old, new, &plan.Outlook.Squad.Players[i]).Cover; at&group != 0 {
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
	return slices.ContainsFunc(p.Needs, func(n *plan.Need) bool { return n.Worst == squad.Next && n.Positions&group != 0 })
}

// standingOf is how far a player can be counted on who is at home, or else covers.
func standingOf(p *outlook.Player, home bool) Standing {
	switch sure := p.Sure(); {
	case p.ComesLater():
		return ComesLater
	case !p.Counts():
		return NotThere
	case p.Doubts.Unknown() != 0:
		return NotKnown
	case !p.Fit():
		return NotOnTheDay
	case home && sure && p.Role != squad.Fringe:
		return Sure
	case home:
		return Doubtful
	case sure:
		return Covers
	}
	return MayCover
}
