package diff

import (
	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/identity"
)

// Event is something that happened to a player or to the club.
type Event struct {
	Kind Kind
	// Old and New are the player in the two files, nil if a file does not have the
	// player. Both are nil if the event is about the club.
	Old, New *squad.Player
	// Facts are the facts of the player or of the club that the event changes.
	Facts FactSet
	// How is how the player of one file was recognised in the other.
	How identity.Evidence

	// OldSpell and NewSpell are the injury that the event is about, nil if a file does
	// not have it.
	OldSpell, NewSpell *squad.Injury
	// OldAbsence and NewAbsence are the absence that the event is about, likewise.
	OldAbsence, NewAbsence *squad.Absence

	// At is the position of a changed pecking order. OldOrder and NewOrder are the
	// players who are in both files, in the order of each.
	At                 squad.Position
	OldOrder, NewOrder []*squad.Player
	before             []*squad.Player // the players of NewOrder as the old file has them

	// Behind says where a player who is new to the file stands in the pecking order. For
	// each of the player's positions it has the player right ahead, nil if there is none.
	Behind []*squad.Player

	// Move is the transfer or loan between two clubs that the event is one end of. It is
	// nil if the other club was not compared.
	Move *Move
	// Owners are the clubs whose later files still have a player who has come, or players of
	// a club that had no file.
	Owners []Owner
}

// Player is the player that the event is about: the new one if there is one, else the
// old one. It is nil if the event is about the club.
func (e *Event) Player() *squad.Player {
	if e.New != nil {
		return e.New
	}
	return e.Old
}
