package plans

import (
	"io"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/report/page"
	"github.com/depth-football/depth/squad/report/wording"
)

// ScenariosSchema names the form of scenarios side by side in JSON. It changes when a script
// that reads the old form would break.
const ScenariosSchema = "depth/scenarios/v1"

type scenariosDocument struct {
	Schema    string           `json:"schema"`
	Club      string           `json:"club"`
	File      string           `json:"file"`
	Season    squad.Season     `json:"season"`
	AsOf      squad.Date       `json:"as_of"`
	On        squad.Date       `json:"on"`
	Currency  string           `json:"currency,omitempty"` // of the fees
	Warnings  []string         `json:"warnings"`
	Scenarios []scenarioObject `json:"scenarios"`
	Clubs     []besideObject   `json:"clubs"` // that have a part in one of them
}

type scenarioObject struct {
	Letter string       `json:"letter"`
	Name   string       `json:"name"`
	File   string       `json:"file"`
	Moves  []moveObject `json:"moves"`
}

// besideObject is a club side by side with what it is today.
type besideObject struct {
	Club   string             `json:"club"`
	File   string             `json:"file"`
	Season squad.Season       `json:"season"`
	Needs  []besideNeedObject `json:"needs"` // those that differ
	Under  []underObject      `json:"under"` // each scenario
}

type besideNeedObject struct {
	Positions []squad.Position    `json:"positions"`
	Title     string              `json:"title"`
	Today     besideStateObject   `json:"today"`
	Under     []besideStateObject `json:"under"`
}

type besideStateObject struct {
	effectState
	Text string `json:"text"`
}

type underObject struct {
	Scenario string      `json:"scenario"`
	Paid     squad.Money `json:"pays"`
	Got      squad.Money `json:"gets"`
}

func (v *Scenarios) json(w io.Writer) error {
	o := v.Clubs[0].Today.Outlook
	doc := scenariosDocument{
		Schema: ScenariosSchema, Club: o.Squad.Club, File: o.Squad.File, Season: o.Season, AsOf: o.Squad.AsOf, On: o.On,
		Currency: o.Squad.Currency, Warnings: page.OrEmpty(v.Warnings), Scenarios: []scenarioObject{}, Clubs: []besideObject{},
	}
	for i, s := range v.List {
		doc.Scenarios = append(doc.Scenarios, scenarioObject{Letter(i), s.Name, s.File, moveObjects(s.Moves)})
	}
	for i := range v.Clubs {
		c := &v.Clubs[i]
		o, next := c.Today.Outlook, c.Today.After().Season
		object := besideObject{Club: o.Squad.Club, File: o.Squad.File, Season: o.Season, Needs: []besideNeedObject{}, Under: []underObject{}}
		for _, r := range v.needs(c) {
			need := besideNeedObject{Positions: r.Positions.List(), Title: wording.Positions(r.Positions), Under: []besideStateObject{}}
			for n, s := range r.States {
				state := besideStateObject{newEffectState(s), stateText(s, next)}
				if n == 0 {
					need.Today = state
					continue
				}
				need.Under = append(need.Under, state)
			}
			object.Needs = append(object.Needs, need)
		}
		for n, u := range c.Under {
			object.Under = append(object.Under, underObject{Letter(n), u.Out.Total(), u.In.Total()})
		}
		doc.Clubs = append(doc.Clubs, object)
	}
	return page.WriteJSON(w, doc)
}
