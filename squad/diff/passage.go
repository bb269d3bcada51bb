package diff

import (
	"slices"

	"github.com/depth-football/depth/squad"
)

// went tells how somebody went who is not in the new file.
func (c *Changes) went(p *squad.Player) Event {
	return Event{Kind: c.departure(p), Old: p}
}

func (c *Changes) departure(p *squad.Player) Kind {
	switch {
	case !p.Joins.IsZero() && !c.over(p.Joins.On):
		return ArrivalCalledOff
	case p.Loan.Way == squad.LoanIn:
		return LoanEnded
	case !p.Leaves.IsZero():
		return c.agreedDeparture(p)
	case p.Loan.Way == squad.LoanOut && p.Loan.Buy == squad.BuyObligation && c.over(p.Loan.Until):
		return Sold
	case c.runsOut(p.Contract.Until):
		return ContractEnded
	}
	return Left
}

// runsOut reports whether a contract is over, or within a month of its end: clubs
// announce who is not kept before the last day.
func (c *Changes) runsOut(end squad.Date) bool {
	const month = 31
	return !end.IsZero() && !end.In(c.Calendar).After(c.Day().AddDays(month))
}

func (c *Changes) agreedDeparture(p *squad.Player) Kind {
	fee, known := p.Leaves.Fee.Amount()
	end := p.Contract.Until.In(c.Calendar)
	switch {
	case fee > 0:
		return Sold
	case !end.IsZero() && !end.After(p.Leaves.On.In(c.Calendar)):
		return ContractEnded
	case p.Leaves.Club == "":
		return Released
	case known: // a free transfer of a player under contract
		return Left
	}
	return Sold
}

// came tells how somebody came who was not in the old file.
func (c *Changes) came(p *squad.Player) Event {
	e := Event{Kind: Joined, New: p}
	switch {
	case p.Loan.Way == squad.LoanIn:
		e.Kind = LoanedIn
	case p.Joins.IsZero():
	case c.over(p.Joins.On):
		e.Kind = Signed
	default:
		e.Kind = ArrivalAgreed
	}
	for _, at := range p.Positions {
		e.Behind = append(e.Behind, aheadOf(p, c.New.Players, at))
	}
	return e
}

// aheadOf is the last of the players who stands ahead of one of them and is at home
// at a position; nil if there is none.
func aheadOf(p *squad.Player, players []squad.Player, at squad.Position) *squad.Player {
	var last *squad.Player
	for i := range players {
		switch q := &players[i]; {
		case q == p:
			return last
		case slices.Contains(q.Positions, at):
			last = q
		}
	}
	return last
}
