package squad_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/internal/expect"
)

func split(year int) squad.Season { return squad.Season{Year: year} }

func yearly(year int) squad.Season { return squad.Season{Year: year, Calendar: squad.CalendarYear} }

// A league that gives up the calendar year: a short season, then one from summer to
// summer, both of which begin in 2027.
var changing = &squad.Competition{Calendar: squad.CalendarYear, Seasons: map[squad.Season]squad.SeasonDays{
	yearly(2026): {Opening: date("2026-02-21"), Closing: date("2026-11-07")},
	yearly(2027): {Opening: date("2027-02-20"), Closing: date("2027-05-29")},
	split(2027):  {Opening: date("2027-07-17")},
}}

// A league that goes the other way.
var backwards = &squad.Competition{Seasons: map[squad.Season]squad.SeasonDays{
	split(2026):  {Opening: date("2026-08-08")},
	yearly(2027): {Opening: date("2027-03-06")},
}}

var premier = &squad.Competition{Seasons: map[squad.Season]squad.SeasonDays{
	split(2025): {Opening: date("2025-08-15"), Closing: date("2026-05-24")},
	split(2026): {Opening: date("2026-08-22"), Closing: date("2027-05-30")},
}}

// Leagues whose season lasted longer than usual.
var (
	lateSummer = &squad.Competition{Seasons: map[squad.Season]squad.SeasonDays{
		split(2019): {Last: date("2020-07-26")},
	}}
	lateSpring = &squad.Competition{Calendar: squad.CalendarYear, Seasons: map[squad.Season]squad.SeasonDays{
		yearly(2020): {Last: date("2021-03-14")},
	}}
)

func TestComing(t *testing.T) {
	for _, test := range []struct {
		day  string
		of   *squad.Competition
		want string
	}{
		{"2026-03-11", premier, "2026/27"},
		{"2026-06-30", premier, "2026/27"},
		{"2026-07-15", premier, "2026/27"},
		{"2026-08-21", premier, "2026/27"},
		{"2026-08-22", premier, "2027/28"}, // it is being played
		{"2026-09-01", premier, "2027/28"},
		{"2026-07-15", &squad.Competition{}, "2026/27"},
		{"2026-08-15", &squad.Competition{}, "2027/28"},
		{"2026-01-15", &squad.Competition{Calendar: squad.CalendarYear}, "2026"},
		{"2026-03-11", &squad.Competition{Calendar: squad.CalendarYear}, "2027"},
		{"2026-02-20", changing, "2026"},
		{"2026-03-11", changing, "2027"},
		{"2027-03-11", changing, "2027/28"},
		{"2027-09-01", changing, "2028/29"},
		{"2026-09-01", backwards, "2027"},
		{"2027-09-01", backwards, "2028"},
	} {
		expect.Equal(t, test.day, test.of.Coming(date(test.day)).String(), test.want)
	}
}

func TestPlaying(t *testing.T) {
	for _, test := range []struct {
		day     string
		of      *squad.Competition
		want    string
		playing bool
	}{
		{"2026-05-24", premier, "2025/26", true},
		{"2026-05-25", premier, "2025/26", false},
		{"2026-08-21", premier, "2026/27", false},
		{"2026-08-22", premier, "2026/27", true},
		{"2027-05-29", changing, "2027", true},
		{"2027-06-30", changing, "2027", false},
		{"2027-07-01", changing, "2027/28", false},
	} {
		season, playing := test.of.Playing(date(test.day))
		expect.Equal(t, test.day, season.String(), test.want)
		expect.Equal(t, test.day, playing, test.playing)
	}
}

func TestSeasonOfCompetition(t *testing.T) {
	pure := &squad.Competition{Calendar: squad.CalendarYear}
	for _, test := range []struct {
		name string
		of   *squad.Competition
		want string
		err  string
	}{
		{"2026", premier, "2026/27", ""},
		{"2026/27", premier, "2026/27", ""},
		{"2027", pure, "2027", ""},
		{"2027/28", pure, "", `"2027/28" is not a season of a league that plays from January to December: write 2027`},
		{"2026", changing, "2026", ""},
		{"2026/27", changing, "2026", ""}, // there is no other in that year
		{"2027", changing, "2027", ""},
		{"2027/28", changing, "2027/28", ""},
		{"2027-28", changing, "2027/28", ""},
		{"2028", changing, "2028/29", ""},
		{"2025", changing, "2025", ""},
		{"2028", backwards, "2028", ""},
		{"spring", changing, "", `"spring" is not a season: write 2026 or 2026/27`},
	} {
		s, err := test.of.Season(test.name)
		expect.Error(t, test.name, err, test.err)
		if err == nil {
			expect.Equal(t, test.name, s.String(), test.want)
		}
	}
	expect.Equal(t, "name of one in its year", changing.SeasonName(split(2028)), "2028")
	expect.Equal(t, "name of one of two", changing.SeasonName(split(2027)), "2027/28")
}

// What is not on file gives way to what is.
func TestDaysBesideAnotherSeason(t *testing.T) {
	for _, test := range []struct {
		of   *squad.Competition
		s    squad.Season
		want string
	}{
		{changing, yearly(2026), "2026-01-01 2026-12-31"},
		{changing, yearly(2027), "2027-01-01 2027-06-30"},
		{changing, split(2027), "2027-07-01 2028-06-30"},
		{backwards, split(2026), "2026-07-01 2026-12-31"},
		{backwards, yearly(2027), "2027-01-01 2027-12-31"},
		{lateSummer, split(2020), "2020-07-27 2021-06-30"},
		{lateSpring, yearly(2021), "2021-03-15 2021-12-31"},
	} {
		days := test.of.Days(test.s)
		expect.Equal(t, test.s.String(), fmt.Sprint(days.First, " ", days.Last), test.want)
	}
	days := changing.Days(split(2027))
	expect.Equal(t, "usual opening where one is on file", days.UsualOpening, false)
	expect.Equal(t, "usual closing where none is on file", days.UsualClosing, true)
	expect.Equal(t, "opening day of a season that begins late", lateSpring.Days(yearly(2021)).Opening, date("2021-03-15"))
}

func TestLastDayOfACoarseDate(t *testing.T) {
	for _, test := range []struct{ date, want string }{
		{"2026", "2026-12-31"},
		{"2027", "2027-06-30"},
		{"2028", "2028-06-30"},
		{"2026-06", "2026-06-30"},
		{"2026-05-04", "2026-05-04"},
	} {
		expect.Equal(t, test.date, changing.In(date(test.date)), date(test.want))
	}
	expect.Equal(t, "unknown", changing.In(squad.Date{}), squad.Date{})
}

// The seasons of any competition follow each other without overlapping, and every
// answer about a day is the first of them that fits.
func TestSeasonsFollowEachOther(t *testing.T) {
	for seed := range uint64(150) {
		random := rand.New(rand.NewPCG(seed, 12))
		c := randomCompetition(random)
		var all []squad.Season
		for s := c.Own(split(2015)); s.Year < 2040; s = c.Next(s) {
			all = append(all, s)
		}
		last := squad.Date{}
		for _, s := range all {
			days := c.Days(s)
			if !days.First.After(last) || days.Opening.Before(days.First) || days.Closing.Before(days.Opening) || days.Last.Before(days.Closing) {
				t.Fatalf("seed %d: %s has the days %v, the one before ends on %s (%v)", seed, s, days, last, c)
			}
			last = days.Last
			expect.Equal(t, "by its name", expect.Must(c.Season(s.String())), s)
			expect.Equal(t, "by its short name", expect.Must(c.Season(c.SeasonName(s))), s)
		}
		for range 200 {
			day := squad.NewDate(2018, 1, 1).AddDays(random.IntN(15 * 365))
			on, coming := 0, 0
			for c.Days(all[on]).Last.Before(day) {
				on++
			}
			for !c.Days(all[coming]).Opening.After(day) {
				coming++
			}
			expect.Equal(t, fmt.Sprintf("seed %d: season on %s", seed, day), c.SeasonOn(day), all[on])
			expect.Equal(t, fmt.Sprintf("seed %d: coming on %s", seed, day), c.Coming(day), all[coming])
		}
	}
}

// randomCompetition changes its calendar now and then; some days are on file.
func randomCompetition(random *rand.Rand) *squad.Competition {
	c := &squad.Competition{Calendar: squad.Calendar(random.IntN(2)), Seasons: make(map[squad.Season]squad.SeasonDays)}
	calendar := c.Calendar
	for year := 2020; year < 2030; year++ {
		change := random.IntN(4) == 0
		if random.IntN(2) == 0 && !change {
			continue
		}
		var days squad.SeasonDays
		s := squad.Season{Year: year, Calendar: calendar}
		if random.IntN(2) == 0 {
			days.First = s.First()
		}
		if random.IntN(2) == 0 && !change {
			days.Last = s.Last()
		}
		if random.IntN(2) == 0 && !change {
			days.Opening = s.First().AddDays(random.IntN(90))
		}
		c.Seasons[s] = days
		if change && calendar == squad.CalendarYear {
			c.Seasons[split(year)] = squad.SeasonDays{}
			calendar = squad.SplitYear
		} else if change {
			c.Seasons[yearly(year+1)] = squad.SeasonDays{}
			calendar = squad.CalendarYear
			year++
		}
	}
	return c
}
