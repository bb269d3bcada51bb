package squad

// Skills is where a player can play, whatever the formation.
type Skills struct {
	Positions  PositionSet // at home in
	Also       PositionSet // able to cover
	SecondTeam bool        // fills in and is counted nowhere
}

// Skills is where the player can play.
func (p *Player) Skills() Skills {
	return Skills{SetOf(p.Positions...), SetOf(p.Also...), p.Role == Reserve}
}

// Use is where a formation can use a player. Each set holds the one before it, and
// none has a position without a spot.
type Use struct {
	// Home is where they can hold a spot of the eleven: their own positions, and the
	// [Formation.Nearest] one where the formation has no spot for their own.
	Home PositionSet
	// Cover is where they can also take a place behind a spot: what their file says
	// they can play as well, and the neighbouring positions.
	Cover PositionSet
	// Able is where they can play at all. Players of the second team fill in: they
	// have this set alone.
	Able PositionSet
}

// Use is where the formation can use a player of some skills.
func (f Formation) Use(s Skills) Use {
	shape := f.Positions()
	home := f.nearest(s.Positions)
	cover := home | f.nearest(s.Also)
	for p := range s.Positions.All() {
		cover |= p.Neighbours() & shape
	}
	if s.SecondTeam {
		return Use{Able: cover}
	}
	return Use{home, cover, cover}
}

// nearest is the positions of a set, each that has no spot replaced by the nearest that
// has one.
func (f Formation) nearest(set PositionSet) PositionSet {
	var at PositionSet
	for p := range set.All() {
		if q := f.Nearest(p); q != NoPosition {
			at |= SetOf(q)
		}
	}
	return at
}

// Nearest is the position itself if it has a spot, else the one next door if that has
// one, else that of the flank's only player, else NoPosition.
func (f Formation) Nearest(p Position) Position {
	for _, q := range [...]Position{p, p.NextDoor(), p.AloneOnFlank()} {
		if q != NoPosition && f.Starts(q) > 0 {
			return q
		}
	}
	return NoPosition
}
