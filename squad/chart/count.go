package chart

import (
	"slices"

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
// far as it goes.
func (c *Chart) Counts() squad.ByPosition[Count] {
	known := func(p *outlook.Player) bool { return p.Doubts.Unknown() == 0 }
	var counts squad.ByPosition[Count]
	have := c.split(allowed(func(*outlook.Player) bool { return true }))
	low := have
	if slices.ContainsFunc(c.candidates, func(m candidate) bool { return !known(m.Player) }) {
		low = c.split(allowed(known))
	}
	fit := c.split(allowed(func(p *outlook.Player) bool { return known(p) && p.Fit() }))
	mayBeFit := c.split(allowed((*outlook.Player).MayBeFit))
	sure := c.split(whoIsSure)
	for p := range c.Formation.Positions().All() {
		spots := c.Formation.Starts(p)
		counts[p] = Count{
			Spots:  spots,
			Wanted: spots * c.Cover.Of(p),
			Have:   squad.Range{Low: low[p], High: have[p]},
			Fit:    squad.Range{Low: fit[p], High: mayBeFit[p]},
			Sure:   sure[p],
		}
	}
	return counts
}

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

// split counts the places that players can fill where they are used, by position.
// Players whom the chart has put on such a place keep their seats unless somebody else
// would go without.
func (c *Chart) split(used func(candidate) squad.Use) squad.ByPosition[int] {
	s := newSeating(c.Formation, c.Cover, len(c.candidates))
	for j, m := range c.candidates {
		s.players[j].at = seatsOf(used(m))
	}
	for _, place := range c.Places {
		if place.Player == nil {
			continue
		}
		if on := (seat{tierOf(place), place.Position}); s.players[place.order].can(on) {
			s.take(place.order, on)
		}
	}
	s.seatAll()
	var filled squad.ByPosition[int]
	for _, p := range s.players {
		if p.has {
			filled[p.on.position]++
		}
	}
	return filled
}

func tierOf(p Place) tier {
	if p.Depth == 1 {
		return spot
	}
	return cover
}
