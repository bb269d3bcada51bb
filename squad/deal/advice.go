package deal

import (
	"errors"
	"fmt"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/move"
	"github.com/depth-football/depth/squad/names"
)

// like is a move as it is written where another one is: as a line of a file, or in words.
func like(m, beside move.Move) string {
	if beside.Line > 0 {
		return m.InFile()
	}
	return names.Quote(m.String())
}

// inFull is the same with the verb.
func inFull(m, beside move.Move) string {
	if beside.Line > 0 {
		return m.InFile()
	}
	return fmt.Sprintf("--%s %s", m.Verb, like(m, beside))
}

// saidLike is what is wrong with a move, and one that could be said in its place.
func saidLike(m, other move.Move, wrong string) error {
	return errors.New(wrong + ": say it like " + like(other, m))
}

// example is the example of a verb.
func example(v move.Verb) move.Move {
	m, err := move.Parse(v, v.Example())
	if err != nil { // its own words are those of package move
		return move.Move{Verb: v}
	}
	return m
}

// unknownPlayer is a move with what somebody plays who is in no squad file.
func unknownPlayer(m move.Move) move.Move {
	const usualAge = 23
	return move.Move{Verb: m.Verb, Player: m.Player, Positions: []squad.Position{squad.CB}, Age: usualAge}
}
