package leagues

import (
	"io"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/league"
	"github.com/depth-football/depth/squad/report/facts"
	"github.com/depth-football/depth/squad/report/page"
	"github.com/depth-football/depth/squad/report/plans"
)

// DealsSchema names the form of a league before and after moves in JSON. It changes when a
// script that reads the old form would break.
const DealsSchema = "depth/league-deals/v1"

type dealsDocument struct {
	Schema   string         `json:"schema"`
	Scenario string         `json:"scenario"`
	File     string         `json:"file"`
	Currency string         `json:"currency,omitempty"` // of the fees
	Read     int            `json:"read"`
	Signings rangeChange    `json:"signings"`
	ByNext   rangeChange    `json:"by_next"`
	Moves    any            `json:"moves"`
	Clubs    []changeObject `json:"clubs"` // that differ
	Fees     []feesObject   `json:"fees"`  // of all that have a part
}

type feesObject struct {
	Club string      `json:"club"`
	File string      `json:"file"`
	Paid squad.Money `json:"pays"`
	Got  squad.Money `json:"gets"`
}

type rangeChange struct {
	Old facts.Range `json:"old"`
	New facts.Range `json:"new"`
}

type changeObject struct {
	Club      string           `json:"club"`
	File      string           `json:"file"`
	Season    squad.Season     `json:"season"`
	Rank      rankChange       `json:"rank"`
	Signings  rangeChange      `json:"signings"`
	ByNext    rangeChange      `json:"by_next"`
	Positions []positionChange `json:"positions"` // that differ
	Needs     needsChange      `json:"needs"`
}

type rankChange struct {
	Old int `json:"old"`
	New int `json:"new"`
}

type positionChange struct {
	Position squad.Position `json:"position"`
	Old      string         `json:"old"`
	New      string         `json:"new"`
}

type needsChange struct {
	Old []needObject `json:"old"`
	New []needObject `json:"new"`
}

type needObject struct {
	Positions []squad.Position `json:"positions"`
	Urgency   squad.Urgency    `json:"urgency"`
	Signings  facts.Range      `json:"signings"`
}

func (d *Deals) json(w io.Writer) error {
	doc := dealsDocument{
		Schema: DealsSchema, Scenario: d.Scenario, File: d.File, Currency: d.Currency, Read: d.Before.Read,
		Signings: rangeChange{facts.Range(d.Before.Signings()), facts.Range(d.After.Signings())},
		ByNext:   rangeChange{facts.Range(d.Before.ByNext()), facts.Range(d.After.ByNext())},
		Moves:    plans.MovesJSON(d.Moves), Clubs: []changeObject{}, Fees: []feesObject{},
	}
	for _, c := range d.Parts {
		doc.Fees = append(doc.Fees, feesObject{c.Before.Club, c.Before.File, c.Out.Total(), c.In.Total()})
	}
	for _, c := range league.Changes(d.Before, d.After) {
		object := changeObject{
			Club: c.Old.Name, File: c.Old.File, Season: c.Old.Season, Rank: rankChange{c.Old.Rank, c.New.Rank},
			Signings:  rangeChange{facts.Range(c.Old.Signings()), facts.Range(c.New.Signings())},
			ByNext:    rangeChange{facts.Range(c.Old.ByNext()), facts.Range(c.New.ByNext())},
			Positions: []positionChange{}, Needs: needsChange{needObjects(c.Old), needObjects(c.New)},
		}
		for at := range c.Positions(d.Before.Only).All() {
			object.Positions = append(object.Positions, positionChange{at, cellMark(c.Old, at), cellMark(c.New, at)})
		}
		doc.Clubs = append(doc.Clubs, object)
	}
	return page.WriteJSON(w, doc)
}

func needObjects(c *league.Club) []needObject {
	objects := []needObject{}
	for i := range c.Needs {
		n := &c.Needs[i]
		objects = append(objects, needObject{n.Positions.List(), n.Urgency, facts.Range(n.Signings)})
	}
	return objects
}
