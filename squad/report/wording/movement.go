package wording

import (
	"fmt"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/outlook"
)

// Movement says how and when a player comes, goes or is away.
func Movement(p *outlook.Player) string {
	if p.Cause == outlook.AgreedTransfer && p.Standing == outlook.Arriving {
		return unlessTo(p.Joins.Club, "joins ") + Transfer("from", p.Joins, When(p.Date))
	}
	if p.Cause == outlook.NoCause {
		return p.Standing.String()
	}
	return Goes(p, outlook.Exit{Cause: p.Cause, Date: p.Date, Club: p.Club})
}

// unlessTo is a verb where no club says that it is a transfer.
func unlessTo(club, verb string) string {
	if club != "" {
		return ""
	}
	return verb
}

// When is a day in words, such as "30 Jun 2026".
func When(d squad.Date) string {
	if d.IsZero() {
		return "on a day unknown"
	}
	return d.Words()
}

// Goes says how and when a player goes, or comes back.
func Goes(p *outlook.Player, e outlook.Exit) string {
	switch e.Cause {
	case outlook.ContractEnds:
		if p.Contract.MaybeLoan {
			return "contract or loan ends " + When(e.Date) + option(p)
		}
		return "contract ends " + When(e.Date) + option(p)
	case outlook.AgreedTransfer:
		return unlessTo(p.Leaves.Club, "leaves ") + Transfer("to", p.Leaves, When(e.Date))
	case outlook.LoanEnds:
		if p.Loan.Way == squad.LoanIn {
			return fmt.Sprintf("loan from %s ends %s", e.Club, When(e.Date)) + purchase(p.Loan)
		}
		return fmt.Sprintf("loan to %s ends %s", e.Club, When(e.Date))
	case outlook.PurchaseBinding:
		return fmt.Sprintf("must be bought by %s %s", e.Club, When(e.Date))
	case outlook.OwnPurchaseBound:
		return fmt.Sprintf("to be bought from %s %s", e.Club, When(e.Date))
	case outlook.LoanRunsOn:
		if p.Standing != outlook.Away {
			return fmt.Sprintf("on loan to %s from %s", e.Club, When(e.Date))
		}
		return fmt.Sprintf("on loan to %s until %s", e.Club, When(e.Date))
	}
	return e.Cause.String()
}

// purchase is what a loan says about buying at its end, "" if it says nothing.
func purchase(l squad.Loan) string {
	switch l.Buy {
	case squad.BuyOption:
		return ", option to buy"
	case squad.BuyObligation:
		return ", must buy" + condition(l.Condition)
	}
	return ""
}

// condition is the condition of a loan or a contract, "" if there is none.
func condition(text string) string {
	if text == "" {
		return ""
	}
	return " if: " + text
}

// option names the option in a player's contract, "" if there is none.
func option(p *outlook.Player) string {
	c := p.Contract
	switch {
	case c.Option.IsZero():
		return ""
	case c.Holder != squad.ClubOption:
		return fmt.Sprintf(", %s option to %s", c.Holder, c.Option.Words())
	case p.Until.Exact() && p.Until.After(c.Until.LatestDay()):
		return ", club option included"
	}
	return ", club option to " + c.Option.Words()
}

// Transfer says where a player comes from or goes to, when and for how much. The way is
// "from" or "to".
func Transfer(way string, t squad.Transfer, when string) string {
	parts := []string{when}
	if t.Club != "" {
		parts = []string{way + " " + t.Club, when}
	}
	if units, known := t.Fee.Amount(); known && units == 0 {
		parts = append(parts, "free")
	} else if known {
		parts = append(parts, t.Fee.String())
	}
	return strings.Join(parts, ", ")
}
