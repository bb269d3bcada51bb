package changes

import (
	"fmt"
	"slices"
	"strings"

	"github.com/depth-football/depth/squad/diff"
	"github.com/depth-football/depth/squad/identity"
	"github.com/depth-football/depth/squad/report/wording"
)

// eventText is an event in words: the player, and what happened.
func eventText(c *diff.Changes, e *diff.Event) string {
	return strings.Join(slices.DeleteFunc([]string{who(e), happened(c, e)}, func(s string) bool { return s == "" }), ": ")
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
	case len(p.Positions) == 0:
		return p.Name
	}
	return fmt.Sprintf("%s (%s)", p.Name, codeList(p.Positions))
}

// happened says what happened, with its details.
func happened(c *diff.Changes, e *diff.Event) string {
	switch e.Kind {
	case diff.Sold, diff.Left, diff.Released, diff.ContractEnded:
		return departureText(e.Old)
	case diff.LoanEnded:
		return fmt.Sprintf("back to %s; lent %s", e.Old.Loan.Club, loanUntil(e.Old.Loan))
	case diff.LoanedOut:
		return "to " + e.New.Loan.Club + ", " + loanUntil(e.New.Loan)
	case diff.LoanedIn:
		return "from " + e.New.Loan.Club + ", " + loanUntil(e.New.Loan)
	case diff.Recalled, diff.BackFromLoan:
		return fmt.Sprintf("from %s; lent %s", e.Old.Loan.Club, loanUntil(e.Old.Loan))
	case diff.ArrivalCalledOff, diff.Arrived:
		return terms("from", e.Old.Joins)
	case diff.DepartureCalledOff:
		return terms("to", e.Old.Leaves)
	case diff.DepartureAgreed:
		return terms("to", e.New.Leaves)
	case diff.Signed, diff.Joined, diff.ArrivalAgreed:
		return arrivalText(e)
	case diff.MoveChanged:
		return transferChange(e)
	case diff.LoanChanged:
		return loanChange(e.Old.Loan, e.New.Loan)
	case diff.Injured, diff.Recovered, diff.ReturnLater, diff.ReturnSooner, diff.ReturnKnown, diff.ReturnUnknown,
		diff.InjuryNoted, diff.InjuryCorrected:
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
		return changed(e.Old.Value.String(), e.New.Value.String())
	case diff.ClauseChanged:
		return changed(e.Old.Contract.ReleaseClause.String(), e.New.Contract.ReleaseClause.String())
	case diff.ProneChanged:
		return "the file said " + changed(yesOrNo(e.Old.InjuryProne), yesOrNo(e.New.InjuryProne))
	case diff.Renamed:
		return changed(e.Old.Name, e.New.Name) + guess(e.How)
	case diff.Corrected:
		return correctionText(e)
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
func passedText(e *diff.Event) string {
	p := e.New
	when := ""
	switch e.Kind {
	case diff.Left:
		when = terms("to", p.Leaves)
	case diff.ContractEnded:
		when = p.Contract.End().Words()
	case diff.LoanEnded:
		when = "back to " + p.Loan.Club + ", " + p.Loan.Until.Words()
	case diff.BackFromLoan:
		when = "from " + p.Loan.Club + ", " + p.Loan.Until.Words()
	case diff.Sold:
		when = "to " + p.Loan.Club + ", which had to buy the player, " + p.Loan.Until.Words()
	case diff.Signed:
		when = "from " + p.Loan.Club + ", which had lent the player, " + p.Loan.Until.Words()
	case diff.Arrived:
		when = terms("from", p.Joins)
	case diff.Recovered:
		when = wording.InjuryName(e.NewSpell) + ", back " + e.NewSpell.Until.Words()
	case diff.AbsenceEnded:
		when = absenceDates(e.NewAbsence)
	}
	return who(e) + ": " + when
}

func changed(was, is string) string { return was + " → " + is }

// guess says why two entries are taken for one player, if that is a guess.
func guess(how identity.Evidence) string {
	if !how.IsGuess() {
		return ""
	}
	return " (a guess that it is the same player, by " + [...]string{
		identity.ByUnknownBirth:        "the name: a birth date is not known",
		identity.ByCorrectedBirth:      "the name: one of the birth dates must be wrong",
		identity.ByWordsCorrectedBirth: "words of the name: one of the birth dates must be wrong",
		identity.ByBirth:               "the birth date and a similar name",
		identity.ByOtherScript:         "the birth date, contract and position: the name is in another script",
		identity.ByLikeness:            "a similar name, contract and position: a birth date is not known",
	}[how] + ")"
}
