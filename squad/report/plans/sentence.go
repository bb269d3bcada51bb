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

// Verdict is the answer without whom it is about, as a sentence.
func (a *Answer) Verdict() string { return wording.Capital(a.verdict()) + "." }

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
		clauses = append(clauses, "perhaps "+a.wanted(mayNow, openNow, " "+first))
	case len(mayNow) == 0:
		clauses = append(clauses, a.wanted(now, wantedSignings, " "+first))
	default:
		clauses = append(clauses, a.wanted(now, wantedSignings, " "+first)+", perhaps also "+a.wanted(mayNow, openNow, ""))
	}
	also := " "
	if len(now)+len(mayNow) > 0 {
		also = " also "
	}
	switch {
	case len(later) > 0 && len(mayLater) > 0:
		clauses = append(clauses, fmt.Sprintf("%s%s%s, perhaps %s", then, also, a.wanted(later, wantedSignings, ""), a.wanted(mayLater, wantedSignings, "")))
	case len(later) > 0:
		clauses = append(clauses, then+also+a.wanted(later, wantedSignings, ""))
	case len(mayLater) > 0:
		clauses = append(clauses, then+" perhaps"+also+a.wanted(mayLater, wantedSignings, ""))
	}
	return strings.Join(clauses, "; ")
}

// mostWanted is how many needs a sentence can bear.
const mostWanted = 4

// wanted are the players that needs take, and when: of many needs the sum, and the first
// ones.
func (a *Answer) wanted(needs []*plan.Need, of func(*plan.Need) squad.Range, when string) string {
	var list []string
	var sum squad.Range
	for _, n := range needs {
		list = append(list, a.signings(n, of(n))...)
		sum = sum.Plus(of(n))
	}
	if len(list) <= mostWanted {
		return wording.And(list) + when
	}
	return fmt.Sprintf("%s players%s, first of all %s", wording.Numbers(sum), when, wording.And(list[:mostWanted-1]))
}

// signings are the players that a need takes: by position where each lacks some of its own,
// else together.
func (a *Answer) signings(n *plan.Need, count squad.Range) []string {
	if own := a.lackedApart(n); own != nil {
		return own
	}
	at := n.Positions
	if count.High > n.Count.Short().High && count.High > count.Low {
		at |= n.MayBe
	}
	return []string{wording.Signed(count, at)}
}

// lackedApart are the players that each position of a need lacks, nil if one for any of them
// would do.
func (a *Answer) lackedApart(n *plan.Need) []string {
	if n.Urgency != squad.Next || n.Positions.Len() < 2 || n.Signings.Low != n.Signings.High || len(a.OpenAfter(n.Positions)) > 0 {
		return nil
	}
	var list []string
	sum := 0
	for at := range n.Positions.All() {
		lacked := a.After().Counts[at].Wanted - len(a.AtHomeAfter(squad.SetOf(at)))
		if lacked <= 0 {
			return nil
		}
		sum += lacked
		list = append(list, wording.Signed(squad.Range{Low: lacked, High: lacked}, squad.SetOf(at)))
	}
	if sum != n.Signings.Low {
		return nil
	}
	return list
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
