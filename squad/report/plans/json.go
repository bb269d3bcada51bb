package plans

import (
	"io"
	"math"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/chart"
	"github.com/depth-football/depth/squad/outlook"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/report/facts"
	"github.com/depth-football/depth/squad/report/page"
	"github.com/depth-football/depth/squad/signings"
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
	Places           []placeObject    `json:"places"`
	Players          []playerObject   `json:"players"`
	Losses           []lossObject     `json:"losses"`
	Quality          *qualityObject   `json:"quality"` // null if too few players have a market value
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

type countObject struct {
	Position squad.Position `json:"position"`
	Name     string         `json:"name"`
	facts.Figures
}

type positionObject struct {
	countObject
	FirstShort     *string        `json:"first_short"`
	SigningRate    *float64       `json:"signing_rate"`  // 0 to 1; null where it is not known
	SigningGroup   signings.Group `json:"signing_group"` // whose positions share the rate
	SigningReasons []signingWhy   `json:"signing_reasons"`
}

// signingWhy is something by which a rate differs from a usual squad's.
type signingWhy struct {
	Text   string  `json:"text"`
	Effect float64 `json:"effect"`
}

type needObject struct {
	Positions []squad.Position `json:"positions"`
	Urgency   squad.Urgency    `json:"urgency"`
	Worst     squad.Urgency    `json:"worst"`
	Signings  facts.Range      `json:"signings"`
	Reach     []squad.Position `json:"reach"`
	Heads     headsObject      `json:"heads"`
	facts.Figures
	Gaps    []gapObject    `json:"gaps"`
	Reasons []reasonObject `json:"reasons"`
	Text    []string       `json:"text"`
}

// headsObject is how many are at home there: in the season being played, null where that
// is the one that was asked for, in that one, and in the next.
type headsObject struct {
	Playing *facts.Range `json:"playing"`
	Now     facts.Range  `json:"now"`
	Next    facts.Range  `json:"next"`
	Fit     facts.Range  `json:"fit"`  // of those in the season asked for, on the day
	Sure    int          `json:"sure"` // of those
}

type gapObject struct {
	Urgency   squad.Urgency    `json:"urgency"`
	Positions []squad.Position `json:"positions"`
	Reach     []squad.Position `json:"reach"`
	Places    int              `json:"places"`
	Players   []string         `json:"players"`
	Signings  int              `json:"signings"`
}

type reasonObject struct {
	Kind   plan.ReasonKind `json:"kind"`
	Player string          `json:"player"`
	Cause  outlook.Cause   `json:"cause,omitempty"`
	Date   *squad.Date     `json:"date,omitempty"`
	Club   string          `json:"club,omitempty"`
	Doubts []outlook.Doubt `json:"doubts,omitempty"`
	Rank   *plan.Rank      `json:"rank,omitempty"` // of who leaves, in the season being played
}

type placeObject struct {
	Position squad.Position  `json:"position"`
	Depth    int             `json:"depth"`
	Player   *string         `json:"player"`
	Natural  bool            `json:"natural"`
	Doubts   []outlook.Doubt `json:"doubts"`
}

type playerObject struct {
	facts.Identity
	Age         *facts.Age       `json:"age"`
	Nationality []string         `json:"nationality"`
	Positions   []squad.Position `json:"positions"`
	Also        []squad.Position `json:"also"`
	Role        squad.Role       `json:"role"`
	Value       squad.Money      `json:"value"`
	Standing    outlook.Standing `json:"standing"`
	Present     bool             `json:"present"` // on the day
	Cause       outlook.Cause    `json:"cause,omitempty"`
	Date        *squad.Date      `json:"date,omitempty"`
	Club        string           `json:"club,omitempty"`
	Exit        *exitObject      `json:"exit,omitempty"`
	Until       squad.Date       `json:"until"`
	facts.Ties
	Doubts    []outlook.Doubt  `json:"doubts"`
	Fitness   *fitnessObject   `json:"fitness"`
	Place     *spotObject      `json:"place"`
	Elsewhere []squad.Position `json:"elsewhere"`
}

type exitObject struct {
	Cause outlook.Cause `json:"cause"`
	Date  squad.Date    `json:"date"`
	Club  string        `json:"club,omitempty"`
}

type fitnessObject struct {
	Fit     outlook.Readiness `json:"fit"`
	Sure    bool              `json:"sure"`
	Injury  string            `json:"injury,omitempty"`
	Since   squad.Date        `json:"since"`
	Until   squad.Date        `json:"until"`
	Back    squad.Date        `json:"back"`
	Absence *facts.Absence    `json:"absence,omitempty"`
}

type spotObject struct {
	Position squad.Position `json:"position"`
	Depth    int            `json:"depth"`
	Natural  bool           `json:"natural"`
}

type lossObject struct {
	Player  string         `json:"player"`
	Opens   []openObject   `json:"opens"`
	Deepens []deepenObject `json:"deepens"`
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

type openObject struct {
	Position squad.Position `json:"position"`
	Urgency  squad.Urgency  `json:"urgency"`
}

type deepenObject struct {
	Positions []squad.Position `json:"positions"`
	Urgency   squad.Urgency    `json:"urgency"`
	Signings  facts.Range      `json:"signings"`
}

type horizonObject struct {
	Season    string        `json:"season"`
	Positions []countObject `json:"positions"`
}

// JSON writes all that a plan says, in the form that [Schema] names, and what looks
// wrong with the file.
func JSON(w io.Writer, p *plan.Plan, warnings []string) error {
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
		Positions: positionObjects(p),
		Needs:     []needObject{}, Places: []placeObject{}, Players: []playerObject{},
		Losses: []lossObject{}, Horizon: []horizonObject{}, Warnings: page.OrEmpty(warnings),
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
	return page.WriteJSON(w, doc)
}

func newSizeObject(s outlook.Size) sizeObject {
	return sizeObject{facts.Range(s.Players), s.Returning, s.SecondTeam}
}

// positionObjects are the positions that were asked for, and behind those of a whole
// formation the ones of groups in which it has no spot: clubs sign there too.
func positionObjects(p *plan.Plan) []positionObject {
	list := []positionObject{}
	for _, count := range countObjects(p, p.Horizon[0]) {
		object := newPositionObject(p, count)
		if season, ok := p.FirstShort(count.Position); ok {
			name := season.String()
			object.FirstShort = &name
		}
		list = append(list, object)
	}
	if shape := p.Formation.Positions(); p.Only == shape {
		for _, s := range p.Signings {
			if s.Group.Positions()&shape == 0 {
				for at := range s.Group.Positions().All() {
					list = append(list, newPositionObject(p, countObject{at, at.Name(), facts.FiguresOf(chart.Count{})}))
				}
			}
		}
	}
	return list
}

func newPositionObject(p *plan.Plan, count countObject) positionObject {
	object := positionObject{countObject: count, SigningReasons: []signingWhy{}}
	object.SigningGroup, _ = signings.GroupOf(count.Position)
	if state, ok := p.SigningsAt(count.Position); ok {
		rate := thousandths(state.Rate())
		object.SigningRate = &rate
		for _, r := range state.Reasons() {
			object.SigningReasons = append(object.SigningReasons, signingWhy{r.Words, thousandths(r.Effect)})
		}
	}
	return object
}

// thousandths rounds a share: beyond them nothing is measured.
func thousandths(share float64) float64 { return math.Round(share*1000) / 1000 }

func countObjects(p *plan.Plan, f plan.Future) []countObject {
	list := []countObject{}
	for at := range p.Only.All() {
		list = append(list, countObject{at, at.Name(), facts.FiguresOf(f.Counts[at])})
	}
	return list
}

func newNeedObject(p *plan.Plan, n *plan.Need) needObject {
	object := needObject{
		Positions: n.Positions.List(), Urgency: n.Urgency, Worst: n.Worst, Signings: facts.Range(n.Signings), Reach: n.Reach.List(),
		Heads:   headsObject{Now: facts.Range(n.Heads.Now), Next: facts.Range(n.Heads.Next), Fit: facts.Range(n.Heads.Fit), Sure: n.Heads.Sure},
		Figures: facts.FiguresOf(n.Count),
		Gaps:    []gapObject{}, Reasons: []reasonObject{}, Text: why(p, n),
	}
	if n.Heads.Playing != nil {
		object.Heads.Playing = (*facts.Range)(n.Heads.Playing)
	}
	for _, g := range n.Gaps {
		gap := gapObject{
			Urgency: g.Urgency, Positions: g.Positions.List(), Reach: g.Reach.List(), Places: g.Places, Players: []string{}, Signings: g.Signings,
		}
		for _, q := range p.Players(g) {
			gap.Players = append(gap.Players, q.Name)
		}
		object.Gaps = append(object.Gaps, gap)
	}
	for _, r := range n.Reasons {
		reason := reasonObject{Kind: r.Kind, Player: r.Player.Name, Rank: r.Rank}
		switch r.Kind {
		case plan.Leaves, plan.ComesLater, plan.Arrives, plan.GoesNext:
			reason.Cause, reason.Date, reason.Club = r.Player.Cause, facts.Date(r.Player.Date), r.Player.Club
		case plan.Doubtful, plan.Covers, plan.FillsIn:
			reason.Doubts = r.Doubts.List()
		}
		object.Reasons = append(object.Reasons, reason)
	}
	return object
}

func newPlayerObject(p *plan.Plan, q *outlook.Player, place chart.Place, placed bool) playerObject {
	object := playerObject{
		Identity:    *facts.IdentityOf(q.Player),
		Nationality: page.OrEmpty(q.Nationality), Positions: page.OrEmpty(q.Positions), Also: page.OrEmpty(q.Also),
		Role: q.Role, Value: q.Value, Standing: q.Standing, Present: q.Present, Cause: q.Cause, Date: facts.Date(q.Date), Club: q.Club,
		Until: q.Until, Doubts: q.Doubts.List(), Elsewhere: []squad.Position{},
		Age: facts.AgeOf(q.Age), Ties: facts.TiesOf(q.Player),
	}
	if q.Exit.Cause != outlook.NoCause {
		object.Exit = &exitObject{q.Exit.Cause, q.Exit.Date, q.Exit.Club}
	}
	if q.Counts() {
		object.Fitness = &fitnessObject{Fit: q.Fitness.Fit, Sure: q.Fitness.Sure, Back: q.Fitness.Back}
		if out := q.Fitness.Out; out != nil {
			object.Fitness.Injury, object.Fitness.Since, object.Fitness.Until = out.What, out.Since, out.Until
		}
		if absence := q.Fitness.Absence; absence != nil {
			object.Fitness.Absence = (*facts.Absence)(absence)
		}
	}
	if placed {
		object.Place = &spotObject{place.Position, place.Depth, place.Natural}
		object.Elsewhere = elsewhere(p, place).List()
	}
	return object
}

func newLossObject(l plan.Loss) lossObject {
	object := lossObject{Player: l.Player.Name, Opens: []openObject{}, Deepens: []deepenObject{}}
	for _, o := range l.NewNeeds {
		object.Opens = append(object.Opens, openObject(o))
	}
	for _, d := range l.WorseNeeds {
		object.Deepens = append(object.Deepens, deepenObject{d.Need.Positions.List(), d.Urgency, facts.Range(d.Signings)})
	}
	return object
}
