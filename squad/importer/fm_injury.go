package importer

import (
	"cmp"
	"strings"

	"github.com/depth-football/depth/squad"
)

// injury is what keeps a player out, since when and how long, as far as the view has it.
func (v *view) injury(row row, e *entry) {
	what := v.cell(row, "injury")
	isInjured := v.cell(row, "inf") == "Inj" || !v.has("inf") && what != "" || v.cell(row, "injured") == "True"
	if !isInjured {
		return
	}
	for _, article := range []string{"A ", "An ", "a ", "an "} {
		what = strings.TrimPrefix(what, article)
	}
	if what == "" || len(what) > longestName {
		what = "unknown injury"
	}
	injury := squad.Injury{What: what, Since: v.day(row, e, "injured-since"), Until: v.day(row, e, "back")}
	switch since := injury.Since; {
	case since.Earliest().After(v.asOf):
		v.problem(e.file, e.row, "an injury of %s since %s, after the day of the file: its beginning stays unknown", e.Name, since)
		injury.Since = squad.Date{}
	case !injury.Until.IsZero() && injury.Until.LatestDay().Before(since.Earliest()):
		v.problem(e.file, e.row, "an injury of %s from %s to %s: its end stays unknown", e.Name, since, injury.Until)
		injury.Until = squad.Date{}
	}
	if injury.Until.IsZero() {
		injury.NotBefore, injury.Until = timeOut(v.asOf, v.cell(row, "time-out"))
	}
	e.Injuries = []squad.Injury{injury}
}

// day is a date in a column of the view's own.
func (v *view) day(row row, e *entry, key string) squad.Date {
	text := v.cell(row, key)
	if text == "" {
		return squad.Date{}
	}
	d, err := calendar{order: v.orders[key], pivot: v.asOf.Year() + longestContract}.date(text)
	if err != nil {
		v.problem(e.file, e.row, "%v: a day of the injury of %s stays unknown", err, e.Name)
		return squad.Date{}
	}
	return d
}

var spell = pattern(`(?i)(?:\b(\d{1,3})(?: (day|week|month|year)s?)? ?(?:-|–|to) ?)?\b(\d{1,3}) (day|week|month|year)s?$`)

// timeOut is the time that a player may be out, "3 weeks" or "11 days - 3 weeks", as the
// first day on which they may be back and the one on which they are.
func timeOut(asOf squad.Date, text string) (notBefore, until squad.Date) {
	m := spell().FindStringSubmatch(text)
	if m == nil {
		return squad.Date{}, squad.Date{}
	}
	days := map[string]int{"day": 1, "week": 7, "month": 30, "year": 365}
	unit := strings.ToLower(m[4])
	longest := number(m[3]) * days[unit]
	if m[1] != "" {
		shortest := number(m[1]) * days[cmp.Or(strings.ToLower(m[2]), unit)]
		if shortest < longest {
			notBefore = asOf.AddDays(shortest)
		}
	}
	return notBefore, asOf.AddDays(longest)
}
