package changes

import (
	"fmt"
	"slices"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/diff"
	"github.com/depth-football/depth/squad/report/wording"
)

// eventText is an event in words: the player, and what happened.
func eventText(c *diff.Changes, e *diff.Event) string {
	text := strings.Join(slices.DeleteFunc([]string{who(e), happened(c, e)}, func(s string) bool { return s == "" }), ": ")
	return text + ownersText(e)
}

// ownersText says which other clubs' files still have the players of an event.
func ownersText(e *diff.Event) string {
	if len(e.Owners) == 1 && e.Owners[0].Player == e.New {
		return "; the file of " + e.Owners[0].Club.Club() + " still has the player"
	}
	text := ""
	for _, o := range e.Owners {
		text += "; the file of " + o.Club.Club() + " still has " + o.Player.Name
	}
	return text
}

// who names the player of an event with their positions. For a pecking order it names the
// position, and for an event about the club it is "".
func who(e *diff.Event) string {
	p := e.Player()
	switch {
	case e.Kind == diff.Reordered:
		return wording.Capital(e.At.Name())
	case p == nil:
		return ""
	}
	return named(p, isGuess(e))
}

// named is a player with their positions, with a mark if it is a guess that it is they.
func named(p *squad.Player, guess bool) string {
	name := p.Name
	if guess {
		name += guessMark
	}
	if len(p.Positions) == 0 {
		return name
	}
	return fmt.Sprintf("%s (%s)", name, codeList(p.Positions))
}

// happened says what happened, with its details.
func happened(c *diff.Changes, e *diff.Event) string {
	switch e.Kind {
	case diff.Sold, diff.Left, diff.LeftFree, diff.Released, diff.ContractEnded:
		return departureText(e.Old, before(c))
	case diff.Retired:
		return dayAndFee(e.Old.Leaves, before(c))
	case diff.RetirementAgreed:
		return dayAndFee(e.New.Leaves, after(c))
	case diff.LoanEnded:
		return fmt.Sprintf("%s; lent %s", backTo(e.Old.Loan), loanUntil(e.Old.Loan))
	case diff.CalledBack:
		return "recalled by " + e.Old.Loan.Club + oldLoan(e.Old.Loan)
	case diff.LentOn, diff.LentAgain:
		return fmt.Sprintf("from %s to %s, %s", e.Old.Loan.Club, e.New.Loan.Club, loanUntil(e.New.Loan))
	case diff.LoanedOut:
		return "to " + e.New.Loan.Club + ", " + loanUntil(e.New.Loan)
	case diff.LoanedIn:
		return "from " + e.New.Loan.Club + ", " + loanUntil(e.New.Loan)
	case diff.Recalled, diff.BackFromLoan:
		return fmt.Sprintf("from %s; lent %s", e.Old.Loan.Club, loanUntil(e.Old.Loan))
	case diff.ArrivalCalledOff, diff.Arrived:
		return terms("from", e.Old.Joins, before(c))
	case diff.DepartureCalledOff:
		return terms("to", e.Old.Leaves, before(c))
	case diff.DepartureAgreed:
		return terms("to", e.New.Leaves, after(c))
	case diff.Signed, diff.MadePermanent, diff.BoughtAfterLoan, diff.Joined, diff.ArrivalAgreed:
		return arrivalText(e, after(c))
	case diff.MoveChanged:
		return transferChange(c, e)
	case diff.LoanExtended, diff.LoanChanged:
		switch {
		case e.Old.Loan.Way == e.New.Loan.Way:
		case e.New.Loan.Way == squad.NoLoan:
			return changed(stay(e.Old), stay(e.New)) + ", no longer called a loan"
		default:
			return changed(stay(e.Old), stay(e.New))
		}
		return loanChange(e.Old.Loan, e.New.Loan)
	case diff.Injured, diff.Recovered, diff.ReturnLater, diff.ReturnSooner, diff.ReturnKnown, diff.ReturnUnknown,
		diff.InjuryNoted, diff.Diagnosed, diff.InjuryCorrected:
		return spellText(e)
	case diff.Absent, diff.AbsenceEnded, diff.AbsenceChanged:
		return absenceText(e)
	case diff.Renewed, diff.ContractShortened, diff.OptionTaken, diff.Extended:
		return contractChange(c, e)
	case diff.ContractLearnt, diff.ContractLost:
		return changed(boundUntil(e.Old.Contract), boundUntil(e.New.Contract))
	case diff.OptionAdded, diff.OptionDropped, diff.OptionChanged:
		return changed(optionText(e.Old.Contract), optionText(e.New.Contract))
	case diff.ExtensionChanged:
		return changed(extensionText(e.Old.Contract), extensionText(e.New.Contract))
	case diff.RoleUp, diff.RoleDown:
		return changed(e.Old.Role.String(), e.New.Role.String())
	case diff.NewPosition, diff.PositionDropped, diff.PositionsChanged:
		return positionsText(e)
	case diff.Revalued:
		return amountChange(e.Old.Value, e.New.Value, before(c), after(c))
	case diff.ClauseChanged:
		return amountChange(e.Old.Contract.ReleaseClause, e.New.Contract.ReleaseClause, before(c), after(c))
	case diff.ProneChanged:
		return "the file said " + changed(yesOrNo(e.Old.InjuryProne), yesOrNo(e.New.InjuryProne))
	case diff.Renamed:
		return changed(e.Old.Name, e.New.Name)
	case diff.Corrected:
		return correctionText(c, e)
	case diff.Reordered:
		return orderText(e)
	case diff.SquadAdded:
		return fmt.Sprintf("%s as of %s", wording.Count(len(c.New.Players), "player"), c.New.AsOf.Words())
	case diff.SquadRemoved:
		return fmt.Sprintf("%s as of %s", wording.Count(len(c.Old.Players), "player"), c.Old.AsOf.Words())
	}
	return clubText(c, e)
}

// passedText says what happened by the dates in the files: to whom, and when.
func passedText(c *diff.Changes, e *diff.Event) string {
	p := e.New
	when := ""
	switch e.Kind {
	case diff.Left:
		when = terms("to", p.Leaves, after(c))
	case diff.Retired:
		when = dayAndFee(p.Leaves, after(c))
	case diff.ContractEnded:
		when = p.Contract.End().Words()
	case diff.LoanEnded:
		when = backTo(p.Loan) + ", " + p.Loan.Until.Words()
	case diff.BackFromLoan:
		when = "from " + p.Loan.Club + ", " + p.Loan.Until.Words()
	case diff.Sold:
		when = "to " + p.Loan.Club + ", which had to buy the player, " + p.Loan.Until.Words()
	case diff.MadePermanent:
		when = "from " + p.Loan.Club + ", which had lent the player, " + p.Loan.Until.Words()
	case diff.Arrived:
		when = terms("from", p.Joins, after(c))
	case diff.Recovered:
		when = wording.InjuryName(e.NewSpell) + ", back " + e.NewSpell.Until.Words()
	case diff.AbsenceEnded:
		when = absenceDates(e.NewAbsence)
	}
	return who(e) + ": " + when
}

func changed(was, is string) string { return was + " → " + is }
