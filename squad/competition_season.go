package squad

import "strconv"

// Season is the season that a name means in the competition. Where only one season
// begins in a year, 2026 and 2026/27 both mean it, unless the competition only ever
// plays from January to December; where two do, each goes by its own name.
func (c *Competition) Season(name string) (Season, error) {
	calendar := SplitYear
	if c.onlyCalendarYears() {
		calendar = CalendarYear
	}
	s, err := ParseSeason(name, calendar)
	if err != nil {
		return s, err
	}
	if len(name) == len("2026") {
		s.Calendar = CalendarYear
	}
	return c.Own(s), nil
}

// SeasonName is the shortest name of a season of the competition that [Competition.Season]
// reads: its year, unless another season begins in it.
func (c *Competition) SeasonName(s Season) string {
	if c.firstIn(s.Year) == c.lastIn(s.Year) {
		return strconv.Itoa(s.Year)
	}
	return s.String()
}

// Own is the season of the competition that another of the same year stands for: itself
// where it is one of the competition's, else the first of that year.
func (c *Competition) Own(s Season) Season {
	if s == c.lastIn(s.Year) {
		return s
	}
	return c.firstIn(s.Year)
}

// Next is the season of the competition after s.
func (c *Competition) Next(s Season) Season {
	if last := c.lastIn(s.Year); c.Own(s) != last {
		return last
	}
	return c.firstIn(s.Year + 1)
}

func (c *Competition) previous(s Season) Season {
	if first := c.firstIn(s.Year); s != first {
		return first
	}
	return c.lastIn(s.Year - 1)
}

// SeasonOn is the season of the competition that a day falls in; between two seasons it
// is the later one.
func (c *Competition) SeasonOn(day Date) Season {
	s := c.firstIn(day.Year() - 1)
	for c.Days(s).Last.Before(day) {
		s = c.Next(s)
	}
	return s
}

// Coming is the season whose opening day comes next after a day. It is the one to plan
// for.
func (c *Competition) Coming(day Date) Season {
	s := c.SeasonOn(day)
	for !c.Days(s).Opening.After(day) {
		s = c.Next(s)
	}
	return s
}

// Playing is the season that is being played on a day, from its opening day to its
// closing day; false if none is.
func (c *Competition) Playing(day Date) (Season, bool) {
	s := c.SeasonOn(day)
	days := c.Days(s)
	return s, !day.Before(days.Opening) && !day.After(days.Closing)
}

// In is the last day that a date can mean in the competition: [Date.In] with the calendar
// of the last season that begins in the date's year.
func (c *Competition) In(d Date) Date {
	if d.Exact() || d.IsZero() {
		return d
	}
	return d.In(c.lastIn(d.Year()).Calendar)
}

// firstIn and lastIn are the seasons that begin in a year, one of the calendar year before
// one that goes on into the next. Mostly they are the same.
func (c *Competition) firstIn(year int) Season { return c.beginsIn(year, CalendarYear, SplitYear) }

func (c *Competition) lastIn(year int) Season { return c.beginsIn(year, SplitYear, CalendarYear) }

// beginsIn is the season on file that begins in a year, of the calendar that is preferred if
// there are two. If there is none, it has the calendar of the last season on file before it.
func (c *Competition) beginsIn(year int, preferred, other Calendar) Season {
	for _, calendar := range [...]Calendar{preferred, other} {
		if _, known := c.Seasons[Season{year, calendar}]; known {
			return Season{year, calendar}
		}
	}
	before := Season{Calendar: c.Calendar}
	for s := range c.Seasons {
		if s.Year < year && (s.Year > before.Year || s.Year == before.Year && s.Calendar == SplitYear) {
			before = s
		}
	}
	return Season{year, before.Calendar}
}

func (c *Competition) onlyCalendarYears() bool {
	for s := range c.Seasons {
		if s.Calendar == SplitYear {
			return false
		}
	}
	return c.Calendar == CalendarYear
}
