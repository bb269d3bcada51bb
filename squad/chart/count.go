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
// far as it goes, and that of the larger number for the smaller: so no position has more
// players who are fit than it has players. Only with fringe players, who are not sure for a
// spot, may one have more who are sure, and another fewer.
func (c *Chart) Counts() squad.ByPosition[Count] {
	known := func(p *outlook.Player) bool { return p.Doubts.Unknown() == 0 }
	have := c.seat(allowed(func(*outlook.Player) bool { return true }), c.seating())
	low := c.seat(allowed(known), have)
	mayBeFit := c.seat(allowed((*outlook.Player).MayBeFit), have)
	fit := c.seat(allowed(func(p *outlook.Player) bool { return known(p) && p.Fit() }), mayBeFit)
	sure := c.seat(whoIsSure, fit)
	var counts squad.ByPosition[Count]
	for p := range c.Formation.Positions().All() {
		spots := c.Formation.Starts(p)
		counts[p] = Count{Spots: spots, Wanted: spots * c.Cover.Of(p)}
	}
	have.each(func(p squad.Position) { counts[p].Have.High++ })
	low.each(func(p squad.Position) { counts[p].Have.Low++ })
	mayBeFit.each(func(p squad.Position) { counts[p].Fit.High++ })
	fit.each(func(p squad.Position) { counts[p].Fit.Low++ })
	sure.each(func(p squad.Position) { counts[p].Sure++ })
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

// seat puts players on places where they are used, as many as possible. Those who have a
// place in another seating keep it unless somebody else would go without, and where they
// are not used for a spot they take a place behind it.
func (c *Chart) seat(used func(candidate) squad.Use, other *seating) *seating {
	s := newSeating(c.Formation, c.Cover, len(c.candidates))
	for j, m := range c.candidates {
		s.players[j].at = seatsOf(used(m))
	}
	for j, p := range other.players {
		if p.has && s.players[j].can(p.on) {
			s.take(j, p.on)
		}
	}
	for j, p := range other.players {
		on := seat{cover, p.on.position}
		if p.has && !s.players[j].has && s.players[j].can(on) && s.open[cover][on.position] > 0 {
			s.take(j, on)
		}
	}
	s.seatAll()
	return s
}

// seating is the chart's own, those who fill in included.
func (c *Chart) seating() *seating {
	s := newSeating(c.Formation, c.Cover, len(c.candidates))
	for _, place := range c.Places {
		if place.Player != nil {
			s.take(place.order, seat{tierOf(place), place.Position})
		}
	}
	return s
}

func tierOf(p Place) tier {
	if p.Depth == 1 {
		return spot
	}
	return cover
}
