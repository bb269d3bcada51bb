package changes

import (
	"fmt"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/diff"
)

// correctionText says which facts were corrected.
func correctionText(c *diff.Changes, e *diff.Event) string {
	var parts []string
	for f := range e.Facts.All() {
		switch was, is := e.Old, e.New; f {
		case diff.FactBorn:
			parts = append(parts, "born "+changed(was.Born.Words(), is.Born.Words()))
		case diff.FactNationality:
			parts = append(parts, "nationality "+changed(orNone(was.Nationality), orNone(is.Nationality)))
		case diff.FactID:
			parts = append(parts, "id "+changed(orNoText(was.ID), orNoText(is.ID)))
		case diff.FactMaybeLoan:
			parts = append(parts, "may be on loan: "+changed(yesOrNo(&was.Contract.MaybeLoan), yesOrNo(&is.Contract.MaybeLoan)))
		case diff.FactJoins:
			parts = append(parts, "came "+changed(termsOrNone("from", was.Joins, before(c)), termsOrNone("from", is.Joins, after(c))))
		}
	}
	return strings.Join(parts, "; ")
}

func orNone(list []string) string { return orNoText(strings.Join(list, ", ")) }

func orNoText(text string) string {
	if text == "" {
		return "none"
	}
	return text
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

func positionsText(e *diff.Event) string {
	var parts []string
	if e.Facts.Has(diff.FactPositions) {
		parts = append(parts, changed(codeList(e.Old.Positions), codeList(e.New.Positions)))
	}
	switch was, is := e.Old.Also, e.New.Also; {
	case !e.Facts.Has(diff.FactAlso):
	case len(was) == 0:
		parts = append(parts, "can fill in at "+codeList(is))
	case len(is) == 0:
		parts = append(parts, "fills in no more at "+codeList(was))
	default:
		parts = append(parts, "can fill in at "+changed(codeList(was), codeList(is)))
	}
	return strings.Join(parts, "; ")
}

func codeList(at []squad.Position) string {
	if len(at) == 0 {
		return "none"
	}
	list := make([]string, len(at))
	for i, p := range at {
		list[i] = p.String()
	}
	return strings.Join(list, ", ")
}

// orderText says who has moved in a pecking order. It names as few players as possible.
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

// clubText says which facts of the club itself changed.
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
		case diff.FactContracts:
			text := "contracts are known now"
			if is.ContractsUnknown {
				text = "contracts are no longer known"
			}
			parts = append(parts, text)
		case diff.FactAsOf:
			parts = append(parts, changed(was.AsOf.Words(), is.AsOf.Words()))
		case diff.FactFormation:
			parts = append(parts, changed(formationText(was.Formation), formationText(is.Formation)))
		case diff.FactCover:
			parts = append(parts, coverText(was.Cover, is.Cover))
		case diff.FactExpect:
			parts = append(parts, expectationsText(c))
		case diff.FactTargets:
			parts = append(parts, targetsText(c))
		}
	}
	return strings.Join(parts, "; ")
}

// coverText says how many players are wanted for each spot and how many were, with the
// positions of each change together.
func coverText(was, is squad.Cover) string {
	var changes []string
	var same squad.PositionSet
	where := make(map[string]squad.PositionSet)
	for at := range squad.AllPositions() {
		if was.Of(at) == is.Of(at) {
			same |= squad.SetOf(at)
			continue
		}
		change := changed(fmt.Sprint(was.Of(at)), fmt.Sprint(is.Of(at)))
		if where[change] == 0 {
			changes = append(changes, change)
		}
		where[change] |= squad.SetOf(at)
	}
	const few = 3
	if len(changes) == 1 && len(same.List()) <= few {
		if same == 0 {
			return changes[0] + " everywhere"
		}
		return changes[0] + " everywhere but " + same.Join(", ")
	}
	for i, change := range changes {
		changes[i] = change + " at " + where[change].Join(", ")
	}
	return strings.Join(changes, "; ")
}

// formationText is a formation, or that the file names none.
func formationText(f squad.Formation) string {
	if f.IsZero() {
		return "none"
	}
	return f.String()
}
