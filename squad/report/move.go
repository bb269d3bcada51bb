package report

import (
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/diff"
)

// moveKind names a move between two clubs in a word or two.
func moveKind(m *diff.Move) string {
	switch {
	case m.Out.Kind == diff.DepartureCalledOff:
		return "transfer called off"
	case m.In.Kind == diff.LoanedIn || m.Out.Kind == diff.LoanedOut:
		return "loaned"
	case m.In.Kind == diff.Recalled || m.In.Kind == diff.BackFromLoan:
		return m.In.Kind.String()
	case m.Out.Kind == diff.LoanEnded:
		return "loan ended"
	case m.Out.Kind == diff.DepartureAgreed || m.In.Kind == diff.ArrivalAgreed:
		return "transfer agreed"
	case m.Out.Kind == diff.ContractEnded:
		return "free transfer"
	}
	return "transfer"
}

// moveText says who moves between two clubs and on which terms. What one club does
// not say the other may.
func moveText(m *diff.Move) string {
	p := m.In.Player()
	var parts []string
	for _, t := range [...]squad.Transfer{p.Joins, m.Out.Player().Leaves} {
		if !t.IsZero() {
			parts = append(parts, terms("", squad.Transfer{On: t.On, Fee: t.Fee}))
			break
		}
	}
	for _, l := range [...]squad.Loan{p.Loan, m.Out.Player().Loan} {
		if l.Way != squad.NoLoan {
			parts = append(parts, "lent "+loanUntil(l))
			break
		}
	}
	if p.Loan.Way == squad.NoLoan {
		parts = append(parts, boundUntil(p.Contract))
	}
	return who(m.In) + ": " + strings.Join(parts, "; ") + guess(m.How)
}
