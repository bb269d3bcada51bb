package diff

import (
	"slices"

	"github.com/depth-football/depth/squad"
)

// elapsed adds what has happened to the players of both files between the days of the
// files, by facts that are the same in both.
func (c *Changes) elapsed() {
	from, to := c.Old.AsOf, c.New.AsOf
	if !from.Before(to) {
		return
	}
	isBetween := func(d squad.Date) bool { return !d.IsZero() && d.After(from) && !d.After(to) }
	isReached := func(d squad.Date) bool { return isBetween(c.League.In(d)) }
	for _, p := range c.pairs {
		differ := differing(c.League, p.old, p.new)
		note := func(k Kind, about FactSet, happened bool) {
			if happened && differ&about == 0 {
				c.Passed = append(c.Passed, &Event{Kind: k, Old: p.old, New: p.new, How: p.how, Facts: about})
			}
		}
		q := p.new
		lent := isReached(q.Loan.Until)
		back := q.Loan.Buy != squad.BuyObligation
		bought := !back && q.Loan.Condition == "" // whether a condition was met is not known
		extended := c.League.In(q.Contract.Extension.Until).After(c.League.In(q.Contract.End()))
		gone := Left
		if isRetirement(q.Leaves) {
			gone = Retired
		}
		note(gone, setOf(FactLeaves), isReached(q.Leaves.On))
		note(ContractEnded, contractFacts, isReached(q.Contract.End()) && !extended && q.Loan.Way != squad.LoanIn && !isReached(q.Leaves.On))
		note(LoanEnded, setOf(FactLoan), lent && q.Loan.Way == squad.LoanIn && back)
		note(MadePermanent, setOf(FactLoan), lent && q.Loan.Way == squad.LoanIn && bought)
		note(BackFromLoan, setOf(FactLoan), lent && q.Loan.Way == squad.LoanOut && back)
		note(Sold, setOf(FactLoan), lent && q.Loan.Way == squad.LoanOut && bought)
		note(Arrived, setOf(FactJoins), isReached(q.Joins.On))
		for i := range q.Injuries {
			spell := &q.Injuries[i]
			if !spell.Over && isBetween(spell.Until.LatestDay()) && slices.Contains(p.old.Injuries, *spell) {
				c.Passed = append(c.Passed, &Event{Kind: Recovered, Old: p.old, New: q, How: p.how, OldSpell: spell, NewSpell: spell})
			}
		}
		for i := range q.Absences {
			absence := &q.Absences[i]
			if isBetween(absence.Until.LatestDay()) && slices.Contains(p.old.Absences, *absence) {
				c.Passed = append(c.Passed, &Event{
					Kind: AbsenceEnded, Old: p.old, New: q, How: p.how, OldAbsence: absence, NewAbsence: absence,
				})
			}
		}
	}
}
