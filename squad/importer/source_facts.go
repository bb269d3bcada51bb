package importer

import (
	"slices"

	"github.com/depth-football/depth/squad"
)

// SourceFacts is what is known of the source of a club as a whole.
type SourceFacts struct {
	Origin     string // the first line of a file that comes from it
	Loans      bool   // it says who is lent
	LoansNoted bool   // it does not, but whose contract may be a loan's end is worked out
	Incomplete bool   // rows of it are left out, any of which may be about the club's players
}

// SourceFacts is what is known of the club's source.
func (c *Club) SourceFacts() SourceFacts {
	return SourceFacts{c.origin, c.loansTold, c.loansNoted, c.incomplete}
}

// ProblemOf is a problem with a player of the club, where the source says it.
func (c *Club) ProblemOf(p *squad.Player, message string) Problem {
	at := c.beside[playerKey(p)].at
	return Problem{File: at.file, Row: at.row, Message: message}
}

// HasMoney reports whether the source says of anybody what they are worth or cost.
func (c *Club) HasMoney() bool {
	return slices.ContainsFunc(c.Squad.Players, func(p squad.Player) bool {
		return p.Value != squad.Money{} || p.Contract.ReleaseClause != squad.Money{}
	})
}
