package report

import (
	"fmt"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/plan"
)

// headline says in numbers what is wrong.
func headline(p *plan.Plan, n *plan.Need) string {
	filled := fmt.Sprintf("%s of %s filled", n.Count.Have, counted(number(n.Count.Wanted), "place"))
	men, places := worst(n)
	spots := counted(number(places), "spot") + " of the eleven"
	switch n.Urgency {
	case squad.Critical:
		if men == 0 {
			return fmt.Sprintf("Nobody fit on %s for %s; %s.", p.Outlook.On.Words(), spots, filled)
		}
		return fmt.Sprintf("Only %d fit on %s for %s; %s.", men, p.Outlook.On.Words(), spots, filled)
	case squad.Short:
		return fmt.Sprintf("%s by players at home there: short by %s, %d sure.", capital(filled), n.Count.Short(), n.Count.Sure)
	case squad.Thin:
		if men == 0 {
			return fmt.Sprintf("%s, but nobody sure for %s.", capital(filled), spots)
		}
		return fmt.Sprintf("%s, but %d sure for %s: one more absence and somebody doubtful starts.", capital(filled), men, spots)
	}
	left := squad.Range{Low: places - n.Signings.High, High: places - n.Signings.Low}
	return fmt.Sprintf("Covered now; in %s %s of %s, as contracts stand.", p.Outlook.Season.Next(), left, counted(number(places), "place"))
}

// worst adds up the need's gaps of its own urgency.
func worst(n *plan.Need) (men, places int) {
	for _, g := range n.Gaps {
		if g.Urgency == n.Urgency {
			men += len(g.Players)
			places += g.Places
		}
	}
	return men, places
}

// why are the reasons of a need in sentences, one for each kind.
func why(p *plan.Plan, n *plan.Need) []string {
	lines := []string{headline(p, n)}
	if n.Urgency == squad.Next {
		return append(lines, whyNext(p, n)...)
	}
	for kind, label := range [...]string{plan.Leaves: "Out", plan.Arrives: "In", plan.IsSure: "Sure", plan.Doubtful: "Doubtful", plan.FillsIn: "Could fill in"} {
		var clauses, unknown []clause
		for _, r := range n.Reasons {
			switch {
			case r.Kind != plan.ReasonKind(kind):
			case r.Doubts.Unknown() != 0:
				unknown = append(unknown, clause{r.Player.Name, because(r)})
			default:
				clauses = append(clauses, clause{r.Player.Name, because(r)})
			}
		}
		if len(clauses) > 0 {
			lines = append(lines, label+": "+phrase(clauses)+".")
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
// and those of whom that is not known.
func whyNext(p *plan.Plan, n *plan.Need) []string {
	var lines []string
	var goes, unknown []clause
	for _, r := range n.Reasons {
		if r.Kind == plan.GoesNext {
			goes = append(goes, clause{r.Player.Name, because(r)})
		} else if r.Doubts.Unknown() != 0 {
			unknown = append(unknown, clause{r.Player.Name, because(r)})
		}
	}
	if len(goes) > 0 {
		lines = append(lines, "Out before: "+phrase(goes)+".")
	}
	var there []string
	for _, g := range n.Gaps {
		for _, q := range p.Players(g) {
			there = append(there, q.Name)
		}
	}
	if len(there) > 0 {
		lines = append(lines, "There then: "+and(there)+".")
	} else {
		lines = append(lines, "Nobody is known to be there then.")
	}
	if len(unknown) > 0 {
		lines = append(lines, notCounted(unknown))
	}
	return lines
}

func notCounted(unknown []clause) string {
	return "Not known to be there, so not counted on: " + phrase(unknown) + "."
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
				lines = append(lines, fmt.Sprintf("%s, %s", d.Urgency, counted(d.Signings, "signing")))
			}
			names[said[d]] = append(names[said[d]], l.Player.Name)
		}
	}
	for i := range lines {
		lines[i] = fmt.Sprintf("Without %s: %s.", or(names[i]), lines[i])
	}
	return lines
}

// because is what a reason says of its player.
func because(r plan.Reason) string {
	switch r.Kind {
	case plan.Leaves, plan.Arrives, plan.GoesNext:
		return movement(r.Player)
	case plan.Doubtful, plan.FillsIn:
		var list []string
		for d := range r.Doubts.All() {
			list = append(list, doubt(r.Player, d))
		}
		return strings.Join(list, "; ")
	}
	return ""
}

// swing says for each swing player what his loss would open.
func swing(p *plan.Plan) string {
	var clauses []clause
	for _, l := range p.Losses() {
		if len(l.NewNeeds) == 0 {
			continue
		}
		var what []string
		for _, o := range l.NewNeeds {
			what = append(what, fmt.Sprintf("%s %s", o.Position, o.Urgency))
		}
		clauses = append(clauses, clause{l.Player.Name, strings.Join(what, ", ")})
	}
	return phrase(clauses)
}
