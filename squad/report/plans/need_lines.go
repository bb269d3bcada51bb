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

// Line is something that a need tells, under a label or, where that is "", by itself.
type Line struct{ Label, Text string }

// String is the line in a sentence.
func (l Line) String() string {
	if l.Label == "" {
		return l.Text
	}
	return l.Label + ": " + l.Text
}

// Why is a need in sentences: what is wrong, how many there are, and its lines.
func (a *Answer) Why(n *plan.Need) []Line {
	why := []Line{{Text: a.headline(n)}, {wording.Capital(wording.Players(n.Positions)), a.heads(n) + "."}}
	for _, l := range a.lines(n) {
		why = append(why, Line{wording.Capital(l.Label), strings.TrimSuffix(l.Text, ".") + "."})
	}
	return why
}

// why is the same, a text each.
func (a *Answer) why(n *plan.Need) []string {
	var text []string
	for _, l := range a.Why(n) {
		text = append(text, l.String())
	}
	return text
}

// lines are the reasons of a need, in the order that matters to whoever has to lift it.
func (a *Answer) lines(n *plan.Need) []Line {
	var all []Line
	add := func(label, text string) {
		if text != "" {
			all = append(all, Line{label, text})
		}
	}
	if n.IsNext() {
		add("gone by then", wording.Told(clausesOf(n, plan.GoesNext)))
		add("still there", wording.And(a.AtHomeAfter(n.Positions)))
		add("unknown", a.notKnown(n))
	} else {
		add("certain", people(n, plan.IsSure, anybody))
		add("as cover", people(n, plan.Doubtful, coversForCertain))
		add("in doubt", people(n, plan.Doubtful, func(r plan.Reason) bool { return !coversForCertain(r) }))
		add("unknown", a.notKnown(n))
		add("gone", wording.Told(clausesOf(n, plan.Leaves)))
		add("coming in", wording.Told(clausesOf(n, plan.Arrives)))
		add("later", a.later(n))
		add("who covers", wording.Told(clausesOf(n, plan.Covers)))
		add("fills in", wording.Told(clausesOf(n, plan.FillsIn)))
		add("not listed", a.unlisted(n))
		add("what helps", a.helps(n))
	}
	add("targets", targetNames(targetsOf(a.Plan, n.Positions)))
	add("with it", withIt(n))
	add("if one goes", a.without(n))
	return all
}

func anybody(plan.Reason) bool { return true }

// coversForCertain reports whether a player may be there for certain, and is no starter: of
// the places filled they count, of the starting spots they do not.
func coversForCertain(r plan.Reason) bool { return r.Player.Role == squad.Fringe && r.Player.Sure() }

// people are the players of a kind of reason, each with age and what there is to say.
func people(n *plan.Need, kind plan.ReasonKind, which func(plan.Reason) bool) string {
	var list []string
	for _, r := range n.Reasons {
		if r.Kind != kind || r.Doubts.Unknown() != 0 || !which(r) {
			continue
		}
		facts := slices.DeleteFunc([]string{because(r), novelty(r.Player)}, func(s string) bool { return s == "" })
		who := r.Player.Name + " " + r.Player.Age.String()
		if r.Player.Age.IsZero() {
			who = r.Player.Name + ", age unknown"
		}
		if r.Player.Doubts.Has(outlook.FinalYear) {
			facts = append(facts, outlook.FinalYear.String())
		}
		if len(facts) > 0 {
			who += ", " + strings.Join(facts, "; ")
		}
		list = append(list, who)
	}
	return wording.Items(list)
}

// novelty says that a player was not there before.
func novelty(q *outlook.Player) string {
	switch q.Standing {
	case outlook.Arriving:
		return "new"
	case outlook.Returning:
		return "back from a loan"
	}
	return ""
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

func clause(r plan.Reason) wording.Clause {
	name := r.Player.Name
	if r.Kind == plan.Leaves && r.Rank != nil {
		name += " (" + rankWords[*r.Rank] + ")"
	}
	return wording.Clause{Name: name, What: because(r)}
}

var rankWords = [...]string{plan.Beyond: "beyond the depth wanted", plan.CoverPlayer: "cover", plan.Starter: "starter"}

// because is what a reason says of its player.
func because(r plan.Reason) string {
	switch r.Kind {
	case plan.Leaves, plan.ComesLater, plan.Arrives, plan.GoesNext:
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

// later tells who comes later in the season, and how many places are filled from the days
// on which somebody comes or goes.
func (a *Answer) later(n *plan.Need) string {
	var list []string
	if who := wording.Told(clausesOf(n, plan.ComesLater)); who != "" {
		list = append(list, who)
	}
	var days []squad.Date
	for i := range a.Outlook.Players {
		q := &a.Outlook.Players[i]
		if a.Use(q.Player).Home&n.Positions == 0 {
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
	for _, day := range slices.Compact(days) {
		if count, err := a.CountOn(day, n.Positions); err == nil {
			list = append(list, fmt.Sprintf("from %s %s", day.Words(), places(count.Have, count.Wanted)))
		}
	}
	return wording.Items(list)
}

// firstDay is the first day on which a player who comes later is there.
func firstDay(q *outlook.Player) squad.Date {
	if q.Standing == outlook.Returning {
		return q.Date.AddDays(1)
	}
	return q.Date
}

// notKnown tells of whom it is unknown whether they are there, and what it would mean if
// they are not; "" if there are none.
func (a *Answer) notKnown(n *plan.Need) string {
	var unknown []wording.Clause
	if n.IsNext() {
		for _, q := range a.OpenAfter(n.Positions) {
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
	list := []string{wording.Told(unknown)}
	if n.Worst > n.Urgency || n.Signings.High > n.Signings.Low {
		text := fmt.Sprintf("without them: %ssign %d", worstWord(n), n.Signings.High)
		if n.MayBe != 0 {
			text += ", also at " + n.MayBe.Join(", ")
		}
		list = append(list, text)
	}
	return wording.Items(list)
}

// worstWord is how pressing a need is if all that the file leaves open turns out badly,
// where it is one of the season.
func worstWord(n *plan.Need) string {
	if n.IsNext() {
		return ""
	}
	return n.Worst.String() + ", "
}

// unlisted names the players at home on the other side of the pitch, where nobody can
// play at a critical position: what a source leaves out.
func (a *Answer) unlisted(n *plan.Need) string {
	if n.Urgency != squad.Critical || a.nobody(n) != notListed {
		return ""
	}
	var across squad.PositionSet
	for at := range n.Positions.All() {
		across |= squad.SetOf(at.OtherSide())
	}
	var names []string
	for i := range a.Outlook.Players {
		if q := &a.Outlook.Players[i]; q.Counts() && a.Use(q.Player).Home&across != 0 {
			names = append(names, q.Name)
		}
	}
	if names == nil {
		return ""
	}
	return wording.And(names) + " play on the other side; also: in their file would count them"
}

// withIt are the lesser gaps of a need at other positions.
func withIt(n *plan.Need) string {
	var list []string
	for _, g := range n.Gaps {
		if other := g.Positions &^ n.Positions; g.Urgency < n.Urgency && other != 0 {
			list = append(list, fmt.Sprintf("%s %s", wording.And(positionNames(other)), g.Urgency))
		}
	}
	return wording.Items(list)
}

func positionNames(at squad.PositionSet) []string {
	var names []string
	for p := range at.All() {
		names = append(names, p.Name())
	}
	return names
}
