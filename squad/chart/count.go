package chart

import (
	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/outlook"
)

// Count is how many players a position wants and has. A spot of the eleven is filled by
// somebody at home there, a place behind it also by somebody who covers, and nobody
// fills two places.
type Count struct {
	Spots  int         // of the eleven
	Wanted int         // places: spots times cover
	Have   squad.Range // places that can be filled; Low leaves out those who may not be there at all
	Fit    squad.Range // the same with players who are, more likely than not, fit on the day; High has those who may be
	Sure   int         // the same with players without a doubt
}

// Short is how many of the wanted places are not filled.
func (c Count) Short() squad.Range {
	return squad.Range{Low: c.Wanted - c.Have.High, High: c.Wanted - c.Have.Low}
}

// Plus is the count of two positions together.
func (c Count) Plus(d Count) Count {
	return Count{
		Spots:  c.Spots + d.Spots,
		Wanted: c.Wanted + d.Wanted,
		Have:   c.Have.Plus(d.Have),
		Fit:    c.Fit.Plus(d.Fit),
		Sure:   c.Sure + d.Sure,
	}
}

// Counts are the numbers of all positions of the formation, indexed by
// position. Each is the size of the best assignment of just those players; where it
// can be split over the positions in several ways, the chart's way is taken as
// far as it goes, on the places that the larger number fills: no position has more players
// who are fit than it has players. Only with fringe players, who are not sure for a spot,
// may one have more who are sure, and another fewer.
func (c *Chart) Counts() squad.ByPosition[Count] {
	known := func(p *outlook.Player) bool { return p.Doubts.Unknown() == 0 }
	have := c.fillable(allowed(everybody), nil)
	low := c.fillable(allowed(known), have)
	mayBeFit := c.fillable(allowed((*outlook.Player).MayBeFit), have)
	fit := c.fillable(allowed(func(p *outlook.Player) bool { return known(p) && p.Fit() }), mayBeFit)
	sure := c.fillable(whoIsSure, fit)
	var counts squad.ByPosition[Count]
	for p := range c.Formation.Positions().All() {
		spots := c.Formation.Starts(p)
		counts[p] = Count{
			Spots:  spots,
			Wanted: spots * c.Cover.Of(p),
			Have:   squad.Range{Low: low.at(p), High: have.at(p)},
			Fit:    squad.Range{Low: fit.at(p), High: mayBeFit.at(p)},
			Sure:   sure.at(p),
		}
	}
	return counts
}

func everybody(*outlook.Player) bool { return true }

// allowed uses the chosen players wherever they can be counted.
func allowed(chosen func(*outlook.Player) bool) func(candidate) squad.Use {
	return func(c candidate) squad.Use {
		if !chosen(c.Player) {
			return squad.Use{}
		}
		return c.use
	}
}

// whoIsSure uses players without a doubt, and fringe players for cover alone.
func whoIsSure(c candidate) squad.Use {
	use := allowed((*outlook.Player).Sure)(c)
	if c.Role == squad.Fringe {
		use.Home = 0
	}
	return use
}

// fillable is the places that players can fill where they are used, as many as possible
// and, if that is as many, only among others. Players whom the chart has put on such a
// place keep it unless somebody else would go without, and where they are not used for a
// spot they take a place behind it.
func (c *Chart) fillable(used func(candidate) squad.Use, among *places) *places {
	s := newSeating(c.Formation, c.Cover, len(c.candidates))
	all := s.open
	if among != nil {
		s.open = *among
	}
	c.seatAsPlaced(s, used)
	s.seatAll()
	if among != nil {
		s.open.add(all)
		s.open.subtract(*among)
		s.seatAll()
	}
	all.subtract(s.open)
	return &all
}

// seatAsPlaced gives players the seats of their places on the chart, as far as they are
// used and there is room.
func (c *Chart) seatAsPlaced(s *seating, used func(candidate) squad.Use) {
	for j, m := range c.candidates {
		s.players[j].at = seatsOf(used(m))
	}
	for _, behind := range [...]bool{false, true} {
		for _, place := range c.Places {
			on := seat{tierOf(place), place.Position}
			if behind {
				on.tier = cover
			}
			if j := place.order; place.Player != nil && !s.players[j].has && s.players[j].can(on) && s.open[on.tier][on.position] > 0 {
				s.take(j, on)
			}
		}
	}
}

func tierOf(p Place) tier {
	if p.Depth == 1 {
		return spot
	}
	return cover
}
