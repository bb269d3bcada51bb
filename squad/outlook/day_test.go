package outlook_test

import (
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/outlook"
)

// A day is a day: who is there on it counts, nobody else, and a later day of the season
// makes nobody less present.
func TestWhoIsThereOnTheDay(t *testing.T) {
	const (
		nobody  = "not there"
		later   = "not there, comes later"
		there   = "there"
		fit     = "there, fit"
		sure    = "there, fit, sure"
		opening = "2026-08-22"
		bound   = "contract: {until: 2030-06-30}"
	)
	for _, test := range []struct{ name, facts, on, want string }{
		{"contracted", bound, opening, sure},
		{"in the final year", "contract: {until: 2027-06-30}", opening, sure},
		{"contract unknown", "", opening, fit},
		{"a prospect", bound + ", role: prospect", opening, fit},
		{"hurt", bound + ", injuries: [{since: 2026-03-01, until: 2026-10-01}]", opening, there},
		{"after the last match", bound, "2027-06-30", sure},
		{"contract over", "contract: {until: 2026-06-30}", opening, nobody},
		{"on loan for the season", bound + ", loan: {to: Elsewhere, until: 2027-06-30}", opening, nobody},

		{"the last day on loan is the opening day", bound + ", loan: {to: Elsewhere, until: 2026-08-22}", opening, later},
		{"the last day on loan was the day before", bound + ", loan: {to: Elsewhere, until: 2026-08-21}", opening, sure},
		{"back from a loan in January, in August", bound + ", loan: {to: Elsewhere, until: 2027-01-10}", opening, later},
		{"the last day on loan", bound + ", loan: {to: Elsewhere, until: 2027-01-10}", "2027-01-10", later},
		{"the day after a loan", bound + ", loan: {to: Elsewhere, until: 2027-01-10}", "2027-01-11", sure},
		{"a loan that ended after the last match", bound + ", loan: {to: Elsewhere, until: 2027-06-10}", "2027-06-11", sure},

		{"joins in January, in October", bound + ", joins: {on: 2027-01-01, from: Eastmere}", "2026-10-01", later},
		{"the day before joining", bound + ", joins: {on: 2027-01-01, from: Eastmere}", "2026-12-31", later},
		{"the day of joining", bound + ", joins: {on: 2027-01-01, from: Eastmere}", "2027-01-01", sure},
		{"joins before the first match", bound + ", joins: {on: 2026-08-01}", "2026-08-01", sure},
		{"the day before joining, before the first match", bound + ", joins: {on: 2026-08-01}", "2026-07-31", later},
		{"joins after the last match", bound + ", joins: {on: 2027-06-10}", "2027-06-10", sure},
		{"the day before joining after the last match", bound + ", joins: {on: 2027-06-10}", "2027-06-09", nobody},

		{"joined, but lent out", bound + ", joins: {on: 2026-07-01}, loan: {to: Elsewhere, until: 2027-01-10}", "2027-01-10", later},
		{"joined, and back from a loan", bound + ", joins: {on: 2026-07-01}, loan: {to: Elsewhere, until: 2027-01-10}", "2027-01-11", sure},

		{"the day before leaving", bound + ", leaves: {on: 2027-01-15, to: Westhaven}", "2027-01-14", fit},
		{"the day of leaving", bound + ", leaves: {on: 2027-01-15, to: Westhaven}", "2027-01-15", nobody},
		{"left on New Year's Day", bound + ", leaves: {on: 2027-01-01, to: Westhaven}", "2027-02-01", nobody},
		{"leaves after the last match", bound + ", leaves: {on: 2027-06-01}", "2027-06-01", nobody},
		{"the last day of a contract", "contract: {until: 2026-12-31}", "2026-12-31", fit},
		{"the day after a contract", "contract: {until: 2026-12-31}", "2027-01-01", nobody},
		{"the last day of a contract after the last match", "contract: {until: 2027-05-31}", "2027-05-31", sure},
		{"the day after a contract after the last match", "contract: {until: 2027-05-31}", "2027-06-01", nobody},
		{"the club's option, after the last match", "contract: {until: 2027-05-31, option: 2028-06-30}", "2027-06-01", fit},
		{"the last day of a loan in", "loan: {from: Elsewhere, until: 2026-12-31}", "2026-12-31", fit},
		{"the day after a loan in", "loan: {from: Elsewhere, until: 2026-12-31}", "2027-01-01", nobody},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := centreBack(t, "2026-03-11", test.facts, outlook.Options{Season: squad.Season{Year: 2026}, Competition: splitLeague, On: day(test.on)})
			got := nobody
			switch {
			case p == nil:
			case p.Counts():
				got = there
				if p.Fit() {
					got += ", fit"
				}
				if p.Sure() {
					got += ", sure"
				}
			case p.ComesLater():
				got = later
			}
			if got != test.want {
				t.Errorf("on %s %s, want %s (%s)", test.on, got, test.want, told(p))
			}
		})
	}
}

// A player of whom one club says that they leave on a day, and another that they join on
// it, is in one of the two on every day.
func TestInOneClubOnEveryDay(t *testing.T) {
	for _, moves := range []string{"2026-07-01", "2026-08-22", "2027-01-15", "2027-05-30", "2027-06-15", "2026-08", "2027"} {
		contract := "born: 2000-01-01, positions: [CB], contract: {until: 2033-06-30}, "
		sells := fileOf("2026-03-11", contract+"leaves: {on: "+moves+", to: Westhaven}")
		buys := fileOf("2026-03-11", contract+"joins: {on: "+moves+", from: Eastmere}")
		for on := day("2026-03-11"); !on.After(day("2028-06-30")); on = on.AddDays(1) {
			terms := outlook.Options{Season: squad.SeasonOn(on, squad.SplitYear), Competition: splitLeague, On: on}
			old, new := presentIn(looked(t, sells, terms), 0), presentIn(looked(t, buys, terms), 0)
			if min(old, new) != gone || max(old, new) != here {
				t.Errorf("moves on %s: on %s %s with the one club, %s with the other", moves, on, old, new)
			}
		}
	}
}
