package outlook

import (
	"iter"

	"github.com/depth-football/depth/squad"
)

// outage is a time out, through injury or otherwise, as the day of the file knows it.
type outage struct {
	injury  *squad.Injury // nil if it is an absence
	absence *squad.Absence

	mayBegin, begun squad.Date // the first day on which the player may be out, and is; zero if that has come
	open            squad.Date // the first day on which they may be back
	fit, sure       squad.Date // from when on they are back more likely than not, and with nine chances in ten; zero: never known
}

// on is how fit the outage leaves a player on a day, and whether that they are fit is sure.
func (out *outage) on(day squad.Date) (fit Readiness, sure bool) {
	switch {
	case day.Before(out.mayBegin) || hasCome(out.sure, day):
		return Fit, true
	case hasCome(out.fit, day):
		return Fit, false
	case hasCome(out.open, day) || day.Before(out.begun):
		return MayBeFit, false
	}
	return Unfit, false
}

// hasCome reports whether a day is known and not after another one.
func hasCome(day, on squad.Date) bool { return !day.IsZero() && !day.After(on) }

// longerThan reports whether an outage goes on for longer than another one; for longest
// does that of which nobody knows for how long.
func (out *outage) longerThan(other outage) bool {
	return !other.fit.IsZero() && (out.fit.IsZero() || out.fit.After(other.fit))
}

// outages are a player's injuries and absences that are not surely over on the day of the
// file.
func (o *Outlook) outages(p *squad.Player) iter.Seq[outage] {
	return func(yield func(outage) bool) {
		for i := range p.Injuries {
			injury := &p.Injuries[i]
			if injury.Over || hasCome(injury.Until.LatestDay(), o.Squad.AsOf) {
				continue
			}
			out := o.injured(injury)
			if why, is := o.absenceIn(injury); is {
				out.injury, out.absence = nil, &squad.Absence{Why: why, Since: injury.Since, Until: injury.Until}
			}
			if !yield(out) {
				return
			}
		}
		for i := range p.Absences {
			absence := &p.Absences[i]
			if hasCome(absence.Until.LatestDay(), o.Squad.AsOf) {
				continue
			}
			out, _ := o.outage(absence.Since, absence.Until, squad.Date{})
			out.absence = absence
			if !yield(out) {
				return
			}
		}
	}
}

// injured is the outage of an injury. A known or expected return decides. Where there is
// none, the layoffs on record for that kind of injury do, given that the player is still
// out on the day of the file, and up to the day before which the club says that they are
// not back. An injury without a first day is counted from the day of the file, on which it
// had begun at the latest.
func (o *Outlook) injured(injury *squad.Injury) outage {
	out, stillOut := o.outage(injury.Since, injury.Until, injury.NotBefore)
	out.injury = injury
	kind, known := o.options.Layoffs.Of(injury.What)
	if !injury.Until.IsZero() || !known {
		return out
	}
	from := o.Squad.AsOf
	if !injury.Since.IsZero() {
		from = o.beginning(injury)
	}
	days := stillOut.DaysSince(from)
	out.fit, out.sure = from.AddDays(kind.Back(0.5, days)), from.AddDays(kind.Back(0.9, days))
	out.open = out.fit
	return out
}

// outage is a time out from a day to the first one back, as far as these are known, and the
// last day on which the player is surely out.
func (o *Outlook) outage(since, until, notBefore squad.Date) (out outage, stillOut squad.Date) {
	stillOut = o.Squad.AsOf
	if since.Earliest().After(stillOut) {
		out.mayBegin, out.begun = since.Earliest(), since.LatestDay()
		stillOut = out.begun
	}
	if !notBefore.IsZero() {
		stillOut = later(stillOut, notBefore.Earliest().AddDays(-1))
	}
	out.fit = until.LatestDay()
	out.sure = out.fit
	out.open = later(until.Earliest(), stillOut.AddDays(1))
	if !out.fit.IsZero() && out.open.After(out.fit) {
		out.open = out.fit
	}
	return out, stillOut
}

// isAbsence reports whether an injury is none, but an absence that a file lists among
// them, by words that name an absence and no injury.
func (o *Outlook) isAbsence(injury *squad.Injury) bool {
	_, is := o.absenceIn(injury)
	return is
}

func (o *Outlook) absenceIn(injury *squad.Injury) (why squad.AbsenceKind, is bool) {
	if _, known := o.options.Layoffs.Of(injury.What); known {
		return why, false
	}
	return squad.AbsenceIn(injury.What)
}

func later(a, b squad.Date) squad.Date {
	if a.After(b) {
		return a
	}
	return b
}

// beginning is the first day of an injury: of a coarse date the last day that is
// not after its end or the day of the file.
func (o *Outlook) beginning(injury *squad.Injury) squad.Date {
	from := injury.Since.LatestDay()
	for _, limit := range []squad.Date{injury.Until.LatestDay(), o.Squad.AsOf} {
		if !limit.IsZero() && from.After(limit) && !injury.Since.Exact() {
			from = limit
		}
	}
	return from
}
