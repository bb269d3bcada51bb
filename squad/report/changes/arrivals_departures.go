package changes

import (
	"fmt"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/diff"
	"github.com/depth-football/depth/squad/report/wording"
)

// departureText says how a player left.
func departureText(p *squad.Player) string {
	var parts []string
	switch {
	case !p.Leaves.IsZero():
		parts = append(parts, terms("to", p.Leaves))
	case p.Loan.Way == squad.LoanOut && p.Loan.Buy == squad.BuyObligation:
		parts = append(parts, fmt.Sprintf("to %s, which had to buy the player %s%s", p.Loan.Club, wording.When(p.Loan.Until), ifMet(p.Loan)))
	case p.Loan.Way == squad.LoanOut && p.Loan.Buy == squad.BuyOption:
		parts = append(parts, fmt.Sprintf("was lent to %s with an option to buy", p.Loan.Club))
	case p.Loan.Way == squad.LoanOut:
		parts = append(parts, fmt.Sprintf("was lent to %s", p.Loan.Club))
	}
	parts = append(parts, boundUntil(p.Contract))
	if p.Leaves.IsZero() && p.Loan.Buy != squad.BuyObligation {
		parts = append(parts, "where to is not said")
	}
	return strings.Join(parts, "; ")
}

// arrivalText says how a player arrived.
func arrivalText(e *diff.Event) string {
	p := e.New
	var parts []string
	switch {
	case e.Old != nil && e.Old.Loan.Way == squad.LoanIn:
		parts = append(parts, fmt.Sprintf("from %s, which had lent the player", e.Old.Loan.Club))
	case !p.Joins.IsZero():
		parts = append(parts, terms("from", p.Joins))
	default:
		parts = append(parts, "from where is not said")
	}
	if p.Loan.Way == squad.LoanOut {
		parts = append(parts, "lent to "+p.Loan.Club+" "+loanUntil(p.Loan))
	}
	return strings.Join(append(parts, boundUntil(p.Contract)), "; ")
}

// terms says where a player comes from or goes to, when and for how much.
func terms(way string, t squad.Transfer) string { return wording.Transfer(way, t, wording.When(t.On)) }

// termsOrNone is like terms, but says so if a file has no transfer.
func termsOrNone(way string, t squad.Transfer) string {
	if t.IsZero() {
		return "not said"
	}
	return terms(way, t)
}

// transferChange says how the terms of an agreed transfer changed.
func transferChange(e *diff.Event) string {
	if e.Facts.Has(diff.FactJoins) {
		return changed(terms("from", e.Old.Joins), terms("from", e.New.Joins))
	}
	return changed(terms("to", e.Old.Leaves), terms("to", e.New.Leaves))
}

// loanChange says how the terms of a loan changed.
func loanChange(was, is squad.Loan) string {
	if was.Club != is.Club {
		return changed(was.Club+", "+loanUntil(was), is.Club+", "+loanUntil(is))
	}
	return changed(loanUntil(was), loanUntil(is))
}

// loanUntil says when a loan ends and what happens then.
func loanUntil(l squad.Loan) string {
	text := "end unknown"
	if !l.Until.IsZero() {
		text = "until " + l.Until.Words()
	}
	if l.Buy != squad.NoBuy {
		text += ", " + l.Buy.String() + " to buy"
	}
	return text + ifMet(l)
}

// ifMet is the condition of an obligation to buy, "" if there is none.
func ifMet(l squad.Loan) string {
	if l.Condition == "" {
		return ""
	}
	return " if: " + l.Condition
}
