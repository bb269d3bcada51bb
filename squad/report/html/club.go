package html

import (
	"fmt"

	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/report/picture"
	"github.com/depth-football/depth/squad/report/plans"
)

// clubPart is what the template shows of a club.
type clubPart struct {
	ID       string // before the names of its parts, so that no two are the same
	Title    string
	Of       string // before the names of its parts where there are several clubs
	Name     string
	Season   string
	File     string
	Terms    []string
	Old, New side // without the moves and with them; Old is zero if there are none
	Deal     *dealPart

	Contracts, Ages []*picture.Picture // wide and narrow
	ContractRows    []contractRow
	AgeRemarks      []string
	AgeRows         []ageRow
	PeakSource      string

	Absences    [][2]string
	Movements   []plans.Movement
	Decisions   [][]string
	Successions [][]string
	Currency    string
	Positions   []positionPart
	Players     []playerRow
	HasValues   bool
}

// side is the needs and the pitch of a plan.
type side struct {
	Title   string // "" if there is one side alone
	Lead    string
	Needs   []needPart
	Swing   string
	Pitches []*picture.Picture
	Places  []placeRow
}

// needPart is a need in words.
type needPart struct {
	Urgency, Positions, Sign string
	Why                      []plans.Line
}

// dealPart is the moves that are tried and what they do.
type dealPart struct {
	Moves   []string
	Effects [][]string
	Fees    string
}

func newClubPart(id string, c *Club) (*clubPart, error) {
	p := c.Plan
	o := p.Outlook
	answer := c.answer()
	part := &clubPart{
		ID: id, Name: o.Squad.Club, Season: o.Season.String(), File: o.Squad.File, Title: fmt.Sprintf("%s %s", o.Squad.Club, o.Season), Terms: answer.Terms(),
		PeakSource: picture.PeakSource, Currency: o.Squad.Currency,
		Decisions: c.Rows(), Successions: c.SuccessionRows(), Absences: plans.Absences(p), Movements: plans.Movements(p),
	}
	if id != "" {
		part.Of = o.Squad.Club + ", "
	}
	part.New = newSide(answer, c.Deal == nil)
	if c.Deal != nil {
		part.Old = newSide(&plans.Answer{Plan: c.Deal.Clubs[0].Old}, false)
		part.Old.Title, part.New.Title = "Before", "After"
		part.Deal = &dealPart{c.Deal.Told(), c.Deal.Effects(), c.Deal.Fees()}
	}
	for _, form := range []picture.Form{picture.Wide, picture.Narrow} {
		part.Contracts = append(part.Contracts, picture.Contracts(p, form))
		part.Ages = append(part.Ages, picture.Ages(p, form))
	}
	part.contracts(p)
	part.ages(p)
	seasons := p.Horizon
	if before, ok := p.SoFar(); ok {
		seasons = append([]plan.Future{before}, seasons...)
	}
	for at := range p.Formation.Positions().All() {
		part.Positions = append(part.Positions, newPositionPart(c, seasons, part.Successions, at))
	}
	part.players(p)
	return part, nil
}

// HasOld reports whether there are two sides.
func (c *clubPart) HasOld() bool { return c.Old.Title != "" }

// Sides are those that stand beside each other.
func (c *clubPart) Sides() []side {
	if c.HasOld() {
		return []side{c.Old, c.New}
	}
	return []side{c.New}
}

// newSide is a side of a plan. A pitch that has all of a page is drawn for wide screens
// too.
func newSide(a *plans.Answer, alone bool) side {
	p := a.Plan
	s := side{Lead: a.Verdict(), Swing: a.Irreplaceable(), Places: placeRows(p)}
	for _, n := range p.Needs {
		s.Needs = append(s.Needs, newNeedPart(a, n))
	}
	if alone {
		s.Pitches = append(s.Pitches, picture.Pitch(p, picture.Wide))
	}
	s.Pitches = append(s.Pitches, picture.Pitch(p, picture.Narrow))
	return s
}

func newNeedPart(a *plans.Answer, n *plan.Need) needPart {
	return needPart{Urgency: n.Urgency.String(), Positions: a.Whom(n), Sign: a.Wanted(n), Why: a.Why(n)}
}

// answer is what the screen says of the club.
func (c *Club) answer() *plans.Answer {
	a := &plans.Answer{Plan: c.Plan, Decisions: c.Decisions}
	if c.Deal != nil {
		a.Moves = c.Deal.Moves
	}
	return a
}
