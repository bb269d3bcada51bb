package squadfile

import (
	"cmp"
	"io"
	"slices"

	"gopkg.in/yaml.v3"

	"github.com/depth-football/depth/squad"
)

var competitionKeys = []key[squad.Competition]{
	scalarKey("name", "", textScalar, func(c *squad.Competition) *string { return &c.Name }),
	scalarKey("country", "", textScalar, func(c *squad.Competition) *string { return &c.Country }),
	scalarKey("calendar", "", calendarScalar, func(c *squad.Competition) *squad.Calendar { return &c.Calendar }),
	scalarKey("league", "", boolScalar, func(c *squad.Competition) *bool { return &c.League }),
	{name: "seasons", read: func(*reader, *yaml.Node, *squad.Competition) {}}, // read last: what a year means depends on the calendar
}

var seasonKeys = []key[squad.SeasonDays]{
	scalarKey("first", "", dateScalar, func(d *squad.SeasonDays) *squad.Date { return &d.First }),
	scalarKey("last", "", dateScalar, func(d *squad.SeasonDays) *squad.Date { return &d.Last }),
	scalarKey("opening", "", dateScalar, func(d *squad.SeasonDays) *squad.Date { return &d.Opening }),
	scalarKey("closing", "", dateScalar, func(d *squad.SeasonDays) *squad.Date { return &d.Closing }),
	scalarKey("matches", "", numberScalar, func(d *squad.SeasonDays) *int { return &d.Matches }),
}

var calendarScalar = scalarOf(ruleUnknownWord, shape{schema: scalarSchema{values: squad.CalendarNames()}}, squad.ParseCalendar,
	squad.Calendar.String)

// listedSeason is a season of a competition's file.
type listedSeason struct {
	squad.Season
	key   *yaml.Node
	split bool // by its name
	days  squad.SeasonDays
}

// seasons reads the seasons of a competition, whose calendar must be known already.
func (r *reader) seasons(n *yaml.Node, c *squad.Competition) {
	if n.Kind != yaml.MappingNode {
		r.problem(ruleWrongKind, n, "seasons by year were expected here, not %s", nodeKind(n))
		return
	}
	var list []*listedSeason
	split := make(map[int]bool)
	for i := 0; i+1 < len(n.Content) && !r.enough(); i += 2 {
		l := &listedSeason{key: n.Content[i]}
		var err error
		if l.Season, err = squad.ParseSeason(l.key.Value, squad.SplitYear); err != nil {
			r.problem(ruleInvalidSeasons, l.key, "%v", err)
			continue
		}
		l.split = len(l.key.Value) > len("2026")
		split[l.Year] = split[l.Year] || l.split
		readMap(r, value(n.Content[i+1]), "a season", seasonKeys, &l.days)
		list = append(list, l)
	}
	c.Seasons = make(map[squad.Season]squad.SeasonDays)
	lines := make(map[squad.Season]int)
	list = slices.DeleteFunc(list, func(l *listedSeason) bool {
		if !l.split && (c.Calendar == squad.CalendarYear || split[l.Year] || l.endsInItsYear()) {
			l.Calendar = squad.CalendarYear
		}
		if first, twice := lines[l.Season]; twice {
			r.problem(ruleDoubledKey, l.key, "season %s stands here a second time, after line %d", l.Season, first)
			return true
		}
		c.Seasons[l.Season], lines[l.Season] = l.days, l.key.Line
		return false
	})
	r.checkSeasons(list, c)
}

// endsInItsYear reports whether the season is over by the end of the year in which it
// begins.
func (l *listedSeason) endsInItsYear() bool {
	return l.days.Last.Year() == l.Year || l.days.Closing.Year() == l.Year
}

// checkSeasons asks whether the days of each season follow each other, the usual
// ones in place of those that are missing, and whether the seasons do.
func (r *reader) checkSeasons(list []*listedSeason, c *squad.Competition) {
	slices.SortStableFunc(list, func(a, b *listedSeason) int {
		return cmp.Or(a.Year-b.Year, int(b.Calendar)-int(a.Calendar))
	})
	var before *listedSeason
	for _, l := range list {
		if !r.checkSeason(l, c) {
			continue
		}
		first := c.Days(l.Season).First
		if before != nil {
			if last := c.Days(before.Season).Last; !first.After(last) {
				r.problem(ruleInvalidSeasons, l.key, "season %s begins on %s, before season %s is over on %s: one must end before the next begins",
					l.Season, first, before.Season, last)
			}
		}
		before = l
	}
}

// checkSeason reports whether the days of a season can be those of one.
func (r *reader) checkSeason(l *listedSeason, c *squad.Competition) bool {
	full, last, count := c.Days(l.Season), squad.Date{}, r.errors
	for _, d := range [...]squad.Date{l.days.First, l.days.Last, l.days.Opening, l.days.Closing} {
		if !d.IsZero() && !d.Exact() {
			r.problem(ruleInvalidSeasons, l.key, "season %s: its days must be days, like 2026-08-22, not %s", l.Season, d)
		}
	}
	for _, d := range [...]squad.Date{full.First, full.Opening, full.Closing, full.Last} {
		if d.Before(last) {
			r.problem(ruleInvalidSeasons, l.key, "season %s: first, opening, closing and last must follow each other, but %s is before %s",
				l.Season, d, last)
		}
		last = d
	}
	if year := full.First.Year(); year != l.Year {
		named := squad.Season{Year: year, Calendar: squad.CalendarYear}
		if full.Last.Year() > year {
			named.Calendar = squad.SplitYear
		}
		r.problem(ruleInvalidSeasons, l.key, "season %s begins on %s: it is named by the year in which it begins, %s",
			l.Season, full.First, named)
	}
	return r.errors == count
}

// ReadCompetition reads the facts of a competition; key is the name of its file
// without the ending.
func ReadCompetition(key, file string, in io.Reader) (*squad.Competition, error) {
	src, err := ReadSource(file, in)
	if err != nil {
		return nil, err
	}
	r := &reader{file: file, src: src}
	c := &squad.Competition{Key: key}
	if root := r.parse("a competition (name, calendar, seasons)"); root != nil {
		found := readMap(r, root, "a competition", competitionKeys, c)
		if seasons := found[len(competitionKeys)-1]; seasons != nil {
			r.seasons(seasons, c)
		}
	}
	if found := r.finish(); found != nil {
		return nil, found
	}
	return c, nil
}
