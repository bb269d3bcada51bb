package changes

import (
	"fmt"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/diff"
	"github.com/depth-football/depth/squad/names"
)

// moveClubs are the clubs of a move in the order in which the player is with them.
func moveClubs(m *diff.Move) string {
	clubs := changed(m.From.Club(), m.To.Club())
	if m.LentTo != nil {
		clubs = changed(clubs, m.LentTo.Club())
	}
	return clubs
}

// moveText says who moves between two clubs and on which terms, and what else has changed
// of the player. It takes from one club what the other does not say.
func moveText(m *diff.Move) string {
	name := named(m.In.Player(), m.How.IsGuess())
	var parts []string
	for _, part := range append([]string{moveTerms(m), moveLoan(m), moveContract(m)}, moreOfMove(m)...) {
		if part != "" {
			parts = append(parts, part)
		}
	}
	if len(parts) == 0 {
		return name
	}
	return name + ": " + strings.Join(parts, "; ")
}

// moveTerms are the day and the fee of a move, of both clubs if they do not agree.
func moveTerms(m *diff.Move) string {
	if m.In.Kind == diff.MoveChanged || m.Out.Kind == diff.MoveChanged {
		if m.In.Facts.Has(diff.FactJoins) {
			return changed(dayAndFee(m.In.Old.Joins, before(m.To)), dayAndFee(m.In.New.Joins, after(m.To)))
		}
		return changed(dayAndFee(m.Out.Old.Leaves, before(m.From)), dayAndFee(m.Out.New.Leaves, after(m.From)))
	}
	in, out := m.Ends()
	agreed := m.Terms()
	if agreed.On.IsZero() && agreed.Fee == (squad.Money{}) {
		return ""
	}
	text := dayAndFee(agreed, currencyOf(m.FeeOf()))
	_, inKnown := in.Fee.Amount()
	outFee, outKnown := out.Fee.Amount()
	isOtherFee := inKnown && outKnown && (in.Fee != out.Fee || outFee != 0 && currencyOf(m.To) != currencyOf(m.From))
	if isOtherFee || !in.On.IsZero() && !out.On.IsZero() && in.On != out.On {
		text += fmt.Sprintf(" (%s: %s)", m.From.Club(), dayAndFee(out, currencyOf(m.From)))
	}
	return text
}

// dayAndFee are the day and the fee of a transfer.
func dayAndFee(t squad.Transfer, currency string) string {
	t.Club = ""
	return terms("", t, currency)
}

// moveLoan says what a move has to do with a loan, "" if nothing.
func moveLoan(m *diff.Move) string {
	was, is := loanBefore(m), loanAfter(m)
	switch m.Kind() {
	case diff.LoanExtension, diff.LoanChange:
		return loanChange(was, is)
	case diff.Recall:
		return "by " + m.To.Club() + oldLoan(was)
	case diff.Return, diff.PurchaseAfterLoan:
		return "lent " + loanUntil(was)
	case diff.RecallAndLoan, diff.ReturnAndLoan, diff.TransferAndLoan:
		return lentOn(m, is) + oldLoan(was)
	case diff.PerhapsLentOn, diff.TransferAfterLoan:
		if m.Out.Kind == diff.CalledBack {
			return "recalled by " + was.Club + oldLoan(was)
		}
		return "lent by " + was.Club + " " + loanUntil(was)
	case diff.Loan:
		return "lent " + loanUntil(is)
	}
	return ""
}

// lentOn says where a player is lent who has come, or come back.
func lentOn(m *diff.Move, l squad.Loan) string {
	switch {
	case m.LentTo != nil:
		return "lent to " + m.LentTo.Club() + " " + loanUntil(l)
	case m.In.Kind == diff.LoanedIn && l.Club != m.From.Club(): // the lender's file is not there
		return "lent by " + l.Club + " " + loanUntil(l)
	case m.In.Kind == diff.LoanedIn:
		return "lent " + loanUntil(l)
	case l.Club == m.From.Club():
		return "lent back " + loanUntil(l)
	}
	return "lent to " + l.Club + " " + loanUntil(l)
}

// oldLoan says when a loan that is over was to end, "" if that is not known.
func oldLoan(l squad.Loan) string {
	if l.Until.IsZero() {
		return ""
	}
	return "; the loan was to end " + l.Until.Words()
}

// loanBefore and loanAfter are the loan that a move ends, and the one that it begins, by
// one of its clubs.
func loanBefore(m *diff.Move) squad.Loan {
	return firstLoan(squad.LoanIn, m.Out.Old, m.In.Old).or(firstLoan(squad.LoanOut, m.In.Old, m.Out.Old))
}

func loanAfter(m *diff.Move) squad.Loan {
	var third *squad.Player
	if m.LentIn != nil {
		third = m.LentIn.New
	}
	return firstLoan(squad.LoanIn, third, m.In.New).or(firstLoan(squad.LoanOut, m.In.New, m.Out.New))
}

// loan is a loan, of one way or of none.
type loan squad.Loan

func (l loan) or(other loan) squad.Loan {
	if l.Way == squad.NoLoan {
		return squad.Loan(other)
	}
	return squad.Loan(l)
}

// firstLoan is the first loan of a way that some entries of a player have.
func firstLoan(way squad.LoanWay, entries ...*squad.Player) loan {
	for _, p := range entries {
		if p != nil && p.Loan.Way == way {
			return loan(p.Loan)
		}
	}
	return loan{}
}

// moveContract says what a move has to do with contracts, "" if nothing.
func moveContract(m *diff.Move) string {
	was, is := m.Out.Player().Contract, m.In.Player().Contract
	switch m.Kind() {
	case diff.Loan, diff.LoanExtension, diff.LoanChange, diff.RecallAndLoan, diff.ReturnAndLoan, diff.TransferChange:
		return ""
	case diff.PerhapsLoan:
		if !m.EndsEarlier() {
			return boundUntil(is)
		}
		return fmt.Sprintf("%s, at %s it ran to %s", boundUntil(is), m.From.Club(), was.Until.Words())
	case diff.ContractOverTransfer:
		return fmt.Sprintf("%s, the old one ran to %s", boundUntil(is), was.Until.Words())
	}
	return boundUntil(is)
}

// moreOfMove says what else has changed of a player who moves.
func moreOfMove(m *diff.Move) []string {
	var parts []string
	was, is := m.Out.Old, m.In.New
	for f := range m.Facts().All() {
		switch f {
		case diff.FactName:
			if names.Fold(was.Name) != names.Fold(is.Name) {
				parts = append(parts, "was "+was.Name)
			}
		case diff.FactBorn:
			if !was.Born.IsZero() && !is.Born.IsZero() {
				parts = append(parts, "born "+changed(was.Born.Words(), is.Born.Words()))
			}
		case diff.FactPositions:
			if len(was.Positions) == 0 || len(is.Positions) == 0 {
				continue
			}
			parts = append(parts, "positions "+changed(codeList(was.Positions), codeList(is.Positions)))
		case diff.FactRole:
			parts = append(parts, "role "+changed(was.Role.String(), is.Role.String()))
		case diff.FactValue:
			_, wasKnown := was.Value.Amount()
			if _, isKnown := is.Value.Amount(); !wasKnown || !isKnown {
				continue
			}
			parts = append(parts, "value "+amountChange(was.Value, is.Value, currencyOf(m.From), currencyOf(m.To)))
		}
	}
	if was == nil || is == nil || m.Out.New != nil || m.In.Old != nil {
		return parts
	}
	for i := range is.Injuries {
		if injury := &is.Injuries[i]; isOut(injury, m.To.Day()) && !hasInjury(was, injury) {
			parts = append(parts, spellDates(injury))
		}
	}
	return parts
}

func isOut(i *squad.Injury, on squad.Date) bool {
	return !i.Over && (i.Until.IsZero() || i.Until.LatestDay().After(on))
}

func hasInjury(p *squad.Player, injury *squad.Injury) bool {
	for i := range p.Injuries {
		if names.Fold(p.Injuries[i].What) == names.Fold(injury.What) && squad.MayBeSame(p.Injuries[i].Since, injury.Since) {
			return true
		}
	}
	return false
}

// currencyOf is the currency of a club's later file, or of the only one.
func currencyOf(c *diff.Changes) string {
	if c.New == nil {
		return c.Old.Currency
	}
	return c.New.Currency
}

// before and after are the currencies of a club's two files.
func before(c *diff.Changes) string { return c.Old.Currency }
func after(c *diff.Changes) string  { return c.New.Currency }
