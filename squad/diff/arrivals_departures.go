package diff

import (
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
)

// departed is the event of a player who is only in the old file.
func (c *Changes) departed(p *squad.Player) Event {
	return Event{Kind: c.departure(p), Old: p}
}

// departure says how a player who is only in the old file has left.
func (c *Changes) departure(p *squad.Player) Kind {
	switch {
	case !p.Joins.IsZero() && !c.over(p.Joins.On):
		return ArrivalCalledOff
	case p.Loan.Way == squad.LoanIn && c.isCutShort(p.Loan):
		return CalledBack
	case p.Loan.Way == squad.LoanIn:
		return LoanEnded
	case isRetirement(p.Leaves):
		return Retired
	case !p.Leaves.IsZero():
		return c.agreedDeparture(p)
	case p.Loan.Way == squad.LoanOut && p.Loan.Buy == squad.BuyObligation && c.over(p.Loan.Until):
		return Sold
	case c.runsOut(p.Contract.Until) && !p.Contract.MaybeLoan:
		return ContractEnded
	}
	return Left
}

// runsOut reports whether a contract is over or ends within a month. Clubs announce whom
// they let go before the last day.
func (c *Changes) runsOut(end squad.Date) bool {
	const month = 31
	return !end.IsZero() && !c.League.In(end).After(c.Day().AddDays(month))
}

// isCutShort reports whether a loan that is over now would have run for another month at
// least.
func (c *Changes) isCutShort(l squad.Loan) bool { return !l.Until.IsZero() && !c.runsOut(l.Until) }

// isRetirement reports whether who is said to go to a club plays no more.
func isRetirement(t squad.Transfer) bool {
	switch names.Fold(t.Club) {
	case "retirement", "retired", "retires", "end of career", "career end", "karriereende", "fin de carriere", "fine carriera", "retiro":
		return true
	}
	return false
}

// agreedDeparture says how a player with an agreed departure has left.
func (c *Changes) agreedDeparture(p *squad.Player) Kind {
	fee, known := p.Leaves.Fee.Amount()
	end := c.League.In(p.Contract.Until)
	switch {
	case fee > 0:
		return Sold
	case !end.IsZero() && !end.After(c.League.In(p.Leaves.On)):
		return ContractEnded
	case p.Leaves.Club == "":
		return Released
	case known: // under contract
		return LeftFree
	}
	return Sold
}

// arrived is the event of a player who is only in the new file.
func (c *Changes) arrived(p *squad.Player) Event {
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

// aheadOf is the player right ahead of another in the pecking order at a position, nil if
// there is none.
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
