package check

import (
	"errors"
	"fmt"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/identity"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/squadfile"
)

// possibleDuplicates finds players who may stand twice in a file.
func possibleDuplicates(i *squadfile.Inspection, found func(squadfile.Diagnostic)) {
	players := i.Squad.Players
	for _, p := range identity.Doubtful(players) {
		here, before := names.Printable(players[p.New].Name), names.Printable(players[p.Old].Name)
		message := fmt.Sprintf("%s is %s of line %d once more: %s", here, before, i.PlayerLine(p.Old), p.How)
		if p.How.IsGuess() {
			message = fmt.Sprintf("%s may be %s of line %d, a guess: %s", here, before, i.PlayerLine(p.Old), p.How)
		}
		found(i.At(possibleDuplicate, message, "players", p.New, "name"))
	}
}

// injuryOverlaps finds injuries that begin while another one certainly goes on.
func injuryOverlaps(i *squadfile.Inspection, found func(squadfile.Diagnostic)) {
	for n := range i.Squad.Players {
		injuries := i.Squad.Players[n].Injuries
		for later, b := range injuries {
			for earlier, a := range injuries {
				sameDay := earlier < later && a.Since.Exact() && a.Since == b.Since
				if !sameDay && !overlap(a, b, i.Squad.AsOf) {
					continue
				}
				found(i.At(injuryOverlap, fmt.Sprintf("the injury of %s begins while the one of %s (%s) goes on", b.Since, a.Since, duration(a)),
					"players", n, "injuries", later))
				break
			}
		}
	}
}

// overlap reports whether b begins after a and before its end, whatever the days
// of coarse dates are.
func overlap(a, b squad.Injury, asOf squad.Date) bool {
	if a.Since.IsZero() || b.Since.IsZero() || !a.Since.LatestDay().Before(b.Since.Earliest()) {
		return false
	}
	switch {
	case !a.Until.IsZero():
		return b.Since.LatestDay().Before(a.Until.Earliest())
	case a.Over:
		return false
	}
	return !b.Since.LatestDay().After(asOf)
}

func duration(i squad.Injury) string {
	if i.Until.IsZero() {
		return "without an end"
	}
	return "until " + i.Until.String()
}

func birthYears(i *squadfile.Inspection, found func(squadfile.Diagnostic)) {
	for n, p := range i.Squad.Players {
		if p.Born.Precision() == squad.ToTheYear {
			found(i.At(bornYearOnly, fmt.Sprintf("only the year of birth is given: the age on %s is %s", i.Squad.AsOf, squad.AgeOn(i.Squad.AsOf, p.Born)), "players", n, "born"))
		}
	}
}

func pastArrivals(i *squadfile.Inspection, found func(squadfile.Diagnostic)) {
	for n, p := range i.Squad.Players {
		if day := p.Joins.On; !day.IsZero() && !day.LatestDay().After(i.Squad.AsOf) {
			found(i.At(joinedAlready, fmt.Sprintf("the player joined on %s: on %s, the day of this file, they are one of the squad", day, i.Squad.AsOf), "players", n, "joins"))
		}
	}
}

func pastLoans(i *squadfile.Inspection, found func(squadfile.Diagnostic)) {
	for n, p := range i.Squad.Players {
		if end := p.Loan.Until; !end.IsZero() && end.LatestDay().Before(i.Squad.AsOf) {
			found(i.At(endedLoan, fmt.Sprintf("the loan ended on %s, before %s, the day of this file", end, i.Squad.AsOf), "players", n, "loan"))
		}
	}
}

// pastYears finds contracts and loans to a year whose season was over by the day of the
// file, though the year was not: a plan takes them for ended.
func pastYears(i *squadfile.Inspection, league *squad.Competition, found func(squadfile.Diagnostic)) {
	for n, p := range i.Squad.Players {
		for _, tie := range [...]struct {
			key  string
			end  squad.Date
			rule *squadfile.Rule
		}{{"contract", p.Contract.End(), squadfile.ExpiredContract}, {"loan", p.Loan.Until, endedLoan}} {
			last, past := league.In(tie.end), func(end squad.Date) bool { return end.Before(i.Squad.AsOf) }
			if tie.end.Precision() == squad.ToTheYear && past(last) && !past(tie.end.LatestDay()) {
				found(i.At(tie.rule, fmt.Sprintf("the %s to %s ended on %s, the last day of the season, before %s, the day of this file (write %s-12 for the end of the year)",
					tie.key, tie.end, last, i.Squad.AsOf, tie.end), "players", n, tie.key))
			}
		}
	}
}

// competitions finds those of which there are no facts. An error is one of the
// facts themselves.
func (c *Checker) competitions(i *squadfile.Inspection, found func(squadfile.Diagnostic)) error {
	for n, key := range i.Squad.Competitions {
		_, err := c.Facts.CompetitionOf(i.Squad, key)
		var missing *names.UnknownError
		switch {
		case errors.As(err, &missing):
			found(i.At(UnknownCompetition, err.Error(), "competitions", n))
		case err != nil:
			return err
		}
	}
	return nil
}
