package need

import "github.com/depth-football/depth/squad"

// Player is all that the needs of a squad see of a player in a season. Who cannot play
// anywhere does not count.
type Player struct {
	squad.Use      // where the formation can use them
	Fit       bool // on the day, more likely than not
	MayBeFit  bool // on the day, as far as is known; so is everybody who is Fit
	Sure      bool // without a doubt about the season, except that it may be unknown whether they are there
	Fringe    bool // so never sure for a spot of the eleven
	Unknown   bool // whether they are there
}

// Team is what the needs of a squad are counted from: where each player can be used,
// and not who they are. It is small, so those of thousands of clubs can be compared.
type Team struct {
	Formation squad.Formation
	Cover     squad.Cover
	Now, Next []Player // in the season and in the one after; the same player at the same index. No Next, no needs of it
}

// nobody is the index of no player.
const nobody = -1

// whole is the team as it is.
func (t *Team) whole() side { return side{t, nobody, Player{}} }

// without is the team with one player less.
func (t *Team) without(gone int) side { return side{t, gone, Player{}} }

// with is the team with one player more in both seasons. Their index is that after the
// last.
func (t *Team) with(signed Player) side { return side{t, nobody, signed} }

// side is a team with a player less or more.
type side struct {
	*Team
	gone   int
	signed Player
}

// each calls use with every player who counts, of those given.
func (s side) each(players []Player, use func(i int, p Player)) {
	for i, p := range players {
		if i != s.gone && p.Able != 0 {
			use(i, p)
		}
	}
	if s.signed.Able != 0 {
		use(len(players), s.signed)
	}
}

// isOpen reports whether the worst and the best case differ: it is unknown of somebody
// whether they are there, or whether they are fit.
func (s side) isOpen(players []Player) bool {
	open := false
	s.each(players, func(_ int, p Player) { open = open || p.Unknown || p.MayBeFit && !p.Fit })
	return open
}
