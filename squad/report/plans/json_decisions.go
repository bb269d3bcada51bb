package plans

import (
	"io"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/deal"
	"github.com/depth-football/depth/squad/report/facts"
	"github.com/depth-football/depth/squad/report/page"
)

// DecisionsSchema names the form of decisions in JSON.
const DecisionsSchema = "depth/decisions/v1"

type decisionsDocument struct {
	Schema      string             `json:"schema"`
	Club        string             `json:"club"`
	File        string             `json:"file"`
	AsOf        squad.Date         `json:"as_of"`
	Season      string             `json:"season"`
	On          squad.Date         `json:"on"`
	Moves       []moveObject       `json:"moves"` // that are made first
	Decisions   []decisionObject   `json:"decisions"`
	Successions []successionObject `json:"successions"`
}

type decisionObject struct {
	Kind    deal.Kind      `json:"kind"`
	By      *squad.Date    `json:"by"` // null if any day will do, or none is known
	Players []string       `json:"players"`
	Effects []effectObject `json:"effects"`
	Text    string         `json:"text"`
}

type successionObject struct {
	Position squad.Position `json:"position"`
	First    heirObject     `json:"first"`
	Heirs    []heirObject   `json:"heirs"`
}

type heirObject struct {
	Player string     `json:"player"`
	Age    *facts.Age `json:"age"`
	Until  squad.Date `json:"until"`
}

func (d *Decisions) json(w io.Writer) error {
	o := d.Plan.Outlook
	doc := decisionsDocument{
		Schema: DecisionsSchema, Club: o.Squad.Club, File: o.Squad.File, AsOf: o.Squad.AsOf, Season: o.Season.String(), On: o.On,
		Moves: moveObjects(d.Moves), Decisions: d.objects(), Successions: []successionObject{},
	}
	for _, s := range d.Successions {
		object := successionObject{s.Position, heirObject{s.First.Name, facts.AgeOf(s.First.Age), s.First.Until}, []heirObject{}}
		for _, h := range s.Heirs {
			object.Heirs = append(object.Heirs, heirObject{h.Name, facts.AgeOf(h.Age), h.Until})
		}
		doc.Successions = append(doc.Successions, object)
	}
	return page.WriteJSON(w, doc)
}

func (d *Decisions) objects() []decisionObject {
	objects := []decisionObject{}
	for _, decision := range d.List {
		objects = append(objects, decisionObject{
			decision.Kind, facts.Date(decision.By), namesOf(decision), d.effects(decision.Effects), d.hangs(decision),
		})
	}
	return objects
}

func (d *Decisions) effects(list []deal.Effect) []effectObject {
	objects := []effectObject{}
	for _, e := range list {
		objects = append(objects, newEffectObject(e, d.Plan.After().Season))
	}
	return objects
}
