package report

import (
	"fmt"
	"slices"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/diff"
)

// eventText says an event in words: who, and what.
func eventText(c *diff.Changes, e *diff.Event) string {
	return strings.Join(slices.DeleteFunc([]string{who(e), happened(c, e)}, func(s string) bool { return s == "" }), ": ")
}

// who is the player of an event with his positions; "" if it is about the club.
func who(e *diff.Event) string {
	p := e.Player()
	switch {
	case e.Kind == diff.Reordered:
		return capital(e.At.Name())
	case p == nil:
		return ""
	case len(p.Positions) == 0:
		return p.Name
	}
	return fmt.Sprintf("%s (%s)", p.Name, codes(p.Positions))
}

// happened says what an event is about, with its details.
func happened(c *diff.Changes, e *diff.Event) string {
	switch e.Kind {
	case diff.Sold, diff.Left, diff.Released, diff.ContractEnded:
		return gone(e.Old)
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
		return come(e)
	case diff.MoveChanged:
		return moved(e)
	case diff.LoanChanged:
		return loanChanged(e.Old.Loan, e.New.Loan)
	case diff.Injured, diff.Recovered, diff.ReturnLater, diff.ReturnSooner, diff.ReturnKnown, diff.ReturnUnknown, diff.InjuryNoted, diff.InjuryCorrected:
		return spellText(e)
	case diff.Renewed, diff.ContractShortened, diff.OptionTaken:
		return extended(c, e)
	case diff.ContractLearnt, diff.ContractLost:
		return changed(boundUntil(e.Old.Contract), boundUntil(e.New.Contract))
	case diff.OptionAdded, diff.OptionDropped, diff.OptionChanged:
		return changed(optionText(e.Old.Contract), optionText(e.New.Contract))
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
		return corrected(e)
	case diff.Reordered:
		return orderText(e)
	case diff.SquadAdded:
		return fmt.Sprintf("%s as of %s", counted(number(len(c.New.Players)), "player"), c.New.AsOf.Words())
	case diff.SquadRemoved:
		return fmt.Sprintf("%s as of %s", counted(number(len(c.Old.Players)), "player"), c.Old.AsOf.Words())
	}
	return clubText(c, e)
}

// passedText says what has come about by the dates in a file: who, and when.
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
		when = "to " + p.Loan.Club + ", which had to buy him, " + p.Loan.Until.Words()
	case diff.Signed:
		when = "from " + p.Loan.Club + ", which had lent him, " + p.Loan.Until.Words()
	case diff.Arrived:
		when = terms("from", p.Joins)
	case diff.Recovered:
		when = injuryName(e.NewSpell) + ", back " + e.NewSpell.Until.Words()
	}
	return who(e) + ": " + when
}

// orderText says who stands elsewhere in a pecking order: as few as can be.
func orderText(e *diff.Event) string {
	var parts []string
	for _, m := range e.Climbers() {
		parts = append(parts, fmt.Sprintf("%s %s", m.Player.Name, changed(ordinal(m.Old), ordinal(m.New))))
	}
	return strings.Join(parts, ", ")
}

// ordinal is 1st, 2nd, 3rd and so on.
func ordinal(n int) string {
	ending := "th"
	if tens := n / 10 % 10; tens != 1 {
		switch n % 10 {
		case 1:
			ending = "st"
		case 2:
			ending = "nd"
		case 3:
			ending = "rd"
		}
	}
	return fmt.Sprint(n, ending)
}

func yesOrNo(b *bool) string {
	switch {
	case b == nil:
		return "nothing"
	case *b:
		return "yes"
	}
	return "no"
}

func changed(was, is string) string { return was + " → " + is }

// gone says how somebody went.
func gone(p *squad.Player) string {
	var parts []string
	switch {
	case !p.Leaves.IsZero():
		parts = append(parts, terms("to", p.Leaves))
	case p.Loan.Way == squad.LoanOut && p.Loan.Buy == squad.BuyObligation:
		parts = append(parts, fmt.Sprintf("to %s, which had to buy him %s", p.Loan.Club, when(p.Loan.Until)))
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

// come says how somebody came.
func come(e *diff.Event) string {
	p := e.New
	var parts []string
	switch {
	case e.Old != nil && e.Old.Loan.Way == squad.LoanIn:
		parts = append(parts, fmt.Sprintf("from %s, which had lent him", e.Old.Loan.Club))
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

func boundUntil(c squad.Contract) string {
	if c.Until.IsZero() {
		return "contract unknown"
	}
	text := "contract to " + c.Until.Words()
	if !c.Option.IsZero() {
		text += ", " + optionText(c)
	}
	return text
}

// terms says where somebody comes from or goes to, when and for how much.
func terms(way string, t squad.Transfer) string { return transfer(way, t, when(t.On)) }

func termsOrNone(way string, t squad.Transfer) string {
	if t.IsZero() {
		return "not said"
	}
	return terms(way, t)
}

func moved(e *diff.Event) string {
	if e.Facts.Has(diff.FactJoins) {
		return changed(terms("from", e.Old.Joins), terms("from", e.New.Joins))
	}
	return changed(terms("to", e.Old.Leaves), terms("to", e.New.Leaves))
}

func loanChanged(was, is squad.Loan) string {
	if was.Club != is.Club {
		return changed(was.Club+", "+loanUntil(was), is.Club+", "+loanUntil(is))
	}
	return changed(loanUntil(was), loanUntil(is))
}

func loanUntil(l squad.Loan) string {
	text := "end unknown"
	if !l.Until.IsZero() {
		text = "until " + l.Until.Words()
	}
	if l.Buy != squad.NoBuy {
		text += ", " + l.Buy.String() + " to buy"
	}
	return text
}

func optionText(c squad.Contract) string {
	if c.Option.IsZero() {
		return "no option"
	}
	return fmt.Sprintf("%s option to %s", c.Holder, c.Option.Words())
}

// extended says by how much a contract runs longer or shorter: "2027 → 2031, four
// years", and what becomes of the option.
func extended(c *diff.Changes, e *diff.Event) string {
	was, is := e.Old.Contract, e.New.Contract
	from, to := was.Until.Last(c.Calendar), is.Until.Last(c.Calendar)
	text := changed(from.Words(), to.Words())
	if from.Month() == to.Month() && from.Day() == to.Day() {
		text = changed(fmt.Sprint(from.Year()), fmt.Sprint(to.Year()))
	}
	if months := monthsBetween(from, to); months > 0 {
		text += ", " + duration(months)
	} else if months < 0 {
		text += ", by " + duration(-months)
	}
	switch {
	case e.Kind == diff.OptionTaken && is.Option.IsZero():
	case e.Facts.Has(diff.FactOption):
		text += "; " + changed(optionText(was), optionText(is))
	case !is.Option.IsZero():
		text += "; " + optionText(is)
	}
	return text
}

// monthsBetween counts whole months; 0 if they are not whole.
func monthsBetween(a, b squad.Date) int {
	if a.Day() != b.Day() && (a.Day() < 28 || b.Day() < 28) { // the last days of months count as one
		return 0
	}
	return 12*(b.Year()-a.Year()) + b.Month() - a.Month()
}

func duration(months int) string {
	n, unit := months, "month"
	if months%12 == 0 {
		n, unit = months/12, "year"
	}
	if n == 1 {
		return "one " + unit
	}
	return spelt(n).String() + " " + unit + "s"
}

// spelt is a number that is written out if it is small.
type spelt int

func (n spelt) String() string {
	words := [...]string{1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine", 10: "ten"}
	if n > 0 && int(n) < len(words) {
		return words[n]
	}
	return fmt.Sprint(int(n))
}

func positionsText(e *diff.Event) string {
	var parts []string
	if e.Facts.Has(diff.FactPositions) {
		parts = append(parts, changed(codes(e.Old.Positions), codes(e.New.Positions)))
	}
	if e.Facts.Has(diff.FactAlso) {
		parts = append(parts, "can fill in at "+changed(codes(e.Old.Also), codes(e.New.Also)))
	}
	return strings.Join(parts, "; ")
}

func codes(at []squad.Position) string {
	if len(at) == 0 {
		return "none"
	}
	list := make([]string, len(at))
	for i, p := range at {
		list[i] = p.String()
	}
	return strings.Join(list, ", ")
}

// spellText says what happened with an injury.
func spellText(e *diff.Event) string {
	was, is := e.OldSpell, e.NewSpell
	switch {
	case was == nil:
		return spellDates(is)
	case is == nil && e.Kind == diff.Recovered:
		return injuryName(was) + ", not in the file any more"
	case is == nil:
		return "no more in the file: " + spellDates(was)
	case e.Kind == diff.Recovered && is.Until.IsZero():
		return injuryName(is) + ", back on a day unknown"
	case e.Kind == diff.Recovered:
		return injuryName(is) + ", back " + is.Until.Words()
	case e.Kind != diff.InjuryCorrected && e.Kind != diff.InjuryNoted && e.Kind != diff.Injured:
		return fmt.Sprintf("%s, back %s", injuryName(is), changed(was.Until.Words(), is.Until.Words()))
	}
	return changed(spellDates(was), spellDates(is))
}

func spellDates(i *squad.Injury) string {
	text := injuryName(i)
	if !i.Since.IsZero() {
		text += " since " + i.Since.Words()
	}
	switch {
	case !i.Until.IsZero():
		text += ", back " + i.Until.Words()
	case i.Over:
		text += ", back on a day unknown"
	default:
		text += ", return unknown"
	}
	return text
}

// corrected says which facts are told otherwise now.
func corrected(e *diff.Event) string {
	var parts []string
	for f := range e.Facts.All() {
		switch was, is := e.Old, e.New; f {
		case diff.FactBorn:
			parts = append(parts, "born "+changed(was.Born.Words(), is.Born.Words()))
		case diff.FactNationality:
			parts = append(parts, "nationality "+changed(orNone(was.Nationality), orNone(is.Nationality)))
		case diff.FactID:
			parts = append(parts, "id "+changed(orNoText(was.ID), orNoText(is.ID)))
		case diff.FactJoins:
			parts = append(parts, "came "+changed(termsOrNone("from", was.Joins), termsOrNone("from", is.Joins)))
		}
	}
	return strings.Join(parts, "; ") + guess(e.How)
}

func orNone(list []string) string { return orNoText(strings.Join(list, ", ")) }

func orNoText(text string) string {
	if text == "" {
		return "none"
	}
	return text
}

// guess says why two entries were taken for one man, if that is not certain.
func guess(how diff.Identity) string {
	if !how.IsGuess() {
		return ""
	}
	return " (a guess that he is the same man, by " + [...]string{
		diff.ByUnknownBirth:   "his name: a birth date is not known",
		diff.ByCorrectedBirth: "his name: one of the birth dates must be wrong",
		diff.ByBirth:          "his birth date and a similar name",
		diff.ByLikeness:       "a similar name, contract and position: a birth date is not known",
	}[how] + ")"
}

// clubText says what changed of the club itself.
func clubText(c *diff.Changes, e *diff.Event) string {
	var parts []string
	for f := range e.Facts.All() {
		was, is := c.Old, c.New
		switch f {
		case diff.FactClub:
			parts = append(parts, "name "+changed(was.Club, is.Club))
		case diff.FactAliases:
			parts = append(parts, "aliases "+changed(orNone(was.Aliases), orNone(is.Aliases)))
		case diff.FactCountry:
			parts = append(parts, "country "+changed(orNoText(was.Country), orNoText(is.Country)))
		case diff.FactCompetitions:
			parts = append(parts, "competitions "+changed(orNone(was.Competitions), orNone(is.Competitions)))
		case diff.FactCurrency:
			parts = append(parts, "currency "+changed(orNoText(was.Currency), orNoText(is.Currency)))
		case diff.FactAsOf:
			parts = append(parts, changed(was.AsOf.Words(), is.AsOf.Words()))
		case diff.FactFormation:
			parts = append(parts, changed(was.Shape().String(), is.Shape().String()))
		case diff.FactCover:
			parts = append(parts, coverText(was.Cover, is.Cover))
		case diff.FactExpect:
			parts = append(parts, expectationsText(c))
		}
	}
	return strings.Join(parts, "; ")
}

func expectationsText(c *diff.Changes) string {
	added, removed := c.Expectations()
	var parts []string
	if added > 0 {
		parts = append(parts, fmt.Sprintf("%d added", added))
	}
	if removed > 0 {
		parts = append(parts, fmt.Sprintf("%d removed", removed))
	}
	return strings.Join(parts, ", ")
}

func coverText(was, is squad.Cover) string {
	var parts []string
	for at := range squad.AllPositions() {
		if was.Of(at) != is.Of(at) {
			parts = append(parts, fmt.Sprintf("%s %s", at, changed(fmt.Sprint(was.Of(at)), fmt.Sprint(is.Of(at)))))
		}
	}
	return strings.Join(parts, ", ")
}
