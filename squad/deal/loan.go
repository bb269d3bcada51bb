package deal

import (
	"fmt"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/move"
)

// lend lends a player of a club.
func (t *try) lend(a at, made *Made) error {
	m := made.Move
	if m.Club == "" {
		return saidLike(m, example(move.LoanOut), "it does not say to whom")
	}
	borrower, err := t.club(m.Club)
	switch {
	case err != nil:
		return err
	case borrower == nil:
		return t.goesOnLoan(a, made, m.Club)
	case borrower == a.Club:
		return fmt.Errorf("%s cannot lend %s to itself", a.After.Club, a.player().Name)
	}
	made.With = borrower.After.Club
	return t.loan(a, borrower, made)
}

// loan takes a player from one club to another for a time.
func (t *try) loan(a at, borrower *Club, made *Made) error {
	lent := *a.player()
	if there, ok := borrower.same(&lent); ok {
		return alreadyThere(there.player(), borrower, made.Move)
	}
	if err := borrower.isToCome(lent.Name, t.on(made.Move)); err != nil {
		return err
	}
	if err := t.goesOnLoan(a, made, borrower.After.Club); err != nil {
		return err
	}
	lent.Contract, lent.Value = squad.Contract{}, a.amount(borrower, lent.Value)
	if lent.Role == squad.Reserve || lent.Role == squad.Fringe { // of their own club
		lent.Role = squad.Rotation
	}
	lent.Joins = squad.Transfer{On: t.on(made.Move), Club: a.After.Club}
	return t.arriveOnLoan(borrower, lent, made, a.After.Club)
}

// goesOnLoan has a player leave for a time.
func (t *try) goesOnLoan(a at, made *Made, to string) error {
	p, on, end := a.player(), t.on(made.Move), made.End
	if err := a.mayGo(on); err != nil {
		return err
	}
	switch contract := a.day(p.Contract.End()); {
	case !end.After(on):
		return fmt.Errorf("a loan until %s ends before it begins on %s", end.Words(), on.Words())
	case !contract.IsZero() && contract.Before(end):
		longer := move.Move{Verb: move.Renew, Player: p.Name, Until: end}
		if a.Club != t.clubs[0] {
			longer.Of = a.After.Club
		}
		return fmt.Errorf("the contract of %s ends on %s, before a loan until %s: %s comes first", p.Name, contract.Words(), end.Words(),
			inFull(longer, made.Move))
	}
	p.Loan = squad.Loan{Way: squad.LoanOut, Club: to, Since: on, Until: end, Buy: made.Buy}
	return nil
}

// arriveOnLoan adds a player who comes for a time.
func (t *try) arriveOnLoan(c *Club, p squad.Player, made *Made, origin string) error {
	if origin == "" {
		return saidLike(made.Move, example(move.LoanIn), "it does not say from where")
	}
	end := made.End
	if !end.After(p.Joins.On) {
		return fmt.Errorf("a loan until %s ends before it begins on %s", end.Words(), p.Joins.On.Words())
	}
	p.Loan = squad.Loan{Way: squad.LoanIn, Club: origin, Until: end, Buy: made.Buy}
	c.After.Players = append(c.After.Players, p)
	return nil
}

// end is the last day of a loan that a club says. It is a day and no less, since a year
// ends on another one in the calendar of another league.
func (t *try) end(c *Club, m move.Move) squad.Date {
	if m.Until.IsZero() {
		return t.when.End
	}
	return c.day(m.Until)
}

// takeOption takes the club's option in a contract, or to buy a player whom it has on
// loan.
func (t *try) takeOption(a at, made *Made) error {
	p := a.player()
	if p.Loan.Way == squad.LoanIn {
		return t.buy(a, made)
	}
	switch {
	case p.Contract.Option.IsZero():
		return fmt.Errorf("the contract of %s has no option", p.Name)
	case p.Contract.Holder != squad.ClubOption:
		longer := move.Move{Verb: move.Renew, Player: p.Name, Of: made.Of, Until: p.Contract.Option}
		return fmt.Errorf("the option of %s is not the club's alone to take (%s): %s has it taken", p.Name, p.Contract.Holder,
			inFull(longer, made.Move))
	case !p.Leaves.IsZero():
		return leavesAlready(p)
	case !made.Until.IsZero() && made.Until != p.Contract.Option:
		return fmt.Errorf("the option is to %s, not to %s", p.Contract.Option.Words(), made.Until.Words())
	}
	a.extend(p.Contract.Option)
	return nil
}

// buy makes it certain that a player on loan is bought, here and at the club that has lent
// them.
func (t *try) buy(a at, made *Made) error {
	p := a.player()
	switch {
	case p.Loan.Buy == squad.NoBuy:
		return fmt.Errorf("%s have no option to buy %s: %s buys them if %s agree", a.After.Club, p.Name,
			inFull(move.Move{Verb: move.Sign, Player: p.Name, Club: p.Loan.Club, Of: made.Of}, made.Move), p.Loan.Club)
	case p.Loan.Buy == squad.BuyObligation && p.Loan.Condition == "":
		return fmt.Errorf("%s must buy %s anyway, so leave this move out", a.After.Club, p.Name)
	}
	if !made.Until.IsZero() {
		p.Contract = squad.Contract{Until: made.Until}
	}
	_, err := t.bind(a, made)
	return err
}

// bind makes it certain that a player on loan is bought, and says whose entry the player is
// at the club that has lent them, if it is known.
func (t *try) bind(a at, made *Made) (owner *at, err error) {
	p := a.player()
	p.Loan.Buy, p.Loan.Condition = squad.BuyObligation, ""
	made.With = p.Loan.Club
	a.Out.add(made.Fee)
	lender, err := t.club(p.Loan.Club)
	if err != nil || lender == nil {
		return nil, err
	}
	own, ok := lender.same(p)
	if !ok || own.player().Loan.Way != squad.LoanOut {
		return nil, nil
	}
	own.player().Loan.Buy, own.player().Loan.Condition = squad.BuyObligation, ""
	lender.In.add(made.Fee)
	return &own, nil
}
