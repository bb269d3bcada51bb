package diff

import (
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/identity"
)

// end is an event of a club that can be one end of a move.
type end struct {
	club  *Changes
	event *Event
	who   identity.Entry
}

func newEnd(club *Changes, e *Event) end { return end{club, e, identity.NewEntry(e.Player(), "")} }

// out and in are the kinds of events that can be one end of a move between two clubs: at
// the club that the player leaves, and at the one that the player joins. Who is lent on
// comes back and goes.
var (
	out = []Kind{
		Sold, Left, LeftFree, Released, ContractEnded, LoanEnded, CalledBack, LoanedOut, LentOn, LentAgain, DepartureAgreed,
		ArrivalCalledOff,
	}
	in = []Kind{
		Signed, MadePermanent, BoughtAfterLoan, Joined, LoanedIn, Recalled, BackFromLoan, LentOn, LentAgain, ArrivalAgreed, Arrived,
		DepartureCalledOff,
	}
)

// isOut reports whether the event can be the end of a move at the club that the player
// leaves. New terms of a move have two ends too.
func (e *Event) isOut() bool {
	switch e.Kind {
	case LoanExtended, LoanChanged:
		return e.New.Loan.Way == squad.LoanOut
	case MoveChanged:
		return e.Facts.Has(FactLeaves)
	}
	return slices.Contains(out, e.Kind)
}

// isIn reports whether the event can be the end of a move at the club that the player
// joins.
func (e *Event) isIn() bool {
	switch e.Kind {
	case LoanExtended, LoanChanged:
		return e.New.Loan.Way == squad.LoanIn
	case MoveChanged:
		return e.Facts.Has(FactJoins)
	}
	return slices.Contains(in, e.Kind)
}

// phase is what a move can be in the middle of: both of its ends are in the same.
type phase uint8

const (
	going     phase = iota // or gone, or agreed
	calledOff              // the player stays
	loanTerms              // a loan has other terms
	moveTerms              // an agreed transfer has other terms
)

func (e *Event) phase() phase {
	switch e.Kind {
	case ArrivalCalledOff, DepartureCalledOff:
		return calledOff
	case LoanExtended, LoanChanged:
		return loanTerms
	case MoveChanged:
		return moveTerms
	}
	return going
}

// ends are the events that can be one end of a move. If one of the club's files is
// missing, what the other one says of each of its players is one.
func (c *Changes) ends() []*Event {
	var ends []*Event
	switch {
	case c.Old == nil:
		for i := range c.New.Players {
			e := c.arrived(&c.New.Players[i])
			ends = append(ends, &e)
		}
	case c.New == nil:
		for i := range c.Old.Players {
			e := c.departed(&c.Old.Players[i])
			ends = append(ends, &e)
		}
	default:
		return c.Events
	}
	return ends
}

// otherClub is the club that the player goes to or comes from, as far as the event names
// it, else "". For somebody who is lent on it is the one they go to.
func (e *Event) otherClub() string {
	switch p := e.Player(); e.Kind {
	case LoanEnded, CalledBack, Recalled, BackFromLoan, MadePermanent, BoughtAfterLoan:
		return e.Old.Loan.Club
	case LoanedOut, LoanedIn, LentOn, LentAgain, LoanExtended, LoanChanged:
		return e.New.Loan.Club
	case ArrivalCalledOff:
		return e.Old.Joins.Club
	case DepartureCalledOff:
		return e.Old.Leaves.Club
	case DepartureAgreed:
		return e.New.Leaves.Club
	case MoveChanged:
		if e.Facts.Has(FactJoins) {
			return e.New.Joins.Club
		}
		return e.New.Leaves.Club
	case Arrived:
		return e.Old.Joins.Club
	case Signed, Joined, ArrivalAgreed:
		return p.Joins.Club
	default: // gone
		if !e.Old.Leaves.IsZero() {
			return e.Old.Leaves.Club
		}
		if e.Kind == Sold { // to the club that had to buy them
			return e.Old.Loan.Club
		}
	}
	return ""
}

// comesFrom is the club that the player comes from by an event that is the second end of a
// move.
func (e *Event) comesFrom() string {
	if e.Kind == LentOn || e.Kind == LentAgain {
		return e.Old.Loan.Club
	}
	return e.otherClub()
}
