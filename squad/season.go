package squad

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/depth-football/depth/squad/names"
)

// Calendar is how a league lays its seasons over the years.
type Calendar uint8

// The two calendars.
const (
	// SplitYear seasons run from 1 July to 30 June.
	SplitYear Calendar = iota
	// CalendarYear seasons run from 1 January to 31 December.
	CalendarYear
)

var calendarNames = [...]string{SplitYear: "split", CalendarYear: "year"}

// ParseCalendar reads the name of a calendar.
func ParseCalendar(text string) (Calendar, error) {
	if i := slices.Index(calendarNames[:], text); i >= 0 {
		return Calendar(i), nil
	}
	return SplitYear, fmt.Errorf("%s is not a calendar: write split (July to June) or year (January to December)", names.Quote(text))
}

// CalendarNames are the names of the calendars.
func CalendarNames() []string { return slices.Clone(calendarNames[:]) }

// String is the calendar's name in a competition's file.
func (c Calendar) String() string { return calendarNames[c] }

// Season is one season of a league, named after the year in which it begins.
type Season struct {
	Year     int
	Calendar Calendar
}

// ParseSeason reads 2026, 2026/27, 2026-27 or 2026/2027, which are one season;
// in a calendar-year league only 2026.
func ParseSeason(text string, c Calendar) (Season, error) {
	first, second, split := strings.Cut(strings.Replace(text, "-", "/", 1), "/")
	year, err := strconv.Atoi(first)
	if err != nil || len(first) != 4 || year < FirstYear || year >= LastYear {
		return Season{}, fmt.Errorf("%s is not a season: write 2026 or 2026/27", names.Quote(text))
	}
	s := Season{year, c}
	if !split {
		return s, nil
	}
	if next := strconv.Itoa(year + 1); second != next && second != next[2:] {
		return Season{}, fmt.Errorf("%s is not a season: write %s", names.Quote(text), s)
	}
	if c == CalendarYear {
		return Season{}, fmt.Errorf("%s is not a season of a league that plays from January to December: write %s", names.Quote(text), s)
	}
	return s, nil
}

// SeasonOn is the season that a day falls in where nothing is known of the competition
// but its calendar.
func SeasonOn(day Date, c Calendar) Season {
	s := Season{day.Year(), c}
	if day.Before(s.First()) {
		s.Year--
	}
	return s
}

// First is the season's first day.
func (s Season) First() Date {
	if s.Calendar == CalendarYear {
		return NewDate(s.Year, 1, 1)
	}
	return NewDate(s.Year, 7, 1)
}

// Last is the season's last day.
func (s Season) Last() Date {
	if s.Calendar == CalendarYear {
		return NewDate(s.Year, 12, 31)
	}
	return NewDate(s.Year+1, 6, 30)
}

// String is "2026/27", or "2026" in a calendar-year league.
func (s Season) String() string {
	if s.Calendar == CalendarYear {
		return strconv.Itoa(s.Year)
	}
	return fmt.Sprintf("%d/%02d", s.Year, (s.Year+1)%100)
}

// MarshalText writes the season as String does.
func (s Season) MarshalText() ([]byte, error) { return []byte(s.String()), nil }
