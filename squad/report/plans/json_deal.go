package plans

import (
	"io"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/deal"
	"github.com/depth-football/depth/squad/report/facts"
	"github.com/depth-football/depth/squad/report/page"
)

// dealDocument is the plan of the club that is asked about, with the moves in it, and what
// these do to every club.
type dealDocument struct {
	document
	Moves []moveObject     `json:"moves"`
	Deal  []dealClubObject `json:"deal"`
}

type moveObject struct {
	Verb   deal.Verb   `json:"verb"`
	Player string      `json:"player"`
	Club   string      `json:"club"`            // whose move it is
	Other  string      `json:"other,omitempty"` // the other club
	Fee    squad.Money `json:"fee"`
	On     *squad.Date `json:"on"`
	Until  *squad.Date `json:"until"`
	Text   string      `json:"text"`
}

type dealClubObject struct {
	Club    string         `json:"club"`
	File    string         `json:"file"`
	Paid    squad.Money    `json:"pays"`
	Got     squad.Money    `json:"gets"`
	Effects []effectObject `json:"effects"`
	Plan    *document      `json:"plan,omitempty"` // of the other clubs, with the moves
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

func dealJSON(w io.Writer, d *Deal, warnings []string) error {
	doc := dealDocument{document: newDocument(d.asked(), warnings), Moves: []moveObject{}, Deal: []dealClubObject{}}
	for _, m := range d.Moves {
		other := m.With
		if other == "" {
			other = m.Move.Club
		}
		doc.Moves = append(doc.Moves, moveObject{
			m.Verb, m.Who, m.Club, other, m.Fee, facts.Date(m.On), facts.Date(m.Until), moveText(m),
		})
	}
	for i := range d.Clubs {
		c := &d.Clubs[i]
		object := dealClubObject{
			Club: c.After.Club, File: c.After.File, Paid: sum(c.Out), Got: sum(c.In), Effects: effectObjects(c.Effects, c.New.After().Season),
		}
		if i > 0 {
			plan := newDocument(c.New, nil)
			object.Plan = &plan
		}
		doc.Deal = append(doc.Deal, object)
	}
	return page.WriteJSON(w, doc)
}

// sum is what fees come to, unknown if one of them is not known.
func sum(f deal.Fees) squad.Money {
	if f.Unknown > 0 {
		return squad.Money{}
	}
	return squad.MoneyOf(f.Sum)
}

func effectObjects(list []deal.Effect, next squad.Season) []effectObject {
	objects := make([]effectObject, len(list))
	for i, e := range list {
		objects[i] = effectObject{e.Positions.List(), newEffectState(e.Old), newEffectState(e.New), effectText(list, i, next)}
	}
	return objects
}

func newEffectState(s deal.State) effectState { return effectState{s.Urgency, facts.Range(s.Signings)} }
