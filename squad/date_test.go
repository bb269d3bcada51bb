package squad_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/internal/expect"
)

func date(text string) squad.Date {
	if text == "" {
		return squad.Date{}
	}
	return expect.Must(squad.ParseDate(text))
}

func TestParseDate(t *testing.T) {
	for _, test := range []struct {
		text, words, lastSplit, LastYear string
		exact                            bool
	}{
		{"2026-06-30", "30 Jun 2026", "2026-06-30", "2026-06-30", true},
		{"2024-02-29", "29 Feb 2024", "2024-02-29", "2024-02-29", true},
		{"2000-02-29", "29 Feb 2000", "2000-02-29", "2000-02-29", true},
		{"1900-01-01", "1 Jan 1900", "1900-01-01", "1900-01-01", true},
		{"2200-12-31", "31 Dec 2200", "2200-12-31", "2200-12-31", true},
		{"2026-02", "Feb 2026", "2026-02-28", "2026-02-28", false},
		{"2028-02", "Feb 2028", "2028-02-29", "2028-02-29", false},
		{"2026-04", "Apr 2026", "2026-04-30", "2026-04-30", false},
		{"2026-12", "Dec 2026", "2026-12-31", "2026-12-31", false},
		{"2026", "2026", "2026-06-30", "2026-12-31", false},
	} {
		d, err := squad.ParseDate(test.text)
		if err != nil {
			t.Errorf("%s: %v", test.text, err)
			continue
		}
		expect.Equal(t, "String", d.String(), test.text)
		expect.Equal(t, "Words of "+test.text, d.Words(), test.words)
		expect.Equal(t, "In of "+test.text, d.In(squad.SplitYear), date(test.lastSplit))
		expect.Equal(t, "In a calendar year of "+test.text, d.In(squad.CalendarYear), date(test.LastYear))
		expect.Equal(t, "Exact of "+test.text, d.Exact(), test.exact)
		expect.Equal(t, "IsZero of "+test.text, d.IsZero(), false)
		expect.Equal(t, "JSON of "+test.text, string(expect.Must(json.Marshal(d))), `"`+test.text+`"`)
	}
}

func TestParseDateRefused(t *testing.T) {
	const form = " is not a date: write 2026-06-30, 2026-06 or 2026"
	for text, want := range map[string]string{
		"":            `""` + form,
		"26":          `"26"` + form,
		"2026-6-30":   `"2026-6-30"` + form,
		"2026/06/30":  `"2026/06/30"` + form,
		"30-06-2026":  `"30-06-2026"` + form,
		"2026-06-3O":  `"2026-06-3O"` + form,
		"2026-06-30 ": `"2026-06-30 "` + form,
		"-026":        `"-026"` + form,
		"２０２６":        `"２０２６"` + form,
		"\x1b[2J":     `"\x1b[2J"` + form,
		"2026-00":     "there is no month 00",
		"2026-13-01":  "there is no month 13",
		"2026-06-00":  "there is no day 2026-06-00",
		"2026-06-31":  "there is no day 2026-06-31",
		"2026-02-29":  "there is no day 2026-02-29",
		"2100-02-29":  "there is no day 2100-02-29",
		"1899":        "the year of 1899 is not between 1900 and 2200",
		"2201-01-01":  "the year of 2201-01-01 is not between 1900 and 2200",
		"0000-00-00":  "the year of 0000-00-00 is not between 1900 and 2200",
	} {
		d, err := squad.ParseDate(text)
		expect.Error(t, text, err, want)
		expect.Equal(t, "date of "+text, d, squad.Date{})
	}
}

func TestUnknownDate(t *testing.T) {
	var d squad.Date
	expect.Equal(t, "String", d.String(), "unknown")
	expect.Equal(t, "Words", d.Words(), "unknown")
	expect.Equal(t, "IsZero", d.IsZero(), true)
	expect.Equal(t, "Exact", d.Exact(), false)
	expect.Equal(t, "In", d.In(squad.SplitYear), d)
	expect.Equal(t, "In a calendar year", d.In(squad.CalendarYear), d)
	expect.Equal(t, "JSON", string(expect.Must(json.Marshal(d))), "null")
}

func TestDateOrder(t *testing.T) {
	order := []string{"", "1999-12-31", "2026", "2026-01", "2026-01-01", "2026-01-31", "2026-02", "2026-02-01", "2027"}
	for i, a := range order {
		for j, b := range order {
			expect.Equal(t, a+" before "+b, date(a).Before(date(b)), i < j)
			expect.Equal(t, a+" after "+b, date(a).After(date(b)), i > j)
			expect.Equal(t, a+" like "+b, date(a).Compare(date(b)) == 0, i == j)
		}
	}
}

// Day by day through more than a leap century, against the standard library.
func TestDaysAgainstTime(t *testing.T) {
	from := squad.NewDate(1900, time.January, 1)
	day := time.Date(1900, time.January, 1, 0, 0, 0, 0, time.UTC)
	for n := 0; day.Year() <= 2200; n, day = n+1, day.AddDate(0, 0, 1) {
		d := squad.NewDate(day.Date())
		if text := day.Format(time.DateOnly); d.String() != text || date(text) != d || d.Year() != day.Year() {
			t.Fatalf("%s is %s, year %d", text, d, d.Year())
		}
		if got := d.DaysSince(from); got != n {
			t.Fatalf("%s is %d days after 1 January 1900, want %d", d, got, n)
		}
		if from.AddDays(n) != d || d.AddDays(-n) != from {
			t.Fatalf("%d days on: %s, and back: %s", n, from.AddDays(n), d.AddDays(-n))
		}
	}
}

func TestAddYears(t *testing.T) {
	for _, test := range []struct {
		from string
		n    int
		want string
	}{
		{"2026-06-30", 1, "2027-06-30"},
		{"2024-02-29", 1, "2025-02-28"},
		{"2024-02-29", -1, "2023-02-28"},
		{"2024-02-29", 4, "2028-02-29"},
		{"2096-02-29", 4, "2100-02-28"},
		{"2025-02-28", -1, "2024-02-28"},
		{"2024-02", 1, "2025-02"},
		{"2024", 3, "2027"},
	} {
		expect.Equal(t, test.from, date(test.from).AddYears(test.n), date(test.want))
	}
}

func TestAgeOn(t *testing.T) {
	for _, test := range []struct{ born, on, want string }{
		{"1991-07-08", "2026-07-07", "34"},
		{"1991-07-08", "2026-07-08", "35"},
		{"1991-07-08", "2026-06-30", "34"},
		{"1991-07-08", "2026-08-01", "35"},
		{"2004-02-29", "2026-02-28", "21"},
		{"2004-02-29", "2026-03-01", "22"},
		{"1991-07", "2026-06-30", "34"},
		{"1991-07", "2026-07-01", "34–35"},
		{"1991-07", "2026-07-30", "34–35"},
		{"1991-07", "2026-07-31", "35"},
		{"1991", "2026-07-01", "34–35"},
		{"1991", "2026-12-31", "35"},
		{"", "2026-07-01", "?"},
	} {
		age := squad.AgeOn(date(test.on), date(test.born))
		expect.Equal(t, "age on "+test.on+" of one born "+test.born, age.String(), test.want)
		expect.Equal(t, "IsZero", age.IsZero(), test.born == "")
	}
}

func TestPrecision(t *testing.T) {
	for text, want := range map[string]squad.Precision{"2026": squad.ToTheYear, "2026-06": squad.ToTheMonth, "2026-06-30": squad.ToTheDay} {
		expect.Equal(t, text, expect.Must(squad.ParseDate(text)).Precision(), want)
	}
	expect.Equal(t, "no date", squad.Date{}.Precision(), squad.UnknownDate)
}
