package chart

import (
	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/outlook"
)

// Count is how many players a position wants and has.
type Count struct {
	Spots  int   // of the eleven
	Wanted int   // places: spots times cover
	Have   Range // places filled by men at home there; Low leaves out those of whom it is unknown whether they are there
	Fit    int   // the same with men who are, more likely than not, fit on the day
	Sure   int   // the same with men about whom there is no doubt
}

// Short is how many of the wanted places are not filled.
func (c Count) Short() Range { return Range{c.Wanted - c.Have.High, c.Wanted - c.Have.Low} }

func (c Count) plus(d Count) Count {
	return Count{
		Spots:  c.Spots + d.Spots,
		Wanted: c.Wanted + d.Wanted,
		Have:   Range{c.Have.Low + d.Have.Low, c.Have.High + d.Have.High},
		Fit:    c.Fit + d.Fit,
		Sure:   c.Sure + d.Sure,
	}
}

// Counts are the numbers of all positions of the formation, indexed by
// position. Each is the size of the best assignment of just those men; where it
// can be split over the positions in several ways, the chart's way is taken as
// far as it goes.
func (c *Chart) Counts() [squad.ST + 1]Count {
	var counts [squad.ST + 1]Count
	for p := range c.Formation.Positions().All() {
		counts[p].Spots = c.Formation.Starts(p)
		counts[p].Wanted = counts[p].Spots * c.Cover.Of(p)
	}
	have := c.split(func(*outlook.Player) bool { return true })
	known := c.split(func(p *outlook.Player) bool { return p.Doubts.Unknown() == 0 })
	fit := c.split((*outlook.Player).Fit)
	sure := c.split((*outlook.Player).Sure)
	for p := range counts {
		counts[p].Have = Range{known[p], have[p]}
		counts[p].Fit, counts[p].Sure = fit[p], sure[p]
	}
	return counts
}

// split counts the places that the chosen men can fill at home, by position.
// The men whom the chart has put at home keep their seats unless somebody else
// would go without.
func (c *Chart) split(chosen func(*outlook.Player) bool) [squad.ST + 1]int {
	l := c.wanted().lineup()
	var waiting []int
	add := func(p *outlook.Player, seat squad.Position) {
		l.men = append(l.men, p.Natural())
		l.seat = append(l.seat, seat)
		if seat == squad.NoPosition {
			waiting = append(waiting, len(l.men)-1)
			return
		}
		l.open[seat]--
	}
	for _, place := range c.Places {
		switch {
		case place.Player == nil || !chosen(place.Player):
		case place.Natural:
			add(place.Player, place.Position)
		default:
			add(place.Player, squad.NoPosition)
		}
	}
	for _, p := range c.Unplaced {
		if chosen(p) {
			add(p, squad.NoPosition)
		}
	}
	for _, i := range waiting {
		l.add(i)
	}
	var filled [squad.ST + 1]int
	for p := range l.at.All() {
		filled[p] = int(l.want[p] - l.open[p])
	}
	return filled
}
