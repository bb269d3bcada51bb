package deal

import (
	"errors"
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/move"
)

// mostImpossible is the most moves that are told to be impossible.
const mostImpossible = 20

// Impossible are the moves that cannot be made, each tried without those before it that cannot.
func Impossible(s *squad.Squad, known Clubs, when When, moves ...move.Move) ([]*MoveError, error) {
	moves = slices.Clone(moves)
	number := make([]int, len(moves)) // of each among all
	for i := range number {
		number[i] = i
	}
	var found []*MoveError
	for len(found) < mostImpossible {
		_, err := Try(s, known, when, moves...)
		var impossible *MoveError
		switch {
		case err == nil:
			return found, nil
		case !errors.As(err, &impossible):
			return nil, err
		}
		i := impossible.Index
		impossible.Index = number[i]
		found = append(found, impossible)
		moves, number = slices.Delete(moves, i, i+1), slices.Delete(number, i, i+1)
	}
	return found, nil
}
