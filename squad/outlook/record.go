package outlook

import (
	"slices"

	"github.com/depth-football/depth/squad"
)

// Record is how often, and for how long, a player was out through injury in the years
// before the day of the file.
type Record struct {
	Years, Spells, Days int
	Estimated           bool // the end of a spell is not known, and its kind's median was taken
}

// usualYears is how far back a record reaches if the rule does not say it.
const usualYears = 2

// record counts a player's spells and days out. A spell that is over on a day unknown counts
// with the median of its kind. An absence that is listed as an injury is none.
func (o *Outlook) record(p *squad.Player) Record {
	r := Record{Years: o.options.Layoffs.Prone.Years}
	if r.Years == 0 {
		r.Years = usualYears
	}
	asOf := o.Squad.AsOf
	window := asOf.AddYears(-r.Years)
	var out []span
	for i := range p.Injuries {
		injury := &p.Injuries[i]
		if injury.Since.IsZero() || o.isAbsence(injury) {
			continue
		}
		s := span{from: o.beginning(injury), to: injury.Until.LatestDay()}
		isEstimate := s.to.IsZero() && injury.Over
		switch {
		case isEstimate:
			kind, _ := o.options.Layoffs.Of(injury.What)
			s.to = s.from.AddDays(kind.Median)
		case s.to.IsZero():
			s.to = asOf
		}
		if s.to.After(asOf) {
			s.to = asOf
		}
		if !s.from.Before(window) && !s.from.After(asOf) {
			r.Spells++
		}
		s.from = later(s.from, window)
		r.Estimated = r.Estimated || isEstimate && s.to.After(s.from)
		out = append(out, s)
	}
	r.Days = daysOf(out)
	return r
}

// prone reports whether a player is injury-prone: by the file if it says so, else by the
// number of spells or of days out.
func (o *Outlook) prone(p *squad.Player, r Record) bool {
	if p.InjuryProne != nil {
		return *p.InjuryProne
	}
	rule := o.options.Layoffs.Prone
	return rule.Years > 0 && (rule.Spells > 0 && r.Spells >= rule.Spells || rule.Days > 0 && r.Days >= rule.Days)
}

// span is a time from one day until the day before another.
type span struct{ from, to squad.Date }

// daysOf counts the days that are in any of the spans.
func daysOf(spans []span) int {
	slices.SortFunc(spans, func(a, b span) int { return a.from.Compare(b.from) })
	days := 0
	var counted squad.Date
	for _, s := range spans {
		from := later(s.from, counted)
		if s.to.After(from) {
			days += s.to.DaysSince(from)
			counted = s.to
		}
	}
	return days
}
