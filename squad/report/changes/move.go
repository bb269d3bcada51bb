package changes

import (
	"fmt"
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

// moveText says who moves between two clubs and on which terms. It takes from one club
// what the other does not say.
func moveText(m *diff.Move) string {
	p := m.In.Player()
	var parts []string
	if t := moveTerms(m); t != "" {
		parts = append(parts, t)
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

// moveTerms are the day and the fee of a move, of both clubs if they do not agree.
func moveTerms(m *diff.Move) string {
	in, out := m.In.Player().Joins, m.Out.Player().Leaves
	in.Club, out.Club = "", ""
	switch {
	case in.IsZero() && out.IsZero():
		return ""
	case in.IsZero():
		return terms("", out)
	case out.IsZero() || in == out || out.Fee == (squad.Money{}):
		return terms("", in)
	case in.Fee == (squad.Money{}):
		return terms("", squad.Transfer{On: in.On, Fee: out.Fee})
	}
	return fmt.Sprintf("%s (%s: %s)", terms("", in), m.From.Club(), terms("", out))
}
