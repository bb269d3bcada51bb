package plan

import (
	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/chart"
	"github.com/depth-football/depth/squad/outlook"
)

// ElevenOf are the first choices of a squad by its chart, from the goal forward. There are
// fewer than eleven where a spot is empty.
func ElevenOf(o *outlook.Outlook, f squad.Formation, c squad.Cover) []*outlook.Player {
	eleven := make([]*outlook.Player, 0, 11)
	for _, place := range chart.New(o, f, c).Places {
		if place.Depth == 1 && place.Player != nil {
			eleven = append(eleven, place.Player)
		}
	}
	return eleven
}
