package plan_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/squadfile"
)

// Lines are told by their ages only where the ages that are not known cannot change it.
func TestLineAges(t *testing.T) {
	for _, test := range []struct {
		players string // position and birth year, 0 if unknown
		want    string // lines in which nobody is young, and of which all are old
	}{
		{"", "[] []"},
		{"CB 2003, CB 1990", "[] []"},
		{"CB 2002, CB 1990", "[Defence] []"},
		{"CB 1996, RB 1990, GK 1985", "[Goal Defence] [Goal Defence]"},
		{"CB 1997, RB 1990", "[Defence] []"},
		{"ST 1990, ST 0", "[] []"},
		{"CM 1990, DM 1990, ST 2008", "[Midfield] [Midfield]"},
	} {
		var b strings.Builder
		b.WriteString("club: Eastwick\nas_of: 2026-07-10\nplayers:\n")
		for i, p := range strings.Split(test.players, ", ") {
			at, born, ok := strings.Cut(p, " ")
			if !ok {
				b.Reset()
				b.WriteString("club: Eastwick\nas_of: 2026-07-10\nplayers: []\n")
				break
			}
			if born != "0" {
				born = "born: " + born + "-01-01, "
			} else {
				born = ""
			}
			fmt.Fprintf(&b, "  - {name: Player %d, %spositions: [%s], contract: {until: 2030}}\n", i, born, at)
		}
		s, err := squadfile.Parse("eastwick.yaml", []byte(b.String()))
		if err != nil {
			t.Fatal(err)
		}
		made, err := plan.Planner{}.Plan(s, plan.Options{})
		if err != nil {
			t.Fatal(err)
		}
		var young, old []squad.Line
		for _, l := range made.LineAges() {
			if l.NobodyYoung() {
				young = append(young, l.Line)
			}
			if l.AllOld() {
				old = append(old, l.Line)
			}
		}
		if got := fmt.Sprint(slices.Clip(young), old); got != test.want {
			t.Errorf("%s: %s, want %s", test.players, got, test.want)
		}
	}
}
