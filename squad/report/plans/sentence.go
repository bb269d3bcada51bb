package plans

import (
	"fmt"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/report/wording"
)

// Sentence is the answer in one sentence: "Liverpool 2026/27: a centre-back and a
// right-back now; by summer 2027 also a left-back."
func (a *Answer) Sentence() string { return a.subject() + ": " + a.verdict() + "." }

// subject is what the answer is about.
func (a *Answer) subject() string {
	o := a.Outlook
	text := fmt.Sprintf("%s %s", o.Squad.Club, o.Season)
	switch n := len(a.Moves); n {
	case 0:
	case 1:
		text += " with this move"
	default:
		text += fmt.Sprintf(" with these %s moves", wording.Number(n))
	}
	if len(a.Missing) > 0 {
		text += " without " + wording.And(a.Missing)
	}
	if a.Only != a.Formation.Positions() {
		text += " (" + a.Only.Join(", ") + " only)"
	}
	return text
}

// verdict is which players are wanted, and by when.
func (a *Answer) verdict() string {
	var now, mayNow, later, mayLater, critical []*plan.Need
	for _, n := range a.Needs {
		switch {
		case n.IsNow():
			now = append(now, n)
			if n.Urgency == squad.Critical {
				critical = append(critical, n)
			}
		case n.Urgency == squad.Next:
			later = append(later, n)
			if isOpenNow(n) {
				mayNow = append(mayNow, n)
			}
		case n.IsNext():
			mayLater = append(mayLater, n)
		default:
			mayNow = append(mayNow, n)
		}
	}
	var clauses []string
	if text := missing(critical); text != "" {
		clauses = append(clauses, text)
	}
	first, then := a.deadline(a.Outlook.Season), by(a.After().Season)
	switch {
	case len(a.Needs) == 0:
		return fmt.Sprintf("every place is covered, in %s and, as contracts stand, in %s", a.Outlook.Season, a.After().Season)
	case len(now) == 0 && len(mayNow) == 0:
		clauses = append(clauses, "nobody is needed "+first)
	case len(now) == 0:
		clauses = append(clauses, "perhaps "+wanted(mayNow, openNow, " "+first))
	case len(mayNow) == 0:
		clauses = append(clauses, wanted(now, wantedSignings, " "+first))
	default:
		clauses = append(clauses, wanted(now, wantedSignings, " "+first)+", perhaps also "+wanted(mayNow, openNow, ""))
	}
	if len(now)+len(mayNow) > 0 {
		then += " also"
	}
	switch {
	case len(later) > 0 && len(mayLater) > 0:
		clauses = append(clauses, fmt.Sprintf("%s %s, perhaps %s", then, wanted(later, wantedSignings, ""), wanted(mayLater, wantedSignings, "")))
	case len(later) > 0:
		clauses = append(clauses, then+" "+wanted(later, wantedSignings, ""))
	case len(mayLater) > 0:
		clauses = append(clauses, then+" perhaps "+wanted(mayLater, wantedSignings, ""))
	}
	return strings.Join(clauses, "; ")
}

// mostWanted is how many needs a sentence can bear.
const mostWanted = 4

// wanted are the players that needs take, and when: of many needs the sum, and the first
// ones.
func wanted(needs []*plan.Need, of func(*plan.Need) squad.Range, when string) string {
	var list []string
	var sum squad.Range
	for _, n := range needs {
		list = append(list, wording.Signed(of(n), n.Positions))
		sum = sum.Plus(of(n))
	}
	if len(list) <= mostWanted {
		return wording.And(list) + when
	}
	return fmt.Sprintf("%s players%s, first of all %s", wording.Numbers(sum), when, wording.And(list[:mostWanted-1]))
}

func wantedSignings(n *plan.Need) squad.Range { return n.Signings }

// openNow is how many signings may be wanted now, which of a need of the season after is as
// many as may be missing.
func openNow(n *plan.Need) squad.Range {
	if n.Urgency == squad.Next {
		return n.Count.Short()
	}
	return n.Signings
}

// isOpenNow reports whether a need of the season after has places that may be empty in the
// season itself. Places that surely are belong to another need.
func isOpenNow(n *plan.Need) bool {
	open := n.Count.Short()
	return n.Urgency == squad.Next && open.Low == 0 && open.High > 0
}

// missing says where nobody, or not enough, can start; "" if there are no critical needs.
func missing(critical []*plan.Need) string {
	const most = 3
	var nobody squad.PositionSet
	var few []string
	spots := 0
	for _, n := range critical {
		at := spotsOf(n)
		spots += max(n.Eleven.Spots-n.Eleven.Fit.High, 1)
		if n.Eleven.Fit.High == 0 {
			nobody |= at
			continue
		}
		where := "spots " + wording.At(at)
		if at.Len() > most {
			where = "of the eleven spots"
		}
		few = append(few, fmt.Sprintf("only %s to start in %s %s", wording.Number(n.Eleven.Fit.High), wording.Number(n.Eleven.Spots), where))
	}
	switch {
	case len(critical) == 0:
		return ""
	case nobody.Len()+len(few) > most:
		return fmt.Sprintf("nobody to start in %s of the eleven spots", wording.Number(spots))
	case nobody != 0:
		few = append([]string{"nobody to start " + wording.At(nobody)}, few...)
	}
	return strings.Join(few, ", ")
}

// spotsOf are the positions of the spots that a need's own gaps are about.
func spotsOf(n *plan.Need) squad.PositionSet {
	var at squad.PositionSet
	for _, g := range n.Gaps {
		if g.Urgency == n.Urgency {
			at |= g.Reach
		}
	}
	return at
}

// deadline is by when players for a season have to be there: now, if it is the one that is
// played or the next one.
func (a *Answer) deadline(s squad.Season) string {
	if a.Playing == nil || a.Outlook.Competition.Next(a.Playing.Season) == s {
		return "now"
	}
	return by(s)
}

// by is by when players for a season have to be there, where that is not now.
func by(s squad.Season) string {
	if s.Calendar == squad.CalendarYear {
		return "by " + s.String()
	}
	return fmt.Sprintf("by summer %d", s.Year)
}
