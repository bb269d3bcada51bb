package deal

import (
	"fmt"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/move"
)

// comes signs somebody, or takes them on loan.
func (t *try) comes(c *Club, made *Made) error {
	m := made.Move
	if len(m.Positions) > 0 {
		return t.comesFromNowhere(c, made)
	}
	if i, err := c.After.Find(m.Player); err == nil && (m.Club == "" || isClub(c.After, m.Club) || c.hasFrom(i, m.Club)) {
		p := &c.After.Players[i]
		found, _, err := t.search(c, m)
		isOther := m.Club == "" && !isNamed(p, m.Player) && len(found) > 0 && isNamed(found[0].player(), m.Player)
		if err != nil || !isOther {
			made.Who = p.Name
			if a := (at{c, i}); m.Verb == move.Sign && a.isPlainLoan() {
				return t.buyAfterLoan(a, made)
			}
			return alreadyThere(p, c, m)
		}
	}
	a, err := t.owner(c, m)
	if err != nil {
		return err
	}
	p := a.player()
	made.Who, made.With = p.Name, a.After.Club
	if there, ok := c.same(p); ok {
		if m.Verb == move.Sign && there.isPlainLoan() {
			return t.buyAfterLoan(there, made)
		}
		return alreadyThere(there.player(), c, m)
	}
	if m.Verb == move.LoanIn {
		return t.loan(a, c, made)
	}
	if err := a.settleFee(t.on(m), made); err != nil {
		return err
	}
	return t.transfer(a, c, made)
}

// settleFee has nobody pay for a player whose contract is over on a day.
func (a at) settleFee(on squad.Date, made *Made) error {
	amount, isSaid := made.Fee.Amount()
	err, mayBeLent := a.isBound(on), a.player().Contract.MaybeLoan
	switch {
	case err == nil:
	case amount > 0 && mayBeLent:
		return fmt.Errorf("%w: say the position and whose they are, as in \"CB 23 from Lyon for 5m\"", err)
	case amount > 0:
		return fmt.Errorf("%w, and nobody has to pay for them", err)
	case !isSaid && !mayBeLent:
		made.Fee = squad.MoneyOf(0)
	}
	return nil
}

// alreadyThere says that a player need not come.
func alreadyThere(p *squad.Player, c *Club, m move.Move) error {
	buyer := m.Of
	if !m.Verb.Comes() {
		buyer = c.After.Club
	}
	switch {
	case !p.Leaves.IsZero():
		return fmt.Errorf("%s is with %s until they leave on %s, and nobody comes back to a club in one try",
			p.Name, c.After.Club, p.Leaves.On.Words())
	case c.day(p.Joins.On).After(c.After.AsOf):
		return fmt.Errorf("%s joins %s on %s already", p.Name, c.After.Club, c.day(p.Joins.On).Words())
	case p.Loan.Way == squad.LoanOut:
		return fmt.Errorf("%s is a player of %s already, on loan to %s", p.Name, c.After.Club, p.Loan.Club)
	case p.Loan.Way == squad.LoanIn && p.Loan.Buy == squad.NoBuy:
		return fmt.Errorf("%s is with %s already, on loan from %s without an option to buy: %s buys them",
			p.Name, c.After.Club, p.Loan.Club, inFull(move.Move{Verb: move.Sign, Player: p.Name, Club: p.Loan.Club, Of: buyer}, m))
	case p.Loan.Way == squad.LoanIn && p.Loan.Buy == squad.BuyObligation && p.Loan.Condition == "":
		return fmt.Errorf("%s is with %s already, which buys them from %s after a loan", p.Name, c.After.Club, p.Loan.Club)
	case p.Loan.Way == squad.LoanIn:
		return fmt.Errorf("%s is with %s already, on loan from %s: %s buys a player on loan", p.Name, c.After.Club, p.Loan.Club,
			inFull(move.Move{Verb: move.TakeOption, Player: p.Name, Of: buyer}, m))
	}
	return fmt.Errorf("%s is with %s already", p.Name, c.After.Club)
}

// comesFromNowhere adds somebody who is in no squad file.
func (t *try) comesFromNowhere(c *Club, made *Made) error {
	m, on := made.Move, t.on(made.Move)
	made.Who, made.With = m.Player, m.Club
	if m.IsNobody() {
		made.Who = c.unnamed(m.Kind())
	} else if err := t.isKnown(c, m); err != nil {
		return err
	}
	if err := c.isToCome(made.Who, on); err != nil {
		return err
	}
	p := squad.Player{Name: made.Who, Positions: m.Positions, Born: m.Born}
	if m.Age > 0 {
		p.Born = squad.YearDate(on.Year() - m.Age)
	}
	return t.arrive(c, p, made, m.Club)
}

// isKnown is why somebody is not one who is in no squad file.
func (t *try) isKnown(c *Club, m move.Move) error {
	for i := range c.After.Players {
		if p := &c.After.Players[i]; isNamed(p, m.Player) && (m.Club == "" || isClub(c.After, m.Club)) {
			return alreadyThere(p, c, m)
		}
	}
	found, _, err := t.search(c, m)
	for _, f := range found {
		if isNamed(f.player(), m.Player) && (m.Club == "" || isClub(f.After, m.Club)) {
			return fmt.Errorf("the squad of %s has %s: say %s, or from which other club they come", f.After.Club, f.player().Name,
				like(move.Move{Verb: m.Verb, Player: m.Player, Club: f.After.Club, Of: m.Of}, m))
		}
	}
	return err
}

// unnamed is a name for somebody whom nobody knows, such as "CB 23", that is nobody else's.
func (c *Club) unnamed(plays string) string {
	name := "New " + plays
	for n := 2; ; n++ {
		if _, err := c.After.Find(name); err != nil {
			return name
		}
		name = fmt.Sprintf("New %s, no. %d", plays, n)
	}
}

// isToCome is why nobody can come on a day.
func (c *Club) isToCome(who string, on squad.Date) error {
	if !on.After(c.After.AsOf) {
		return fmt.Errorf("%s cannot come to %s on %s: its squad file is of %s, so say a later day", who, c.After.Club, on.Words(), c.After.AsOf.Words())
	}
	return nil
}

// sell sells a player of a club.
func (t *try) sell(a at, made *Made) error {
	m := made.Move
	if there, ok := t.lentTo(a, m.Club); ok {
		err := t.buyAfterLoan(there, made)
		made.With = there.After.Club
		return err
	}
	if err := a.mayGo(t.on(m)); err != nil {
		return err
	}
	if err := a.isBound(t.on(m)); err != nil {
		return err
	}
	if m.Club == "" {
		return t.goes(a, made, "")
	}
	buyer, err := t.club(m.Club)
	switch {
	case err != nil:
		return err
	case buyer == nil:
		return t.goes(a, made, m.Club)
	case buyer == a.Club:
		return fmt.Errorf("%s is with %s already", a.player().Name, buyer.After.Club)
	}
	made.With = buyer.After.Club
	return t.transfer(a, buyer, made)
}

// transfer takes a player from one club to another.
func (t *try) transfer(a at, buyer *Club, made *Made) error {
	bought := Signed(a.player(), a.Before, buyer.Before)
	if there, ok := buyer.same(a.player()); ok {
		return alreadyThere(there.player(), buyer, made.Move)
	}
	if err := buyer.isToCome(bought.Name, t.on(made.Move)); err != nil {
		return err
	}
	if err := t.goes(a, made, buyer.After.Club); err != nil {
		return err
	}
	return t.arrive(buyer, bought, made, a.After.Club)
}

// goes has a player leave for good.
func (t *try) goes(a at, made *Made, to string) error {
	p, on := a.player(), t.on(made.Move)
	if err := a.mayGo(on); err != nil {
		return err
	}
	p.Leaves = squad.Transfer{On: on, Club: to, Fee: t.clubs[0].amount(a.Club, made.Fee)}
	a.In.add(made.Fee)
	return nil
}

// mayGo is why a player cannot leave on a day.
func (a at) mayGo(on squad.Date) error {
	p, club := a.player(), a.After.Club
	back := a.day(p.Loan.Until)
	switch {
	case !on.After(a.After.AsOf):
		return fmt.Errorf("%s cannot leave on %s: the squad file of %s is of %s, so say a later day", p.Name, on.Words(), club, a.After.AsOf.Words())
	case !p.Leaves.IsZero():
		return leavesAlready(p)
	case a.day(p.Joins.On).After(a.After.AsOf) && !on.After(a.day(p.Joins.On)):
		return fmt.Errorf("%s joins %s only on %s", p.Name, club, p.Joins.On.Words())
	case p.Loan.Way == squad.LoanIn:
		return fmt.Errorf("%s is with %s on loan: only %s can let them go", p.Name, club, p.Loan.Club)
	case a.isSoldAfterLoan():
		return soldAfterLoan(p)
	case p.Loan.Way == squad.LoanOut && back.IsZero():
		return fmt.Errorf("%s is on loan to %s, until when is not known", p.Name, p.Loan.Club)
	case p.Loan.Way == squad.LoanOut && !back.Before(on):
		return fmt.Errorf("%s is on loan to %s until %s: say a later day, like on %s", p.Name, p.Loan.Club, back.Words(), back.AddDays(1))
	}
	return nil
}

// isSoldAfterLoan reports whether the club that has a player on loan must buy them.
func (a at) isSoldAfterLoan() bool {
	l := a.player().Loan
	return l.Way == squad.LoanOut && l.Buy == squad.BuyObligation && l.Condition == ""
}

func soldAfterLoan(p *squad.Player) error {
	return fmt.Errorf("%s is on loan to %s, which must buy them", p.Name, p.Loan.Club)
}

func leavesAlready(p *squad.Player) error {
	if p.Leaves.Club == "" {
		return fmt.Errorf("%s leaves on %s already", p.Name, p.Leaves.On.Words())
	}
	return fmt.Errorf("%s leaves for %s on %s already", p.Name, p.Leaves.Club, p.Leaves.On.Words())
}

// arrive adds a player who comes for good.
func (t *try) arrive(c *Club, p squad.Player, made *Made, origin string) error {
	m := made.Move
	p.Joins = squad.Transfer{On: t.on(m), Club: origin, Fee: t.clubs[0].amount(c, m.Fee)}
	if m.Verb == move.LoanIn {
		return t.arriveOnLoan(c, p, made, origin)
	}
	p.Contract = squad.Contract{Until: m.Until}
	if !m.Until.IsZero() && c.day(m.Until).Before(p.Joins.On) {
		return fmt.Errorf("a contract until %s ends before %s, when %s joins", m.Until.Words(), p.Joins.On.Words(), p.Name)
	}
	c.Out.add(m.Fee)
	c.After.Players = append(c.After.Players, p)
	return nil
}
