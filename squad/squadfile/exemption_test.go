package squadfile_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad/squadfile"
)

// Whether a problem is turned off is looked up, and is what each exemption says by
// itself.
func TestExempting(t *testing.T) {
	rules := squadfile.Rules()
	off := 0
	for round := range 200 {
		r := rand.New(rand.NewPCG(uint64(round), 3))
		src := exempted(r, rules)
		i := squadfile.Inspect("f", []byte(src))
		for line := range strings.Count(src, "\n") + 2 {
			for _, rule := range rules {
				d := squadfile.Diagnostic{Rule: rule, Line: line}
				want := make(map[squadfile.Exempted]bool)
				for _, e := range i.Exemptions {
					if e.Covers(d) {
						want[e.Exempted] = true
					}
				}
				got := i.Exempting(d)
				for _, e := range got {
					if !want[e] {
						t.Fatalf("line %d, %s: %+v\n%s", line, rule.Name, e, src)
					}
				}
				if len(got) != len(want) {
					t.Fatalf("line %d, %s: %d, want %d\n%s", line, rule.Name, len(got), len(want), src)
				}
				off += len(got)
			}
		}
	}
	if off < 1000 {
		t.Errorf("only %d problems were turned off", off)
	}
}

// exempted is a file with exemptions here and there, and players in all styles.
func exempted(r *rand.Rand, rules []*squadfile.Rule) string {
	var b strings.Builder
	b.WriteString("club: A\nas_of: 2026-03-11\nplayers:")
	comment := func(end string) {
		if r.IntN(3) == 0 {
			fmt.Fprintf(&b, " # depth:ignore %s%s", rules[len(rules)-1-r.IntN(8)].Name, end)
		}
	}
	comment("")
	if r.IntN(5) == 0 {
		b.WriteString("\n  [{name: X}, {name: Y,\n")
		comment("\n")
		b.WriteString("   born: 1996}, {name: Z}, {name: Q,\n   born: 1997}]")
		comment("")
		return b.String() + "\n"
	}
	for n := range 2 + r.IntN(4) {
		b.WriteString("\n")
		for range r.IntN(3) {
			comment("\n")
		}
		begin := "- "
		switch r.IntN(3) {
		case 0:
			fmt.Fprintf(&b, "- {name: P%d, born: 1996}", n)
			comment("")
			continue
		case 1:
			b.WriteString("-")
			comment("")
			begin = "\n  "
		}
		fmt.Fprintf(&b, "%sname: P%d", begin, n)
		comment("")
		b.WriteString("\n  born: 1996")
		comment("\n")
		b.WriteString("\n  positions: [CB]")
		comment("")
	}
	return b.String() + "\n"
}
