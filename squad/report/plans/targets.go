package plans

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/report/page"
)

// openTargets are the players on the club's shortlist who have not come to it for good, by a
// move that is tried.
func openTargets(p *plan.Plan) []squad.Target {
	all := p.Outlook.Squad.Targets
	if len(all) == 0 {
		return nil
	}
	born := make(map[string][]squad.Date) // of the players, by name
	for i := range p.Outlook.Squad.Players {
		if q := &p.Outlook.Squad.Players[i]; q.Loan.Way != squad.LoanIn {
			born[names.Fold(q.Name)] = append(born[names.Fold(q.Name)], q.Born)
		}
	}
	return slices.DeleteFunc(slices.Clone(all), func(t squad.Target) bool {
		return slices.ContainsFunc(born[names.Fold(t.Name)], func(d squad.Date) bool { return squad.MayBeSame(d, t.Born) })
	})
}

// targetsOf are the targets who would be at home at one of some positions, in the order of
// the file.
func targetsOf(p *plan.Plan, at squad.PositionSet) []squad.Target {
	return slices.DeleteFunc(openTargets(p), func(t squad.Target) bool { return home(p, t)&at == 0 })
}

// home is where a target would be at home in the formation of a plan.
func home(p *plan.Plan, t squad.Target) squad.PositionSet {
	return p.Formation.Use(squad.Skills{Positions: squad.SetOf(t.Positions...)}).Home
}

// targetNames are targets with where they are and what they would cost.
func targetNames(list []squad.Target) string {
	var told []string
	for _, t := range list[:min(len(list), mostNames)] {
		told = append(told, targetName(t))
	}
	if more := len(list) - mostNames; more > 0 {
		told = append(told, fmt.Sprintf("%d more", more))
	}
	return strings.Join(told, ", ")
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
	for _, t := range openTargets(p) {
		at := squad.SetOf(t.Positions...)
		isAsked := p.Only == p.Formation.Positions() || at&p.Only != 0
		if home(p, t)&needed == 0 && isAsked {
			parts = append(parts, at.Join("/")+" "+targetName(t))
		}
	}
	if more := len(parts) - mostNames; more > 0 {
		parts = append(parts[:mostNames], fmt.Sprintf("%d more", more))
	}
	return strings.Join(parts, ", ")
}

// targets prints who is on the shortlist for a position without a need.
func (p answerPage) targets() {
	if others := otherTargets(p.Plan); others != "" {
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
	var list []string
	for _, t := range targetsOf(p, n.Positions) {
		list = append(list, t.Name)
	}
	return strings.Join(list, "; ")
}
