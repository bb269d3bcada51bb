package outlook

import (
	"slices"

	"github.com/depth-football/depth/squad"
)

// Fitness is what is known of a player's health, and of their other absences, on one day.
type Fitness struct {
	Fit     Readiness
	Sure    bool           // fit on the day with nine chances in ten
	Out     *squad.Injury  // that keeps them out for longest, or may; nil if none does
	Back    squad.Date     // when they are back from it, as exact as it is known, or as likely as not; zero if unknown
	Absence *squad.Absence // that keeps them away for longest, or may; nil if none does
}

// Readiness is whether a player is fit on a day.
type Readiness uint8

// The three answers.
const (
	Unfit    Readiness = iota
	MayBeFit           // the return is unknown, or the day lies between the first and the last on which it can be
	Fit                // more likely than not
)

var readinessNames = [...]string{Unfit: "unfit", MayBeFit: "open", Fit: "fit"}

// String is the answer in a word.
func (r Readiness) String() string { return readinessNames[r] }

// MarshalText writes the answer as String does.
func (r Readiness) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// fitness judges a player's injuries and absences on a day. Those that are surely over
// by then do not matter, nor do those that are still to begin.
func (o *Outlook) fitness(p *squad.Player) Fitness {
	f := Fitness{Fit: Fit, Sure: true}
	var injury, absence outage
	for out := range o.outages(p) {
		fit, sure := out.on(o.On)
		if sure {
			continue
		}
		f.Fit, f.Sure = min(f.Fit, fit), false
		switch {
		case out.absence != nil:
			if f.Absence == nil || out.longerThan(absence) {
				absence, f.Absence = out, out.absence
			}
		case f.Out == nil || out.longerThan(injury):
			injury, f.Out, f.Back = out, out.injury, out.fit
			if known := out.injury.Until; !known.IsZero() {
				f.Back = known
			}
		}
	}
	return f
}

// prone reports whether a player is injury-prone: by the file if it says so, else
// by the number of spells or of days out in the years before the day of
// the file. A spell that is over on a day unknown counts with the median of its
// kind. An absence that is listed as an injury is none.
func (o *Outlook) prone(p *squad.Player) bool {
	if p.InjuryProne != nil {
		return *p.InjuryProne
	}
	rule := o.options.Layoffs.Prone
	if rule.Years == 0 || len(p.Injuries) == 0 {
		return false
	}
	asOf := o.Squad.AsOf
	window := asOf.AddYears(-rule.Years)
	var spells int
	var out []span
	for i := range p.Injuries {
		injury := &p.Injuries[i]
		if injury.Since.IsZero() || o.isAbsence(injury) {
			continue
		}
		s := span{from: o.beginning(injury), to: injury.Until.LatestDay()}
		switch {
		case s.to.IsZero() && injury.Over:
			kind, _ := o.options.Layoffs.Of(injury.What)
			s.to = s.from.AddDays(kind.Median)
		case s.to.IsZero():
			s.to = asOf
		}
		if s.to.After(asOf) {
			s.to = asOf
		}
		if !s.from.Before(window) && !s.from.After(asOf) {
			spells++
		}
		s.from = later(s.from, window)
		out = append(out, s)
	}
	return rule.Spells > 0 && spells >= rule.Spells || rule.Days > 0 && daysOf(out) >= rule.Days
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
