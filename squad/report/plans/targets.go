package plans

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/identity"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/report/page"
)

// targetsOf are the players on the club's shortlist who would be at home at one of some
// positions, in its order. Who has joined the squad since is left out.
func targetsOf(p *plan.Plan, at squad.PositionSet) []squad.Target {
	var list []squad.Target
	for _, t := range p.Outlook.Squad.Targets {
		if home(p, t)&at != 0 && !isInSquad(p, t) {
			list = append(list, t)
		}
	}
	return list
}

// home is where a target would be at home in the formation of a plan.
func home(p *plan.Plan, t squad.Target) squad.PositionSet {
	return p.Formation.Use(squad.Skills{Positions: squad.SetOf(t.Positions...)}).Home
}

// isInSquad reports whether a target has come to the club for good, by a move that is tried.
func isInSquad(p *plan.Plan, t squad.Target) bool {
	player := t.Player()
	target := identity.NewEntry(&player, "")
	return slices.ContainsFunc(p.Outlook.Squad.Players, func(q squad.Player) bool {
		return q.Loan.Way != squad.LoanIn && identity.JudgeInClub(identity.NewEntry(&q, ""), target).Grade() == identity.Sure
	})
}

// targetsLine names the targets of a need, "" if there are none.
func targetsLine(p *plan.Plan, n *plan.Need) string {
	list := targetsOf(p, n.Positions)
	if len(list) == 0 {
		return ""
	}
	return "Targets: " + targetNames(list) + "."
}

// targetNames are targets with where they are and what they would cost.
func targetNames(list []squad.Target) string {
	var names []string
	for _, t := range list[:min(len(list), mostNames)] {
		names = append(names, targetName(t))
	}
	if more := len(list) - mostNames; more > 0 {
		names = append(names, fmt.Sprintf("%d more", more))
	}
	return strings.Join(names, ", ")
}

func targetName(t squad.Target) string {
	var about []string
	if t.Club != "" {
		about = append(about, t.Club)
	}
	if _, known := t.Price.Amount(); known {
		about = append(about, t.Price.String())
	}
	if about == nil {
		return t.Name
	}
	return fmt.Sprintf("%s (%s)", t.Name, strings.Join(about, ", "))
}

// otherTargets are the targets at positions without a need, by position; "" if there are
// none.
func otherTargets(p *plan.Plan) string {
	var needed squad.PositionSet
	for _, n := range p.Needs {
		needed |= n.Positions
	}
	var parts []string
	for _, t := range p.Outlook.Squad.Targets {
		at := squad.SetOf(t.Positions...)
		isAsked := p.Only == p.Formation.Positions() || at&p.Only != 0
		if home(p, t)&needed == 0 && isAsked && !isInSquad(p, t) {
			parts = append(parts, at.Join("/")+" "+targetName(t))
		}
	}
	return strings.Join(parts, ", ")
}

// targets prints who is on the shortlist for a position without a need.
func (p planPage) targets() {
	if others := otherTargets(p.plan); others != "" {
		p.Hanging("Other targets: ", others+".")
	}
}

func markdownTargets(b *bytes.Buffer, p *plan.Plan) {
	if others := otherTargets(p); others != "" {
		fmt.Fprintf(b, "**Other targets:** %s\n\n", page.Escaped(others))
	}
}

// targetList are the targets of a need, for a cell.
func targetList(p *plan.Plan, n *plan.Need) string {
	var names []string
	for _, t := range targetsOf(p, n.Positions) {
		names = append(names, t.Name)
	}
	return strings.Join(names, "; ")
}
