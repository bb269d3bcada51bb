package picture

import (
	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/report/wording"
)

// Group is the players who are shown under a position, in the file's order.
type Group struct {
	Position squad.Position // none: the formation has no use for them
	Players  []int          // among those of the squad; no second team
}

// Name is the position in words.
func (g Group) Name() string {
	if g.Position == squad.NoPosition {
		return "No position of the formation"
	}
	return wording.Capital(g.Position.Name())
}

// Groups are the players of the first team by position, from the goal forward. A position
// of the formation has a group though it has nobody.
func Groups(p *plan.Plan) []Group {
	var by squad.ByPosition[[]int]
	players := p.Outlook.Squad.Players
	for i := range players {
		if players[i].Role != squad.Reserve {
			at := PositionOf(p, &players[i])
			by[at] = append(by[at], i)
		}
	}
	var groups []Group
	for at := range p.Formation.Positions().All() {
		groups = append(groups, Group{at, by[at]})
	}
	if without := by[squad.NoPosition]; without != nil {
		groups = append(groups, Group{squad.NoPosition, without})
	}
	return groups
}
