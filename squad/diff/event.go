package diff

import (
	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/identity"
)

// Event is something that happened to a player, or to the club.
type Event struct {
	Kind Kind
	// Old and New are the player in the two files; nil where they are not in one. Both
	// are nil if the event is about the club.
	Old, New *squad.Player
	// Facts are those that the event changes, of the player or of the club.
	Facts FactSet
	// How the player of the one file was recognised in the other.
	How identity.Evidence

	// OldSpell and NewSpell are the injury that an event is about, nil where a file
	// does not have it.
	OldSpell, NewSpell *squad.Injury

	// At is the position of a pecking order, and OldOrder and NewOrder are those who
	// are in both files, as they stand in each.
	At                 squad.Position
	OldOrder, NewOrder []*squad.Player
	before             []*squad.Player // those of NewOrder as the old file has them

	// Behind are the players of the new file, one for each of their positions, right
	// behind whom somebody who is new to the file stands there; nil: they are the first.
	Behind []*squad.Player

	// Move is the transfer or loan between two clubs of which the event is one end;
	// nil if the other club was not looked at.
	Move *Move
}

// Player is whom the event is about, as they are now if still there; nil if it
// is about the club.
func (e *Event) Player() *squad.Player {
	if e.New != nil {
		return e.New
	}
	return e.Old
}
