package diff

import (
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/identity"
)

// moveOn makes one move of the end of a loan and of an arrival at a third club whose file
// does not say where from: sources that know of no loans tell the next one so. A departure
// from the lender's own file comes before it, and so does whatever the clubs themselves say.
func (c *Comparison) moveOn(outs, ins []end) {
	waiting := make(map[string][]int)
	for i, o := range outs {
		if o.event.Move == nil && o.event.isLoanOver() {
			for _, key := range identity.Keys(o.who) {
				waiting[key] = append(waiting[key], i)
			}
		}
	}
	var found []meeting
	for in, i := range ins {
		if i.event.Move != nil || i.event.Kind != Joined || i.event.otherClub() != "" {
			continue
		}
		for _, key := range identity.Keys(i.who) {
			if len(waiting[key]) > mostAlike {
				continue
			}
			for _, out := range waiting[key] {
				m := meeting{out: out, in: in, how: identity.Judge(outs[out].who, i.who)}
				if m.how.Grade() == identity.Sure && !mayName(outs[out].event.otherClub(), i.club) && !slices.Contains(found, m) {
					found = append(found, m)
				}
			}
		}
	}
	for _, m := range unrivalled(found) {
		c.join(outs[m.out], ins[m.in], m.how)
	}
}

// isMoveOn reports whether the move is one that [Comparison.moveOn] has found.
func (m *Move) isMoveOn() bool {
	return m.Out.isLoanOver() && m.In.Kind == Joined && !mayName(m.Out.Old.Loan.Club, m.To)
}

// movedOn is what a move is after a loan to the first of its clubs: perhaps another loan, if
// the contract ends before the old one did, or no later than the loan that was cut short.
func (m *Move) movedOn() MoveKind {
	is := m.In.New.Contract
	end := m.To.League.In(is.Until)
	wasTo := m.From.League.In(m.Out.Old.Loan.Until)
	switch {
	case is.MaybeLoan, m.EndsEarlier():
		return PerhapsLentOn
	case m.Out.Kind == CalledBack && !end.IsZero() && (!end.After(wasTo) || squad.MayBeSame(is.Until, m.Out.Old.Loan.Until)):
		return PerhapsLentOn
	}
	return TransferAfterLoan
}
