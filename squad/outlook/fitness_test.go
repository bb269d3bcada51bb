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
		{Kind: "unspecified", Words: []string{"unspecified", "injury"}, Median: 4, NineInTen: 20},
	},
	Prone: squad.ProneRule{Years: 2, Spells: 3, Days: 60},
}

// health is a player's fitness in one line: "fit", or the injury or absence that keeps
// them out, when they are back, and how fit they are on the day.
func health(p *outlook.Player) string {
	f := p.Fitness
	var text string
	if f.Out != nil {
		text = f.Out.What + ", back " + f.Back.String() + ", "
	}
	if f.Absence != nil {
		text += f.Absence.Why.String() + ", back " + f.Absence.Until.String() + ", "
	}
	return text + f.Fit.String()
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
			{"after the day", "{what: knee, since: 2026-08-01, until: 2026-08-16}", "", "knee, back 2026-08-16, unfit"},
			{"after the opening day, judged later", "{what: knee, since: 2026-08-01, until: 2026-08-16}", "2026-08-16", "fit"},
			{"sooner than such injuries take", "{what: knee, since: 2026-08-09, until: 2026-08-12}", "", "fit"},
			{
				"later than such injuries take", "{what: hamstring, since: 2026-01-01, until: 2026-12-01}", "2026-11-30",
				"hamstring, back 2026-12-01, unfit",
			},
			{
				"to the month, the day before its last", "{what: knee, since: 2026-08-01, until: 2026-08}", "2026-08-30",
				"knee, back 2026-08, open",
			},
			{
				"to the month, the day before its first", "{what: knee, since: 2026-08-01, until: 2026-09}", "2026-08-31",
				"knee, back 2026-09, unfit",
			},
			{"to the month, its first day", "{what: knee, since: 2026-08-01, until: 2026-09}", "2026-09-01", "knee, back 2026-09, open"},
			{
				"to the month of the file, on its day", "{what: knee, since: 2026-08-01, until: 2026-08}", "2026-08-10",
				"knee, back 2026-08, unfit",
			},
			{
				"to the month of the file, the day after", "{what: knee, since: 2026-08-01, until: 2026-08}", "2026-08-11",
				"knee, back 2026-08, open",
			},
			{"to the month, its last day", "{what: knee, since: 2026-08-01, until: 2026-08}", "2026-08-31", "fit"},
			{"to the year, the day before its last", "{what: knee, since: 2026-08-01, until: 2026}", "2026-12-30", "knee, back 2026, open"},
			{"to the year, its last day", "{what: knee, since: 2026-08-01, until: 2026}", "2026-12-31", "fit"},
			{"without a beginning", "{what: knee, until: 2026-08-16}", "", "knee, back 2026-08-16, unfit"},
		}},
		// Worked out apart: of those who are still out after five days with an injury of 10
		// and 30 days (a log-normal), half are back 13 days after its first, and nine in ten 34.
		{"return unknown", layoffs, []test{
			{"before the median", "{what: hamstring, since: 2026-08-05}", "2026-08-17", "hamstring, back 2026-08-18, unfit"},
			{"on the median", "{what: hamstring, since: 2026-08-05}", "2026-08-18", "hamstring, back 2026-08-18, fit"},
			{"before nine in ten", "{what: hamstring, since: 2026-08-05}", "2026-09-07", "hamstring, back 2026-08-18, fit"},
			{"on nine in ten", "{what: hamstring, since: 2026-08-05}", "2026-09-08", "fit"},
			{"of another kind", "{what: left knee, since: 2026-08-05}", "", "left knee, back 2026-10-04, unfit"},
			{"unspecified", "{what: unspecified, since: 2026-08-10}", "", "unspecified, back 2026-08-14, fit"},
			{"of no kind", "{since: 2026-08-10}", "2026-08-13", ", back 2026-08-14, unfit"},
			{"of a kind not on record", "{what: dog bite, since: 2026-08-10}", "", "dog bite, back unknown, open"},
			{"of a kind not on record, long after", "{what: dog bite, since: 2026-08-10}", "2027-06-30", "dog bite, back unknown, open"},
			{
				"of a kind not on record, on the day of the file", "{what: dog bite, since: 2026-08-10}", "2026-08-10",
				"dog bite, back unknown, unfit",
			},
			{"without a beginning", "{what: hamstring}", "2026-08-19", "hamstring, back 2026-08-20, unfit"},
			{"without a beginning, on the median", "{what: hamstring}", "2026-08-20", "hamstring, back 2026-08-20, fit"},
			{"without a beginning, long after", "{what: hamstring}", "2027-06-30", "fit"},
			{"since the month before", "{what: knee, since: 2026-07}", "", "knee, back 2026-09-30, unfit"},
			{"since this month, not after the day of the file", "{what: knee, since: 2026-08}", "", "knee, back 2026-10-09, unfit"},
			{"since this year, not after the day of the file", "{what: knee, since: 2026}", "", "knee, back 2026-10-09, unfit"},
		}},
		// The longer somebody has been out already, the longer it goes on.
		{"still out on the day of the file", layoffs, []test{
			{"the median has passed", "{what: hamstring, since: 2026-07-25}", "2026-08-18", "hamstring, back 2026-08-19, unfit"},
			{
				"the median has passed, half of the others are back", "{what: hamstring, since: 2026-07-25}", "2026-08-19",
				"hamstring, back 2026-08-19, fit",
			},
			{
				"nine in ten would be back tomorrow", "{what: hamstring, since: 2026-07-12}", "2026-08-20",
				"hamstring, back 2026-08-21, unfit",
			},
			{"nine in ten are back", "{what: hamstring, since: 2026-07-11}", "2026-08-21", "hamstring, back 2026-08-21, fit"},
			{
				"nine in ten are back, the day before so many of the others are", "{what: hamstring, since: 2026-07-11}", "2026-09-22",
				"hamstring, back 2026-08-21, fit",
			},
			{"nine in ten are back, and of the others", "{what: hamstring, since: 2026-07-11}", "2026-09-23", "fit"},
			{"out for years", "{what: hamstring, since: 2023-01-01}", "2027-06-30", "hamstring, back 2026-12-28, fit"},
		}},
		{"not before a day", layoffs, []test{
			{"the day before", "{what: dog bite, since: 2026-08-01, not_before: 2027-01}", "2026-12-31", "dog bite, back unknown, unfit"},
			{"on the day", "{what: dog bite, since: 2026-08-01, not_before: 2027-01}", "2027-01-01", "dog bite, back unknown, open"},
			{
				"a kind on record, which cannot be sooner", "{what: hamstring, since: 2026-07-11, not_before: 2026-08-11}", "",
				"hamstring, back 2026-08-21, unfit",
			},
			{
				"a kind on record, out for 30 days by then", "{what: hamstring, since: 2026-08-01, not_before: 2026-09-01}", "2026-09-10",
				"hamstring, back 2026-09-11, unfit",
			},
			{
				"the same, half are back", "{what: hamstring, since: 2026-08-01, not_before: 2026-09-01}", "2026-09-11",
				"hamstring, back 2026-09-11, fit",
			},
			{
				"within the month of the return", "{what: knee, since: 2026-08-01, until: 2026-09, not_before: 2026-09-10}", "2026-09-09",
				"knee, back 2026-09, unfit",
			},
			{
				"within the month of the return, on the day",
				"{what: knee, since: 2026-08-01, until: 2026-09, not_before: 2026-09-10}",
				"2026-09-10", "knee, back 2026-09, open",
			},
		}},
		{"still to begin", layoffs, []test{
			{"the day before", "{what: knee, since: 2027-01-02, until: 2027-02-06}", "2027-01-01", "fit"},
			{"its first day", "{what: knee, since: 2027-01-02, until: 2027-02-06}", "2027-01-02", "knee, back 2027-02-06, unfit"},
			{"the day before the last", "{what: knee, since: 2027-01-02, until: 2027-02-06}", "2027-02-05", "knee, back 2027-02-06, unfit"},
			{"the day of the return", "{what: knee, since: 2027-01-02, until: 2027-02-06}", "2027-02-06", "fit"},
			{"some day of a month, before it", "{what: knee, since: 2027-01, until: 2027-02-06}", "2026-12-31", "fit"},
			{"some day of a month, in it", "{what: knee, since: 2027-01, until: 2027-02-06}", "2027-01-30", "knee, back 2027-02-06, open"},
			{
				"some day of a month, on its last", "{what: knee, since: 2027-01, until: 2027-02-06}", "2027-01-31",
				"knee, back 2027-02-06, unfit",
			},
			{"without a return", "{what: hamstring, since: 2026-08-12}", "2026-08-21", "hamstring, back 2026-08-22, unfit"},
			{"without a return, on the median", "{what: hamstring, since: 2026-08-12}", "2026-08-22", "hamstring, back 2026-08-22, fit"},
			{"without a return, before it", "{what: hamstring, since: 2026-08-12}", "2026-08-11", "fit"},
		}},
		{"no layoffs known", nil, []test{
			{"return unknown", "{what: hamstring, since: 2026-08-05}", "2027-06-30", "hamstring, back unknown, open"},
			{"return known", "{what: hamstring, since: 2026-08-05, until: 2026-08-15}", "", "fit"},
		}},
		{"over", layoffs, []test{
			{"on a day unknown", "{what: knee, since: 2026-08-05, over: true}", "2026-08-10", "fit"},
			{"of unknown length", "{what: knee, over: true}", "", "fit"},
			{"not over", "{what: knee, since: 2026-08-05, over: false}", "", "knee, back 2026-10-04, unfit"},
		}},
		{"the worst of several decides", layoffs, []test{
			{
				"out before likely", "{what: knee, since: 2026-08-01}, {what: hamstring, since: 2026-08-01}", "",
				"knee, back 2026-10-01, unfit",
			},
			{
				"likely before out", "{what: hamstring, since: 2026-08-01}, {what: knee, since: 2026-08-01}", "",
				"knee, back 2026-10-01, unfit",
			},
			{
				"both out, the later first",
				"{what: knee, since: 2026-08-01, until: 2026-09-02}, {what: ankle, since: 2026-08-01, until: 2026-09-01}", "",
				"knee, back 2026-09-02, unfit",
			},
			{
				"both out, the later last",
				"{what: ankle, since: 2026-08-01, until: 2026-09-01}, {what: knee, since: 2026-08-01, until: 2026-09-02}", "",
				"knee, back 2026-09-02, unfit",
			},
			{
				"unknown is longer than any day, first", "{what: bite}, {what: ankle, since: 2026-08-01, until: 2027-06-30}", "",
				"bite, back unknown, unfit",
			},
			{
				"unknown is longer than any day, last", "{what: ankle, since: 2026-08-01, until: 2027-06-30}, {what: bite}", "",
				"bite, back unknown, unfit",
			},
			{
				"both likely", "{what: hamstring, since: 2026-08-05}, {what: injury, since: 2026-08-10}", "2026-08-18",
				"hamstring, back 2026-08-18, fit",
			},
			{
				"healed ones do not count",
				"{what: ankle, since: 2026-01-01, until: 2026-02-01}, {what: hamstring, since: 2026-08-05}, {what: knee, over: true}", "",
				"hamstring, back 2026-08-18, unfit",
			},
			{"all healed", "{what: ankle, since: 2026-01-01, until: 2026-02-01}, {what: knee, over: true}", "", "fit"},
		}},
	} {
		for _, test := range group.tests {
			t.Run(group.name+", "+test.name, func(t *testing.T) {
				terms := outlook.Options{Season: squad.Season{Year: 2026}, Layoffs: group.layoffs}
				if test.on != "" {
					terms.On = day(test.on)
				}
				p := centreBack(t, "2026-08-10", "contract: {until: 2030-06-30}, injury_prone: false, injuries: ["+test.injuries+"]", terms)
				if got := health(p); got != test.want {
					t.Errorf("[%s]\ngot  %s\nwant %s", test.injuries, got, test.want)
				}
				fit := test.want == "fit"
				doubtful := p.Doubts.Has(outlook.Injured) || p.Doubts.Has(outlook.Absent)
				if p.Fitness.Sure != fit || doubtful == fit || p.Sure() != fit {
					t.Errorf("%s: fitness sure %t, doubts [%s], sure %t", test.want, p.Fitness.Sure, doubtsOf(p), p.Sure())
				}
				if p.Fit() != (p.Fitness.Fit == outlook.Fit) || p.MayBeFit() != (p.Fitness.Fit != outlook.Unfit) {
					t.Errorf("fit %t, may be %t, but %s", p.Fit(), p.MayBeFit(), p.Fitness.Fit)
				}
			})
		}
	}
}

// Injuries know no seasons: a year is the same in either calendar.
func TestInjuryInACalendarYear(t *testing.T) {
	for _, test := range []struct{ name, injury, want string }{
		{"to the year", "{what: knee, since: 2026-08-01, until: 2026}", "knee, back 2026, unfit"},
		{"since this year", "{what: knee, since: 2026}", "knee, back 2026-10-09, unfit"},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := centreBack(t, "2026-08-10", "injuries: ["+test.injury+"]",
				outlook.Options{Season: squad.Season{Year: 2026}, Competition: yearLeague, Layoffs: layoffs})
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
			p := centreBack(t, "2026-03-11", "contract: {until: 2030-06-30}, "+test.facts, outlook.Options{Season: squad.Season{Year: 2026}, Layoffs: layoffs})
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
			p := centreBack(t, "2026-03-11", test.facts, outlook.Options{Season: squad.Season{Year: 2026}, Layoffs: &squad.Layoffs{Prone: test.rule}})
			if got := p.Doubts.Has(outlook.InjuryProne); got != test.want {
				t.Errorf("rule %+v, {%s}: injury-prone %t, want %t", test.rule, test.facts, got, test.want)
			}
		})
	}
}
