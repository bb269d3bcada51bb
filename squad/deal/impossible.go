package deal

import (
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/move"
)

// Impossible are the moves that cannot be made, each tried without those before it that cannot.
func Impossible(s *squad.Squad, known Clubs, when When, moves ...move.Move) ([]*MoveError, error) {
	t := &try{known: known, when: when}
	if _, err := t.join(s); err != nil {
		return nil, err
	}
	var found []*MoveError
	for i, m := range moves {
		before := t.copy()
		if _, err := t.make(m); err != nil {
			found = append(found, &MoveError{i, m, err})
			t.clubs = before
		}
	}
	return found, nil
}

// copy are the clubs as they are now.
func (t *try) copy() []*Club {
	clubs := make([]*Club, len(t.clubs))
	for i := range t.clubs {
		c := *t.clubs[i]
		after := *c.After
		after.Players = slices.Clone(after.Players)
		c.After = &after
		clubs[i] = &c
	}
	return clubs
}
