package signings

import "github.com/depth-football/depth/squad"

// Group is positions that have one rate.
type Group uint8

// The groups, from the goal forward.
const (
	Goalkeeper Group = iota
	RightBack
	CentreBack
	LeftBack
	Midfield
	Wings
	Striker
	groups // one more than the last
)

// grouping is the name of each group, its positions and how many of the eleven usually
// play there.
var grouping = [groups]struct {
	name      string
	positions squad.PositionSet
	spots     int
}{
	Goalkeeper: {"goalkeeper", squad.SetOf(squad.GK), 1},
	RightBack:  {"right-back", squad.SetOf(squad.RB, squad.RWB), 1},
	CentreBack: {"centre-back", squad.SetOf(squad.CB), 2},
	LeftBack:   {"left-back", squad.SetOf(squad.LB, squad.LWB), 1},
	Midfield:   {"midfield", squad.SetOf(squad.DM, squad.CM, squad.AM), 3},
	Wings:      {"wings", squad.SetOf(squad.RM, squad.LM, squad.RW, squad.LW), 2},
	Striker:    {"striker", squad.SetOf(squad.ST), 1},
}

// GroupOf is the group of a position. It is false for no position.
func GroupOf(p squad.Position) (Group, bool) {
	for g := range groups {
		if grouping[g].positions.Has(p) {
			return g, true
		}
	}
	return 0, false
}

// Positions are those that share the group's rate.
func (g Group) Positions() squad.PositionSet { return grouping[g].positions }

// Spots is how many of the eleven usually play in the group. It is the same for every
// formation, as the rates were fitted without knowing any.
func (g Group) Spots() int { return grouping[g].spots }

// String is the group in a word: "midfield".
func (g Group) String() string { return grouping[g].name }

// MarshalText writes the group as String does.
func (g Group) MarshalText() ([]byte, error) { return []byte(g.String()), nil }
