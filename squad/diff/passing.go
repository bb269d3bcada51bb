package diff

import "github.com/depth-football/depth/squad"

// pass tells what has come about between the days of the files of those who are in
// both, by what both say alike.
func (c *Changes) pass() {
	from, to := c.Old.AsOf, c.New.AsOf
	if !from.Before(to) {
		return
	}
	come := func(d squad.Date) bool {
		last := d.In(c.Calendar)
		return !d.IsZero() && last.After(from) && !last.After(to)
	}
	for _, p := range c.pairs {
		differ := differing(c.Calendar, p.old, p.new)
		note := func(k Kind, about FactSet, happened bool) {
			if happened && differ&about == 0 {
				c.Passed = append(c.Passed, &Event{Kind: k, Old: p.old, New: p.new, How: p.how, Facts: about})
			}
		}
		q := p.new
		lent, bought := come(q.Loan.Until), q.Loan.Buy == squad.BuyObligation
		note(Left, setOf(FactLeaves), come(q.Leaves.On))
		note(ContractEnded, contractFacts, come(q.Contract.End()) && q.Loan.Way != squad.LoanIn && !come(q.Leaves.On))
		note(LoanEnded, setOf(FactLoan), lent && q.Loan.Way == squad.LoanIn && !bought)
		note(Signed, setOf(FactLoan), lent && q.Loan.Way == squad.LoanIn && bought)
		note(BackFromLoan, setOf(FactLoan), lent && q.Loan.Way == squad.LoanOut && !bought)
		note(Sold, setOf(FactLoan), lent && q.Loan.Way == squad.LoanOut && bought)
		note(Arrived, setOf(FactJoins), come(q.Joins.On))
		for i := range q.Injuries {
			spell := &q.Injuries[i]
			if last := spell.Until.LatestDay(); !spell.Over && !spell.Until.IsZero() && last.After(from) && !last.After(to) && hasSpell(p.old, spell) {
				c.Passed = append(c.Passed, &Event{Kind: Recovered, Old: p.old, New: q, How: p.how, OldSpell: spell, NewSpell: spell})
			}
		}
	}
}

func hasSpell(p *squad.Player, spell *squad.Injury) bool {
	for i := range p.Injuries {
		if sameSpell(&p.Injuries[i], spell) {
			return true
		}
	}
	return false
}
