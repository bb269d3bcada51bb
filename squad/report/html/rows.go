package html

import (
	"fmt"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/outlook"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/report/picture"
	"github.com/depth-football/depth/squad/report/wording"
)

// placeRow is an entry of the pitch in words.
type placeRow struct {
	Position, Place, Name, Age, Until, State, Class, Why string
}

func placeRows(p *plan.Plan) []placeRow {
	var rows []placeRow
	for at := range p.Formation.Positions().All() {
		for _, e := range picture.Entries(p, at) {
			rows = append(rows, newPlaceRow(e))
		}
	}
	return rows
}

func newPlaceRow(e picture.Entry) placeRow {
	r := placeRow{
		Position: e.Position.String(), Place: "–", State: e.State.String(), Class: e.State.Class(), Why: e.Why,
		Name: "nobody", Age: "–", Until: "–",
	}
	switch {
	case e.Depth == 1:
		r.Place = "first choice"
	case e.Depth > 1:
		r.Place = "cover"
	}
	if e.Player != nil {
		r.Name, r.Age, r.Until = e.Player.Name, e.Player.Age.String(), picture.Until(e.Player)
	}
	return r
}

// contractRow is what binds a player, in words.
type contractRow struct {
	Position, Name, Until, Terms string
}

func (c *clubPart) contracts(p *plan.Plan) {
	players := p.Outlook.Squad.Players
	for _, g := range picture.Groups(p) {
		for _, i := range g.Players {
			q := &players[i]
			c.ContractRows = append(c.ContractRows, contractRow{g.Position.String(), q.Name, q.Contract.Until.Words(), terms(q)})
		}
	}
}

// terms are what a contract and a loan say besides their last day.
func terms(q *squad.Player) string {
	var list []string
	add := func(format string, args ...any) { list = append(list, fmt.Sprintf(format, args...)) }
	c := q.Contract
	if !c.Option.IsZero() {
		add("%s option to %s", c.Holder, c.Option.Words())
	}
	if !c.Extension.Until.IsZero() {
		add("to %s if: %s", c.Extension.Until.Words(), c.Extension.If)
	}
	if _, known := c.ReleaseClause.Amount(); known {
		add("release clause %s", c.ReleaseClause)
	}
	switch q.Loan.Way {
	case squad.LoanOut:
		add("lent to %s until %s", q.Loan.Club, q.Loan.Until.Words())
	case squad.LoanIn:
		add("on loan from %s until %s", q.Loan.Club, q.Loan.Until.Words())
	}
	if q.Loan.Buy != squad.NoBuy {
		add("%s to buy", q.Loan.Buy)
	}
	if !q.Joins.IsZero() {
		add("joins %s", wording.Transfer("from", q.Joins, wording.When(q.Joins.On)))
	}
	if !q.Leaves.IsZero() {
		add("leaves %s", wording.Transfer("to", q.Leaves, wording.When(q.Leaves.On)))
	}
	return wording.And(list)
}

// ageRow is the ages of a position in words.
type ageRow struct{ Position, Peak, Players string }

func (c *clubPart) ages(p *plan.Plan) {
	for _, g := range picture.Groups(p) {
		row := ageRow{Position: g.Name(), Peak: "–"}
		if from, to, known := picture.Peak(g.Position); known {
			row.Peak = squad.Range{Low: from, High: to}.String()
		}
		var list []string
		for _, i := range g.Players {
			if q := p.Outlook.At(i); q != nil && q.Counts() {
				list = append(list, fmt.Sprintf("%s %s (%s)", q.Name, q.Age, q.Role))
			}
		}
		row.Players = wording.And(list)
		if list == nil {
			row.Players = "nobody"
		}
		c.AgeRows = append(c.AgeRows, row)
	}
	for _, l := range p.LineAges() {
		switch {
		case l.AllOld():
			c.AgeRemarks = append(c.AgeRemarks, fmt.Sprintf("%s: all are 30 or older.", l.Line))
		case l.NobodyYoung():
			c.AgeRemarks = append(c.AgeRemarks, fmt.Sprintf("%s: nobody is younger than 24.", l.Line))
		case l.Unknown > 0:
			c.AgeRemarks = append(c.AgeRemarks, fmt.Sprintf("%s: the age of %d of %s is not known.", l.Line, l.Unknown, wording.Count(l.Players, "player")))
		}
	}
}

// positionPart is a page for a meeting: all that is known about a position.
type positionPart struct {
	Code, Name string
	Urgency    string // "" if there is no need
	Needs      []needPart
	Counts     []countCell
	Rows       []positionRow
	Decisions  [][]string
	Successors [][]string
}

// countCell is how many places are filled in a season.
type countCell struct {
	Season, Filled string
	Short          bool
}

// positionRow is an entry with more facts of the player.
type positionRow struct {
	placeRow
	Role, Value, Terms string
}

func newPositionPart(c *Club, seasons []plan.Future, successions [][]string, at squad.Position) positionPart {
	p := c.Plan
	part := positionPart{Code: at.String(), Name: wording.Capital(at.Name())}
	answer, worst := c.answer(), squad.NoUrgency
	var shared []needPart // that reach the position and are named elsewhere
	for _, n := range p.Needs {
		u := n.UrgencyAt(squad.SetOf(at))
		worst = max(worst, u)
		switch {
		case n.Positions.Has(at):
			part.Needs = append(part.Needs, newNeedPart(answer, n))
		case u != squad.NoUrgency:
			shared = append(shared, newNeedPart(answer, n))
		}
	}
	if part.Needs == nil {
		part.Needs = shared
	}
	if worst != squad.NoUrgency {
		part.Urgency = worst.String()
	}
	for _, f := range seasons {
		count := f.Counts[at]
		filled := fmt.Sprintf("%s of %d", count.Have, count.Wanted)
		if count.Short().Low > 0 {
			filled = "only " + filled
		}
		part.Counts = append(part.Counts, countCell{f.Season.String(), filled, count.Short().High > 0})
	}
	var names []string
	for _, e := range picture.Entries(p, at) {
		row := positionRow{placeRow: newPlaceRow(e)}
		if q := e.Player; q != nil {
			row.Role, row.Value, row.Terms = q.Role.String(), value(q.Player), terms(q.Player)
			names = append(names, q.Name)
		}
		part.Rows = append(part.Rows, row)
	}
	part.Decisions = c.RowsOf(names)
	for _, row := range successions {
		if row[0] == at.String() {
			part.Successors = append(part.Successors, row)
		}
	}
	return part
}

// playerRow is a player in the table of all. Sort are the keys by which columns are
// sorted that are no plain text.
type playerRow struct {
	Name, Position, Also, Age, Role, Until, Standing, Class, Value, Notes string
	SortAge, SortUntil, SortRole                                          int
	SortPosition                                                          int
	SortValue                                                             int64
}

func (c *clubPart) players(p *plan.Plan) {
	s := p.Outlook.Squad
	for i := range s.Players {
		q := &s.Players[i]
		at := picture.PositionOf(p, q)
		row := playerRow{
			Name: q.Name, Position: squad.SetOf(q.Positions...).Join(", "), Also: squad.SetOf(q.Also...).Join(", "), Role: q.Role.String(),
			Until: q.Contract.Until.Words(), SortUntil: days(s.AsOf, p.Outlook.Competition.In(q.Contract.Until)), Value: value(q),
			SortRole: q.Role.Rank(), SortPosition: int(at), Standing: "not in this season", Class: "leaving", SortAge: -1, SortValue: -1, Age: "?",
		}
		if units, known := q.Value.Amount(); known {
			row.SortValue, c.HasValues = units, true
		}
		if in := p.Outlook.At(i); in != nil {
			row.inSeason(in)
		}
		c.Players = append(c.Players, row)
	}
}

// inSeason adds what the season makes of a player.
func (r *playerRow) inSeason(q *outlook.Player) {
	r.Age, r.Class = q.Age.String(), picture.StateOf(q).Class()
	if !q.Age.IsZero() {
		r.SortAge = q.Age.Max
	}
	r.Standing = q.Standing.String()
	r.Notes = wording.Doubts(q, q.Doubts)
	if q.Standing != outlook.Contracted {
		r.Notes = wording.Movement(q)
		if doubts := wording.Doubts(q, q.Doubts); doubts != "" {
			r.Notes += "; " + doubts
		}
	}
}

// days counts the days from one date to another, -1 if that is not known.
func days(from, to squad.Date) int {
	if to.IsZero() {
		return -1
	}
	return max(to.DaysSince(from), 0)
}

func value(q *squad.Player) string {
	if _, known := q.Value.Amount(); !known {
		return ""
	}
	return q.Value.String()
}
