package plan

import (
	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/need"
	"github.com/depth-football/depth/squad/outlook"
)

// Loss is what it would do to the needs of a season to lose one player.
type Loss struct {
	Player *outlook.Player
	// NewNeeds are the positions that would have a need and now have none. A player
	// whose loss opens one is a swing player.
	NewNeeds []need.NewNeed
	// WorseNeeds are the needs that would take more signings or be more urgent.
	WorseNeeds []WorseNeed
}

// WorseNeed is a need that a loss would make worse.
type WorseNeed struct {
	Need      *Need // as it is
	Urgency   squad.Urgency
	Signings  squad.Range
	Positions squad.PositionSet // that would be more urgent than they are
}

// Losses are what the loss of each player by themselves would do; of those only whose
// loss would do something. They are worked out when they are first asked for.
func (p *Plan) Losses() []Loss { return p.losses() }

func lossesOf(losses []need.Loss, needs []*Need, player func(index int) *outlook.Player) []Loss {
	list := make([]Loss, len(losses))
	for i, l := range losses {
		list[i] = Loss{Player: player(l.Player), NewNeeds: l.NewNeeds}
		for _, w := range l.WorseNeeds {
			list[i].WorseNeeds = append(list[i].WorseNeeds, WorseNeed{needs[w.Need], w.Urgency, w.Signings, w.Positions})
		}
	}
	return list
}

// lossesAt are losses seen by some positions alone.
func lossesAt(losses []Loss, positions squad.PositionSet) []Loss {
	var list []Loss
	for _, l := range losses {
		part := Loss{Player: l.Player}
		for _, n := range l.NewNeeds {
			if positions.Has(n.Position) {
				part.NewNeeds = append(part.NewNeeds, n)
			}
		}
		for _, w := range l.WorseNeeds {
			if w.Need.Touches(positions) {
				part.WorseNeeds = append(part.WorseNeeds, w)
			}
		}
		if len(part.NewNeeds)+len(part.WorseNeeds) > 0 {
			list = append(list, part)
		}
	}
	return list
}
