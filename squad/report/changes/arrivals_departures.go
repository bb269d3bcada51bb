package changes

import (
	"fmt"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/diff"
	"github.com/depth-football/depth/squad/report/wording"
)

// departureText says how a player left.
func departureText(p *squad.Player, currency string) string {
	var parts []string
	switch {
	case !p.Leaves.IsZero():
		parts = append(parts, terms("to", p.Leaves, currency))
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
func arrivalText(e *diff.Event, currency string) string {
	p := e.New
	var parts []string
	switch {
	case e.Kind == diff.MadePermanent:
		parts = append(parts, "from "+e.Old.Loan.Club)
	case e.Kind == diff.BoughtAfterLoan:
		parts = append(parts, fmt.Sprintf("from %s, lent %s", e.Old.Loan.Club, loanUntil(e.Old.Loan)))
	case !p.Joins.IsZero():
		parts = append(parts, terms("from", p.Joins, currency))
	default:
		parts = append(parts, "from where is not said")
	}
	if p.Loan.Way == squad.LoanOut {
		parts = append(parts, "lent to "+p.Loan.Club+" "+loanUntil(p.Loan))
	}
	return strings.Join(append(parts, boundUntil(p.Contract)), "; ")
}

// terms says where a player comes from or goes to, when and for how much.
func terms(way string, t squad.Transfer, currency string) string {
	fee := t.Fee
	t.Fee = squad.Money{}
	text := wording.Transfer(way, t, wording.When(t.On))
	if units, known := fee.Amount(); known && units == 0 {
		text += ", free"
	} else if known {
		text += ", " + amount(fee, currency)
	}
	return text
}

// termsOrNone is like terms, but says so if a file has no transfer.
func termsOrNone(way string, t squad.Transfer, currency string) string {
	if t.IsZero() {
		return "not said"
	}
	return terms(way, t, currency)
}

// transferChange says how the terms of an agreed transfer changed.
func transferChange(c *diff.Changes, e *diff.Event) string {
	if e.Facts.Has(diff.FactJoins) {
		return changed(terms("from", e.Old.Joins, before(c)), terms("from", e.New.Joins, after(c)))
	}
	return changed(terms("to", e.Old.Leaves, before(c)), terms("to", e.New.Leaves, after(c)))
}

// loanChange says how the terms of a loan changed: a longer one to when it runs now.
func loanChange(was, is squad.Loan) string {
	longer := was
	longer.Until = is.Until
	switch {
	case was.Club != is.Club:
		return changed(was.Club+", "+loanUntil(was), is.Club+", "+loanUntil(is))
	case longer == is && !was.Until.IsZero() && is.Until.After(was.Until):
		return fmt.Sprintf("to %s, it was to end %s", is.Until.Words(), was.Until.Words())
	}
	return changed(loanUntil(was), loanUntil(is))
}

// backTo says where a player goes back to when a loan is over.
func backTo(l squad.Loan) string {
	if l.Club == squad.UnknownClub {
		return "lender not known"
	}
	return "back to " + l.Club
}

// stay says until when a player is bound to the club, or lent to it.
func stay(p *squad.Player) string {
	if p.Loan.Way == squad.LoanIn {
		return "from " + p.Loan.Club + ", " + loanUntil(p.Loan)
	}
	return boundUntil(p.Contract)
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
