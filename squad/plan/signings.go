package plan

import (
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/need"
	"github.com/depth-football/depth/squad/outlook"
	"github.com/depth-football/depth/squad/signings"
)

// SigningsOf are the states of a squad between the season being played and the planned one.
// Whatever day is judged, they are those of the opening day.
func SigningsOf(playing, now *outlook.Outlook) ([]signings.State, error) {
	if playing == nil || now.On == now.Days.Opening {
		return signings.States(playing, now), nil
	}
	opening, err := now.Opening()
	if err != nil {
		return nil, err
	}
	return signings.States(playing, opening), nil
}

// SigningsAt is the state of the squad at the group of a position. It is false where it is
// not known how often clubs in that state signed there.
func (p *Plan) SigningsAt(at squad.Position) (signings.State, bool) {
	i := slices.IndexFunc(p.Signings, func(s signings.State) bool { return s.Group.Positions().Has(at) })
	if i < 0 {
		return signings.State{}, false
	}
	return p.Signings[i], true
}

// SigningRate is the highest rate of some states at a need's positions, -1 if none is known
// or if the need is not one of the coming summer.
func SigningRate(states []signings.State, n *need.Shortfall) float64 {
	rate := -1.0
	for _, s := range states {
		if !n.IsNext() && s.Group.Positions()&n.Positions != 0 {
			rate = max(rate, s.Rate())
		}
	}
	return rate
}
