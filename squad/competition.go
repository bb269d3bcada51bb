package squad

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"

	"gopkg.in/yaml.v3"
)

// Competition is what a season of a competition looks like from outside: when
// it begins and ends and how many matches it has. The zero value is a league of
// which nothing is known but that it plays from summer to summer.
type Competition struct {
	Key      string // the name of its file: "premier-league"
	Name     string
	Country  string
	Calendar Calendar
	League   bool               // its opening day is the club's
	Seasons  map[int]SeasonDays // by the year in which the season begins
}

// SeasonDays are the days that divide a season.
type SeasonDays struct {
	First, Last      Date // of the season: contracts end with the last
	Opening, Closing Date // first and last match day
	Matches          int  // of one club; 0 if not known
}

// Days are the days of a season: the facts on file, the usual days where there
// are none. The usual opening day is 15 August, or 1 March in a calendar-year
// league.
func (c *Competition) Days(year int) SeasonDays {
	season := Season{year, c.Calendar}
	days := c.Seasons[year]
	if days.First.IsZero() {
		days.First = season.First()
	}
	if days.Last.IsZero() {
		days.Last = season.Last()
	}
	if days.Opening.IsZero() {
		days.Opening = NewDate(year, 8, 15)
		if c.Calendar == CalendarYear {
			days.Opening = NewDate(year, 3, 1)
		}
	}
	if days.Closing.IsZero() {
		days.Closing = days.Last
	}
	return days
}

var competitionKeys = []key[Competition]{
	one("name", "", textKind, func(c *Competition) *string { return &c.Name }),
	one("country", "", textKind, func(c *Competition) *string { return &c.Country }),
	one("calendar", "", calendarKind, func(c *Competition) *Calendar { return &c.Calendar }),
	one("league", "", boolKind, func(c *Competition) *bool { return &c.League }),
	{name: "seasons", read: (*reader).seasons},
}

var seasonKeys = []key[SeasonDays]{
	one("first", "", dateKind, func(d *SeasonDays) *Date { return &d.First }),
	one("last", "", dateKind, func(d *SeasonDays) *Date { return &d.Last }),
	one("opening", "", dateKind, func(d *SeasonDays) *Date { return &d.Opening }),
	one("closing", "", dateKind, func(d *SeasonDays) *Date { return &d.Closing }),
	one("matches", "", numberKind, func(d *SeasonDays) *int { return &d.Matches }),
}

var calendarNames = [...]string{SplitYear: "split", CalendarYear: "year"}

var calendarKind = kindOf(ruleUnknownWord, form{schema: scalarSchema{values: calendarNames[:]}}, parseCalendar,
	func(c Calendar) string { return calendarNames[c] })

func parseCalendar(text string) (Calendar, error) {
	switch text {
	case "split":
		return SplitYear, nil
	case "year":
		return CalendarYear, nil
	}
	return SplitYear, fmt.Errorf("%s is not a calendar: write split (July to June) or year (January to December)", Quote(text))
}

func (r *reader) seasons(n *yaml.Node, c *Competition) {
	if n.Kind != yaml.MappingNode {
		r.problem(ruleWrongKind, n, "seasons by year were expected here, not %s", nodeKind(n))
		return
	}
	c.Seasons = make(map[int]SeasonDays)
	for i := 0; i+1 < len(n.Content); i += 2 {
		year, err := strconv.Atoi(n.Content[i].Value)
		if err != nil || year < firstYear || year > lastYear {
			r.problem(ruleInvalidSeasons, n.Content[i], "%s is not a year in which a season begins", Quote(n.Content[i].Value))
			continue
		}
		var days SeasonDays
		readMap(r, value(n.Content[i+1]), "a season", seasonKeys, &days)
		if _, twice := c.Seasons[year]; twice {
			r.problem(ruleDoubledKey, n.Content[i], "season %d stands here a second time", year)
		}
		c.Seasons[year] = days
	}
}

// checkSeasons asks whether the days of each season follow each other, the usual
// ones in place of those that are missing.
func (r *reader) checkSeasons(root *yaml.Node, c *Competition) {
	for _, year := range slices.Sorted(maps.Keys(c.Seasons)) {
		days, last := c.Seasons[year], Date{}
		full := c.Days(year)
		for _, d := range [...]Date{days.First, days.Last, days.Opening, days.Closing} {
			if !d.IsZero() && !d.Exact() {
				r.problem(ruleInvalidSeasons, root, "season %d: its days must be days, like 2026-08-22, not %s", year, d)
			}
		}
		for _, d := range [...]Date{full.First, full.Opening, full.Closing, full.Last} {
			if d.Before(last) {
				r.problem(ruleInvalidSeasons, root, "season %d: first, opening, closing and last must follow each other, but %s is before %s", year, d, last)
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
func ReadCompetition(key, file string, in io.Reader) (*Competition, error) {
	src, err := ReadSource(file, in)
	if err != nil {
		return nil, err
	}
	r := &reader{file: file, src: src}
	c := &Competition{Key: key}
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
