package diff_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/diff"
)

// What happened to a player between 1 March and 5 May, there and back. What is empty
// is no player.
func TestWhatHappened(t *testing.T) {
	for _, test := range []struct{ name, old, new, there, back string }{
		{"nothing", "", "", "", ""},
		{"contract", "contract: {until: 2027}", "contract: {until: 2031}", "renewed", "contract shortened"},
		{"contract, a coarse date", "contract: {until: 2027}", "contract: {until: 2027-06-30}", "", ""},
		{"contract that is known now", "", "contract: {until: 2031}", "contract known", "contract unknown"},
		{"contract and option", "contract: {until: 2027, option: 2028}", "contract: {until: 2031}", "renewed", "contract shortened"},
		{"option taken", "contract: {until: 2027, option: 2028}", "contract: {until: 2028}", "option taken", "contract shortened"},
		{"option", "contract: {until: 2027}", "contract: {until: 2027, option: 2028}", "option added", "option dropped"},
		{"option of another", "contract: {until: 2027, option: 2028}", "contract: {until: 2027, option: {until: 2028, holder: mutual}}", "option changed", "option changed"},
		{"clause", "contract: {until: 2027}", "contract: {until: 2027, release_clause: 60m}", "release clause", "release clause"},

		{"loan", "", "loan: {to: Roma, until: 2027}", "loaned out", "recalled"},
		{"loan that is over", "loan: {to: Roma, until: 2026-04-30}", "", "back from loan", "loaned out"},
		{"loan in", "", "loan: {from: Roma, until: 2027}", "loaned in", "signed"},
		{"loan and contract", "loan: {from: Roma, until: 2027}", "contract: {until: 2030}", "signed", "loaned in"},
		{"loan, the club spelt out", "loan: {to: Roma, until: 2027}", "loan: {to: AS Roma, until: 2027}", "loan changed", "loan changed"},
		{"loan to another club", "loan: {to: Roma, until: 2027}", "loan: {to: Ajax, until: 2027}", "loaned out", "loaned out"},

		{"arrival agreed", "", "joins: {on: 2026-07-01, from: Ajax}", "arrival agreed", "corrected"},
		{"arrival that has come", "joins: {on: 2026-04-01, from: Ajax}", "", "arrived", "corrected"},
		{"arrival of long ago", "", "joins: {on: 2025-07-01, from: Ajax}", "corrected", "corrected"},
		{"departure agreed", "", "leaves: {on: 2026-07-01, to: Ajax}", "departure agreed", "departure called off"},
		{"departure at another price", "leaves: {on: 2026-07-01, to: Ajax}", "leaves: {on: 2026-07-01, to: Ajax, fee: 9m}", "transfer changed", "transfer changed"},

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
		{"back", "injuries: [{what: knee, since: 2026-02-01}]", "injuries: [{what: knee, since: 2026-02-01, until: 2026-04-20}]", "recovered", "injured"},
		{"back on a day unknown", "injuries: [{what: knee, since: 2026-02-01}]", "injuries: [{what: knee, since: 2026-02-01, over: true}]", "recovered", "injured"},
		{"back later", "injuries: [{what: knee, since: 2026-02-01, until: 2026-06-01}]", "injuries: [{what: knee, since: 2026-02-01, until: 2026-08-01}]", "return later", "return sooner"},
		{"return known", "injuries: [{what: knee, since: 2026-02-01}]", "injuries: [{what: knee, since: 2026-02-01, until: 2026-08-01}]", "return known", "return unknown"},
		{"another injury of the kind", "injuries: [{what: knee, since: 2026-02-01, until: 2026-03-15}]", "injuries: [{what: knee, since: 2026-04-28, until: 2026-06-01}]", "injured, recovered", "injured, recovered"},
		{"an injury better known", "injuries: [{what: cruciate ligament, since: 2026-02-01, until: 2026-10-01}]", "injuries: [{what: ACL, since: 2026-02-02, until: 2026-10-01}]", "injury corrected", "injury corrected"},
		{"an injury in other words", "injuries: [{what: knee, since: 2026-02-01}]", "injuries: [{what: knee ligament, since: 2026-02-01}]", "injury corrected", "injury corrected"},
		{"the knee again, after a return", "injuries: [{what: knee, since: 2026-02-01, until: 2026-02-20}]", "injuries: [{what: knee, since: 2026-02-10}]", "injured, injury noted", "injury noted, recovered"},
		{"the knee again, and back", "injuries: [{what: knee, since: 2026-02-01}]", "injuries: [{what: knee, since: 2026-02-10, until: 2026-04-20}]", "injury noted, recovered", "injured, injury noted"},
		{"back from two injuries on one day", "injuries: [{what: knee, since: 2026-02, until: 2026-02-20}]", "injuries: [{what: calf, since: 2026-02-03, until: 2026-02-20}]", "injury noted, injury noted", "injury noted, injury noted"},
		{"an old one told later", "", "injuries: [{what: knee, since: 2024-02-01, until: 2024-03-01}]", "injury noted", "injury noted"},
		{"two of one day", "injuries: [{what: knee, since: 2026-02-01}, {what: calf, since: 2026-02-01}]", "injuries: [{what: calf, since: 2026-02-01}, {what: knee, since: 2026-02-01}]", "", ""},
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
			if got := happened(diff.Compare(a, b, squad.SplitYear)); got != test.there {
				t.Errorf("there: got %q, want %q", got, test.there)
			}
			if got := happened(diff.Compare(b, a, squad.SplitYear)); got != test.back {
				t.Errorf("back: got %q, want %q", got, test.back)
			}
		})
	}
}

// Who signs stands behind whoever joins, though signings are told before: else the one
// who stood there before would be ahead of both. Applying leaves the events as they are told.
func TestArrivalsStandInTheOrderOfTheNewFile(t *testing.T) {
	const cb = ", positions: [CB]"
	a := parsed(t, "name: First"+cb, "name: Last"+cb)
	b := parsed(t, "name: First"+cb, "name: Joins"+cb, "name: Signs, joins: {on: 2026-02-01, from: Ajax}"+cb, "name: Last"+cb)
	c := diff.Compare(a, b, squad.SplitYear)
	const events = "signed Signs, joined Joins"
	if got := kinds(c); got != events {
		t.Fatalf("got %s, want %s", got, events)
	}
	applied, err := c.Apply(a)
	if err != nil {
		t.Fatal(err)
	}
	var order []string
	for _, p := range applied.Players {
		order = append(order, p.Name)
	}
	if want := []string{"First", "Joins", "Signs", "Last"}; !slices.Equal(order, want) {
		t.Errorf("the pecking order is %v, want %v", order, want)
	}
	if got := kinds(c); got != events {
		t.Errorf("after Apply: %s, want %s", got, events)
	}
}

// Who comes and who goes, and how.
func TestWhoComesAndGoes(t *testing.T) {
	for _, test := range []struct{ player, goes, comes string }{
		{"positions: [CB]", "left", "joined"},
		{"contract: {until: 2030}", "left", "joined"},
		{"contract: {until: 2026-04-30}", "contract ended", "joined"},
		{"contract: {until: 2026-05-30}", "contract ended", "joined"},
		{"contract: {until: 2026-06-30}", "left", "joined"},
		{"contract: {until: 2030}, leaves: {on: 2026-05-01, to: Ajax, fee: 9m}", "sold", "joined"},
		{"contract: {until: 2030}, leaves: {on: 2026-05-01, to: Ajax}", "sold", "joined"},
		{"contract: {until: 2030}, leaves: {on: 2026-05-01, to: Ajax, fee: 0}", "left", "joined"},
		{"contract: {until: 2030}, leaves: {on: 2026-05-01}", "released", "joined"},
		{"contract: {until: 2026-06-30}, leaves: {on: 2026-07-01, to: Ajax}", "contract ended", "joined"},
		{"contract: {until: 2030}, loan: {to: Ajax, until: 2026-04-30, buy: obligation}", "sold", "joined"},
		{"contract: {until: 2030}, loan: {to: Ajax, until: 2026-04-30, buy: option}", "left", "joined"},
		{"loan: {from: Ajax, until: 2026-06-30}", "loan ended", "loaned in"},
		{"joins: {on: 2026-04-01, from: Ajax}", "left", "signed"},
		{"joins: {on: 2026-07-01, from: Ajax}", "arrival called off", "arrival agreed"},
	} {
		with := parsedAs(t, "club: Rovers\nas_of: 2026-05-05\n", "name: Adam Alpha, "+test.player)
		without := parsedAs(t, "club: Rovers\nas_of: 2026-05-05\n")
		if got := happened(diff.Compare(with, without, squad.SplitYear)); got != test.goes {
			t.Errorf("%s goes: got %q, want %q", test.player, got, test.goes)
		}
		if got := happened(diff.Compare(without, with, squad.SplitYear)); got != test.comes {
			t.Errorf("%s comes: got %q, want %q", test.player, got, test.comes)
		}
	}
}

// happened are the kinds of all events, but for the day of the file.
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

// A coarse date is the last day of the season in the league's own calendar.
func TestCalendarYear(t *testing.T) {
	a := parsed(t, "name: Adam, contract: {until: 2027}", "name: Ben, contract: {until: 2026}")
	b := parsed(t, "name: Adam, contract: {until: 2027-12-31}", "name: Ben, contract: {until: 2026-06-30}")
	if got := happened(diff.Compare(a, b, squad.CalendarYear)); got != "contract shortened" {
		t.Errorf("from January to December: %s", got)
	}
	if got := happened(diff.Compare(a, b, squad.SplitYear)); got != "renewed" {
		t.Errorf("over the winter: %s", got)
	}
}

// By the dates that both files have, things come about while nobody writes.
func TestPassing(t *testing.T) {
	players := []string{
		"name: Adam, contract: {until: 2026-06-30}",
		"name: Ben, contract: {until: 2026-06-30, option: 2027-06-30}",
		"name: Carl, contract: {until: 2030}, loan: {to: Ajax, until: 2026-06-30}",
		"name: Dan, loan: {from: Ajax, until: 2026-06-30}",
		"name: Ed, contract: {until: 2030}, loan: {to: Ajax, until: 2026-06-30, buy: obligation}",
		"name: Fred, contract: {until: 2030}, joins: {on: 2026-07-01, from: Ajax}",
		"name: Gus, contract: {until: 2026-06-30}, leaves: {on: 2026-07-01, to: Ajax}",
		"name: Hal, contract: {until: 2030}, injuries: [{what: knee, since: 2026-01-01, until: 2026-04-01}]",
		"name: Ian, contract: {until: 2030}, injuries: [{what: knee, since: 2026-01-01, until: 2026-02-01}, {what: knee, since: 2026-02-10, until: 2026-12-01}]",
		"name: Jon, contract: {until: 2026-12-31}",
	}
	a := parsedAs(t, "club: Rovers\nas_of: 2026-03-01\n", players...)
	b := parsedAs(t, "club: Rovers\nas_of: 2026-07-02\n", players...)
	c := diff.Compare(a, b, squad.SplitYear)
	var got []string
	for _, e := range c.Passed {
		got = append(got, e.Player().Name+" "+e.Kind.String())
	}
	want := "Ed sold, Gus left, Adam contract ended, Dan loan ended, Carl back from loan, Fred arrived, Hal recovered"
	if strings.Join(got, ", ") != want {
		t.Errorf("got  %s\nwant %s", strings.Join(got, ", "), want)
	}
	if happened(c) != "" {
		t.Errorf("and besides: %s", happened(c))
	}
	if c := diff.Compare(b, a, squad.SplitYear); len(c.Passed) > 0 {
		t.Errorf("backwards: %v", c.Passed)
	}
}

// Changes are applied to the file that they start from, and to no other.
func TestApplyToAnotherFile(t *testing.T) {
	a := parsed(t, "name: Adam, injuries: [{what: knee, since: 2026-02-01}]", "name: Ben")
	b := parsed(t, "name: Adam, injuries: [{what: knee, since: 2026-02-01, over: true}]", "name: Carl")
	c := diff.Compare(a, b, squad.SplitYear)
	for _, test := range []struct {
		squad *squad.Squad
		want  string
	}{
		{b, `"Ben" is not one of the players: the changes start from another file`},
		{parsed(t, "name: Adam", "name: Ben"), `"Adam" has no injury "knee": the changes start from another file`},
		{parsed(t, "name: Adam, injuries: [{what: knee, since: 2026-02-01}]", "name: Ben", "name: Carl"), `"Carl" is one of the players already: the changes start from another file`},
	} {
		if _, err := c.Apply(test.squad); err == nil || err.Error() != test.want {
			t.Errorf("got %v, want %s", err, test.want)
		}
	}
	if _, err := diff.Compare(nil, b, squad.SplitYear).Apply(a); err == nil {
		t.Error("a squad that was added is not made of events")
	}
	if got, err := c.Apply(parsed(t, "name: Zeno", "name: Ben", "name: Adam, injuries: [{what: knee, since: 2026-02-01}]")); err != nil || len(got.Players) != 3 {
		t.Errorf("to a file that has what they are about: %v, %v", got, err)
	}
}

// Of a pecking order only those are told who have to move, and putting them where
// they belong gives the new one.
func TestClimbers(t *testing.T) {
	for _, test := range []struct{ old, new, want string }{
		{"A B C D", "D A B C", "D 4→1"},
		{"A B C D", "B C D A", "A 1→4"},
		{"A B C D", "A C B D", "B 2→3"},
		{"A B C", "C B A", "A 1→3"},
	} {
		squadOf := func(names string) *squad.Squad {
			var players []string
			for n := range strings.FieldsSeq(names) {
				players = append(players, "name: "+n+n+n+", positions: [CB]")
			}
			return parsed(t, players...)
		}
		c := diff.Compare(squadOf(test.old), squadOf(test.new), squad.SplitYear)
		if len(c.Events) != 1 {
			t.Fatalf("%s: %s", test.new, kinds(c))
		}
		var got []string
		for _, climb := range c.Events[0].Climbers() {
			got = append(got, fmt.Sprintf("%s %d→%d", climb.Player.Name[:1], climb.Old, climb.New))
		}
		if strings.Join(got, ", ") != test.want {
			t.Errorf("%s to %s: got %v, want %s", test.old, test.new, got, test.want)
		}
	}
}
