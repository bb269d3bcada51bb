package squadfile_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/internal/expect"
	"github.com/depth-football/depth/squad/squadfile"
)

func competition(src string) (*squad.Competition, error) {
	return squadfile.ReadCompetition("league", "f", strings.NewReader(src))
}

func TestReadCompetition(t *testing.T) {
	c := expect.Must(competition(`
name: First League
country: NO
calendar: year
league: true
seasons:
  2025: {first: 2025-01-02, opening: 2025-03-29, closing: 2025-11-30, last: 2025-12-30, matches: 30}
  2026: {opening: 2026-03-14}
`))
	days := c.Seasons
	c.Seasons = nil
	expect.Equal(t, "facts", fmt.Sprintf("%+v", *c), "{Key:league Name:First League Country:NO Calendar:year League:true Seasons:map[]}")
	c.Seasons = days
	for year, want := range map[int]string{
		2025: "{2025-01-02 2025-12-30 2025-03-29 2025-11-30 30 false false}",
		2026: "{2026-01-01 2026-12-31 2026-03-14 2026-12-31 0 false true}",
		2027: "{2027-01-01 2027-12-31 2027-03-01 2027-12-31 0 true true}",
	} {
		expect.Equal(t, fmt.Sprint(year), fmt.Sprint(c.Days(squad.Season{Year: year, Calendar: squad.CalendarYear})), want)
	}
	var unknown squad.Competition
	expect.Equal(t, "days of an unknown league", fmt.Sprint(unknown.Days(squad.Season{Year: 2026})), "{2026-07-01 2027-06-30 2026-08-15 2027-06-30 0 true true}")
}

func TestShippedCompetitions(t *testing.T) {
	files, err := filepath.Glob("../../data/competitions/*.yaml")
	if err != nil || len(files) < 3 {
		t.Fatalf("competitions: %v, %v", files, err)
	}
	for _, file := range files {
		c, err := squadfile.ReadCompetition("key", file, strings.NewReader(string(expect.Must(os.ReadFile(file)))))
		if err != nil {
			t.Error(err)
			continue
		}
		for s := range c.Seasons {
			days := c.Days(s)
			expect.Equal(t, fmt.Sprint(file, s), c.SeasonOn(days.Opening), s)
			expect.Equal(t, fmt.Sprint(file, s), c.SeasonOn(days.Last), s)
			expect.Equal(t, fmt.Sprint(file, s), c.SeasonOn(days.Last.AddDays(1)), c.Next(s))
			expect.Equal(t, fmt.Sprint(file, s), expect.Must(c.Season(c.SeasonName(s))), s)
		}
	}
}

func TestRefusedCompetitions(t *testing.T) {
	for _, test := range []struct{ name, src, want string }{
		{"empty", "", "f: the file is empty: a competition (name, calendar, seasons) was expected"},
		{"list", "[]", "f:1:1: a competition (name, calendar, seasons) was expected here, not a list"},
		{"key", "seasns: {}", `f:1:1: unknown key "seasns": did you mean "seasons"? (in a competition)`},
		{"name unseen", "name: \u3164", "f:1:7: nothing of this text can be seen (it begins with U+3164): write out what is meant"},
		{"calendar", "calendar: spring", `f:1:11: "spring" is not a calendar: write split (July to June) or year (January to December)`},
		{"league", "league: First", `f:1:9: "First" is neither true nor false`},
		{"seasons a list", "seasons: [2026]", "f:1:10: seasons by year were expected here, not a list"},
		{
			"no season", "seasons: {spring: {}, 1066: {}, 2026/28: {}}",
			"f:1:11: \"spring\" is not a season: write 2026 or 2026/27\n" +
				"f:1:23: \"1066\" is not a season: write 2026 or 2026/27\nf:1:33: \"2026/28\" is not a season: write 2026/27",
		},
		{"season a day", "seasons: {2026: 2026-08-22}", `f:1:17: a season was expected here, not "2026-08-22"`},
		{
			"season's key", "seasons: {2026: {start: 2026-08-22}}",
			`f:1:18: unknown key "start": use one of first, last, opening, closing, matches (in a season)`,
		},
		{"matches", "seasons: {2026: {matches: -1}}", `f:1:27: "-1" is not a whole number`},
		{
			"coarse day", "seasons: {2026: {opening: 2026-08}}",
			"f:1:11: season 2026/27: its days must be days, like 2026-08-22, not 2026-08",
		},
		{
			"order", "seasons: {2026: {opening: 2026-08-22, first: 2026-08-23}}",
			"f:1:11: season 2026/27: first, opening, closing and last must follow each other, but 2026-08-22 is before 2026-08-23",
		},
		{
			"order of the end", "seasons: {2026: {last: 2027-05-22, closing: 2027-05-23}}",
			"f:1:11: season 2026/27: first, opening, closing and last must follow each other, but 2027-05-22 is before 2027-05-23",
		},
		{
			"order with the usual days", "calendar: year\nseasons: {2026: {closing: 2026-02-28}}",
			"f:2:11: season 2026: first, opening, closing and last must follow each other, but 2026-02-28 is before 2026-03-01",
		},
		{
			"year of another season", "seasons: {2026: {first: 2027-07-01, last: 2028-06-30, opening: 2027-08-15}}",
			"f:1:11: season 2026/27 begins on 2027-07-01: it is named by the year in which it begins, 2027/28",
		},
		{
			"doubled season", "seasons:\n  2026: {matches: 38}\n  2026: {matches: 34}",
			"f:3:3: season 2026/27 stands here a second time, after line 2",
		},
		{
			"doubled in another form", "seasons:\n  2026/27: {matches: 38}\n  2026-27: {matches: 34}",
			"f:3:3: season 2026/27 stands here a second time, after line 2",
		},
		{
			"two seasons that overlap", "seasons:\n  2026/27: {first: 2026-06-30}\n  2026: {first: 2026-01-01, last: 2026-06-30}",
			"f:2:3: season 2026/27 begins on 2026-06-30, before season 2026 is over on 2026-06-30: one must end before the next begins",
		},
		{
			"seasons of two years that overlap", "calendar: year\nseasons:\n  2025: {last: 2026-02-28}\n  2026: {first: 2026-02-01}",
			"f:4:3: season 2026 begins on 2026-02-01, before season 2025 is over on 2026-02-28: one must end before the next begins",
		},
		{
			"a season that begins in the year before",
			"seasons:\n  2026: {first: 2026-02-01, last: 2026-06-30}\n  2027: {first: 2026-07-01, last: 2027-06-30}",
			"f:3:3: season 2027 begins on 2026-07-01: it is named by the year in which it begins, 2026/27",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			c, err := competition(test.src)
			var problems squadfile.Diagnostics
			if !errors.As(err, &problems) || c != nil {
				t.Fatalf("got %+v, %v", c, err)
			}
			expect.Equal(t, "problems", heads(problems), test.want)
		})
	}
	fire := errors.New("disk on fire")
	if _, err := squadfile.ReadCompetition("k", "f", iotest.ErrReader(fire)); !errors.Is(err, fire) {
		t.Errorf("error of the reader: got %v, want %v", err, fire)
	}
}

// Maps have no order, messages have.
func TestOrderOfSeasons(t *testing.T) {
	const src = "seasons: {2021: {first: 2020-07-01}, 2022: {first: 2020-07-01}, 2023: {first: 2020-07-01}, 2024: {first: 2020-07-01}}"
	_, want := competition(src)
	for range 50 {
		if _, got := competition(src); want == nil || got.Error() != want.Error() {
			t.Fatalf("first\n%v\nthen\n%v", want, got)
		}
	}
}
