package outlook_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/outlook"
	"github.com/depth-football/depth/squad/squadfile"
)

// The leagues of these tests. The first plays from summer to summer, the second
// within the year; both have a first match some weeks after the season's first
// day and a last match some weeks before its last.
var (
	splitLeague = &squad.Competition{League: true, Seasons: map[squad.Season]squad.SeasonDays{
		{Year: 2025}: {Opening: day("2025-08-15"), Closing: day("2026-05-24")},
		{Year: 2026}: {Opening: day("2026-08-22"), Closing: day("2027-05-30")},
	}}
	yearLeague = &squad.Competition{League: true, Calendar: squad.CalendarYear, Seasons: map[squad.Season]squad.SeasonDays{
		{Year: 2026, Calendar: squad.CalendarYear}: {Opening: day("2026-04-04"), Closing: day("2026-11-08")},
	}}
)

func day(text string) squad.Date {
	d, err := squad.ParseDate(text)
	if err != nil {
		panic(err)
	}
	return d
}

// looked is the outlook of the squad in a file.
func looked(t *testing.T, file string, terms outlook.Options) *outlook.Outlook {
	t.Helper()
	s, err := squadfile.Parse("club.yaml", []byte(file))
	if err != nil {
		t.Fatal(err)
	}
	o, err := outlook.New(s, terms)
	if err != nil {
		t.Fatal(err)
	}
	return o
}

// fileOf is the file of a club with one player, of whom it says these facts.
func fileOf(asOf, facts string) string {
	return fmt.Sprintf("club: Club\nas_of: %s\nplayers:\n  - {name: Him, %s}\n", asOf, facts)
}

// centreBack is a young centre-back of whom the file says no more than these facts; nil if they
// do not concern the season.
func centreBack(t *testing.T, asOf, facts string, terms outlook.Options) *outlook.Player {
	t.Helper()
	o := looked(t, fileOf(asOf, "born: 2000-01-01, positions: [CB], "+facts), terms)
	if len(o.Players) == 0 {
		return nil
	}
	return &o.Players[0]
}

// told is all that the dates of a file make of a player, in one line: their standing, and
// whether they come only after the day; its cause, its day and the other club; to when they
// are bound; their doubts.
func told(p *outlook.Player) string {
	if p == nil {
		return "not there"
	}
	parts := []string{p.Standing.String()}
	if p.ComesLater() {
		parts[0] += " later"
	}
	var cause []string
	if p.Cause != outlook.NoCause {
		cause = append(cause, p.Cause.String())
	}
	if !p.Date.IsZero() {
		cause = append(cause, p.Date.String())
	}
	if p.Club != "" {
		cause = append(cause, p.Club)
	}
	if len(cause) > 0 {
		parts = append(parts, strings.Join(cause, " "))
	}
	if !p.Until.IsZero() {
		parts = append(parts, "until "+p.Until.String())
	}
	if p.Doubts != 0 {
		parts = append(parts, doubtsOf(p))
	}
	return strings.Join(parts, "; ")
}

func doubtsOf(p *outlook.Player) string {
	var names []string
	for _, d := range p.Doubts.List() {
		names = append(names, d.String())
	}
	return strings.Join(names, ", ")
}

func TestNewTakesTheUsualDaysWhereNoneAreKnown(t *testing.T) {
	for _, test := range []struct {
		name   string
		season squad.Season
		want   squad.SeasonDays
	}{
		{
			"from summer to summer",
			squad.Season{Year: 2026},
			squad.SeasonDays{
				First: day("2026-07-01"), Last: day("2027-06-30"), Opening: day("2026-08-15"), Closing: day("2027-06-30"),
				UsualOpening: true, UsualClosing: true,
			},
		},
		{
			"within the year",
			squad.Season{Year: 2026, Calendar: squad.CalendarYear},
			squad.SeasonDays{
				First: day("2026-01-01"), Last: day("2026-12-31"), Opening: day("2026-03-01"), Closing: day("2026-12-31"),
				UsualOpening: true, UsualClosing: true,
			},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			o := looked(t, fileOf("2025-12-11", ""), outlook.Options{Season: test.season})
			if o.Days != test.want {
				t.Errorf("days %+v, want %+v", o.Days, test.want)
			}
			if o.On != test.want.Opening {
				t.Errorf("judged on %s, want the opening day, %s", o.On, test.want.Opening)
			}
			if o.Season != test.season {
				t.Errorf("season %s, want %s", o.Season, test.season)
			}
		})
	}
}

func TestNewTakesTheDaysOfTheCompetition(t *testing.T) {
	o := looked(t, fileOf("2025-12-11", ""), outlook.Options{Season: squad.Season{Year: 2026}, Competition: yearLeague})
	want := squad.SeasonDays{First: day("2026-01-01"), Last: day("2026-12-31"), Opening: day("2026-04-04"), Closing: day("2026-11-08")}
	if o.Days != want {
		t.Errorf("days %+v, want %+v", o.Days, want)
	}
	if got := o.Season.String(); got != "2026" {
		t.Errorf("season %s, want 2026: the competition's calendar decides", got)
	}
	if o.Competition != yearLeague {
		t.Errorf("competition %+v, want the one of the terms", o.Competition)
	}
	if o.On != day("2026-04-04") {
		t.Errorf("judged on %s, want the opening day, 2026-04-04", o.On)
	}
}

func TestOnIsADayOfTheSeasonThatIsNotOver(t *testing.T) {
	for _, test := range []struct {
		name, asOf, on string
		want           string // the day, or the error
	}{
		{"the opening day unless asked otherwise", "2026-03-11", "", "2026-08-22"},
		{"the day of the file in a season under way", "2026-10-01", "", "2026-10-01"},
		{"the day of the file on the opening day", "2026-08-22", "", "2026-08-22"},
		{"as asked", "2026-03-11", "2027-01-10", "2027-01-10"},
		{"the season's first day", "2026-03-11", "2026-07-01", "2026-07-01"},
		{"the season's last day", "2026-03-11", "2027-06-30", "2027-06-30"},
		{"the day of the file itself", "2026-10-01", "2026-10-01", "2026-10-01"},
		{"the season's last day is the file's", "2027-06-30", "", "2027-06-30"},

		{
			"before the season", "2026-03-11", "2026-06-30",
			"2026-06-30 is not a day on which season 2026/27 can be judged: take one from 2026-07-01 to 2027-06-30",
		},
		{
			"after the season", "2026-03-11", "2027-07-01",
			"2027-07-01 is not a day on which season 2026/27 can be judged: take one from 2026-07-01 to 2027-06-30",
		},
		{
			"before the day of the file", "2026-10-01", "2026-09-30",
			"2026-09-30 is not a day on which season 2026/27 can be judged: take one from 2026-10-01 to 2027-06-30",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			s, err := squadfile.Parse("club.yaml", []byte(fileOf(test.asOf, "")))
			if err != nil {
				t.Fatal(err)
			}
			terms := outlook.Options{Season: squad.Season{Year: 2026}, Competition: splitLeague}
			if test.on != "" {
				terms.On = day(test.on)
			}
			o, err := outlook.New(s, terms)
			got := fmt.Sprint(err)
			if err == nil {
				got = o.On.String()
			}
			if got != test.want {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
		})
	}
}

func TestSeasonThatIsOver(t *testing.T) {
	// The days of this league's season end before those of the calendar.
	short := &squad.Competition{Seasons: map[squad.Season]squad.SeasonDays{{Year: 2025}: {Last: day("2026-05-31")}}}
	for _, test := range []struct {
		name   string
		asOf   string
		season int
		league *squad.Competition
		want   string
	}{
		{
			"the day after it", "2026-07-01", 2025, nil,
			"season 2025/26 was over on 2026-07-01, the day of the squad file: ask for 2026/27 or later",
		},
		{
			"years after it", "2026-03-11", 2020, nil,
			"season 2020/21 was over on 2026-03-11, the day of the squad file: ask for 2025/26 or later",
		},
		{
			"in a calendar-year league", "2026-03-11", 2025, yearLeague,
			"season 2025 was over on 2026-03-11, the day of the squad file: ask for 2026 or later",
		},
		{
			"by the competition's own days", "2026-06-10", 2025, short,
			"season 2025/26 was over on 2026-06-10, the day of the squad file: ask for 2026/27 or later",
		},
		{
			"years after it, by the competition's own days", "2026-06-10", 2020, short,
			"season 2020/21 was over on 2026-06-10, the day of the squad file: ask for 2026/27 or later",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			s, err := squadfile.Parse("club.yaml", []byte(fileOf(test.asOf, "")))
			if err != nil {
				t.Fatal(err)
			}
			o, err := outlook.New(s, outlook.Options{Season: squad.Season{Year: test.season}, Competition: test.league})
			if err == nil {
				t.Fatalf("no error, but season %s judged on %s", o.Season, o.On)
			}
			if err.Error() != test.want {
				t.Errorf("got  %s\nwant %s", err, test.want)
			}
		})
	}
}

func TestSeasonOfAnImpossibleYear(t *testing.T) {
	s, err := squadfile.Parse("club.yaml", []byte(fileOf("2026-03-11", "")))
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		year int
		want string
	}{
		{-1, "there is no season of the year -1"},
		{0, "there is no season of the year 0"},
		{1899, "there is no season of the year 1899"},
		{1900, "season 1900/01 was over on 2026-03-11, the day of the squad file: ask for 2025/26 or later"},
		{2199, "<nil>"},
		{2200, "there is no season of the year 2200"},
		{1 << 17, "there is no season of the year 131072"},
	} {
		if _, err := outlook.New(s, outlook.Options{Season: squad.Season{Year: test.year}}); fmt.Sprint(err) != test.want {
			t.Errorf("%d\ngot  %v\nwant %s", test.year, err, test.want)
		}
	}
}

func TestPlayersStayInTheOrderOfTheFile(t *testing.T) {
	const file = `
club: Club
as_of: 2026-03-11
players:
  - {name: Zed, contract: {until: 2030-06-30}}
  - {name: Later, joins: {on: 2027-07-01}, contract: {until: 2031-06-30}}
  - {name: Gone, contract: {until: 2026-06-30}}
  - {name: Abe, contract: {until: 2030-06-30}}
`
	o := looked(t, file, outlook.Options{Season: squad.Season{Year: 2026}})
	var names []string
	for _, p := range o.Players {
		names = append(names, p.Name)
	}
	if got, want := strings.Join(names, ", "), "Zed, Gone, Abe"; got != want {
		t.Errorf("players %s, want %s", got, want)
	}
	if o.Players[2].Player != &o.Squad.Players[3] {
		t.Error("the player of the outlook is not the one of the squad")
	}
}

func TestUntried(t *testing.T) {
	for _, test := range []struct{ role, want string }{
		{"prospect", "untried"},
		{"key", ""},
		{"starter", ""},
		{"rotation", ""},
		{"fringe", ""},
		{"reserve", ""},
	} {
		t.Run(test.role, func(t *testing.T) {
			p := centreBack(t, "2026-03-11", "contract: {until: 2030-06-30}, role: "+test.role, outlook.Options{Season: squad.Season{Year: 2026}})
			if got := doubtsOf(p); got != test.want {
				t.Errorf("doubts %q, want %q", got, test.want)
			}
		})
	}
}

func TestAgeing(t *testing.T) {
	for _, test := range []struct {
		name, facts string
		league      *squad.Competition
		age, doubts string
	}{
		{"32 on the opening day", "born: 1994-08-22, positions: [CB]", splitLeague, "32", "ageing"},
		{"32 a day later", "born: 1994-08-23, positions: [CB]", splitLeague, "31", ""},
		{"32 on the opening day within the year", "born: 1994-04-04, positions: [ST]", yearLeague, "32", "ageing"},
		{"32 a day later within the year", "born: 1994-04-05, positions: [ST]", yearLeague, "31", ""},
		{"keeper of 36", "born: 1990-08-22, positions: [GK]", splitLeague, "36", "ageing"},
		{"keeper of 35", "born: 1990-08-23, positions: [GK]", splitLeague, "35", ""},
		{"of the second team", "born: 1994-07-01, positions: [CB], role: reserve", splitLeague, "32", "ageing"},
		{"keeper of the second team of 35", "born: 1990-08-23, positions: [GK], role: reserve", splitLeague, "35", ""},
		{"covers as a keeper only", "born: 1994-07-01, positions: [CB], also: [GK]", splitLeague, "32", "ageing"},
		{"may be 32, the year is known", "born: 1994, positions: [CB]", splitLeague, "31–32", "ageing"},
		{"cannot be 32, the year is known", "born: 1995, positions: [CB]", splitLeague, "30–31", ""},
		{"may be 32, the month is known", "born: 1994-08, positions: [CB]", splitLeague, "31–32", "ageing"},
		{"cannot be 32, the month is known", "born: 1994-09, positions: [CB]", splitLeague, "31", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			o := looked(t, fileOf("2025-12-11", "contract: {until: 2030}, "+test.facts),
				outlook.Options{Season: squad.Season{Year: 2026}, Competition: test.league})
			p := &o.Players[0]
			if got := p.Age.String(); got != test.age {
				t.Errorf("age %s, want %s", got, test.age)
			}
			if got := doubtsOf(p); got != test.doubts {
				t.Errorf("doubts %q, want %q", got, test.doubts)
			}
		})
	}
}

// A missing birth date is shown as unknown and is a doubt.
func TestUnknownBirthDateIsADoubt(t *testing.T) {
	o := looked(t, fileOf("2026-03-11", "positions: [CB], contract: {until: 2030-06-30}"),
		outlook.Options{Season: squad.Season{Year: 2026}})
	p := &o.Players[0]
	if got := p.Age.String(); got != "?" {
		t.Errorf("age %s, want ?", got)
	}
	if got, want := doubtsOf(p), "age unknown"; got != want {
		t.Errorf("doubts %q, want %q", got, want)
	}
}

func TestThoseWhoAreNotThereAreNotJudged(t *testing.T) {
	const state = ", role: prospect, injury_prone: true, injuries: [{what: knee, since: 2026-03-01}]"
	for _, test := range []struct{ name, facts, want string }{
		{"there", "contract: {until: 2030-06-30}", "contracted; until 2030-06-30; injured, injury-prone, untried"},
		{"leaving", "contract: {until: 2026-06-30}", "leaving; contract ends 2026-06-30; until 2026-06-30"},
		{
			"away", "contract: {until: 2030-06-30}, loan: {to: Elsewhere, until: 2027-06-30}",
			"away; on loan 2027-06-30 Elsewhere; until 2030-06-30",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := centreBack(t, "2026-03-11", test.facts+state, outlook.Options{Season: squad.Season{Year: 2026}})
			if got := told(p); got != test.want {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
			if got := p.Age.String(); got != "26" {
				t.Errorf("age %s, want 26: everybody has one", got)
			}
		})
	}
}
