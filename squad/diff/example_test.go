package diff_test

import (
	"fmt"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/diff"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/squadfile"
)

// What happened at Liverpool in a summer, and where that leaves them.
func Example() {
	march, err := squadfile.Parse("march.yaml", []byte(`
club: Liverpool
as_of: 2026-03-11
players:
  - {name: Virgil van Dijk, born: 1991-07-08, positions: [CB], contract: {until: 2027-06-30}}
  - {name: Ibrahima Konate, born: 1999-05-25, positions: [CB], contract: {until: 2026-06-30}}
`))
	if err != nil {
		fmt.Println(err)
		return
	}
	july, err := squadfile.Parse("july.yaml", []byte(`
club: Liverpool
as_of: 2026-07-05
players:
  - {name: Ibrahima Konaté, born: 1999-05-25, positions: [CB], contract: {until: 2031-06-30}}
  - {name: Virgil van Dijk, born: 1991-07-08, positions: [CB], contract: {until: 2027-06-30}}
`))
	if err != nil {
		fmt.Println(err)
		return
	}
	changes := diff.Compare(march, july, &squad.Competition{})
	for _, e := range changes.Events {
		if p := e.Player(); p != nil {
			fmt.Println(e.Kind, p.Name)
		} else {
			fmt.Println(e.Kind)
		}
	}
	if err := changes.Assess(plan.Planner{}, "2026"); err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range changes.Impact.Effects {
		fmt.Printf("%s %s: sure %d → %d\n", e.Positions.Join(", "), e.Verdict(), e.Old.Count.Sure, e.New.Count.Sure)
	}
	// Output:
	// renewed Ibrahima Konaté
	// renamed Ibrahima Konaté
	// pecking order
	// as of
	// CB better: sure 1 → 2
}
