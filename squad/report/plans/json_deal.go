package plans

import (
	"io"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/deal"
	"github.com/depth-football/depth/squad/move"
	"github.com/depth-football/depth/squad/report/facts"
	"github.com/depth-football/depth/squad/report/page"
)

// dealDocument is the plan of the club that is asked about, with the moves in it, and what
// these do to every club.
type dealDocument struct {
	document
	Scenario string           `json:"scenario,omitempty"`
	Moves    []moveObject     `json:"moves"`
	Deal     []dealClubObject `json:"deal"`
}

type moveObject struct {
	Verb   move.Verb   `json:"verb"`
	Player string      `json:"player"`
	Club   string      `json:"club"`            // whose move it is
	Other  string      `json:"other,omitempty"` // the other club
	Fee    squad.Money `json:"fee"`
	On     *squad.Date `json:"on"`
	Until  *squad.Date `json:"until"`
	Text   string      `json:"text"`
}

type dealClubObject struct {
	Club    string           `json:"club"`
	File    string           `json:"file"`
	Paid    squad.Money      `json:"pays"`
	Got     squad.Money      `json:"gets"`
	Effects []effectObject   `json:"effects"`
	Later   []squad.Position `json:"later,omitempty"` // where what the season after needs is not the same
	Plan    *document        `json:"plan,omitempty"`  // of the other clubs, with the moves
}

type effectObject struct {
	Positions []squad.Position `json:"positions"`
	Old       effectState      `json:"old"`
	New       effectState      `json:"new"`
	Text      string           `json:"text"`
}

type effectState struct {
	Urgency  squad.Urgency `json:"urgency"`
	Signings facts.Range   `json:"signings"`
}

func (d *Deal) json(w io.Writer, a *Answer) error {
	doc := dealDocument{document: a.document(), Scenario: d.Scenario, Deal: []dealClubObject{}}
	doc.Moves = moveObjects(d.Moves)
	for i := range d.Clubs {
		c := &d.Clubs[i]
		object := newDealClubObject(c)
		if i > 0 {
			plan := (&Answer{Plan: c.New}).document()
			object.Plan = &plan
		}
		doc.Deal = append(doc.Deal, object)
	}
	return page.WriteJSON(w, doc)
}

// newDealClubObject is what moves do to a club, without its plan.
func newDealClubObject(c *deal.Judged) dealClubObject {
	object := dealClubObject{Club: c.After.Club, File: c.After.File, Paid: c.Out.Total(), Got: c.In.Total(), Effects: []effectObject{}}
	if at := c.Later & c.New.Only; at != 0 {
		object.Later = at.List()
	}
	for _, e := range asked(c) {
		object.Effects = append(object.Effects, newEffectObject(e, c.New.After().Season))
	}
	return object
}

// MovesJSON are moves as all documents have them.
func MovesJSON(made []deal.Made) any { return moveObjects(made) }

func moveObjects(made []deal.Made) []moveObject {
	objects := []moveObject{}
	for _, m := range made {
		objects = append(objects, newMoveObject(m))
	}
	return objects
}

func newMoveObject(m deal.Made) moveObject {
	other, until := m.With, m.Until
	if other == "" {
		other = m.Move.Club
	}
	if !m.End.IsZero() {
		until = m.End
	}
	return moveObject{m.Verb, m.Who, m.Club, other, m.Fee, facts.Date(m.On), facts.Date(until), moveText(m)}
}

func newEffectObject(e deal.Effect, next squad.Season) effectObject {
	return effectObject{e.Positions.List(), newEffectState(e.Old), newEffectState(e.New), effectText(e, next)}
}

func newEffectState(s deal.State) effectState { return effectState{s.Urgency, facts.Range(s.Signings)} }
