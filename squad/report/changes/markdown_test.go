package changes_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/diff"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/report/changes"
)

// A comment on GitHub that is too long is cut from its end, the needs last, stays
// whole Markdown, and says what is left out.
func TestMarkdownFitsOnGitHub(t *testing.T) {
	for _, test := range []struct{ clubs, players int }{{1, 3}, {1, 1000}, {40, 60}, {900, 3}, {3000, 0}} {
		var before, after []diff.File
		for club := range test.clubs {
			a := &squad.Squad{Club: fmt.Sprint("Club ", club), AsOf: squad.NewDate(2026, 3, 1)}
			b := *a
			b.Country = "Wales"
			for i := range test.players {
				p := squad.Player{
					Name: fmt.Sprintf("Player <%d> of | %d", i, club), Born: squad.NewDate(2000, 1, 1),
					Positions: []squad.Position{squad.CB},
					Contract:  squad.Contract{Until: squad.NewDate(2029, 6, 30)}, ID: fmt.Sprint(club, "-", i),
				}
				a.Players = append(a.Players, p)
				p.Contract.Until = squad.NewDate(2031, 6, 30)
				if i%3 > 0 {
					b.Players = append(b.Players, p)
				}
			}
			before, after = append(before, diff.File{Squad: a}), append(after, diff.File{Squad: &b})
		}
		c := diff.CompareAll(before, after, func(*squad.Squad) *squad.Competition { return &squad.Competition{} })
		events := 0
		for _, club := range c.Clubs {
			events += len(club.Events)
			if err := club.Assess(plan.Planner{}, "2026"); err != nil {
				t.Fatal(err)
			}
		}
		var out bytes.Buffer
		if err := changes.Markdown(&out, c); err != nil {
			t.Fatal(err)
		}
		text := out.String()
		if len(text) > 65536 {
			t.Errorf("%+v: %d bytes", test, len(text))
		}
		if cut := strings.Contains(text, "rows are left out: GitHub takes"); cut != (events > 300) {
			t.Errorf("%+v, %d events: told that something is left out: %v", test, events, cut)
		}
		if open, closed := strings.Count(text, "<details>"), strings.Count(text, "</details>"); open != closed {
			t.Errorf("%+v: %d details opened, %d closed", test, open, closed)
		}
		if strings.Contains(text, "Player <") {
			t.Errorf("%+v: a name is not escaped", test)
		}
		if test.clubs == 1 && !strings.Contains(text, "Needs of 2026/27") {
			t.Errorf("%+v: the needs are left out before the changes", test)
		}
	}
}

// Of a comment that is too long quiet changes go first, wherever they are, and no departure
// goes while one of them stays. Each club says what it leaves out, and those of which
// nothing is told are named.
func TestMarkdownLeavesOutWhatMattersLeast(t *testing.T) {
	const clubs, gone = 60, 3
	files := func(after bool) []diff.File {
		var list []diff.File
		for club := range clubs {
			s := &squad.Squad{Club: fmt.Sprint("Club ", club), AsOf: squad.NewDate(2026, 3, 1)}
			for i := range 30 {
				p := squad.Player{
					Name: fmt.Sprintf("Player %d-%d", club, i), Born: squad.NewDate(2000, 1, 1+i%28), ID: fmt.Sprint("x-", club, "-", i),
					Positions: []squad.Position{squad.CB}, Contract: squad.Contract{Until: squad.NewDate(2029, 6, 30)},
				}
				if after {
					p.Contract.Option = squad.NewDate(2030, 6, 30)
					p.Nationality = []string{"Wales"}
				}
				if !after || i >= gone || club%2 == 1 {
					s.Players = append(s.Players, p)
				}
			}
			list = append(list, diff.File{Squad: s})
		}
		return list
	}
	c := diff.CompareAll(files(false), files(true), func(*squad.Squad) *squad.Competition { return &squad.Competition{} })
	var out bytes.Buffer
	if err := changes.Markdown(&out, c); err != nil {
		t.Fatal(err)
	}
	text := out.String()
	if got, want := strings.Count(text, "\n| left |"), clubs/2*gone; got != want {
		t.Errorf("%d of %d departures are told", got, want)
	}
	if got := strings.Count(text, "\n| corrected |"); got > 0 {
		t.Errorf("%d corrections are told, while other changes are left out", got)
	}
	for club := range clubs {
		name := fmt.Sprint("Club ", club)
		_, own, isTold := strings.Cut(text, "### "+name+"\n")
		own, _, _ = strings.Cut(own, "###")
		_, missing, _ := strings.Cut(text, "Left out altogether are the changes of ")
		if isTold && !strings.Contains(own, "_Left out: ") {
			t.Errorf("%s does not say what is left out: %s", name, own)
		}
		isMissing := slices.ContainsFunc([]string{",", " and", "."}, func(end string) bool { return strings.Contains(missing, name+end) })
		if isMissing == isTold {
			t.Errorf("%s is told: %v, and named as missing: %v", name, isTold, isMissing)
		}
	}
}
