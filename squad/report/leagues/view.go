package leagues

import (
	"slices"

	"github.com/depth-football/depth/squad/names"
)

// View is what of a league is shown, and how much of it.
type View struct {
	Parts   []Part // in their order
	Clubs   int    // how many at the most, the first; 0 for all
	Players int    // how many of a position at the most, the most useful first; 0 for all
}

// Part is one of the answers that a league gives.
type Part uint8

// The parts of a league.
const (
	Clubs     Part = iota // ranked, with a mark for each position
	Market                // by position what is wanted and whose contracts end
	Fits                  // who would lift a need without being missed
	Contracts             // how many run out in which year, and how much value with them
	Values                // what squads are worth, and how old their elevens are
)

var partNames = [...]string{Clubs: "clubs", Market: "market", Fits: "fits", Contracts: "contracts", Values: "values"}

// ParsePart reads the name of a part.
func ParsePart(text string) (Part, error) {
	if i := slices.Index(partNames[:], text); i >= 0 {
		return Part(i), nil
	}
	return 0, &names.UnknownError{What: "part", Name: text, Known: PartNames(), Near: names.Nearest(text, PartNames())}
}

// PartNames are the names of the parts in their order.
func PartNames() []string { return slices.Clone(partNames[:]) }

// String is the name of the part.
func (p Part) String() string { return partNames[p] }

// first are the first so many of a list, all if the number is 0, and how many are
// left out.
func first[T any](list []T, most int) (shown []T, more int) {
	if most == 0 || len(list) <= most {
		return list, 0
	}
	return list[:most], len(list) - most
}
