package chart

import (
	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/outlook"
)

// Switch fills a place that the chart leaves empty, since it takes nobody from a place at
// home to cover elsewhere.
type Switch struct {
	Position squad.Position  // where they could cover
	Player   *outlook.Player // who is placed elsewhere, where another would take their place
}

// Switches are those that fill every place that can be filled, by position.
func (c *Chart) Switches() []Switch {
	s := newSeating(c.Formation, c.Cover, len(c.candidates))
	c.seatAsPlaced(s, allowed(everybody))
	s.seatAll()
	var switches []Switch
	for p, more := range s.filledBeyond(c.Places) {
		at := squad.Position(p)
		for j := 0; j < len(s.players) && more > 0; j++ {
			if q := s.players[j]; q.has && q.on.position == at && c.at(j) != at {
				switches = append(switches, Switch{at, c.candidates[j].Player})
				more--
			}
		}
	}
	return switches
}

// filledBeyond is how many more places of each position have somebody here than on the
// chart's places, those who only fill in left out.
func (s *seating) filledBeyond(chart []Place) squad.ByPosition[int] {
	var more squad.ByPosition[int]
	for _, q := range s.players {
		if q.has {
			more[q.on.position]++
		}
	}
	for _, place := range chart {
		if place.Player != nil && s.players[place.order].at[cover].Has(place.Position) {
			more[place.Position]--
		}
	}
	return more
}

// at is the position at which the chart has a candidate, or none.
func (c *Chart) at(candidate int) squad.Position {
	for _, place := range c.Places {
		if place.Player == c.candidates[candidate].Player {
			return place.Position
		}
	}
	return squad.NoPosition
}
