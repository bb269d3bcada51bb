package plans

import (
	"fmt"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/report/wording"
)

// headline says in numbers what is wrong.
func headline(p *plan.Plan, n *plan.Need) string {
	filled := fmt.Sprintf("%s of %s filled", n.Count.Have, wording.Count(n.Count.Wanted, "place"))
	fit, places := worst(n)
	spots := wording.Count(places, "spot") + " of the eleven"
	switch n.Urgency {
	case squad.Critical:
		if fit == 0 {
			return fmt.Sprintf("Nobody fit on %s for %s; %s.", p.Outlook.On.Words(), spots, filled)
		}
		return fmt.Sprintf("Only %d fit on %s for %s; %s.", fit, p.Outlook.On.Words(), spots, filled)
	case squad.Short:
		return fmt.Sprintf("%s by players at home there: short by %s, %d sure.", wording.Capital(filled), n.Count.Short(), n.Count.Sure)
	case squad.Thin:
		if fit == 0 {
			return fmt.Sprintf("%s, but nobody sure for %s.", wording.Capital(filled), spots)
		}
		return fmt.Sprintf("%s, but %d sure for %s: one more absence and somebody doubtful starts.", wording.Capital(filled), fit, spots)
	}
	left := squad.Range{Low: places - n.Signings.High, High: places - n.Signings.Low}
	next := p.Outlook.Competition.Next(p.Outlook.Season)
	return fmt.Sprintf("Covered now; in %s %s of %s, as contracts stand.", next, left, wording.Count(places, "place"))
}

// worst adds up the need's gaps of its own urgency.
func worst(n *plan.Need) (players, places int) {
	for _, g := range n.Gaps {
		if g.Urgency == n.Urgency {
			players += len(g.Players)
			places += g.Places
		}
	}
	return players, places
}

// why are the reasons of a need in sentences, one for each kind.
func why(p *plan.Plan, n *plan.Need) []string {
	lines := []string{headline(p, n)}
	if n.Urgency == squad.Next {
		return append(lines, whyNext(p, n)...)
	}
	for kind, label := range [...]string{
		plan.Leaves: "Out", plan.Arrives: "In", plan.IsSure: "Sure", plan.Doubtful: "Doubtful", plan.FillsIn: "Could fill in",
	} {
		var clauses, unknown []wording.Clause
		for _, r := range n.Reasons {
			switch {
			case r.Kind != plan.ReasonKind(kind):
			case r.Doubts.Unknown() != 0:
				unknown = append(unknown, clause(r))
			default:
				clauses = append(clauses, clause(r))
			}
		}
		if len(clauses) > 0 {
			lines = append(lines, label+": "+wording.Phrase(clauses)+".")
		}
		if len(unknown) > 0 {
			lines = append(lines, notCounted(unknown))
		}
	}
	for _, g := range n.Gaps {
		if g.Urgency < n.Urgency && g.Positions&^n.Positions != 0 {
			lines = append(lines, fmt.Sprintf("With it %s: %s.", g.Urgency, (g.Positions&^n.Positions).Join(", ")))
		}
	}
	return append(lines, without(p, n)...)
}

// whyNext names those who go before the next season, those who are there then,
// and those who may be.
func whyNext(p *plan.Plan, n *plan.Need) []string {
	var lines []string
	var goes, unknown []wording.Clause
	for _, r := range n.Reasons {
		if r.Kind == plan.GoesNext {
			goes = append(goes, clause(r))
		} else if r.Doubts.Unknown() != 0 {
			unknown = append(unknown, clause(r))
		}
	}
	if len(goes) > 0 {
		lines = append(lines, "Out before: "+wording.Phrase(goes)+".")
	}
	var there []string
	for _, g := range n.Gaps {
		for _, q := range p.Players(g) {
			there = append(there, q.Name)
		}
	}
	if len(there) > 0 {
		lines = append(lines, "There then: "+wording.And(there)+".")
	} else {
		lines = append(lines, "Nobody is known to be there then.")
	}
	if len(unknown) > 0 {
		lines = append(lines, notCounted(unknown))
	}
	return lines
}

func notCounted(unknown []wording.Clause) string {
	return "Not known to be there, so not counted on: " + wording.Phrase(unknown) + "."
}

// without tells whose loss would make a need deeper.
func without(p *plan.Plan, n *plan.Need) []string {
	var lines []string
	said := make(map[plan.WorseNeed]int)
	var names [][]string
	for _, l := range p.Losses() {
		for _, d := range l.WorseNeeds {
			if d.Need != n {
				continue
			}
			if _, ok := said[d]; !ok {
				said[d] = len(names)
				names = append(names, nil)
				lines = append(lines, fmt.Sprintf("%s, %s", d.Urgency, wording.Counted(d.Signings, "signing")))
			}
			names[said[d]] = append(names[said[d]], l.Player.Name)
		}
	}
	for i := range lines {
		lines[i] = fmt.Sprintf("Without %s: %s.", wording.Or(names[i]), lines[i])
	}
	return lines
}

func clause(r plan.Reason) wording.Clause {
	return wording.Clause{Name: r.Player.Name, What: because(r)}
}

// because is what a reason says of its player.
func because(r plan.Reason) string {
	switch r.Kind {
	case plan.Leaves, plan.Arrives, plan.GoesNext:
		return wording.Movement(r.Player)
	case plan.Doubtful, plan.FillsIn:
		var list []string
		for d := range r.Doubts.All() {
			list = append(list, wording.Doubt(r.Player, d))
		}
		return strings.Join(list, "; ")
	}
	return ""
}

// swing says for each swing player what their loss would open.
func swing(p *plan.Plan) string {
	var clauses []wording.Clause
	for _, l := range p.Losses() {
		if len(l.NewNeeds) == 0 {
			continue
		}
		var what []string
		for _, o := range l.NewNeeds {
			what = append(what, fmt.Sprintf("%s %s", o.Position, o.Urgency))
		}
		clauses = append(clauses, wording.Clause{Name: l.Player.Name, What: strings.Join(what, ", ")})
	}
	return wording.Phrase(clauses)
}
