package importer

import "github.com/depth-football/depth/squad"

// tableEnd is how far a table of transfers goes. The dataset has the latest day first, and of
// one day the lesser number of a player: a table in that order whose last row is still to come
// was cut there.
type tableEnd struct {
	on        squad.Date
	player    string
	unordered bool
}

// pass goes on to the next row.
func (t *tableEnd) pass(on squad.Date, player string) {
	isSame := on == t.on && player == t.player
	t.unordered = t.unordered || !t.on.IsZero() && !isSame && !t.isBeyond(on, player)
	t.on, t.player = on, player
}

// isBeyond reports whether a row would come after the last one.
func (t *tableEnd) isBeyond(on squad.Date, player string) bool {
	return on.Before(t.on) || on == t.on && compareIDs(player, t.player) > 0
}

// tells reports whether a move of a player on some day would stand in the table of a day.
func (t *tableEnd) tells(on squad.Date, player string, asOf squad.Date) bool {
	isCut := !t.unordered && t.on.After(asOf)
	return !isCut || !t.isBeyond(on, player)
}
