package deal

import (
	"errors"
	"fmt"

	"github.com/depth-football/depth/squad"
)

// renew gives a player a longer contract.
func (a at) renew(until squad.Date) error {
	p := a.player()
	was, is := a.day(p.Contract.Until), a.day(until)
	switch {
	case until.IsZero():
		return fmt.Errorf("it does not say until when: say it like %q", p.Name+" until 2030")
	case p.Loan.Way == squad.LoanIn:
		return fmt.Errorf("%s is with %s on loan: their contract is with %s", p.Name, a.After.Club, p.Loan.Club)
	case !p.Leaves.IsZero():
		return leavesAlready(p)
	case !was.IsZero() && !is.After(was):
		return fmt.Errorf("the contract of %s runs to %s already", p.Name, was.Words())
	case !is.After(a.After.AsOf):
		return fmt.Errorf("%s is over by %s, the day of the squad file", is.Words(), a.After.AsOf.Words())
	}
	p.Contract.Until = until
	if option := a.day(p.Contract.Option); !option.After(is) {
		p.Contract.Option, p.Contract.Holder = squad.Date{}, squad.ClubOption
	}
	if longest := a.day(p.Contract.Extension.Until); !longest.After(is) {
		p.Contract.Extension = squad.Extension{}
	}
	return nil
}

// release lets a player go for nothing.
func (a at) release(on squad.Date) error {
	if err := a.mayGo(on); err != nil {
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
	default:
		return fmt.Errorf("%s is a %s player already", p.Name, p.Role)
	}
	return nil
}

// injure puts a player out of action from the day of the file.
func (a at) injure(m Move) error {
	p := a.player()
	until := a.day(m.Until)
	switch {
	case m.Until.IsZero() && m.Injury == "":
		return errors.New("it says neither until when nor with what: " + fmt.Sprintf("say it like %q", Injure.Example()))
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
		if in := &injuries[i]; !in.Over && (in.Until.IsZero() || a.day(in.Until).After(a.After.AsOf)) {
			in.Until, in.NotBefore, back = a.After.AsOf, squad.Date{}, true
		}
	}
	if !back {
		return fmt.Errorf("%s is not injured", p.Name)
	}
	p.Injuries = injuries
	return nil
}
