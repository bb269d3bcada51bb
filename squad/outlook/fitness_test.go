package outlook_test

import (
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/outlook"
)

// layoffs are the records of these tests: short, so that days can be counted on
// a calendar.
var layoffs = &squad.Layoffs{
	Kinds: []squad.Layoff{
		{Kind: "hamstring", Words: []string{"hamstring"}, Median: 10, NineInTen: 30},
		{Kind: "knee", Words: []string{"knee"}, Median: 60, NineInTen: 100},
		{Kind: "unspecified", Median: 4, NineInTen: 20},
	},
	Prone: squad.ProneRule{Years: 2, Spells: 3, Days: 60},
}

// health is a player's fitness in one line: "fit", or the injury that keeps him
// out, when he is back as likely as not, and whether that is so on the day.
func health(p *outlook.Player) string {
	f := p.Fitness
	if f.Out == nil {
		return "fit"
	}
	text := f.Out.What + ", back " + f.Back.String()
	if f.Likely {
		return text + ", likely on the day"
	}
	return text + ", not on the day"
}

// The files are of 10 August 2026, in a season that runs from 1 July; fitness
// is judged on the opening day, 15 August, unless a test says otherwise.
func TestFitness(t *testing.T) {
	type test struct{ name, injuries, on, want string }
	for _, group := range []struct {
		name    string
		layoffs *squad.Layoffs
		tests   []test
	}{
		{"return known", layoffs, []test{
			{"before the day of the file", "{what: knee, since: 2026-08-01, until: 2026-08-09}", "2026-08-10", "fit"},
			{"on the day of the file", "{what: knee, since: 2026-08-01, until: 2026-08-10}", "2026-08-10", "fit"},
			{"before the day", "{what: knee, since: 2026-08-01, until: 2026-08-14}", "", "fit"},
			{"on the day", "{what: knee, since: 2026-08-01, until: 2026-08-15}", "", "fit"},
			{"after the day", "{what: knee, since: 2026-08-01, until: 2026-08-16}", "", "knee, back 2026-08-16, not on the day"},
			{"after the opening day, judged later", "{what: knee, since: 2026-08-01, until: 2026-08-16}", "2026-08-16", "fit"},
			{"sooner than such injuries take", "{what: knee, since: 2026-08-09, until: 2026-08-12}", "", "fit"},
			{"later than such injuries take", "{what: hamstring, since: 2026-01-01, until: 2026-12-01}", "2026-11-30", "hamstring, back 2026-12-01, not on the day"},
			{"to the month, the day before its last", "{what: knee, since: 2026-08-01, until: 2026-08}", "2026-08-30", "knee, back 2026-08-31, not on the day"},
			{"to the month, its last day", "{what: knee, since: 2026-08-01, until: 2026-08}", "2026-08-31", "fit"},
			{"to the year, the day before its last", "{what: knee, since: 2026-08-01, until: 2026}", "2026-12-30", "knee, back 2026-12-31, not on the day"},
			{"to the year, its last day", "{what: knee, since: 2026-08-01, until: 2026}", "2026-12-31", "fit"},
			{"without a beginning", "{what: knee, until: 2026-08-16}", "", "knee, back 2026-08-16, not on the day"},
		}},
		// 5 August and 10 days are the 15th, and 30 days the 4th of September.
		{"return unknown", layoffs, []test{
			{"before the median", "{what: hamstring, since: 2026-08-05}", "2026-08-14", "hamstring, back 2026-08-15, not on the day"},
			{"on the median", "{what: hamstring, since: 2026-08-05}", "2026-08-15", "hamstring, back 2026-08-15, likely on the day"},
			{"before nine in ten", "{what: hamstring, since: 2026-08-05}", "2026-09-03", "hamstring, back 2026-08-15, likely on the day"},
			{"on nine in ten", "{what: hamstring, since: 2026-08-05}", "2026-09-04", "fit"},
			{"of another kind", "{what: left knee, since: 2026-08-05}", "", "left knee, back 2026-10-04, not on the day"},
			{"of a kind not on record", "{what: dog bite, since: 2026-08-10}", "", "dog bite, back 2026-08-14, likely on the day"},
			{"of no kind", "{since: 2026-08-10}", "2026-08-13", ", back 2026-08-14, not on the day"},
			{"without a beginning", "{what: hamstring}", "2027-06-30", "hamstring, back unknown, not on the day"},
			{"begins after the day of the file", "{what: hamstring, since: 2026-08-12}", "2026-08-22", "hamstring, back 2026-08-22, likely on the day"},
			{"since the month before", "{what: knee, since: 2026-07}", "", "knee, back 2026-09-29, not on the day"},
			{"since this month, not after the day of the file", "{what: knee, since: 2026-08}", "", "knee, back 2026-10-09, not on the day"},
			{"since this year, not after the day of the file", "{what: knee, since: 2026}", "", "knee, back 2026-10-09, not on the day"},
		}},
		// The file says that he is out, whatever the record says.
		{"still out on the day of the file", layoffs, []test{
			{"the median has passed", "{what: hamstring, since: 2026-07-25}", "2026-08-10", "hamstring, back 2026-08-11, not on the day"},
			{"the median has passed, a day later", "{what: hamstring, since: 2026-07-25}", "2026-08-11", "hamstring, back 2026-08-11, likely on the day"},
			{"nine in ten would be back tomorrow", "{what: hamstring, since: 2026-07-12}", "2026-08-10", "hamstring, back 2026-08-11, not on the day"},
			{"nine in ten would be back tomorrow, and are", "{what: hamstring, since: 2026-07-12}", "2026-08-11", "fit"},
			{"nine in ten are back, so he is counted anew", "{what: hamstring, since: 2026-07-11}", "2026-08-19", "hamstring, back 2026-08-20, not on the day"},
			{"counted anew, on the median", "{what: hamstring, since: 2026-07-11}", "2026-08-20", "hamstring, back 2026-08-20, likely on the day"},
			{"counted anew, before nine in ten", "{what: hamstring, since: 2026-07-11}", "2026-09-08", "hamstring, back 2026-08-20, likely on the day"},
			{"counted anew, on nine in ten", "{what: hamstring, since: 2026-07-11}", "2026-09-09", "fit"},
			{"out for years", "{what: hamstring, since: 2023-01-01}", "2026-08-20", "hamstring, back 2026-08-20, likely on the day"},
		}},
		{"no layoffs known", nil, []test{
			{"return unknown", "{what: hamstring, since: 2026-08-05}", "2027-06-30", "hamstring, back unknown, not on the day"},
			{"return known", "{what: hamstring, since: 2026-08-05, until: 2026-08-15}", "", "fit"},
		}},
		{"over", layoffs, []test{
			{"on a day unknown", "{what: knee, since: 2026-08-05, over: true}", "2026-08-10", "fit"},
			{"of unknown length", "{what: knee, over: true}", "", "fit"},
			{"not over", "{what: knee, since: 2026-08-05, over: false}", "", "knee, back 2026-10-04, not on the day"},
		}},
		{"the worst of several decides", layoffs, []test{
			{"out before likely", "{what: knee, since: 2026-08-01}, {what: hamstring, since: 2026-08-01}", "", "knee, back 2026-09-30, not on the day"},
			{"likely before out", "{what: hamstring, since: 2026-08-01}, {what: knee, since: 2026-08-01}", "", "knee, back 2026-09-30, not on the day"},
			{
				"both out, the later first",
				"{what: knee, since: 2026-08-01, until: 2026-09-02}, {what: ankle, since: 2026-08-01, until: 2026-09-01}", "",
				"knee, back 2026-09-02, not on the day",
			},
			{
				"both out, the later last",
				"{what: ankle, since: 2026-08-01, until: 2026-09-01}, {what: knee, since: 2026-08-01, until: 2026-09-02}", "",
				"knee, back 2026-09-02, not on the day",
			},
			{"unknown is worse than any day, first", "{what: knee}, {what: ankle, since: 2026-08-01, until: 2027-06-30}", "", "knee, back unknown, not on the day"},
			{"unknown is worse than any day, last", "{what: ankle, since: 2026-08-01, until: 2027-06-30}, {what: knee}", "", "knee, back unknown, not on the day"},
			{"both likely", "{what: hamstring, since: 2026-08-01}, {what: bruise, since: 2026-08-08}", "", "bruise, back 2026-08-12, likely on the day"},
			{
				"healed ones do not count",
				"{what: ankle, since: 2026-01-01, until: 2026-02-01}, {what: hamstring, since: 2026-08-05}, {what: knee, over: true}", "",
				"hamstring, back 2026-08-15, likely on the day",
			},
			{"all healed", "{what: ankle, since: 2026-01-01, until: 2026-02-01}, {what: knee, over: true}", "", "fit"},
		}},
	} {
		for _, test := range group.tests {
			t.Run(group.name+", "+test.name, func(t *testing.T) {
				terms := outlook.Terms{Season: squad.Season{Year: 2026}, Layoffs: group.layoffs}
				if test.on != "" {
					terms.On = day(test.on)
				}
				p := him(t, "2026-08-10", "contract: {until: 2030-06-30}, injury_prone: false, injuries: ["+test.injuries+"]", terms)
				if got := health(p); got != test.want {
					t.Errorf("[%s]\ngot  %s\nwant %s", test.injuries, got, test.want)
				}
				fit := test.want == "fit"
				if p.Fitness.Sure != fit || p.Doubts.Has(outlook.Injured) == fit || p.Sure() != fit {
					t.Errorf("%s: fitness sure %t, doubts [%s], sure %t", test.want, p.Fitness.Sure, doubtsOf(p), p.Sure())
				}
				if p.Fit() != p.Fitness.Likely {
					t.Errorf("fit %t, but back with likelihood: %t", p.Fit(), p.Fitness.Likely)
				}
			})
		}
	}
}

// Injuries know no seasons: a year is the same in either calendar.
func TestInjuryInACalendarYear(t *testing.T) {
	for _, test := range []struct{ name, injury, want string }{
		{"to the year", "{what: knee, since: 2026-08-01, until: 2026}", "knee, back 2026-12-31, not on the day"},
		{"since this year", "{what: knee, since: 2026}", "knee, back 2026-10-09, not on the day"},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := him(t, "2026-08-10", "injuries: ["+test.injury+"]",
				outlook.Terms{Season: squad.Season{Year: 2026}, Competition: yearLeague, Layoffs: layoffs})
			if got := health(p); got != test.want {
				t.Errorf("%s\ngot  %s\nwant %s", test.injury, got, test.want)
			}
		})
	}
}

// The rule of these tests is three spells or 60 days out in two years. The files
// are of 11 March 2026, so the years begin on 11 March 2024.
func TestInjuryProne(t *testing.T) {
	const (
		prone = "injury-prone"
		not   = ""
	)
	for _, test := range []struct{ name, facts, want string }{
		{"never hurt", "", not},
		{"the file says so", "injury_prone: true", prone},
		{
			"the file says no",
			"injury_prone: false, injuries: [{what: knee, since: 2024-06-01, until: 2025-06-01}]", not,
		},

		{"two spells", "injuries: [{since: 2025-01-01, until: 2025-01-02}, {since: 2025-02-01, until: 2025-02-02}]", not},
		{
			"three spells",
			"injuries: [{since: 2025-01-01, until: 2025-01-02}, {since: 2025-02-01, until: 2025-02-02}, {since: 2025-03-01, until: 2025-03-02}]", prone,
		},
		{
			"three spells, one on the first day of the years",
			"injuries: [{since: 2024-03-11, until: 2024-03-12}, {since: 2025-02-01, until: 2025-02-02}, {since: 2025-03-01, until: 2025-03-02}]", prone,
		},
		{
			"three spells, one begun the day before them",
			"injuries: [{since: 2024-03-10, until: 2024-03-12}, {since: 2025-02-01, until: 2025-02-02}, {since: 2025-03-01, until: 2025-03-02}]", not,
		},
		{
			"three spells, one begun some day of their first month",
			"injuries: [{since: 2024-03, until: 2024-04-02}, {since: 2025-02-01, until: 2025-02-02}, {since: 2025-03-01, until: 2025-03-02}]", prone,
		},
		{
			"three spells, one on the day of the file",
			"injuries: [{since: 2025-01-01, until: 2025-01-02}, {since: 2025-02-01, until: 2025-02-02}, {since: 2026-03-11, until: 2026-03-12}]", prone,
		},
		{
			"three spells, one to come",
			"injuries: [{since: 2025-01-01, until: 2025-01-02}, {since: 2025-02-01, until: 2025-02-02}, {since: 2026-03-12, until: 2026-03-13}]", not,
		},
		{
			"three spells, one without a beginning",
			"injuries: [{since: 2025-01-01, until: 2025-01-02}, {since: 2025-02-01, until: 2025-02-02}, {until: 2025-03-02}]", not,
		},

		{"59 days", "injuries: [{since: 2025-01-01, until: 2025-03-01}]", not},
		{"60 days", "injuries: [{since: 2025-01-01, until: 2025-03-02}]", prone},
		{"60 days in two spells", "injuries: [{since: 2025-01-01, until: 2025-02-10}, {since: 2025-06-01, until: 2025-06-21}]", prone},
		{"59 days in two spells", "injuries: [{since: 2025-01-01, until: 2025-02-10}, {since: 2025-06-01, until: 2025-06-20}]", not},
		{"two spells that touch", "injuries: [{since: 2025-01-01, until: 2025-02-10}, {since: 2025-02-10, until: 2025-03-02}]", prone},
		{"two spells that overlap", "injuries: [{since: 2025-01-01, until: 2025-02-10}, {since: 2025-01-11, until: 2025-02-20}]", not},
		{"one spell within the other", "injuries: [{since: 2025-01-01, until: 2025-02-20}, {since: 2025-01-11, until: 2025-01-31}]", not},
		{"the same, the inner one first", "injuries: [{since: 2025-01-11, until: 2025-01-31}, {since: 2025-01-01, until: 2025-02-20}]", not},
		{"two spells that overlap to 60 days", "injuries: [{since: 2025-01-11, until: 2025-03-02}, {since: 2025-01-01, until: 2025-02-10}]", prone},

		{"a long spell before the years", "injuries: [{since: 2023-01-01, until: 2024-03-11}]", not},
		{"a spell that began before them is cut to 59 days", "injuries: [{since: 2023-01-01, until: 2024-05-09}]", not},
		{"a spell that began before them is cut to 60 days", "injuries: [{since: 2023-01-01, until: 2024-05-10}]", prone},
		{"two spells that began before them are cut and overlap", "injuries: [{since: 2023-01-01, until: 2024-04-20}, {since: 2023-06-01, until: 2024-04-30}]", not},

		{"out for 59 days to the day of the file", "injuries: [{since: 2026-01-11}]", not},
		{"out for 60 days to the day of the file", "injuries: [{since: 2026-01-10}]", prone},
		{"expected back only later", "injuries: [{since: 2026-01-11, until: 2026-06-30}]", not},

		{"over on a day unknown, a knee: 60 days", "injuries: [{what: knee, since: 2025-01-01, over: true}]", prone},
		{"over on a day unknown, a hamstring: 10 days", "injuries: [{what: hamstring, since: 2025-01-01, over: true}]", not},
		{
			"over on a day unknown, a hamstring: 10 days, and 45 others",
			"injuries: [{what: hamstring, since: 2025-06-01, over: true}, {what: knee, since: 2025-01-01, until: 2025-02-15}]", not,
		},
		{
			"over on a day unknown, a hamstring: 10 days, and 50 others",
			"injuries: [{what: hamstring, since: 2025-06-01, over: true}, {what: knee, since: 2025-01-01, until: 2025-02-20}]", prone,
		},
		{"over on a day unknown, but before the day of the file", "injuries: [{what: knee, since: 2026-01-11, over: true}]", not},
		{"over on a day known", "injuries: [{what: knee, since: 2025-01-01, until: 2025-01-05, over: true}]", not},

		{"since some day of a month, not after its end", "injuries: [{what: knee, since: 2025-01, until: 2025-03-31}]", not},
		{"since some day of a month: its last", "injuries: [{what: knee, since: 2025-01, until: 2025-04-01}]", prone},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := him(t, "2026-03-11", "contract: {until: 2030-06-30}, "+test.facts, outlook.Terms{Season: squad.Season{Year: 2026}, Layoffs: layoffs})
			got := not
			if p.Doubts.Has(outlook.InjuryProne) {
				got = prone
			}
			if got != test.want {
				t.Errorf("{%s}\ngot  %q\nwant %q", test.facts, got, test.want)
			}
		})
	}
}

func TestInjuryProneByOtherRules(t *testing.T) {
	const (
		hundredDays = "injuries: [{since: 2025-01-01, until: 2025-04-11}]"
		threeSpells = "injuries: [{since: 2025-01-01, until: 2025-01-02}, {since: 2025-02-01, until: 2025-02-02}, {since: 2025-03-01, until: 2025-03-02}]"
	)
	for _, test := range []struct {
		name  string
		rule  squad.ProneRule
		facts string
		want  bool
	}{
		{"no rule", squad.ProneRule{}, hundredDays, false},
		{"no rule, but the file", squad.ProneRule{}, "injury_prone: true", true},
		{"no years", squad.ProneRule{Spells: 1, Days: 1}, "injuries: [{since: 2026-03-11}]", false},
		{"a year: 100 days ended within it", squad.ProneRule{Years: 1, Spells: 9, Days: 31}, hundredDays, true},
		{"a year: one day too few ended within it", squad.ProneRule{Years: 1, Spells: 9, Days: 32}, hundredDays, false},
		{"one spell", squad.ProneRule{Years: 2, Spells: 1}, "injuries: [{since: 2026-03-10, until: 2026-03-11}]", true},
		{"one day", squad.ProneRule{Years: 2, Days: 1}, "injuries: [{since: 2026-03-10, until: 2026-03-11}]", true},
		{"by days alone", squad.ProneRule{Years: 2, Days: 100}, hundredDays, true},
		{"by days alone, not reached", squad.ProneRule{Years: 2, Days: 101}, hundredDays, false},
		{"by spells alone", squad.ProneRule{Years: 2, Spells: 3}, threeSpells, true},
		{"by spells alone, not reached", squad.ProneRule{Years: 2, Spells: 4}, threeSpells, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := him(t, "2026-03-11", test.facts, outlook.Terms{Season: squad.Season{Year: 2026}, Layoffs: &squad.Layoffs{Prone: test.rule}})
			if got := p.Doubts.Has(outlook.InjuryProne); got != test.want {
				t.Errorf("rule %+v, {%s}: injury-prone %t, want %t", test.rule, test.facts, got, test.want)
			}
		})
	}
}
