package outlook

import (
	"slices"

	"github.com/depth-football/depth/squad"
)

// Fitness is what is known of a player's health on one day.
type Fitness struct {
	Out    *squad.Injury // the injury that keeps them out, or may; nil if there is none
	Back   squad.Date    // when they are back, as known or as likely as not; zero if unknown
	Likely bool          // back on the day, more likely than not
	Sure   bool          // back on the day with nine chances in ten
}

// fitness judges a player's injuries on a day. A known or expected return
// decides. Where there is none, the layoffs on record for that kind of injury
// do: half of the players are back after the median, nine in ten after the
// longer figure, counted from its first day, or from the day of the file if it
// has lasted longer than that already.
func (o *Outlook) fitness(p *squad.Player) Fitness {
	worst := Fitness{Likely: true, Sure: true}
	for i := range p.Injuries {
		injury := &p.Injuries[i]
		if injury.Over {
			continue
		}
		back, surely := o.back(injury)
		if hasCome(surely, o.On) {
			continue
		}
		f := Fitness{Out: injury, Back: back, Likely: hasCome(back, o.On)}
		if worst.Out == nil || f.worseThan(worst) {
			worst = f
		}
	}
	return worst
}

// hasCome reports whether a day is known and not after the one on which fitness
// is judged.
func hasCome(day, on squad.Date) bool { return !day.IsZero() && !day.After(on) }

func (f Fitness) worseThan(g Fitness) bool {
	if f.Likely != g.Likely {
		return g.Likely
	}
	return !g.Back.IsZero() && (f.Back.IsZero() || f.Back.After(g.Back))
}

// back is the day on which a player is back as likely as not, and the one on
// which they surely are.
func (o *Outlook) back(injury *squad.Injury) (likely, surely squad.Date) {
	if !injury.Until.IsZero() {
		day := injury.Until.LatestDay() // not the season's last: a year alone says no more than "by its end"
		return day, day
	}
	if injury.Since.IsZero() {
		return squad.Date{}, squad.Date{}
	}
	layoff := o.terms.Layoffs.Of(injury.What)
	if layoff.NineInTen == 0 {
		return squad.Date{}, squad.Date{}
	}
	from := o.beginning(injury)
	if o.Squad.AsOf.DaysSince(from) >= layoff.NineInTen {
		// This one has been out longer than nine in ten already, so the record
		// says nothing about the first day any more: it is counted again from here.
		from = o.Squad.AsOf
	}
	tomorrow := o.Squad.AsOf.AddDays(1)
	return later(from.AddDays(layoff.Median), tomorrow), later(from.AddDays(layoff.NineInTen), tomorrow)
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

// prone reports whether a player is injury-prone: by the file if it says so, else
// by the number of spells or of days out in the years before the day of
// the file. A spell that is over on a day unknown counts with the median of its
// kind.
func (o *Outlook) prone(p *squad.Player) bool {
	if p.InjuryProne != nil {
		return *p.InjuryProne
	}
	rule := o.terms.Layoffs.Prone
	if rule.Years == 0 || len(p.Injuries) == 0 {
		return false
	}
	asOf := o.Squad.AsOf
	window := asOf.AddYears(-rule.Years)
	var spells int
	var out []span
	for i := range p.Injuries {
		injury := &p.Injuries[i]
		if injury.Since.IsZero() {
			continue
		}
		s := span{from: o.beginning(injury), to: injury.Until.LatestDay()}
		switch {
		case s.to.IsZero() && injury.Over:
			s.to = s.from.AddDays(o.terms.Layoffs.Of(injury.What).Median)
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
