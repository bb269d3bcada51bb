package plans

import (
	"fmt"
	"math"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/signings"
)

// signed says how often clubs in the squad's state signed at a need's positions and what
// makes that often; "" if it is not known.
func signed(p *plan.Plan, n *plan.Need) string {
	var states []signings.State
	for _, s := range p.Signings {
		if s.Group.Positions()&n.Positions != 0 {
			states = append(states, s)
		}
	}
	if len(states) == 0 {
		return ""
	}
	clauses := make([]string, len(states))
	for i, s := range states {
		clauses[i] = outOfTen(s.Rate())
		if len(states) > 1 || s.Group.Positions().Len() > 2 {
			clauses[i] += " " + groupWords[s.Group]
		}
		if why := raised(s); why != "" && len(states) == 1 {
			clauses[i] += " (" + why + ")"
		}
	}
	return "Clubs like this signed here: " + strings.Join(clauses, ", ") + "."
}

// groupWords say which positions share a rate.
var groupWords = map[signings.Group]string{
	signings.Goalkeeper: "in goal",
	signings.RightBack:  "at right-back",
	signings.CentreBack: "at centre-back",
	signings.LeftBack:   "at left-back",
	signings.Midfield:   "in midfield as a whole",
	signings.Wings:      "on the wings as a whole",
	signings.Striker:    "at striker",
}

// outOfTen is a rate as people say it. It never says none or all.
func outOfTen(rate float64) string {
	switch n := math.Round(10 * rate); n {
	case 0:
		return "fewer than 1 of 10"
	case 10:
		return "more than 9 of 10"
	default:
		return fmt.Sprintf("%.0f of 10", n)
	}
}

// raised are the two strongest reasons that make a rate higher.
func raised(s signings.State) string {
	var words []string
	for _, r := range s.Reasons() {
		if r.Effect > 0 && len(words) < 2 {
			words = append(words, r.Words)
		}
	}
	return strings.Join(words, "; ")
}

// rates are the rates of a need's positions, for a cell: "midfield 0.82; wings 0.61".
func rates(p *plan.Plan, at squad.PositionSet) string {
	var list []string
	for _, s := range p.Signings {
		if s.Group.Positions()&at != 0 {
			list = append(list, fmt.Sprintf("%s %.2f", s.Group, s.Rate()))
		}
	}
	return strings.Join(list, "; ")
}
