package check

import (
	"fmt"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/squadfile"
)

// kindsOfInjury finds injuries of a kind that is not known, and absences among them. An
// error is one of the facts of injuries.
func (c *Checker) kindsOfInjury(i *squadfile.Inspection, found func(squadfile.Diagnostic)) error {
	for n := range i.Squad.Players {
		injuries := i.Squad.Players[n].Injuries
		if len(injuries) == 0 {
			continue
		}
		layoffs, err := c.Facts.Layoffs()
		if err != nil {
			return err
		}
		if len(layoffs.Kinds) == 0 {
			return nil // nothing is known of any injury
		}
		for at := range injuries {
			if rule, message := judgeKind(layoffs, &injuries[at]); rule != nil {
				found(i.At(rule, message, "players", n, "injuries", at, "what"))
			}
		}
	}
	return nil
}

// judgeKind is what is to be said of an injury's kind, nil if nothing is.
func judgeKind(layoffs *squad.Layoffs, injury *squad.Injury) (rule *squadfile.Rule, message string) {
	if _, known := layoffs.Of(injury.What); known {
		return nil, ""
	}
	if why, is := squad.AbsenceIn(injury.What); is {
		return absenceAmongInjuries, fmt.Sprintf("%s is no injury: write it under absences, as {why: %s%s}",
			names.Quote(injury.What), why, dates(injury.Since, injury.Until))
	}
	if injury.Over || !injury.Until.IsZero() {
		return nil, ""
	}
	message = fmt.Sprintf("no kind of injury is known by %s: the return is unknown", names.Quote(injury.What))
	if word, kind, near := layoffs.Near(injury.What); near {
		message += fmt.Sprintf(" (did you mean %s, an injury of the kind %s?)", names.Quote(word), kind.Kind)
	}
	return injuryKindUnknown, message
}

// dates are those of an absence as a squad file writes them.
func dates(since, until squad.Date) string {
	text := ""
	if !since.IsZero() {
		text += ", since: " + since.String()
	}
	if !until.IsZero() {
		text += ", until: " + until.String()
	}
	return text
}
