package squad

import (
	"fmt"
	"time"

	"github.com/depth-football/depth/squad/names"
)

// Date is a day, or no more than the month or the year of it where that is all
// that is known. The zero value is an unknown date.
type Date struct {
	year  int16
	month uint8 // 0: only the year is known
	day   uint8 // 0: only the year and the month are known
}

// NewDate is the given day. It must exist.
func NewDate(year int, month time.Month, day int) Date {
	return Date{int16(year), uint8(month), uint8(day)}
}

// YearDate is a date of which only the year is known.
func YearDate(year int) Date { return Date{year: int16(year)} }

// The years that a date may have: wide enough for every player and contract,
// narrow enough to find slips of the pen.
const (
	FirstYear = 1900
	LastYear  = 2200
)

// ParseDate reads 2026-06-30, 2026-06 or 2026.
func ParseDate(text string) (Date, error) {
	d, ok := scanDate(text)
	if !ok {
		return Date{}, fmt.Errorf("%s is not a date: write 2026-06-30, 2026-06 or 2026", names.Quote(text))
	}
	switch {
	case d.year < FirstYear || d.year > LastYear:
		return Date{}, fmt.Errorf("the year of %s is not between %d and %d", text, FirstYear, LastYear)
	case len(text) >= 7 && (d.month < 1 || d.month > 12):
		return Date{}, fmt.Errorf("there is no month %s", text[5:7])
	case len(text) == 10 && (d.day < 1 || int(d.day) > daysIn(int(d.year), d.month)):
		return Date{}, fmt.Errorf("there is no day %s", text)
	}
	return d, nil
}

// scanDate reads the digits of a date without asking whether the day exists.
func scanDate(text string) (d Date, ok bool) {
	number := func(part string) (n int) {
		for i := range len(part) {
			c := part[i]
			if c < '0' || c > '9' {
				ok = false
			}
			n = n*10 + int(c-'0')
		}
		return n
	}
	ok = true
	switch {
	case len(text) == 4:
		d = Date{year: int16(number(text))}
	case len(text) == 7 && text[4] == '-':
		d = Date{int16(number(text[:4])), uint8(number(text[5:])), 0}
	case len(text) == 10 && text[4] == '-' && text[7] == '-':
		d = Date{int16(number(text[:4])), uint8(number(text[5:7])), uint8(number(text[8:]))}
	default:
		ok = false
	}
	return d, ok
}

func daysIn(year int, month uint8) int {
	switch month {
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// IsZero reports whether the date is unknown.
func (d Date) IsZero() bool { return d.year == 0 }

// Exact reports whether the very day is known.
func (d Date) Exact() bool { return d.day != 0 }

// Precision is how much of a date is known.
type Precision uint8

// The precisions.
const (
	UnknownDate Precision = iota
	ToTheYear
	ToTheMonth
	ToTheDay
)

// Precision is how much of the date is known.
func (d Date) Precision() Precision {
	switch {
	case d.IsZero():
		return UnknownDate
	case d.month == 0:
		return ToTheYear
	case d.day == 0:
		return ToTheMonth
	}
	return ToTheDay
}

// Year is the year of the date, 0 if it is unknown.
func (d Date) Year() int { return int(d.year) }

// Month is the month of the date, 0 if it is unknown.
func (d Date) Month() int { return int(d.month) }

// Day is the day of the month, 0 if it is unknown.
func (d Date) Day() int { return int(d.day) }

// In is the last day that the date can mean in a calendar: itself if it is exact, the last
// day of a month, and for a year the last day of the season that ends in it. An
// unknown date stays unknown.
func (d Date) In(c Calendar) Date {
	switch {
	case d.IsZero() || d.Exact():
		return d
	case d.month != 0:
		return Date{d.year, d.month, uint8(daysIn(int(d.year), d.month))}
	case c == CalendarYear:
		return Date{d.year, 12, 31}
	}
	return Date{d.year, 6, 30}
}

// Earliest is the first day that the date can mean; an unknown one stays unknown.
func (d Date) Earliest() Date {
	if d.IsZero() {
		return d
	}
	return Date{d.year, max(d.month, 1), max(d.day, 1)}
}

// LatestDay is the last day that the date can mean: the end of a year is its 31st
// of December, whatever the league's calendar. An unknown date stays unknown.
func (d Date) LatestDay() Date { return d.In(CalendarYear) }

// Compare orders dates by the calendar: negative if d is before e. A coarse
// date sorts before the days in it; use [Date.In] first where that matters.
func (d Date) Compare(e Date) int {
	return d.ordinal() - e.ordinal()
}

func (d Date) ordinal() int { return int(d.year)<<9 | int(d.month)<<5 | int(d.day) }

// Before reports whether d is earlier than e.
func (d Date) Before(e Date) bool { return d.Compare(e) < 0 }

// After reports whether d is later than e.
func (d Date) After(e Date) bool { return d.Compare(e) > 0 }

// DaysSince counts the days from an earlier exact date to d.
func (d Date) DaysSince(earlier Date) int { return d.dayNumber() - earlier.dayNumber() }

func (d Date) dayNumber() int {
	const day = 24 * 60 * 60
	return int(d.time().Unix() / day)
}

func (d Date) time() time.Time {
	return time.Date(int(d.year), time.Month(d.month), int(d.day), 0, 0, 0, 0, time.UTC)
}

// AddDays is the exact date n days on.
func (d Date) AddDays(n int) Date { return NewDate(d.time().AddDate(0, 0, n).Date()) }

// AddYears is the same day n years on; 29 February becomes the 28th where there
// is none.
func (d Date) AddYears(n int) Date {
	d.year += int16(n)
	if d.day != 0 {
		d.day = min(d.day, uint8(daysIn(int(d.year), d.month)))
	}
	return d
}

// String is the date as squad files write it, as exact as it is known:
// "2026-06-30", "2026-06", "2026"; "unknown" for the zero value.
func (d Date) String() string {
	switch {
	case d.IsZero():
		return "unknown"
	case d.month == 0:
		return fmt.Sprintf("%04d", d.year)
	case d.day == 0:
		return fmt.Sprintf("%04d-%02d", d.year, d.month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.year, d.month, d.day)
}

// Words is the date as people read it: "30 Jun 2026", "Jun 2026", "2026".
func (d Date) Words() string {
	switch {
	case d.IsZero():
		return "unknown"
	case d.month == 0:
		return fmt.Sprint(d.year)
	case d.day == 0:
		return fmt.Sprintf("%s %d", d.monthName(), d.year)
	}
	return fmt.Sprintf("%d %s %d", d.day, d.monthName(), d.year)
}

func (d Date) monthName() string { return time.Month(d.month).String()[:3] }

// MarshalJSON writes the date as a string, an unknown one as null.
func (d Date) MarshalJSON() ([]byte, error) {
	if d.IsZero() {
		return []byte("null"), nil
	}
	return []byte(`"` + d.String() + `"`), nil
}

// Age is how old a player is on a day, in full years. With a coarse birth date
// it is one of two: Min and Max differ. The zero value is an unknown age.
type Age struct {
	Min, Max int
	known    bool
}

// AgeOn is the age on a day of somebody born on a date.
func AgeOn(day, born Date) Age {
	if born.IsZero() {
		return Age{}
	}
	a := Age{years(day, born.LatestDay()), years(day, born.Earliest()), true}
	if a.Max >= 0 {
		a.Min = max(a.Min, 0)
	}
	return a
}

func years(day, born Date) int {
	n := int(day.year) - int(born.year)
	if day.month < born.month || day.month == born.month && day.day < born.day {
		n--
	}
	return n
}

// IsZero reports whether the age is unknown.
func (a Age) IsZero() bool { return !a.known }

// String is "34", "33–34" for a coarse birth date, "?" if unknown.
func (a Age) String() string {
	switch {
	case a.IsZero():
		return "?"
	case a.Min == a.Max:
		return fmt.Sprint(a.Min)
	}
	return fmt.Sprintf("%d–%d", a.Min, a.Max)
}

// MayBeSame reports whether two dates may be one day: a coarse or an unknown one does
// not tell two days apart.
func MayBeSame(a, b Date) bool {
	return a.IsZero() || b.IsZero() || !a.LatestDay().Before(b.Earliest()) && !b.LatestDay().Before(a.Earliest())
}
