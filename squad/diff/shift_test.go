package diff_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/diff"
)

// An effect names the players behind it, and how far they could and can be counted on.
func TestShifts(t *testing.T) {
	const head = "club: Rovers\nas_of: 2026-03-01\ncover: 1\nformation: {GK: 1, CB: 10}\n"
	keepers := []string{"name: Goal, born: 2000, positions: [GK], contract: {until: 2030}"}
	for _, test := range []struct{ old, new, want string }{
		{"contract: {until: 2030}", "contract: {until: 2026}", "Adam: sure → not there"},
		{"contract: {until: 2030}", "role: key", "Adam: sure → not known to be there"},
		{
			"contract: {until: 2030}",
			"contract: {until: 2030}, injuries: [{what: knee, since: 2026-02-01, until: 2026-12-01}]",
			"Adam: sure → not available",
		},
		{"contract: {until: 2030}", "contract: {until: 2030}, joins: {on: 2026-09-01, from: Ajax}", "Adam: sure → comes later"},
		{"contract: {until: 2030}", "contract: {until: 2030}, role: prospect", "Adam: sure → doubtful"},
	} {
		player := func(facts string) []string {
			return append([]string{"name: Adam, born: 2000, positions: [CB], " + facts}, keepers...)
		}
		c := assessed(t, parsedAs(t, head, player(test.old)...), parsedAs(t, head, player(test.new)...))
		var got []string
		for _, e := range c.Impact.Effects {
			for _, s := range e.Players {
				got = append(got, fmt.Sprintf("%s: %s → %s", s.Player.Name, s.Old, s.New))
			}
		}
		if strings.Join(got, ", ") != test.want {
			t.Errorf("%s: got %v, want %s", test.new, got, test.want)
		}
	}
}

// Who covers counts behind a spot, so they are named where they begin or cease to.
func TestWhoCovers(t *testing.T) {
	const head = "club: Rovers\nas_of: 2026-03-01\nformation: {GK: 1, RB: 1, CB: 9}\ncover: {GK: 1, RB: 2, CB: 1}\n"
	squadWith := func(ben string) *squad.Squad {
		players := []string{
			"name: Goal, born: 2000, positions: [GK], contract: {until: 2030}", "name: Safe, born: 2000, positions: [GK], contract: {until: 2030}",
			"name: Adam, born: 2000, positions: [RB], contract: {until: 2030}",
			"name: Ben, born: 2000, contract: {until: 2030}, positions: " + ben,
		}
		for i := range 10 {
			players = append(players, fmt.Sprintf("name: Back %c, born: 2000, positions: [CB], contract: {until: 2030}", 'A'+i))
		}
		return parsedAs(t, head, players...)
	}
	for _, test := range []struct{ old, new, want string }{
		{"[CB]", "[CB], also: [RB]", "better: not there → covers"},
		{"[CB], also: [RB]", "[CB]", "worse: covers → not there"},
		{"[CB, RB]", "[CB], also: [RB]", "new need: sure → covers"},
		{"[CB], also: [RB], role: prospect", "[CB]", "worse: covers, doubtful → not there"},
	} {
		c := assessed(t, squadWith(test.old), squadWith(test.new))
		var got []string
		for _, e := range c.Impact.Effects {
			for _, s := range e.Players {
				if e.Positions.Has(squad.RB) {
					got = append(got, fmt.Sprintf("%s: %s → %s", e.Verdict(), s.Old, s.New))
				}
			}
		}
		if strings.Join(got, ", ") != test.want {
			t.Errorf("%s to %s: got %q, want %s", test.old, test.new, got, test.want)
		}
	}
}

// A player who stays lifts a need of the season after.
func TestWhoStays(t *testing.T) {
	const head = "club: Rovers\nas_of: 2026-03-01\ncover: 1\nformation: {GK: 1, CB: 10}\n"
	squadUntil := func(until string) *squad.Squad {
		var players []string
		for i := range 11 {
			players = append(players, fmt.Sprintf("name: Back %c, born: 2000, positions: [CB], contract: {until: 2030}", 'A'+i))
		}
		players[0] = "name: Adam, born: 2000, positions: [CB], contract: {until: " + until + "}"
		players[10] = "name: Ben, born: 2000, positions: [CB], contract: {until: 2027}"
		players = append(players,
			"name: Goal, born: 2000, positions: [GK], contract: {until: 2030}",
			"name: Safe, born: 2000, positions: [GK], contract: {until: 2030}")
		return parsedAs(t, head, players...)
	}
	c := assessed(t, squadUntil("2027"), squadUntil("2031"))
	if len(c.Impact.Effects) != 1 {
		t.Fatalf("effects: %+v", c.Impact.Effects)
	}
	e := c.Impact.Effects[0]
	if e.Verdict() != diff.Lifts || len(e.Players) != 1 || e.Players[0].Player.Name != "Adam" || e.Players[0].Old != diff.GoesNext {
		t.Errorf("%s %+v", e.Verdict(), e.Players)
	}
}

// A player of both wings fills in for one who leaves. The effect on the other wing names the
// one who leaves.
func TestNearby(t *testing.T) {
	const head = "club: Rovers\nas_of: 2026-03-01\n"
	others := []string{
		"name: Both, born: 2000, positions: [LW, RW], contract: {until: 2030}",
		"name: Left, born: 2000, positions: [LW], contract: {until: 2030}",
		"name: Right, born: 2000, positions: [RW], contract: {until: 2030}",
		"name: Wide, born: 2000, positions: [LW], contract: {until: 2030}, role: prospect",
	}
	const salah = "name: Salah, born: 2000, positions: [RW], contract: {until: 2030}"
	before := parsedAs(t, head, append(others, salah)...)
	after := parsedAs(t, head, append(others, salah+", leaves: {on: 2026-07-01, to: Elsewhere}")...)
	c := assessed(t, before, after)
	if len(c.Impact.Effects) != 1 {
		t.Fatalf("effects: %+v", c.Impact.Effects)
	}
	e := c.Impact.Effects[0]
	if e.Positions != squad.SetOf(squad.LW) || !e.Nearby || len(e.Players) != 1 ||
		e.Players[0].Player.Name != "Salah" || e.Players[0].New != diff.NotThere {
		t.Errorf("%s, nearby %v: %+v", e.Positions.Join(", "), e.Nearby, e.Players)
	}
}
