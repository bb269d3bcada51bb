package deal

import (
	"fmt"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/move"
)

// renew gives a player a longer contract.
func (a at) renew(m move.Move) error {
	p, until := a.player(), m.Until
	was, is := a.day(p.Contract.Until), a.day(until)
	switch {
	case until.IsZero():
		longer := move.Move{Verb: move.Renew, Player: p.Name, Until: squad.YearDate(a.After.AsOf.Year() + 4)}
		return saidLike(m, longer, "it does not say until when")
	case p.Loan.Way == squad.LoanIn:
		return fmt.Errorf("%s is with %s on loan: their contract is with %s", p.Name, a.After.Club, p.Loan.Club)
	case !p.Leaves.IsZero():
		return leavesAlready(p)
	case a.isSoldAfterLoan():
		return soldAfterLoan(p)
	case !was.IsZero() && !is.After(was):
		return fmt.Errorf("the contract of %s runs to %s already", p.Name, was.Words())
	case !is.After(a.After.AsOf):
		return fmt.Errorf("%s is over by %s, the day of the squad file", is.Words(), a.After.AsOf.Words())
	}
	a.extend(until)
	return nil
}

// extend makes a contract longer, and takes out of it what would no longer do so. It is one
// for certain then.
func (a at) extend(until squad.Date) {
	c, end := &a.player().Contract, a.day(until)
	c.Until, c.MaybeLoan = until, false
	if !a.day(c.Option).After(end) {
		c.Option, c.Holder = squad.Date{}, squad.ClubOption
	}
	if !a.day(c.Extension.Until).After(end) {
		c.Extension = squad.Extension{}
	}
}

// longest is the last day to which a contract may bind a player, whoever has a say in it;
// zero if it is not known.
func (a at) longest() squad.Date {
	c := a.player().Contract
	if c.Until.IsZero() {
		return c.Until
	}
	last := a.day(c.Until)
	for _, later := range []squad.Date{a.day(c.Option), a.day(c.Extension.Until)} {
		if later.After(last) {
			last = later
		}
	}
	return last
}

// isBound is why nobody can let a player go on a day: their contract is over by then.
func (a at) isBound(on squad.Date) error {
	if last := a.longest(); !last.IsZero() && last.Before(on) {
		if a.player().Contract.MaybeLoan {
			return fmt.Errorf("the contract of %s with %s ends on %s, or is a loan until then from a club that is not known",
				a.player().Name, a.After.Club, last.Words())
		}
		return fmt.Errorf("the contract of %s with %s ends on %s: they are free on %s", a.player().Name, a.After.Club, last.Words(), on.Words())
	}
	return nil
}

// release lets a player go for nothing.
func (a at) release(on squad.Date) error {
	if err := a.mayGo(on); err != nil {
		return err
	}
	if err := a.isBound(on); err != nil {
		return err
	}
	a.player().Leaves = squad.Transfer{On: on}
	return nil
}

// promote counts on a player more: somebody of the second team is a prospect, a prospect
// or a fringe player one of the rotation, and these start.
func promote(p *squad.Player) error {
	switch p.Role {
	case squad.Reserve:
		p.Role = squad.Prospect
	case squad.Prospect, squad.Fringe:
		p.Role = squad.Rotation
	case squad.Rotation:
		p.Role = squad.Starter
	case squad.Starter:
		return fmt.Errorf("%s is a starter already", p.Name)
	default:
		return fmt.Errorf("%s is a %s player already", p.Name, p.Role)
	}
	return nil
}

// injure puts a player out of action from the day of the file.
func (a at) injure(m move.Move) error {
	p := a.player()
	until := m.Until.LatestDay()
	switch {
	case m.Until.IsZero() && m.Injury == "":
		return saidLike(m, example(move.Injure), "it says neither until when nor with what")
	case !m.Until.IsZero() && !until.After(a.After.AsOf):
		return fmt.Errorf("%s is over by %s, the day of the squad file", until.Words(), a.After.AsOf.Words())
	}
	what := m.Injury
	if what == "" {
		what = "injury"
	}
	p.Injuries = append(append([]squad.Injury(nil), p.Injuries...), squad.Injury{What: what, Since: a.After.AsOf, Until: m.Until})
	return nil
}

// recover has a player back on the day of the file.
func (a at) recover() error {
	p := a.player()
	back := false
	injuries := append([]squad.Injury(nil), p.Injuries...)
	for i := range injuries {
		in := &injuries[i]
		isOut := !in.Over && (in.Until.IsZero() || in.Until.LatestDay().After(a.After.AsOf))
		if isOut && !in.Since.Earliest().After(a.After.AsOf) {
			in.Until, in.NotBefore, back = a.After.AsOf, squad.Date{}, true
		}
	}
	if !back {
		return fmt.Errorf("%s is not injured", p.Name)
	}
	p.Injuries = injuries
	return nil
}
