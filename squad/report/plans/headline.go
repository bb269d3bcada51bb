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
	spots := wording.Count(n.Eleven.Spots, "spot") + " of the eleven" + among(n)
	switch n.Urgency {
	case squad.Critical:
		if n.Eleven.Fit.High == 0 {
			return fmt.Sprintf("%s on %s for %s; %s.", nobody(p, n), p.Outlook.On.Words(), spots, filled)
		}
		return fmt.Sprintf("Only %s fit on %s for %s; %s.", n.Eleven.Fit, p.Outlook.On.Words(), spots, filled)
	case squad.Short:
		return fmt.Sprintf("%s: short by %s, %d sure.", wording.Capital(filled), n.Count.Short(), n.Count.Sure)
	case squad.Thin:
		return fmt.Sprintf("%s, but %s.", wording.Capital(filled), unsure(n.Eleven, spots))
	case squad.Unclear:
		if n.Worst != squad.Next {
			return fmt.Sprintf("What the file leaves open decides: %s.", filled)
		}
	}
	after := p.After()
	have, wanted := squad.Range{}, 0
	for at := range n.Positions.All() {
		have, wanted = have.Plus(after.Counts[at].Have), wanted+after.Counts[at].Wanted
	}
	now := "Covered now"
	if n.Count.Have.Low < n.Count.Wanted {
		now = "Now " + filled
	}
	return fmt.Sprintf(now+"; in %s %s of %s filled, as contracts stand.", after.Season, have, wording.Count(wanted, "place"))
}

// among names the positions that the spots of a need are at, if there are others than its
// own; "" otherwise.
func among(n *plan.Need) string {
	var at squad.PositionSet
	for _, g := range n.Gaps {
		if g.Urgency == n.Urgency {
			at |= g.Reach
		}
	}
	if at == n.Positions || n.Urgency == squad.Short {
		return ""
	}
	return " (" + at.Join(", ") + ")"
}

// unsure says what it means that so many are sure for so many spots.
func unsure(e plan.Eleven, spots string) string {
	switch {
	case e.Sure == 0:
		return "nobody sure for " + spots
	case e.Sure < e.Spots:
		return fmt.Sprintf("%d sure for %s: somebody doubtful starts", e.Sure, spots)
	}
	return fmt.Sprintf("%d sure for %s: one more absence and somebody doubtful starts", e.Sure, spots)
}

// nobody says why there is nobody for the spots of a need: those who could play there are
// not fit, or not with the club, or nobody is listed there.
func nobody(p *plan.Plan, n *plan.Need) string {
	why := notListed
	for i := range p.Outlook.Players {
		if q := &p.Outlook.Players[i]; p.Use(q.Player).Able&n.Positions != 0 {
			if q.Counts() {
				return "Nobody fit"
			}
			why = "Nobody there"
		}
	}
	return why
}

const notListed = "Nobody listed there"

// unlisted names the players at home on the other side of the pitch, where nobody can
// play at a critical position: what a source leaves out.
func unlisted(p *plan.Plan, n *plan.Need) []string {
	if n.Urgency != squad.Critical || nobody(p, n) != notListed {
		return nil
	}
	var across squad.PositionSet
	for at := range n.Positions.All() {
		across |= squad.SetOf(at.OtherSide())
	}
	var names []string
	for i := range p.Outlook.Players {
		if q := &p.Outlook.Players[i]; q.Counts() && p.Use(q.Player).Home&across != 0 {
			names = append(names, q.Name)
		}
	}
	return names
}

// heads says how many are at home there from season to season.
func heads(p *plan.Plan, n *plan.Need) string {
	seasons := []string{n.Heads.Now.String(), n.Heads.Next.String()}
	first := p.Outlook.Season
	if n.Heads.Playing != nil {
		seasons = append([]string{n.Heads.Playing.String()}, seasons...)
		first = p.Playing.Season
	}
	text := fmt.Sprintf("At home there: %s (%s to %s)", strings.Join(seasons, " → "), first, p.After().Season)
	if n.IsNow() && n.Heads.Now.High > 0 {
		text += fmt.Sprintf("; on %s %s fit, %d sure", p.Outlook.On.Words(), n.Heads.Fit, n.Heads.Sure)
	}
	return text + "."
}
