package plans

import (
	"fmt"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/report/wording"
)

// pressing says how pressing a need is and how many signings lift it: "Thin: sign 1", "By
// summer 2027: sign 1".
func (a *Answer) pressing(n *plan.Need) string {
	sign := "sign " + n.Signings.String()
	switch {
	case n.Signings.Low == 0 && n.Signings.High > 1:
		sign = fmt.Sprintf("perhaps sign up to %d", n.Signings.High)
	case n.Signings.Low == 0:
		sign = "perhaps sign 1"
	}
	if own := a.lackedApart(n); own != nil {
		sign += ", " + wording.And(own)
	}
	switch {
	case n.Urgency == squad.Next && n.Count.Short().High > 0:
		return fmt.Sprintf("%s: %s; %s", wording.Capital(by(a.After().Season)), sign, a.missingNow(n))
	case n.Urgency == squad.Next:
		return wording.Capital(by(a.After().Season)) + ": " + sign
	case n.Urgency == squad.Unclear && n.IsNext():
		return fmt.Sprintf("Unclear for %s: %s", a.After().Season, sign)
	case n.Urgency == squad.Unclear:
		return fmt.Sprintf("Unclear for %s: %s", a.Outlook.Season, sign)
	}
	return wording.Capital(n.Urgency.String()) + ": " + sign
}

// Wanted is that after the urgency: "sign 1", "by summer 2027: sign 1".
func (a *Answer) Wanted(n *plan.Need) string {
	text := a.pressing(n)
	if rest, ok := strings.CutPrefix(text, wording.Capital(n.Urgency.String())); ok {
		return strings.TrimLeft(rest, ": ")
	}
	return strings.ToLower(text[:1]) + text[1:]
}

// Whom is who is wanted by a need: "Centre-back", "Defensive or central midfielder".
func (a *Answer) Whom(n *plan.Need) string {
	if a.lackedApart(n) != nil {
		return wording.Capital(wording.And(positionNames(n.Positions)))
	}
	return wording.Capital(wording.Player(n.Positions))
}

// missingNow says how many places of a need of the season after are, or may be, empty in the
// season itself: those that surely are count with a need that competes for the same players.
func (a *Answer) missingNow(n *plan.Need) string {
	if isOpenNow(n) {
		return fmt.Sprintf("perhaps %d missing now", n.Count.Short().High)
	}
	text := n.Count.Short().String() + " missing now"
	for _, other := range a.Needs {
		if other.IsNow() && other.Reach&n.Positions != 0 {
			return text + ", counted at " + other.Positions.Join(", ")
		}
	}
	return text
}

// heads says how many are at home there from season to season: "this season 5, then 4, then
// 2".
func (a *Answer) heads(n *plan.Need) string {
	text := "this season " + n.Heads.Now.String()
	if n.Heads.Playing != nil {
		then := "then"
		if a.deadline(a.Outlook.Season) != "now" {
			then = "in " + a.Outlook.Season.String()
		}
		text = fmt.Sprintf("this season %s, %s %s", n.Heads.Playing, then, n.Heads.Now)
	}
	return text + ", then " + n.Heads.Next.String()
}

// headline says in a sentence what is wrong.
func (a *Answer) headline(n *plan.Need) string {
	e := n.Eleven
	spots := wording.Count(e.Spots, "starting spot")
	if at := spotsOf(n); at != n.Positions {
		spots += " (" + at.Join(", ") + ")"
	}
	filled := places(n.Count.Have, n.Count.Wanted)
	switch n.Urgency {
	case squad.Critical:
		if e.Fit.High == 0 {
			return fmt.Sprintf("%s for %s; %s.", a.nobody(n), spots, filled)
		}
		return fmt.Sprintf("Only %s fit on %s for %s; %s.", isOrAre(e.Fit), a.Outlook.On.Words(), spots, filled)
	case squad.Short:
		if n.Count.Sure < n.Count.Have.High {
			filled += fmt.Sprintf(", %s of them for certain", wording.NoneOr(n.Count.Sure))
		}
		return wording.Capital(filled) + "."
	case squad.Thin:
		return fmt.Sprintf("%s, but %s.", wording.Capital(filled), unsure(n, spots))
	case squad.Unclear:
		switch {
		case n.IsNext():
		case n.Count.Have.Low == n.Count.Wanted:
			return wording.Capital(filled) + ", but it is not known by whom."
		default:
			return fmt.Sprintf("It is not known who is there: %s.", filled)
		}
	}
	after := a.After()
	have, wanted := squad.Range{}, 0
	for at := range n.Positions.All() {
		have, wanted = have.Plus(after.Counts[at].Have), wanted+after.Counts[at].Wanted
	}
	now := "Covered now"
	if n.Count.Have.Low < n.Count.Wanted {
		now = "Now " + filled
	}
	then := places(have, wanted)
	if have.High > 0 && have.High < wanted {
		then = "only " + then
	}
	return fmt.Sprintf("%s; in %s %s, as contracts stand.", now, after.Season, then)
}

// places says how many of some places are filled: "3 of 4 places are filled".
func places(have squad.Range, wanted int) string {
	switch {
	case wanted == 1 && have.String() == "1":
		return "the only place is filled"
	case wanted == 2 && have.String() == "2":
		return "both places are filled"
	case have.String() == fmt.Sprint(wanted):
		return fmt.Sprintf("all %d places are filled", wanted)
	case have.High == 0:
		return fmt.Sprintf("none of %s is filled", wording.Count(wanted, "place"))
	case have.String() == "1":
		return fmt.Sprintf("1 of %s is filled", wording.Count(wanted, "place"))
	}
	return fmt.Sprintf("%s of %s are filled", have, wording.Count(wanted, "place"))
}

func isOrAre(n squad.Range) string {
	if n.String() == "1" {
		return "1 is"
	}
	return n.String() + " are"
}

func players(n int) string {
	if n == 1 {
		return "1 player is"
	}
	return fmt.Sprintf("%d players are", n)
}

// unsure says what it means that so many are certain for so many spots.
func unsure(n *plan.Need, spots string) string {
	e := n.Eleven
	switch {
	case e.Sure == 0:
		return "nobody is certain for " + spots
	case e.Sure < e.Spots:
		return fmt.Sprintf("only %s certain for %s: %s", players(e.Sure), spots, starts(n))
	}
	return fmt.Sprintf("only %s certain for %s: with one more absence %s", players(e.Sure), spots, starts(n))
}

// starts says who has to start where those who are certain are too few: those in doubt at
// home there, if the need is theirs alone and they are few.
func starts(n *plan.Need) string {
	const most = 3
	var names []string
	covered, isOpen := false, spotsOf(n) != n.Positions
	for _, r := range n.Reasons {
		switch {
		case r.Doubts.Unknown() != 0:
			isOpen = true
		case r.Kind == plan.Doubtful && r.Player.MayBeFit():
			names = append(names, r.Player.Name)
		case r.Kind == plan.Covers:
			covered = true
		}
	}
	switch {
	case isOpen || len(names) > most:
		return "somebody in doubt or out of position has to start"
	case len(names) > 0:
		return wording.Or(names) + " has to start"
	case covered:
		return "somebody out of position has to start"
	}
	return "nobody fit is left at home there"
}

// nobody says why there is nobody for the spots of a need: those who could play there are
// not fit, or not with the club, or nobody is listed there.
func (a *Answer) nobody(n *plan.Need) string {
	why := notListed
	for i := range a.Outlook.Players {
		if q := &a.Outlook.Players[i]; a.Use(q.Player).Able&n.Positions != 0 {
			if q.Counts() {
				return "Nobody is fit on " + a.Outlook.On.Words()
			}
			why = "Nobody is there on " + a.Outlook.On.Words()
		}
	}
	return why
}

const notListed = "Nobody is listed"
