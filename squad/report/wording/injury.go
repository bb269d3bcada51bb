package wording

import (
	"fmt"
	"time"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/outlook"
)

// injury names a player's injury and says when they are back.
func injury(p *outlook.Player) string {
	f := p.Fitness
	switch {
	case f.Out == nil:
		return outlook.Injured.String()
	case f.Back.IsZero() && !f.Out.NotBefore.IsZero():
		return fmt.Sprintf("%s, return unknown, not before %s", InjuryName(f.Out), f.Out.NotBefore.Words())
	case f.Back.IsZero() || !f.Out.Until.IsZero():
		return InjuryName(f.Out) + ", " + back(f.Out.Until)
	}
	return fmt.Sprintf("%s, return unknown, likely from %s", InjuryName(f.Out), f.Back.Words())
}

// evidence is why a player is called injury-prone: " (5 spells, about 130 days in two
// years)", "" if the file has no spell.
func evidence(r outlook.Record) string {
	if r.Spells == 0 {
		return ""
	}
	about := ""
	if r.Estimated {
		about = "about "
	}
	return fmt.Sprintf(" (%s, %s%s in %s)", Count(r.Spells, "spell"), about, Count(r.Days, "day"), Number(r.Years)+" years")
}

// absence says why a player is absent and when they are back.
func absence(p *outlook.Player) string {
	a := p.Fitness.Absence
	if a == nil {
		return outlook.Absent.String()
	}
	return AbsenceName(a.Why) + ", " + back(a.Until)
}

// back says when somebody is back: "back 30 Sep 2026", "back in August 2026" where it
// can be any day of the month.
func back(day squad.Date) string {
	switch day.Precision() {
	case squad.ToTheYear:
		return "back in " + day.Words()
	case squad.ToTheMonth:
		return fmt.Sprintf("back in %s %d", time.Month(day.Month()), day.Year())
	case squad.ToTheDay:
		return "back " + day.Words()
	}
	return "return unknown"
}

// AbsenceName is why a player is absent, as a sentence says it of them.
func AbsenceName(why squad.AbsenceKind) string {
	return [...]string{
		squad.OtherAbsence: "absent", squad.Suspension: "suspended", squad.International: "with a national team", squad.Leave: "on leave",
	}[why]
}

// InjuryName is the kind of an injury, or "injury" if it is not known.
func InjuryName(i *squad.Injury) string {
	if i.What == "" {
		return "injury"
	}
	return i.What
}
