package importer

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
)

// order is the order in which a column writes the numbers of a date. The same text
// is March to some and April to others, so a whole column decides.
type order uint8

const (
	unknownOrder order = iota
	dayFirst
	monthFirst
	mixedOrder // some dates can only be the one, some only the other
)

var (
	threeNumbers = pattern(`^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\b`)
	yearFirst    = pattern(`^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:$|[ T(])`)
	monthThenDay = pattern(`^` + weekday + `(\pL+)\.?[ -](\d{1,2})(?:st|nd|rd|th)?(?:, ?|[ -])(\d{4})\b`)
	dayThenMonth = pattern(`^` + weekday + `(\d{1,2})(?:\.|st|nd|rd|th|er|º)?[ /-]?(?:de |of )?` +
		`(\pL+)\.?(?: de)?(?:, ?|[ /.-])'?(\d{4}|\d{2})\b`)
	monthOfYear = pattern(`^(\pL+)\.?(?: de)?(?:(?:, ?|[ /.-])(\d{4})|(?:[/-]| ?')(\d{2}))$`)
	monthNumber = pattern(`^(\d{1,2})[/.-](\d{4})$`)
	eightDigits = pattern(`^((?:19|20)\d\d)(\d\d)(\d\d)$`)
	bareYear    = pattern(`^(\d{4})(?:\.0+)?$`)
	serialDay   = pattern(`^(\d{5})(?:\.\d+)?$`)
)

// weekday is the day of the week that long dates begin with.
const weekday = `(?:\pL[\pL-]*\.?,? )?`

// months are how the names of months begin in the languages that are seen, in the
// form that squad.Fold gives them.
var months = sync.OnceValue(func() map[string]time.Month {
	begins := [12]string{
		"jan ene gen oca sty ian янв", "feb fev fevr sub lut фев", "mar marz mars mrt mart мар", "apr avr abr nis kwi апр",
		"may mai mag maj mei май мая", "jun juin giu haz cze iun июн", "jul juil lug tem lip iul июл", "aug aou ago agu sie авг",
		"sep set eyl wrz сен", "oct okt ott out eki paz окт", "nov kas lis noi ноя", "dec dez dic ara gru des дек",
	}
	all := make(map[string]time.Month)
	for i, list := range begins {
		for begin := range strings.FieldsSeq(list) {
			all[names.Fold(begin)] = time.Month(i + 1)
		}
	}
	return all
})

func monthOf(name string) time.Month {
	letters := []rune(names.Fold(name))
	for n := min(4, len(letters)); n >= 3; n-- {
		if m, ok := months()[string(letters[:n])]; ok {
			return m
		}
	}
	return 0
}

// orderOf is the order in which a column of cells has its dates.
func orderOf(cells []string) order {
	found := unknownOrder
	for _, cell := range cells {
		m := threeNumbers().FindStringSubmatch(cell)
		if m == nil {
			continue
		}
		now := unknownOrder
		switch first, second := number(m[1]), number(m[2]); {
		case first > 12 || strings.Contains(cell, "."):
			now = dayFirst
		case second > 12 || strings.HasSuffix(cell, " AM") || strings.HasSuffix(cell, " PM"):
			now = monthFirst
		}
		found = found.and(now)
	}
	return found
}

var headingOrder = pattern(`(?i)\b([dtjg]{1,2}|m{1,2})[/.-](?:[dtjg]{1,2}|m{1,2}|a{2})[/.-](?:[yja]{2,4})\b`)

// orderInHeading is the order that a heading shows: "DOB (mm/dd/yyyy)".
func orderInHeading(heading string) order {
	m := headingOrder().FindStringSubmatch(heading)
	switch {
	case m == nil:
		return unknownOrder
	case strings.EqualFold(m[1][:1], "m"):
		return monthFirst
	}
	return dayFirst
}

// and is the order of two columns together.
func (o order) and(other order) order {
	switch {
	case o == unknownOrder:
		return other
	case other == unknownOrder || other == o:
		return o
	}
	return mixedOrder
}

// number is the value of digits.
func number(digits string) int {
	n, _ := strconv.Atoi(digits)
	return n
}

// calendar reads the dates of a column.
type calendar struct {
	order order
	// pivot is the year up to which two digits are of this century.
	pivot int
}

// date reads a date in any of the forms that sources have. Where it is not clear
// which number is the month, it is no more than a year.
func (c calendar) date(text string) (squad.Date, error) {
	if m := bareYear().FindStringSubmatch(text); m != nil {
		return dateOf(m[1], "", "", text)
	}
	if m := eightDigits().FindStringSubmatch(text); m != nil {
		return dateOf(m[1], m[2], m[3], text)
	}
	if m := yearFirst().FindStringSubmatch(text); m != nil {
		return dateOf(m[1], m[2], m[3], text)
	}
	if m := threeNumbers().FindStringSubmatch(text); m != nil {
		return c.threeNumbers(m[1], m[2], c.year(m[3]), text)
	}
	if m := monthNumber().FindStringSubmatch(text); m != nil {
		return dateOf(m[2], m[1], "", text)
	}
	if m := serialDay().FindStringSubmatch(text); m != nil {
		d := squad.NewDate(1899, 12, 30).AddDays(number(m[1])) // as Excel counts
		return dateOf(fmt.Sprint(d.Year()), fmt.Sprint(d.Month()), fmt.Sprint(d.Day()), text)
	}
	return c.namedMonth(text)
}

// isDate reports whether a cell can be read as a date.
func isDate(text string) bool {
	_, err := calendar{order: dayFirst}.date(text)
	return err == nil
}

// namedMonth reads a date whose month has a name.
func (c calendar) namedMonth(text string) (squad.Date, error) {
	year, month, day := "", "", ""
	if m := monthThenDay().FindStringSubmatch(text); m != nil {
		month, day, year = m[1], m[2], m[3]
	} else if m := dayThenMonth().FindStringSubmatch(text); m != nil {
		day, month, year = m[1], m[2], m[3]
	} else if m := monthOfYear().FindStringSubmatch(text); m != nil {
		month, year = m[1], m[2]+m[3]
	}
	number := monthOf(month)
	if number == 0 {
		return squad.Date{}, fmt.Errorf("%s is not a date", names.Quote(text))
	}
	return dateOf(c.year(year), fmt.Sprint(int(number)), day, text)
}

// year is a year of four digits. Two of them are of the last hundred years up to the pivot.
func (c calendar) year(digits string) string {
	if len(digits) != 2 {
		return digits
	}
	century := 1900
	if number(digits) <= c.pivot%100 {
		century = 2000
	}
	return fmt.Sprint(century + number(digits))
}

func (c calendar) threeNumbers(first, second, year, text string) (squad.Date, error) {
	now := orderOf([]string{text})
	if now == unknownOrder {
		now = c.order
	}
	switch {
	case now == dayFirst || first == second:
		return dateOf(year, second, first, text)
	case now == monthFirst:
		return dateOf(year, first, second, text)
	}
	d, err := dateOf(year, "", "", text)
	if err == nil {
		err = errAmbiguous
	}
	return d, err
}

var errAmbiguous = fmt.Errorf("it is not clear which number is the month, so only the year is taken")

// dateOf is a date of digits; the day, or month and day, may be missing.
func dateOf(year, month, day, text string) (squad.Date, error) {
	written := year
	if month != "" {
		written += fmt.Sprintf("-%02d", number(month))
	}
	if day != "" {
		written += fmt.Sprintf("-%02d", number(day))
	}
	d, err := squad.ParseDate(written)
	if err != nil {
		return squad.Date{}, fmt.Errorf("%s is not a date: %w", names.Quote(text), err)
	}
	return d, nil
}

var namedDates = []struct {
	pattern          func() *regexp.Regexp
	year, month, day int
}{
	{pattern(`(?:^|\D)(20\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?:\D|$)`), 1, 2, 3},
	{pattern(`(?:^|\D)(0[1-9]|[12]\d|3[01])[-_.](0[1-9]|1[0-2])[-_.](20\d\d)(?:\D|$)`), 3, 2, 1},
}

// dateInName is the day that a file's name has in it: squad_2026-03-11.csv,
// 28_09_2025.csv.
func dateInName(name string) squad.Date {
	name = name[strings.LastIndexAny(name, `/\`)+1:]
	for _, n := range namedDates {
		if m := n.pattern().FindStringSubmatch(name); m != nil {
			if d, err := dateOf(m[n.year], m[n.month], m[n.day], name); err == nil {
				return d
			}
		}
	}
	return squad.Date{}
}

var namedSeason = pattern(`(?:^|\D)(20\d\d)[-_/]?(?:20)?(\d\d)(?:\D|$)`)

// seasonInName is the last day of the season that a file's name has in it, such as
// 2025-26 or 2025_2026; zero if it has none.
func seasonInName(name string) squad.Date {
	name = name[strings.LastIndexAny(name, `/\`)+1:]
	m := namedSeason().FindStringSubmatch(name)
	if m == nil || (number(m[1])+1)%100 != number(m[2]) {
		return squad.Date{}
	}
	return squad.Season{Year: number(m[1]), Calendar: squad.SplitYear}.Last()
}
