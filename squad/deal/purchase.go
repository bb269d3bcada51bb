package deal

import (
	"fmt"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/identity"
)

// isPlainLoan reports whether a player is with a club on a loan that says nothing of buying
// them, and does not go elsewhere. The club can still buy them, if it and the lender agree.
func (a at) isPlainLoan() bool {
	p := a.player()
	return p.Loan.Way == squad.LoanIn && p.Loan.Buy == squad.NoBuy && p.Leaves.IsZero() && !a.joinsLater()
}

// lentTo is the own entry of a club that has a player of another one on a plain loan.
func (t *try) lentTo(a at, name string) (at, bool) {
	p := a.player()
	if name == "" || p.Loan.Way != squad.LoanOut || !p.Leaves.IsZero() || a.isSoldAfterLoan() {
		return at{}, false
	}
	borrower, err := t.club(name)
	if err != nil || borrower == nil || borrower == a.Club {
		return at{}, false
	}
	there, ok := borrower.same(p)
	return there, ok && there.isPlainLoan() && borrower.hasFrom(there.index, a.After.Club)
}

// hasFrom reports whether a player of a club is there on loan from another one.
func (c *Club) hasFrom(player int, lender string) bool {
	l := c.After.Players[player].Loan
	return l.Way == squad.LoanIn && identity.MayBeSameClub(identity.Club{Name: l.Club}, identity.Club{Name: lender})
}

// buyAfterLoan has a club buy a player whom it has on loan. The player stays, so it is as if
// the loan had said so: they belong to the club from the end of the loan.
func (t *try) buyAfterLoan(a at, made *Made) error {
	p, m := a.player(), made.Move
	end, until := a.day(p.Loan.Until), a.day(m.Until)
	switch on := m.On; {
	case on.IsZero():
	case !on.After(a.After.AsOf):
		return a.isToCome(p.Name, on)
	case !end.IsZero() && on.After(end.AddDays(1)):
		return fmt.Errorf("%s goes back to %s after %s: buy them by %s", p.Name, p.Loan.Club, end.Words(), end.AddDays(1).Words())
	}
	if !until.IsZero() && !until.After(end) {
		return fmt.Errorf("a contract until %s is no longer than the loan of %s, which runs to %s", m.Until.Words(), p.Name, end.Words())
	}
	p.Contract = squad.Contract{Until: m.Until}
	owner, err := t.bind(a, made)
	if err != nil || owner == nil {
		return err
	}
	if amount, _ := m.Fee.Amount(); amount > 0 && !end.IsZero() {
		if err := owner.isBound(end); err != nil {
			return fmt.Errorf("%w, and nobody has to pay for them", err)
		}
	}
	return nil
}
