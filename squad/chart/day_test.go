package chart_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/chart"
	"github.com/depth-football/depth/squad/outlook"
	"github.com/depth-football/depth/squad/squadfile"
)

// countOn is a position's count on a day, in a squad of these players.
func countOn(t *testing.T, formation, players string, at squad.Position, on squad.Date) string {
	t.Helper()
	var file strings.Builder
	fmt.Fprintf(&file, "club: Kirkby Rovers\nas_of: 2026-03-11\nformation: %s\nplayers:\n", formation)
	for i, facts := range strings.Split(strings.TrimSpace(players), "\n") {
		fmt.Fprintf(&file, "  - {name: Player %c, born: 2000, %s}\n", 'A'+i, strings.TrimSpace(facts))
	}
	s, err := squadfile.Parse("kirkby.yaml", []byte(file.String()))
	if err != nil {
		t.Fatal(err)
	}
	o, err := outlook.New(s, outlook.Options{Season: squad.SeasonOn(on, squad.SplitYear), On: on})
	if err != nil {
		t.Fatal(err)
	}
	n := chart.New(o, s.Formation, s.Cover).Counts()[at]
	return fmt.Sprintf("have %s of %d, fit %s, sure %d", n.Have, n.Wanted, n.Fit, n.Sure)
}

// Who has left by a day is not counted on it, nor who has not come yet; whoever may be
// there makes a range.
func TestCountsOfADay(t *testing.T) {
	const bound = "positions: [CB], contract: {until: 2029-06-30}\n"
	for _, test := range []struct {
		name, players string
		counts        map[string]string // of centre-backs, by day
	}{
		{
			"two leave on New Year's Day",
			bound + bound + strings.Repeat("positions: [CB], contract: {until: 2029-06-30}, leaves: {on: 2027-01-01, to: Elsewhere}\n", 2),
			map[string]string{
				"2026-08-22": "have 4 of 4, fit 4, sure 2", "2026-12-31": "have 4 of 4, fit 4, sure 2",
				"2027-01-01": "have 2 of 4, fit 2, sure 2", "2027-02-01": "have 2 of 4, fit 2, sure 2",
			},
		},
		{
			"one joins on New Year's Day",
			bound + bound + bound + "positions: [CB], contract: {until: 2029-06-30}, joins: {on: 2027-01-01, from: Elsewhere}\n",
			map[string]string{
				"2026-10-01": "have 3 of 4, fit 3, sure 3", "2026-12-31": "have 3 of 4, fit 3, sure 3",
				"2027-01-01": "have 4 of 4, fit 4, sure 4",
			},
		},
		{
			"one agreed to come, contract unknown", bound + "positions: [CB], joins: {on: 2026-07-01, from: Elsewhere}\n",
			map[string]string{
				"2026-06-30": "have 1 of 4, fit 1, sure 1", "2026-08-22": "have 2 of 4, fit 2, sure 2",
				"2027-08-15": "have 1–2 of 4, fit 1–2, sure 1",
			},
		},
		{
			"contracts unknown", "positions: [CB]\npositions: [CB]\n",
			map[string]string{"2026-03-11": "have 2 of 4, fit 2, sure 2", "2026-08-22": "have 0–2 of 4, fit 0–2, sure 0"},
		},
		{
			"five, of whom one may be there", strings.Repeat(bound, 4) + "positions: [CB]\n",
			map[string]string{"2026-08-22": "have 4 of 4, fit 4, sure 4"},
		},
		{
			"a loan ends in January", bound + "positions: [CB], contract: {until: 2029-06-30}, loan: {to: Elsewhere, until: 2027-01-10}\n",
			map[string]string{"2027-01-10": "have 1 of 4, fit 1, sure 1", "2027-01-11": "have 2 of 4, fit 2, sure 2"},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			for day, want := range test.counts {
				on, err := squad.ParseDate(day)
				if err != nil {
					t.Fatal(err)
				}
				if got := countOn(t, "4-3-3", test.players, squad.CB, on); got != want {
					t.Errorf("on %s: %s, want %s", day, got, want)
				}
			}
		})
	}
}

// A spot of the eleven is filled by somebody at home there, a place behind it also by
// somebody who covers; nobody is counted twice.
func TestWhoCounts(t *testing.T) {
	const contract = ", contract: {until: 2029-06-30}\n"
	for _, test := range []struct {
		name, formation, players string
		at                       squad.Position
		want                     string
	}{
		{"at home", "4-3-3", "positions: [RB]" + contract, squad.RB, "have 1 of 2, fit 1, sure 1"},
		{"at home next door", "4-3-3", strings.Repeat("positions: [RWB]"+contract, 2), squad.RB, "have 2 of 2, fit 2, sure 2"},
		{"covers", "4-3-3", strings.Repeat("positions: [CB], also: [RB]"+contract, 6), squad.RB, "have 1 of 2, fit 1, sure 1"},
		{
			"at home and covers", "4-3-3", "positions: [RB]" + contract + strings.Repeat("positions: [CB], also: [RB]"+contract, 5),
			squad.RB, "have 2 of 2, fit 2, sure 2",
		},
		{"a neighbour covers", "4-1-2-1-2", strings.Repeat("positions: [AM]"+contract, 6), squad.CM, "have 2 of 4, fit 2, sure 2"},
		{
			"a neighbour of a neighbour does not", "4-1-2-1-2", strings.Repeat("positions: [AM]"+contract, 6),
			squad.DM, "have 0 of 2, fit 0, sure 0",
		},
		{"needed on spots at home", "4-3-3", strings.Repeat("positions: [CB], also: [RB]"+contract, 2), squad.RB, "have 0 of 2, fit 0, sure 0"},
		{"of the second team", "4-3-3", strings.Repeat("positions: [RB], role: reserve"+contract, 2), squad.RB, "have 0 of 2, fit 0, sure 0"},
		{"fringe alone", "4-3-3", strings.Repeat("positions: [RB], role: fringe"+contract, 2), squad.RB, "have 2 of 2, fit 2, sure 1"},
		{
			"fringe behind a starter", "4-3-3", "positions: [RB], role: fringe" + contract + "positions: [RB]" + contract,
			squad.RB, "have 2 of 2, fit 2, sure 2",
		},
		{"untried", "4-3-3", "positions: [RB]" + contract + "positions: [RB], role: prospect" + contract, squad.RB, "have 2 of 2, fit 2, sure 1"},
		{
			"hurt, return unknown", "4-3-3",
			"positions: [RB], contract: {until: 2029-06-30}, injuries: [{what: unheard of, since: 2026-03-01}]",
			squad.RB, "have 1 of 2, fit 0–1, sure 0",
		},
		{"two goalkeepers", "4-3-3", strings.Repeat("positions: [GK]"+contract, 3), squad.GK, "have 2 of 2, fit 2, sure 2"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := countOn(t, test.formation, test.players, test.at, squad.NewDate(2026, 8, 22)); got != test.want {
				t.Errorf("%s, want %s", got, test.want)
			}
		})
	}
}
