package squad

import (
	"slices"
	"strconv"
)

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
	if len(c.beginIn(s.Year)) == 1 {
		return strconv.Itoa(s.Year)
	}
	return s.String()
}

// Own is the season of the competition that another of the same year stands for: itself
// where it is one of the competition's, else the first of that year.
func (c *Competition) Own(s Season) Season {
	own := c.beginIn(s.Year)
	if slices.Contains(own, s) {
		return s
	}
	return own[0]
}

// Next is the season of the competition after s.
func (c *Competition) Next(s Season) Season {
	s = c.Own(s)
	own := c.beginIn(s.Year)
	if last := own[len(own)-1]; s != last {
		return last
	}
	return c.beginIn(s.Year + 1)[0]
}

func (c *Competition) previous(s Season) Season {
	if first := c.beginIn(s.Year)[0]; s != first {
		return first
	}
	own := c.beginIn(s.Year - 1)
	return own[len(own)-1]
}

// SeasonOn is the season of the competition that a day falls in; between two seasons it
// is the later one.
func (c *Competition) SeasonOn(day Date) Season {
	s := c.beginIn(day.Year() - 1)[0]
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
	own := c.beginIn(d.Year())
	return d.In(own[len(own)-1].Calendar)
}

// beginIn are the one or two seasons that begin in a year: those on file, the one of the
// calendar year first; else the one of the calendar that the season on file before it has.
func (c *Competition) beginIn(year int) []Season {
	var own []Season
	for _, calendar := range [...]Calendar{CalendarYear, SplitYear} {
		if _, known := c.Seasons[Season{year, calendar}]; known {
			own = append(own, Season{year, calendar})
		}
	}
	if own != nil {
		return own
	}
	before := Season{Calendar: c.Calendar}
	for s := range c.Seasons {
		if s.Year < year && (s.Year > before.Year || s.Year == before.Year && s.Calendar == SplitYear) {
			before = s
		}
	}
	return []Season{{year, before.Calendar}}
}

func (c *Competition) onlyCalendarYears() bool {
	for s := range c.Seasons {
		if s.Calendar == SplitYear {
			return false
		}
	}
	return c.Calendar == CalendarYear
}
