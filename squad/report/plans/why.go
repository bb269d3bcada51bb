package plans

import (
	"fmt"
	"slices"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/outlook"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/report/wording"
)

// why are the reasons of a need in sentences.
func why(p *plan.Plan, n *plan.Need) []string {
	lines := []string{headline(p, n), heads(p, n)}
	if n.Worst == squad.Next {
		lines = append(lines, whyNext(p, n)...)
	} else {
		lines = append(lines, whyNow(p, n)...)
	}
	if unknown := notKnown(p, n); unknown != "" {
		lines = append(lines, unknown)
	}
	if names := unlisted(p, n); len(names) > 0 {
		lines = append(lines, fmt.Sprintf("Not listed there: %s; also: in their file would count them.", wording.And(names)))
	}
	if n.Worst != squad.Next {
		if line := signed(p, n); line != "" {
			lines = append(lines, line)
		}
	}
	if line := targetsLine(p, n); line != "" {
		lines = append(lines, line)
	}
	for _, g := range n.Gaps {
		if g.Urgency < n.Urgency && g.Positions&^n.Positions != 0 {
			lines = append(lines, fmt.Sprintf("With it %s: %s.", g.Urgency, (g.Positions&^n.Positions).Join(", ")))
		}
	}
	return append(lines, without(p, n)...)
}

// whyNow tells the players of a need of the season, one sentence for each kind of reason.
func whyNow(p *plan.Plan, n *plan.Need) []string {
	var lines []string
	for kind, label := range [...]string{
		plan.Leaves: "Out", plan.ComesLater: "Comes later", plan.Arrives: "In", plan.IsSure: "Sure", plan.Doubtful: "Doubtful",
		plan.Covers: "Covers", plan.FillsIn: "Could fill in",
	} {
		if clauses := clausesOf(n, plan.ReasonKind(kind)); len(clauses) > 0 {
			lines = append(lines, label+": "+wording.Phrase(clauses)+".")
		}
	}
	return append(lines, laterOn(p, n)...)
}

// laterOn says how many places are filled from the days on which somebody comes or goes
// later in the season.
func laterOn(p *plan.Plan, n *plan.Need) []string {
	var days []squad.Date
	for i := range p.Outlook.Players {
		q := &p.Outlook.Players[i]
		if p.Use(q.Player).Home&n.Positions == 0 {
			continue
		}
		if q.ComesLater() && !q.Date.IsZero() {
			days = append(days, firstDay(q))
		}
		if q.Counts() && q.Exit.Cause != outlook.NoCause {
			days = append(days, q.Exit.Gone())
		}
	}
	slices.SortFunc(days, squad.Date.Compare)
	var lines []string
	for _, day := range slices.Compact(days) {
		if count, err := p.CountOn(day, n.Positions); err == nil {
			lines = append(lines, fmt.Sprintf("From %s: %s of %s filled.", day.Words(), count.Have, wording.Count(count.Wanted, "place")))
		}
	}
	return lines
}

// firstDay is the first day on which a player who comes later is there.
func firstDay(q *outlook.Player) squad.Date {
	if q.Standing == outlook.Returning {
		return q.Date.AddDays(1)
	}
	return q.Date
}

// clausesOf are the reasons of a kind, except players who are not known to be there.
func clausesOf(n *plan.Need, kind plan.ReasonKind) []wording.Clause {
	var clauses []wording.Clause
	for _, r := range n.Reasons {
		if r.Kind == kind && r.Doubts.Unknown() == 0 {
			clauses = append(clauses, clause(r))
		}
	}
	return clauses
}

// whyNext names those who go before the next season, and those at home there then.
func whyNext(p *plan.Plan, n *plan.Need) []string {
	var lines []string
	if goes := clausesOf(n, plan.GoesNext); len(goes) > 0 {
		lines = append(lines, "Out before: "+wording.Phrase(goes)+".")
	}
	if there := p.AtHomeAfter(n.Positions); len(there) > 0 {
		return append(lines, "There then: "+wording.And(there)+".")
	}
	return append(lines, "Nobody is known to be there then.")
}

// notKnown tells of whom it is unknown whether they are there, and what it would mean if
// they are not; "" if there are none.
func notKnown(p *plan.Plan, n *plan.Need) string {
	var unknown []wording.Clause
	if n.IsNext() {
		for _, q := range p.OpenAfter(n.Positions) {
			unknown = append(unknown, wording.Clause{Name: q.Name, What: wording.Doubts(q, q.Doubts.Unknown())})
		}
	}
	for _, r := range n.Reasons {
		known := slices.ContainsFunc(unknown, func(c wording.Clause) bool { return c.Name == r.Player.Name })
		if !known && r.Kind != plan.Covers && r.Kind != plan.FillsIn && r.Doubts.Unknown() != 0 {
			unknown = append(unknown, clause(r))
		}
	}
	if len(unknown) == 0 {
		return ""
	}
	text := "Not known to be there: " + wording.Phrase(unknown)
	if n.Worst > n.Urgency || n.Signings.High > n.Signings.Low {
		most := squad.Range{Low: n.Signings.High, High: n.Signings.High}
		text += fmt.Sprintf(". Without them: %s, %s", n.Worst, wording.Counted(most, "signing"))
		if n.MayBe != 0 {
			text += ", also at " + n.MayBe.Join(", ")
		}
	}
	return text + "."
}

// mostNames is how many names a sentence can bear.
const mostNames = 6

// without tells whose loss would make a need deeper.
func without(p *plan.Plan, n *plan.Need) []string {
	var lines []string
	said := make(map[plan.WorseNeed]int)
	var names [][]string
	for _, l := range p.Losses() {
		for _, d := range l.WorseNeeds {
			if d.Need != n || l.Player.Doubts.Unknown() != 0 { // what is unknown has been told
				continue
			}
			d.Positions = 0
			if _, ok := said[d]; !ok {
				said[d] = len(names)
				names = append(names, nil)
				lines = append(lines, fmt.Sprintf("%s, %s", d.Urgency, wording.Counted(d.Signings, "signing")))
			}
			names[said[d]] = append(names[said[d]], l.Player.Name)
		}
	}
	var told []string
	many := 0
	for i := range lines {
		if len(names[i]) > mostNames {
			many += len(names[i])
			continue
		}
		told = append(told, fmt.Sprintf("Without %s: %s.", wording.Or(names[i]), lines[i]))
	}
	if many > 0 {
		told = append(told, fmt.Sprintf("The loss of any of %d players would make it worse.", many))
	}
	return told
}

func clause(r plan.Reason) wording.Clause {
	return wording.Clause{Name: r.Player.Name, What: because(r)}
}

// because is what a reason says of its player.
func because(r plan.Reason) string {
	switch r.Kind {
	case plan.Leaves:
		if r.Rank != nil {
			return r.Rank.String() + "; " + wording.Movement(r.Player)
		}
		return wording.Movement(r.Player)
	case plan.ComesLater, plan.Arrives, plan.GoesNext:
		return wording.Movement(r.Player)
	case plan.Doubtful, plan.Covers, plan.FillsIn:
		doubts := wording.Doubts(r.Player, r.Doubts)
		switch {
		case r.Player.Role != squad.Fringe:
			return doubts
		case doubts == "":
			return "fringe player"
		}
		return "fringe player; " + doubts
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
