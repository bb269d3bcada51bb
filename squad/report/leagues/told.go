package leagues

import (
	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/league"
)

// Marked are the positions of a matrix: those that the formation of one of the clubs has.
func Marked(l *league.League) []squad.Position { return marked(l.Clubs, l.Only) }

// Mark is what the matrix says of a position of a club: its urgency in a word, fine if
// there is none, - if the formation does not have it.
func Mark(c *league.Club, at squad.Position) string { return cellMark(c, at) }

// Letter is a mark where there is no room for its word.
func Letter(mark string) string { return letters[mark] }

// ByNext is the title of the signings by the season after: "By 2027".
func ByNext(l *league.League) string { return byNext(l) }

// MarketRows are the market for people: position, wanted, by the season after, clubs,
// contracts that end, and whose, so many at the most.
func MarketRows(l *league.League, most int) [][]string { return shortNames(l).marketLines(l, most) }
