package diff_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/diff"
)

// What happened to a player between 1 March and 5 May, and the other way round.
func TestWhatHappened(t *testing.T) {
	for _, test := range []struct{ name, old, new, there, back string }{
		{"nothing", "", "", "", ""},
		{"contract", "contract: {until: 2027}", "contract: {until: 2031}", "renewed", "contract shortened"},
		{"contract, a coarse date", "contract: {until: 2027}", "contract: {until: 2027-06-30}", "", ""},
		{"contract that is known now", "", "contract: {until: 2031}", "contract known", "contract unknown"},
		{"contract and option", "contract: {until: 2027, option: 2028}", "contract: {until: 2031}", "renewed", "contract shortened"},
		{"option taken", "contract: {until: 2027, option: 2028}", "contract: {until: 2028}", "option taken", "contract shortened"},
		{"option", "contract: {until: 2027}", "contract: {until: 2027, option: 2028}", "option added", "option dropped"},
		{
			"option of another",
			"contract: {until: 2027, option: 2028}",
			"contract: {until: 2027, option: {until: 2028, holder: mutual}}",
			"option changed", "option changed",
		},
		{"clause", "contract: {until: 2027}", "contract: {until: 2027, release_clause: 60m}", "release clause", "release clause"},
		{
			"extension",
			"contract: {until: 2027}",
			"contract: {until: 2027, extension: {until: 2028, if: 20 appearances}}",
			"extension", "extension",
		},
		{
			"extension on another condition",
			"contract: {until: 2027, extension: {until: 2028, if: 20 appearances}}",
			"contract: {until: 2027, extension: {until: 2028, if: 25 appearances}}",
			"extension", "extension",
		},
		{
			"extension, a coarse date",
			"contract: {until: 2027, extension: {until: 2028, if: 20 appearances}}",
			"contract: {until: 2027-06-30, extension: {until: 2028-06-30, if: 20 appearances}}",
			"", "",
		},
		{
			"condition of an extension met",
			"contract: {until: 2027, extension: {until: 2028, if: 20 appearances}}",
			"contract: {until: 2028}",
			"contract extended", "contract shortened",
		},
		{
			"contract and extension",
			"contract: {until: 2027, extension: {until: 2028, if: 20 appearances}}",
			"contract: {until: 2030}",
			"renewed", "contract shortened",
		},

		{"loan", "", "loan: {to: Roma, until: 2027}", "loaned out", "recalled"},
		{"loan that is over", "loan: {to: Roma, until: 2026-04-30}", "", "back from loan", "loaned out"},
		{"loan in", "", "loan: {from: Roma, until: 2027}", "loaned in", "loan made permanent"},
		{"loan and contract", "loan: {from: Roma, until: 2027}", "contract: {until: 2030}", "loan made permanent", "loaned in"},
		{
			"loan that is over, and contract", "loan: {from: Roma, until: 2026-04-30}", "contract: {until: 2030}",
			"bought after a loan", "loaned in",
		},
		{
			"option that was taken", "loan: {from: Roma, until: 2026-04-30, buy: option}", "contract: {until: 2030}",
			"loan made permanent", "loaned in",
		},
		{"longer loan", "loan: {to: Roma, until: 2026}", "loan: {to: Roma, until: 2027}", "loan extended", "loan changed"},
		{"loan whose end is known now", "loan: {to: Roma}", "loan: {to: Roma, until: 2027}", "loan changed", "loan changed"},
		{
			"another loan after the first", "loan: {to: Roma, until: 2026-04-30}", "loan: {to: Ajax, until: 2027}",
			"back and lent again", "recalled and lent on",
		},
		{
			"loan that another source takes for a contract", "loan: {from: Roma, until: 2027}", "contract: {until: 2027-06-30}",
			"loan changed", "loan changed",
		},
		{
			"loan of which another source does not know", "loan: {from: Roma}", "contract: {until: 2027-06-30, maybe: loan}",
			"loan changed", "loan changed",
		},
		{"retirement", "", "leaves: {on: 2026-07-01, to: retirement}", "will retire", "departure called off"},
		{
			"retirement in place of a transfer", "leaves: {on: 2026-07-01, to: Ajax}", "leaves: {on: 2026-07-01, to: Retired}",
			"will retire", "transfer changed",
		},
		{"loan, the club spelt out", "loan: {to: Roma, until: 2027}", "loan: {to: AS Roma, until: 2027}", "loan changed", "loan changed"},
		{
			"a condition to buy",
			"loan: {to: Roma, until: 2027, buy: obligation}",
			"loan: {to: Roma, until: 2027, buy: {obligation: 18 appearances}}",
			"loan changed", "loan changed",
		},
		{
			"another condition to buy",
			"loan: {from: Roma, until: 2027, buy: {obligation: 10 appearances}}",
			"loan: {from: Roma, until: 2027, buy: {obligation: 18 appearances}}",
			"loan changed", "loan changed",
		},
		{
			"loan to another club", "loan: {to: Roma, until: 2027}", "loan: {to: Ajax, until: 2027}",
			"recalled and lent on", "recalled and lent on",
		},

		{"arrival agreed", "", "joins: {on: 2026-07-01, from: Ajax}", "arrival agreed", "corrected"},
		{"arrival that has come", "joins: {on: 2026-04-01, from: Ajax}", "", "arrived", "corrected"},
		{"arrival of long ago", "", "joins: {on: 2025-07-01, from: Ajax}", "corrected", "corrected"},
		{"departure agreed", "", "leaves: {on: 2026-07-01, to: Ajax}", "departure agreed", "departure called off"},
		{
			"departure at another price",
			"leaves: {on: 2026-07-01, to: Ajax}",
			"leaves: {on: 2026-07-01, to: Ajax, fee: 9m}",
			"transfer changed", "transfer changed",
		},

		{"role", "role: key", "role: fringe", "role down", "role up"},
		{"position", "positions: [CB]", "positions: [CB, RB]", "new position", "position dropped"},
		{"position for another", "positions: [CB]", "positions: [RB]", "positions", "positions"},
		{"positions in another order", "positions: [CB, RB]", "positions: [RB, CB]", "positions", "positions"},
		{"fills in", "positions: [CB]", "positions: [CB], also: [RB]", "positions", "positions"},
		{"value", "value: 9m", "value: 12m", "value", "value"},
		{"injury-prone", "", "injury_prone: true", "injury-prone", "injury-prone"},
		{"name", "name: Adam Alpa, positions: [CB]", "name: Adam Alpha, positions: [CB]", "renamed", "renamed"},
		{"born and nationality", "born: 2000-05-06", "born: 2000-05-07, nationality: [Wales]", "corrected", "corrected"},

		{"hurt", "", "injuries: [{what: knee, since: 2026-04-01}]", "injured", "recovered"},
		{"hurt and back", "", "injuries: [{what: knee, since: 2026-04-01, until: 2026-04-20}]", "injury noted", "injury noted"},
		{
			"back",
			"injuries: [{what: knee, since: 2026-02-01}]",
			"injuries: [{what: knee, since: 2026-02-01, until: 2026-04-20}]",
			"recovered", "injured",
		},
		{
			"back on a day unknown",
			"injuries: [{what: knee, since: 2026-02-01}]",
			"injuries: [{what: knee, since: 2026-02-01, over: true}]",
			"recovered", "injured",
		},
		{
			"back later",
			"injuries: [{what: knee, since: 2026-02-01, until: 2026-06-01}]",
			"injuries: [{what: knee, since: 2026-02-01, until: 2026-08-01}]",
			"return later", "return sooner",
		},
		{
			"return known",
			"injuries: [{what: knee, since: 2026-02-01}]",
			"injuries: [{what: knee, since: 2026-02-01, until: 2026-08-01}]",
			"return known", "return unknown",
		},
		{
			"another injury of the kind",
			"injuries: [{what: knee, since: 2026-02-01, until: 2026-03-15}]",
			"injuries: [{what: knee, since: 2026-04-28, until: 2026-06-01}]",
			"injured, recovered", "injured, recovered",
		},
		{
			"an injury better known",
			"injuries: [{what: cruciate ligament, since: 2026-02-01, until: 2026-10-01}]",
			"injuries: [{what: ACL, since: 2026-02-02, until: 2026-10-01}]",
			"diagnosis", "diagnosis",
		},
		{
			"an injury in other words",
			"injuries: [{what: knee, since: 2026-02-01}]",
			"injuries: [{what: knee ligament, since: 2026-02-01}]",
			"diagnosis", "diagnosis",
		},
		{
			"one absence, dated and explained anew",
			"injuries: [{what: knee, since: 2026-02-01}]",
			"injuries: [{what: cruciate ligament, since: 2026-02-02, until: 2026-11-01}]",
			"return known", "return unknown",
		},
		{
			"out with something else that came later",
			"injuries: [{what: knee, since: 2026-02-01}]",
			"injuries: [{what: calf, since: 2026-04-01}]",
			"injured, recovered", "injured, recovered",
		},
		{
			"out with something else as well",
			"injuries: [{what: knee, since: 2026-02-01}]",
			"injuries: [{what: knee, since: 2026-02-01}, {what: calf, since: 2026-02-10}]",
			"injured", "recovered",
		},
		{
			"the knee again, after a return",
			"injuries: [{what: knee, since: 2026-02-01, until: 2026-02-20}]",
			"injuries: [{what: knee, since: 2026-02-10}]",
			"injured, injury noted", "injury noted, recovered",
		},
		{
			"the knee again, and back",
			"injuries: [{what: knee, since: 2026-02-01}]",
			"injuries: [{what: knee, since: 2026-02-10, until: 2026-04-20}]",
			"injury noted, recovered", "injured, injury noted",
		},
		{
			"back from two injuries on one day",
			"injuries: [{what: knee, since: 2026-02, until: 2026-02-20}]",
			"injuries: [{what: calf, since: 2026-02-03, until: 2026-02-20}]",
			"injury noted, injury noted", "injury noted, injury noted",
		},
		{"an old one added later", "", "injuries: [{what: knee, since: 2024-02-01, until: 2024-03-01}]", "injury noted", "injury noted"},
		{
			"two of one day",
			"injuries: [{what: knee, since: 2026-02-01}, {what: calf, since: 2026-02-01}]",
			"injuries: [{what: calf, since: 2026-02-01}, {what: knee, since: 2026-02-01}]",
			"", "",
		},
	} {
		player := func(facts string) string {
			if !strings.Contains(facts, "name: ") {
				facts = strings.TrimSuffix("name: Adam Alpha, "+facts, ", ")
			}
			return facts
		}
		t.Run(test.name, func(t *testing.T) {
			const of = "club: Rovers\nas_of: %s\n"
			a := parsedAs(t, fmt.Sprintf(of, "2026-03-01"), player(test.old))
			b := parsedAs(t, fmt.Sprintf(of, "2026-05-05"), player(test.new))
			if got := happened(diff.Compare(a, b, &squad.Competition{})); got != test.there {
				t.Errorf("there: got %q, want %q", got, test.there)
			}
			if got := happened(diff.Compare(b, a, &squad.Competition{})); got != test.back {
				t.Errorf("back: got %q, want %q", got, test.back)
			}
		})
	}
}

// happened are the kinds of all events, except the day of the file.
func happened(c *diff.Changes) string {
	var list []string
	for _, e := range c.Events {
		if e.Kind != diff.AsOfChanged {
			list = append(list, e.Kind.String())
		}
	}
	slices.Sort(list)
	return strings.Join(list, ", ")
}

// A year stands for the last day of the season in the league's calendar.
func TestCalendarYear(t *testing.T) {
	a := parsed(t, "name: Adam, contract: {until: 2027}", "name: Ben, contract: {until: 2026}")
	b := parsed(t, "name: Adam, contract: {until: 2027-12-31}", "name: Ben, contract: {until: 2026-06-30}")
	if got := happened(diff.Compare(a, b, &squad.Competition{Calendar: squad.CalendarYear})); got != "contract shortened" {
		t.Errorf("from January to December: %s", got)
	}
	if got := happened(diff.Compare(a, b, &squad.Competition{})); got != "renewed" {
		t.Errorf("over the winter: %s", got)
	}
}

// A league that gives up the calendar year in 2027: a contract until that year ends in
// June, as in every year after it.
func TestChangeOfCalendar(t *testing.T) {
	league := &squad.Competition{Calendar: squad.CalendarYear, Seasons: map[squad.Season]squad.SeasonDays{
		{Year: 2027, Calendar: squad.CalendarYear}: {}, {Year: 2027}: {},
	}}
	until := func(days ...string) *squad.Squad {
		var players []string
		for i, name := range []string{"Adam", "Ben", "Carl"} {
			players = append(players, "name: "+name+", contract: {until: "+days[i]+"}")
		}
		return parsed(t, players...)
	}
	a, b := until("2026", "2027", "2028"), until("2026-12-31", "2027-06-30", "2028-06-30")
	if got := happened(diff.Compare(a, b, league)); got != "" {
		t.Errorf("the same days: %s", got)
	}
	c := until("2026-12-31", "2027-12-31", "2028-06-30")
	if got := happened(diff.Compare(a, c, league)); got != "renewed" {
		t.Errorf("half a year more: %s", got)
	}
}
