package plans

import (
	"fmt"
	"math"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/deal"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/report/wording"
	"github.com/depth-football/depth/squad/signings"
)

// helps says which decisions of the club would lift a need, and how often clubs in the
// squad's state signed there.
func (a *Answer) helps(n *plan.Need) string {
	list := a.settling(n)
	if text := a.signed(n); text != "" {
		list = append(list, text)
	}
	return wording.Items(list)
}

// settling are the decisions that would close a need, or make it smaller.
func (a *Answer) settling(n *plan.Need) []string {
	var order []string
	names := make(map[string][]string)
	for _, d := range a.Decisions.list() {
		verb := ""
		switch d.Kind {
		case deal.RunsOut:
			verb = "renewing %s"
			if d.Players[0].Contract.MaybeLoan {
				verb = "keeping %s, perhaps on loan,"
			}
		case deal.TheirOption:
			verb = "an option taken by %s"
		case deal.BuyOption:
			verb = "buying %s"
		default:
			continue
		}
		for _, e := range d.Effects {
			result := ""
			switch {
			case e.Positions&n.Positions == 0:
				continue
			case e.New.Urgency <= squad.Next && e.New.Urgency != squad.Unclear || e.New.IsNext():
				result = "closes it"
			case e.New.Urgency == squad.Unclear:
				result = "may close it"
			case e.New.Signings.High < e.Old.Signings.High || e.New.Urgency < e.Old.Urgency:
				result = "makes it smaller"
			default:
				continue
			}
			text := verb + " " + result
			if _, ok := names[text]; !ok {
				order = append(order, text)
			}
			names[text] = append(names[text], d.Players[0].Name)
		}
	}
	var list []string
	for _, text := range order {
		list = append(list, fmt.Sprintf(text, wording.Or(names[text])))
	}
	return list
}

// signed says how often clubs in the squad's state signed at a need's positions and what
// makes that often; "" if it is not known.
func (a *Answer) signed(n *plan.Need) string {
	var states []signings.State
	for _, s := range a.Signings {
		if s.Group.Positions()&n.Positions != 0 {
			states = append(states, s)
		}
	}
	if len(states) == 0 {
		return ""
	}
	clauses := make([]string, len(states))
	for i, s := range states {
		clauses[i] = "a " + groupPlayer(s.Group) + " in " + outOfTen(s.Rate()) + " summers"
		if why := raised(s); why != "" && len(states) == 1 {
			clauses[i] += " (" + why + ")"
		}
	}
	return "clubs like this signed " + wording.And(clauses)
}

// groupPlayer is who is signed in a group.
func groupPlayer(g signings.Group) string {
	switch g {
	case signings.Midfield:
		return "midfielder"
	case signings.Wings:
		return "winger"
	}
	return g.String()
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
