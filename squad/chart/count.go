package chart

import (
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/outlook"
)

// Count is how many players a position wants and has.
type Count struct {
	Spots  int         // of the eleven
	Wanted int         // places: spots times cover
	Have   squad.Range // places filled by players at home there; Low leaves out those who may not be there at all
	Fit    int         // the same with players who are known to be there and, more likely than not, fit on the day
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
		Fit:    c.Fit + d.Fit,
		Sure:   c.Sure + d.Sure,
	}
}

// Counts are the numbers of all positions of the formation, indexed by
// position. Each is the size of the best assignment of just those players; where it
// can be split over the positions in several ways, the chart's way is taken as
// far as it goes.
func (c *Chart) Counts() squad.ByPosition[Count] {
	var counts squad.ByPosition[Count]
	for p := range c.Formation.Positions().All() {
		counts[p].Spots = c.Formation.Starts(p)
		counts[p].Wanted = counts[p].Spots * c.Cover.Of(p)
	}
	have := c.split(func(*outlook.Player) bool { return true })
	known := have
	if slices.ContainsFunc(c.candidates, func(m candidate) bool { return m.Doubts.Unknown() != 0 }) {
		known = c.split(func(p *outlook.Player) bool { return p.Doubts.Unknown() == 0 })
	}
	fit := c.split(func(p *outlook.Player) bool { return p.Fit() && p.Doubts.Unknown() == 0 })
	sure := c.split((*outlook.Player).Sure)
	for p := range counts {
		counts[p].Have = squad.Range{Low: known[p], High: have[p]}
		counts[p].Fit, counts[p].Sure = fit[p], sure[p]
	}
	return counts
}

// split counts the places that the chosen players can fill at home, by position.
// Players whom the chart has put at home keep their seats unless somebody else
// would go without.
func (c *Chart) split(chosen func(*outlook.Player) bool) squad.ByPosition[int] {
	s := seating{men: make([]seated, 0, len(c.candidates))}
	for p := range c.Formation.Positions().All() {
		s.open[p] = uint8(c.Formation.Starts(p) * c.Cover.Of(p))
	}
	var standing []int
	for _, place := range c.Places {
		switch {
		case place.Player == nil || !chosen(place.Player):
		case place.Natural:
			s.men = append(s.men, seated{place.Player.Natural(), place.Position})
			s.open[place.Position]--
		default:
			standing = append(standing, len(s.men))
			s.men = append(s.men, seated{at: place.Player.Natural()})
		}
	}
	for _, p := range c.Unplaced {
		if chosen(p) {
			standing = append(standing, len(s.men))
			s.men = append(s.men, seated{at: p.Natural()})
		}
	}
	// Where a search found no room there never is any again.
	var full squad.PositionSet
	for _, i := range standing {
		if asked := full; !s.seat(i, &asked) {
			full = asked
		}
	}
	var filled squad.ByPosition[int]
	for _, m := range s.men {
		if m.seat != squad.NoPosition {
			filled[m.seat]++
		}
	}
	return filled
}

// seating is players on places, each at a position where they are at home.
type seating struct {
	men  []seated
	open squad.ByPosition[uint8] // places still empty
}

type seated struct {
	at   squad.PositionSet // where they are at home
	seat squad.Position    // NoPosition: they have none
}

// seat finds a place for player i, moving others to where else they are at home if
// that makes room: an augmenting path. The positions asked on the way are not
// asked again.
func (s *seating) seat(i int, asked *squad.PositionSet) bool {
	for p := range s.men[i].at.All() {
		if s.open[p] > 0 {
			s.open[p]--
			s.men[i].seat = p
			return true
		}
	}
	for p := range s.men[i].at.All() {
		if asked.Has(p) {
			continue
		}
		*asked |= squad.SetOf(p)
		for j := range s.men {
			if s.men[j].seat == p && s.seat(j, asked) {
				s.men[i].seat = p
				return true
			}
		}
	}
	return false
}
