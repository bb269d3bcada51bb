package plans

import (
	"io"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/chart"
	"github.com/depth-football/depth/squad/outlook"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/report/facts"
	"github.com/depth-football/depth/squad/report/page"
)

// Schema names the form of what [JSON] writes. It changes when a script
// that reads the old form would break.
const Schema = "depth/needs/v2"

type document struct {
	Schema           string           `json:"schema"`
	Club             string           `json:"club"`
	Country          string           `json:"country,omitempty"`
	File             string           `json:"file"`
	AsOf             squad.Date       `json:"as_of"`
	Season           seasonObject     `json:"season"`
	On               squad.Date       `json:"on"`
	Formation        string           `json:"formation"`
	Chosen           bool             `json:"formation_chosen"` // for want of one in the file
	Currency         string           `json:"currency,omitempty"`
	ContractsUnknown bool             `json:"contracts_unknown"` // the file says so
	Squad            sizeObject       `json:"squad"`
	Without          []string         `json:"without"`
	Positions        []positionObject `json:"positions"`
	Needs            []needObject     `json:"needs"`
	Targets          []facts.Target   `json:"targets"` // all of the file
	Places           []placeObject    `json:"places"`
	Switches         []switchObject   `json:"switches"` // to cover places that are empty, though they can be filled
	Players          []playerObject   `json:"players"`
	Losses           []lossObject     `json:"losses"`
	Decisions        []decisionObject `json:"decisions"` // null of the other clubs of a deal, and if there are too many
	Quality          *qualityObject   `json:"quality"`   // null if too few players have a market value
	Horizon          []horizonObject  `json:"horizon"`
	Warnings         []string         `json:"warnings"`
}

type seasonObject struct {
	Name        string     `json:"name"`
	Competition string     `json:"competition,omitempty"`
	First       squad.Date `json:"first"`
	Last        squad.Date `json:"last"`
	Opening     squad.Date `json:"opening"`
	Closing     squad.Date `json:"closing"`
	Matches     int        `json:"matches,omitempty"`

	// No fact of the competition: only the usual day.
	UsualOpening bool `json:"opening_usual"`
	UsualClosing bool `json:"closing_usual"`
}

// sizeObject is how many players are there on the day.
type sizeObject struct {
	Players    facts.Range `json:"players"`   // the second team apart
	Returning  int         `json:"returning"` // of these, from loans
	SecondTeam int         `json:"second_team"`
}

type placeObject struct {
	Position squad.Position  `json:"position"`
	Depth    int             `json:"depth"`
	Player   *string         `json:"player"`
	Natural  bool            `json:"natural"`
	Doubts   []outlook.Doubt `json:"doubts"`
}

type switchObject struct {
	Position squad.Position `json:"position"`
	Player   string         `json:"player"`
}

type qualityObject struct {
	Median squad.Money  `json:"median"`
	Weak   []weakObject `json:"weak"`
}

type weakObject struct {
	Position squad.Position `json:"position"`
	Player   string         `json:"player"`
	Value    squad.Money    `json:"value"`
	Grade    plan.Grade     `json:"grade"`
}

type horizonObject struct {
	Season    string        `json:"season"`
	Positions []countObject `json:"positions"`
}

// JSON writes all that a plan says, in the form that [Schema] names, and what looks
// wrong with the file.
func JSON(w io.Writer, p *plan.Plan, warnings []string) error {
	return page.WriteJSON(w, newDocument(p, nil, warnings))
}

func newDocument(p *plan.Plan, d *Decisions, warnings []string) document {
	o := p.Outlook
	doc := document{
		Schema: Schema, Club: o.Squad.Club, Country: o.Squad.Country, File: o.Squad.File, AsOf: o.Squad.AsOf,
		Season: seasonObject{
			Name: o.Season.String(), Competition: o.Competition.Name, First: o.Days.First, Last: o.Days.Last,
			Opening: o.Days.Opening, Closing: o.Days.Closing, Matches: o.Days.Matches,
			UsualOpening: o.Days.UsualOpening, UsualClosing: o.Days.UsualClosing,
		},
		On: o.On, Formation: p.Formation.String(), Chosen: p.Chosen, Currency: o.Squad.Currency,
		ContractsUnknown: o.Squad.ContractsUnknown, Squad: newSizeObject(o.Size()),
		Without:   page.OrEmpty(p.Missing),
		Positions: positionObjects(p), Targets: facts.TargetsOf(o.Squad.Targets),
		Needs: []needObject{}, Places: []placeObject{}, Switches: []switchObject{}, Players: []playerObject{},
		Losses: []lossObject{}, Horizon: []horizonObject{}, Warnings: page.OrEmpty(warnings),
	}
	if d != nil && d.isWorkedOut() {
		doc.Decisions = d.objects()
	}
	for _, n := range p.Needs {
		doc.Needs = append(doc.Needs, newNeedObject(p, n))
	}
	places := make(map[*outlook.Player]chart.Place)
	for _, place := range p.Places {
		object := placeObject{Position: place.Position, Depth: place.Depth, Natural: place.Natural, Doubts: place.Doubts().List()}
		if place.Player != nil {
			object.Player = &place.Player.Name
			places[place.Player] = place
		}
		doc.Places = append(doc.Places, object)
	}
	for _, m := range p.Switches() {
		doc.Switches = append(doc.Switches, switchObject{m.Position, m.Player.Name})
	}
	for i := range o.Players {
		q := &o.Players[i]
		place, placed := places[q]
		doc.Players = append(doc.Players, newPlayerObject(p, q, place, placed))
	}
	if q, ok := p.Quality(); ok {
		doc.Quality = &qualityObject{Median: q.Median, Weak: []weakObject{}}
		for _, w := range q.Weak {
			doc.Quality.Weak = append(doc.Quality.Weak, weakObject{w.Position, w.Player.Name, w.Player.Value, w.Grade})
		}
	}
	for _, l := range p.Losses() {
		doc.Losses = append(doc.Losses, newLossObject(l))
	}
	if f, ok := p.SoFar(); ok {
		doc.Horizon = append(doc.Horizon, horizonObject{f.Season.String(), countObjects(p, f)})
	}
	for _, f := range p.Horizon {
		doc.Horizon = append(doc.Horizon, horizonObject{f.Season.String(), countObjects(p, f)})
	}
	return doc
}

func newSizeObject(s outlook.Size) sizeObject {
	return sizeObject{facts.Range(s.Players), s.Returning, s.SecondTeam}
}
