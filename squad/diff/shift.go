package diff

import (
	"cmp"
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/outlook"
	"github.com/depth-football/depth/squad/plan"
)

// Shift is a player who counts for more or for less than before, or elsewhere.
type Shift struct {
	Player   *squad.Player // as in the later file, else the earlier one
	Old, New Standing
	// Before and After are the player in the two plans, nil if a plan does not have them.
	Before, After *outlook.Player
	// OldUse and NewUse are what either formation can use the player for, by the two files.
	OldUse, NewUse squad.Use
	SeasonAfter    bool // whether it is the season after that the player counts for or not
}

// Standing is how far a player can be counted on.
type Standing uint8

// The standings.
const (
	NotThere    Standing = iota // or of no use at these positions
	ComesLater                  // comes or comes back after the day that is judged
	NotKnown                    // the file does not say whether the player is there
	NotOnTheDay                 // is more likely than not still out
	GoesNext                    // is not there in the season after, which the need is about
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

// seen is a player as a plan sees them.
type seen struct {
	now, next *outlook.Player // in the season and in the one after; nil if they do not concern it
	use       squad.Use       // that either formation has for them: that another one is played makes nobody less certain
}

// sight is all that two plans see of a player.
type sight struct {
	player  *squad.Player // as in the later file, else the earlier one
	was, is seen
}

// sightsOf are the players of two plans, in the order of the old one and then of the new
// one.
func sightsOf(old, new *plan.Plan, self map[*squad.Player]*squad.Player) []*sight {
	var list []*sight
	known := make(map[*squad.Player]*sight)
	for _, p := range [...]*plan.Plan{old, new} {
		for i := range p.Outlook.Squad.Players {
			q := &p.Outlook.Squad.Players[i]
			who := cmp.Or(self[q], q)
			if known[who] == nil {
				known[who] = &sight{player: who}
				list = append(list, known[who])
			}
			view := seen{p.Outlook.At(i), p.AtAfter(i), useIn(old, new, q)}
			if p == old {
				known[who].was = view
			} else {
				known[who].is = view
			}
		}
	}
	return list
}

// useIn is where either of two formations can use a player.
func useIn(old, new *plan.Plan, p *squad.Player) squad.Use {
	a, b := old.Use(p), new.Use(p)
	return squad.Use{Home: a.Home | b.Home, Cover: a.Cover | b.Cover, Able: a.Able | b.Able}
}

// shift is the player with standings in the two plans.
func (s *sight) shift(was, is Standing) Shift {
	return Shift{
		Player: s.player, Old: was, New: is, Before: s.was.now, After: s.is.now, OldUse: s.was.use, NewUse: s.is.use,
	}
}

// able are the positions at which either plan can use the player at all.
func (s *sight) able() squad.PositionSet { return s.was.use.Able | s.is.use.Able }

// standing is how far the player can be counted on in a group of positions.
func (s *seen) standing(group squad.PositionSet) Standing {
	if s.now == nil || s.use.Cover&group == 0 {
		return NotThere
	}
	return standingOf(s.now, s.use.Home&group != 0)
}

// goes reports whether the player counts now and no longer in the season after.
func (s *seen) goes() bool {
	return s.now != nil && s.now.Counts() && !(s.next != nil && s.next.Counts())
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

// sortShifts puts those who count for less first.
func sortShifts(list []Shift) {
	slices.SortStableFunc(list, func(a, b Shift) int {
		return cmp.Compare(int(a.New)-int(a.Old), int(b.New)-int(b.Old))
	})
}
