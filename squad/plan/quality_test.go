package plan_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/internal/expect"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/squadfile"
)

// valued is an eleven of outfield players worth 10m each, and some behind them. Their
// values stand in the order of RB CB CB LB DM CM CM RW LW ST.
func valued(t *testing.T, cover ...string) *plan.Plan {
	t.Helper()
	var b strings.Builder
	b.WriteString("club: A\nas_of: 2026-03-11\nformation: 4-3-3\nplayers:\n")
	for i, at := range strings.Fields("RB CB CB LB DM CM CM RW LW ST") {
		fmt.Fprintf(&b, "  - {name: First %s%d, positions: [%s], role: key, contract: {until: 2030}, value: 10m}\n", at, i, at)
		if i < len(cover) {
			fmt.Fprintf(&b, "  - {name: Behind %s%d, positions: [%s], contract: {until: 2030}%s}\n", at, i, at, cover[i])
		}
	}
	s, err := squadfile.Parse("a.yaml", []byte(b.String()))
	if err != nil {
		t.Fatal(err)
	}
	p, err := plan.Planner{}.Plan(s, plan.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestWeakCover(t *testing.T) {
	p := valued(t, ", value: 3m", ", value: 2990k", ", value: 990k", "", ", value: 1m")
	q, ok := p.Quality()
	got := fmt.Sprint(ok, " ", q.Median)
	for _, w := range q.Weak {
		got += fmt.Sprintf("; %s %s %s", w.Position, w.Player.Name, w.Grade)
	}
	expect.Equal(t, "weak cover", got, "true 10m; CB Behind CB1 weak; CB Behind CB2 very weak; DM Behind DM4 weak")

	// Six of sixteen places have a player without a value.
	if q, ok := valued(t, "", "", "", "", "", "").Quality(); ok {
		t.Errorf("few values make a quality of %s", q.Median)
	}
}

// Who leaves was a starter, cover or beyond the places in the season being played.
func TestRankSoFar(t *testing.T) {
	src := "club: A\nas_of: 2026-03-11\nformation: 4-3-3\nplayers:\n"
	for _, name := range []string{"One", "Two", "Three", "Four", "Five"} {
		src += "  - {name: " + name + ", positions: [CB], contract: {until: 2026-06-30}}\n"
	}
	src += "  - {name: New, positions: [CB], joins: {on: 2026-07-01, from: B}, contract: {until: 2030}}\n"
	s, err := squadfile.Parse("a.yaml", []byte(src))
	if err != nil {
		t.Fatal(err)
	}
	ranks := func(season string) string {
		p, err := plan.Planner{}.Plan(s, plan.Options{Season: season})
		if err != nil {
			t.Fatal(err)
		}
		var told []string
		for i := range s.Players {
			rank, known := p.RankSoFar(i)
			told = append(told, fmt.Sprint(rank, " ", known))
		}
		return strings.Join(told, ", ")
	}
	expect.Equal(t, "in 2026", ranks("2026"),
		"starter true, starter true, cover true, cover true, beyond the places true, beyond the places false")
	if told := ranks("2025"); strings.Contains(told, "true") {
		t.Errorf("in the season being played there is none before: %s", told)
	}
}

func TestCountOnALaterDay(t *testing.T) {
	src := "club: A\nas_of: 2026-03-11\nformation: 4-3-3\nplayers:\n" +
		"  - {name: One, positions: [CB], contract: {until: 2028}}\n" +
		"  - {name: Later, positions: [CB], joins: {on: 2027-01-01, from: B}, contract: {until: 2030}}\n"
	s, err := squadfile.Parse("a.yaml", []byte(src))
	if err != nil {
		t.Fatal(err)
	}
	p, err := plan.Planner{}.Plan(s, plan.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for day, want := range map[squad.Date]string{squad.NewDate(2026, 12, 31): "1", squad.NewDate(2027, 1, 1): "2"} {
		count, err := p.CountOn(day, squad.SetOf(squad.CB))
		if err != nil {
			t.Fatal(err)
		}
		expect.Equal(t, "centre-backs on "+day.String(), count.Have.String(), want)
	}
	if _, err := p.CountOn(squad.NewDate(2028, 1, 1), squad.SetOf(squad.CB)); err == nil {
		t.Error("a day outside the season can be counted")
	}
}
