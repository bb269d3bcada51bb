package chart

import "github.com/depth-football/depth/squad"

// tier is whether a place is a spot of the eleven or behind one.
type tier uint8

const (
	spot tier = iota
	cover
	tiers
)

// seat is a kind of place: all places of a position and a tier are alike.
type seat struct {
	tier     tier
	position squad.Position
}

// places is how many places there are of each kind.
type places [tiers]squad.ByPosition[uint8]

// at is how many there are at a position.
func (n *places) at(p squad.Position) int { return int(n[spot][p]) + int(n[cover][p]) }

func (n *places) add(m places) {
	for t := range n {
		for p := range n[t] {
			n[t][p] += m[t][p]
		}
	}
}

func (n *places) subtract(m places) {
	for t := range n {
		for p := range n[t] {
			n[t][p] -= m[t][p]
		}
	}
}

// seating is players on places where they can be used.
type seating struct {
	players []seated
	open    places // still empty
}

type seated struct {
	at  [tiers]squad.PositionSet // where they can be used
	on  seat
	has bool // a seat
}

// newSeating is the empty places of a formation, and so many players without a seat.
func newSeating(f squad.Formation, c squad.Cover, players int) *seating {
	s := &seating{players: make([]seated, players)}
	for p := range f.Positions().All() {
		s.open[spot][p] = uint8(f.Starts(p))
		s.open[cover][p] = uint8(f.Starts(p) * (c.Of(p) - 1))
	}
	return s
}

// seatsOf is where a player can sit whom a formation can use so.
func seatsOf(use squad.Use) [tiers]squad.PositionSet {
	return [tiers]squad.PositionSet{spot: use.Home, cover: use.Cover}
}

// seatAll finds a seat for as many players as possible, and is how many have one then.
func (s *seating) seatAll() int {
	// Where a search found no room there never is any again.
	var full asked
	seated := 0
	for i := range s.players {
		if tried := full; !s.players[i].has && !s.find(i, &tried) {
			full = tried
			continue
		}
		seated++
	}
	return seated
}

func (p *seated) can(on seat) bool { return p.at[on.tier].Has(on.position) }

// take gives an open seat to a player.
func (s *seating) take(i int, on seat) {
	s.open[on.tier][on.position]--
	s.players[i].on, s.players[i].has = on, true
}

// asked are the seats whose holders were asked to move.
type asked [tiers]squad.PositionSet

// find looks for a seat for player i, moving others to where else they can be used if
// that makes room: an augmenting path. The seats asked on the way are not asked again.
func (s *seating) find(i int, tried *asked) bool {
	for t, at := range s.players[i].at {
		for p := range at.All() {
			if s.open[t][p] > 0 {
				s.take(i, seat{tier(t), p})
				return true
			}
		}
	}
	for t, at := range s.players[i].at {
		for p := range at.All() {
			if on := (seat{tier(t), p}); !tried[t].Has(p) && s.moves(on, tried) {
				s.players[i].on, s.players[i].has = on, true
				return true
			}
		}
	}
	return false
}

// moves reports whether one who holds such a seat has found another.
func (s *seating) moves(on seat, tried *asked) bool {
	tried[on.tier] |= squad.SetOf(on.position)
	for j := range s.players {
		if s.players[j].has && s.players[j].on == on && s.find(j, tried) {
			return true
		}
	}
	return false
}
