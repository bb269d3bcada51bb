package squad_test

import (
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/internal/expect"
)

func TestParseSeason(t *testing.T) {
	for _, test := range []struct {
		text     string
		calendar squad.Calendar
		want     string // "" for an error
		err      string
	}{
		{"2026", squad.SplitYear, "2026/27", ""},
		{"2026/27", squad.SplitYear, "2026/27", ""},
		{"2026-27", squad.SplitYear, "2026/27", ""},
		{"2026/2027", squad.SplitYear, "2026/27", ""},
		{"2026-2027", squad.SplitYear, "2026/27", ""},
		{"1999/00", squad.SplitYear, "1999/00", ""},
		{"2008/09", squad.SplitYear, "2008/09", ""},
		{"1900", squad.SplitYear, "1900/01", ""},
		{"2199/2200", squad.SplitYear, "2199/00", ""},
		{"2026", squad.CalendarYear, "2026", ""},

		{"", squad.SplitYear, "", `"" is not a season: write 2026 or 2026/27`},
		{"26/27", squad.SplitYear, "", `"26/27" is not a season: write 2026 or 2026/27`},
		{"+202", squad.SplitYear, "", `"+202" is not a season: write 2026 or 2026/27`},
		{"next", squad.SplitYear, "", `"next" is not a season: write 2026 or 2026/27`},
		{" 2026", squad.SplitYear, "", `" 2026" is not a season: write 2026 or 2026/27`},
		{"02026", squad.SplitYear, "", `"02026" is not a season: write 2026 or 2026/27`},
		{"1899", squad.SplitYear, "", `"1899" is not a season: write 2026 or 2026/27`},
		{"2200", squad.SplitYear, "", `"2200" is not a season: write 2026 or 2026/27`},
		{"2026/", squad.SplitYear, "", `"2026/" is not a season: write 2026/27`},
		{"2026/7", squad.SplitYear, "", `"2026/7" is not a season: write 2026/27`},
		{"2026/28", squad.SplitYear, "", `"2026/28" is not a season: write 2026/27`},
		{"2026/25", squad.SplitYear, "", `"2026/25" is not a season: write 2026/27`},
		{"2026//27", squad.SplitYear, "", `"2026//27" is not a season: write 2026/27`},
		{"2026/27/28", squad.SplitYear, "", `"2026/27/28" is not a season: write 2026/27`},
		{"2026-09-01", squad.SplitYear, "", `"2026-09-01" is not a season: write 2026/27`},
		{"2026/27", squad.CalendarYear, "", `"2026/27" is not a season of a league that plays from January to December: write 2026`},
		{"2026/26", squad.CalendarYear, "", `"2026/26" is not a season: write 2026`}, // what it advises must work
	} {
		s, err := squad.ParseSeason(test.text, test.calendar)
		expect.Error(t, test.text, err, test.err)
		if test.err != "" {
			expect.Equal(t, "season of "+test.text, s, squad.Season{})
			continue
		}
		expect.Equal(t, "String", s.String(), test.want)
		again, err := squad.ParseSeason(s.String(), test.calendar)
		expect.Error(t, s.String(), err, "")
		expect.Equal(t, "read again", again, s)
		expect.Equal(t, "MarshalText", string(expect.Must(s.MarshalText())), test.want)
	}
}

func TestSeasonDays(t *testing.T) {
	for _, test := range []struct {
		calendar    squad.Calendar
		first, last string
	}{
		{squad.SplitYear, "2026-07-01", "2027-06-30"},
		{squad.CalendarYear, "2026-01-01", "2026-12-31"},
	} {
		s := squad.Season{Year: 2026, Calendar: test.calendar}
		expect.Equal(t, "First", s.First(), date(test.first))
		expect.Equal(t, "Last", s.Last(), date(test.last))
		s.Year++
		expect.Equal(t, "day after the last", date(test.last).AddDays(1), s.First())
	}
}

func TestSeasonOn(t *testing.T) {
	for _, test := range []struct{ day, split, year string }{
		{"2026-06-30", "2025/26", "2026"},
		{"2026-07-01", "2026/27", "2026"},
		{"2026-12-31", "2026/27", "2026"},
		{"2027-01-01", "2026/27", "2027"},
	} {
		expect.Equal(t, test.day, squad.SeasonOn(date(test.day), squad.SplitYear).String(), test.split)
		expect.Equal(t, test.day, squad.SeasonOn(date(test.day), squad.CalendarYear).String(), test.year)
	}
}
