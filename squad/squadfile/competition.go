package squadfile

import (
	"io"
	"maps"
	"slices"
	"strconv"

	"gopkg.in/yaml.v3"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
)

var competitionKeys = []key[squad.Competition]{
	scalarKey("name", "", textScalar, func(c *squad.Competition) *string { return &c.Name }),
	scalarKey("country", "", textScalar, func(c *squad.Competition) *string { return &c.Country }),
	scalarKey("calendar", "", calendarScalar, func(c *squad.Competition) *squad.Calendar { return &c.Calendar }),
	scalarKey("league", "", boolScalar, func(c *squad.Competition) *bool { return &c.League }),
	{name: "seasons", read: (*reader).seasons},
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

func (r *reader) seasons(n *yaml.Node, c *squad.Competition) {
	if n.Kind != yaml.MappingNode {
		r.problem(ruleWrongKind, n, "seasons by year were expected here, not %s", nodeKind(n))
		return
	}
	c.Seasons = make(map[int]squad.SeasonDays)
	for i := 0; i+1 < len(n.Content); i += 2 {
		year, err := strconv.Atoi(n.Content[i].Value)
		if err != nil || year < squad.FirstYear || year > squad.LastYear {
			r.problem(ruleInvalidSeasons, n.Content[i], "%s is not a year in which a season begins", names.Quote(n.Content[i].Value))
			continue
		}
		var days squad.SeasonDays
		readMap(r, value(n.Content[i+1]), "a season", seasonKeys, &days)
		if _, twice := c.Seasons[year]; twice {
			r.problem(ruleDoubledKey, n.Content[i], "season %d stands here a second time", year)
		}
		c.Seasons[year] = days
	}
}

// checkSeasons asks whether the days of each season follow each other, the usual
// ones in place of those that are missing.
func (r *reader) checkSeasons(root *yaml.Node, c *squad.Competition) {
	for _, year := range slices.Sorted(maps.Keys(c.Seasons)) {
		days, last := c.Seasons[year], squad.Date{}
		full := c.Days(year)
		for _, d := range [...]squad.Date{days.First, days.Last, days.Opening, days.Closing} {
			if !d.IsZero() && !d.Exact() {
				r.problem(ruleInvalidSeasons, root, "season %d: its days must be days, like 2026-08-22, not %s", year, d)
			}
		}
		for _, d := range [...]squad.Date{full.First, full.Opening, full.Closing, full.Last} {
			if d.Before(last) {
				r.problem(ruleInvalidSeasons, root,
					"season %d: first, opening, closing and last must follow each other, but %s is before %s", year, d, last)
			}
			last = d
		}
		if full.First.Year() != year {
			r.problem(ruleInvalidSeasons, root, "season %d begins on %s: it is named by the year in which it begins", year, full.First)
		}
	}
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
			r.checkSeasons(seasons, c)
		}
	}
	if found := r.finish(); found != nil {
		return nil, found
	}
	return c, nil
}
