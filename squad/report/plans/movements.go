package plans

import (
	"fmt"
	"strings"

	"github.com/depth-football/depth/squad/outlook"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/report/wording"
)

// movements are the players who come, go or are away, by what they do, and those who are
// with the club on the day and out, or may be.
func movements(p *plan.Plan) []group {
	var groups []group
	var during, out []moving
	for _, s := range []outlook.Standing{outlook.Contracted, outlook.Leaving, outlook.Arriving, outlook.Returning, outlook.Away} {
		g := group{title: wording.Capital(s.String())}
		for _, q := range p.Concerned(s) {
			if s != outlook.Contracted {
				g.players = append(g.players, moving{q, wording.Movement(q)})
			}
			if q.Counts() && s != outlook.Leaving && q.Exit.Cause != outlook.NoCause {
				during = append(during, moving{q, wording.Goes(q, q.Exit)})
			}
			if q.Counts() && !q.Fit() {
				out = append(out, moving{q, whyOut(q)})
			}
		}
		groups = append(groups, g)
	}
	return append(groups, group{"In season", during}, group{"Out on the day", out})
}

// inDoubt names the players at the positions that were asked for who are injured or absent on
// the day, or may be, with why and until when.
func inDoubt(p *plan.Plan) []string {
	var list []string
	for i := range p.Outlook.Players {
		q := &p.Outlook.Players[i]
		if why := whyOut(q); why != "" && q.Counts() && p.Use(q.Player).Able&p.Only != 0 {
			list = append(list, fmt.Sprintf("%s (%s)", q.Name, why))
		}
	}
	return list
}

// whyOut says why a player is out, or may be, and when they are back.
func whyOut(q *outlook.Player) string {
	var list []string
	for _, d := range [...]outlook.Doubt{outlook.Injured, outlook.Absent} {
		if q.Doubts.Has(d) {
			list = append(list, wording.Doubt(q, d))
		}
	}
	return strings.Join(list, "; ")
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
