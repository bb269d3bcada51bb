package plans

import (
	"github.com/depth-football/depth/squad/outlook"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/report/wording"
)

// movements are the players who come, go or are away, by what they do.
func movements(p *plan.Plan) []group {
	var groups []group
	var during []moving
	for _, s := range []outlook.Standing{outlook.Contracted, outlook.Leaving, outlook.Arriving, outlook.Returning, outlook.Away} {
		g := group{title: wording.Capital(s.String())}
		for _, q := range p.Concerned(s) {
			if s != outlook.Contracted {
				g.players = append(g.players, moving{q, wording.Movement(q)})
			}
			if q.Counts() && s != outlook.Leaving && q.Exit.Cause != outlook.NoCause {
				during = append(during, moving{q, wording.Goes(q, q.Exit)})
			}
		}
		groups = append(groups, g)
	}
	return append(groups, group{"In season", during})
}

// group is players under a title.
type group struct {
	title   string
	players []moving
}

// moving is a player with how and when they come or go.
type moving struct {
	*outlook.Player
	how string
}
