package plans

import (
	"math"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/chart"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/report/facts"
	"github.com/depth-football/depth/squad/signings"
)

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
