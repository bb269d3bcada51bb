package plans_test

import (
	"log"
	"os"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/report/page"
	"github.com/depth-football/depth/squad/report/plans"
	"github.com/depth-football/depth/squad/squadfile"
)

// The goalkeepers of a small club in the next season.
func Example() {
	sq, err := squadfile.Parse("marshford.yaml", []byte(`
club: Marshford Town
as_of: 2026-03-11
formation: {GK: 1, CB: 10}
cover: 1
players:
  - {name: Ada Ash, born: 2001-04-09, positions: [GK], contract: {until: 2026-06-30}}
  - {name: Berit Birch, born: 1999-10-02, positions: [GK], contract: {until: 2029-06-30}}
`))
	if err != nil {
		log.Fatal(err)
	}
	made, err := plan.Planner{}.Plan(sq, plan.Options{Season: "2026"})
	if err != nil {
		log.Fatal(err)
	}
	answer := &plans.Answer{Plan: made.At(squad.SetOf(squad.GK))}
	if err := plans.Table(os.Stdout, answer, page.Style{Width: 72}); err != nil {
		log.Fatal(err)
	}
	// Output:
	// Marshford Town 2026/27 (GK only): a goalkeeper now.
	// league unknown · GK=1,CB=10 · 1 player · as known on 11 Mar 2026, for
	// 15 Aug 2026
	// The opening day is not known: 15 Aug 2026 is the usual one.
	//
	// Needs
	// ╭───────────────┬──────────────────────────────────────────────────────╮
	// │ Goalkeeper    │ Thin: sign 1 · this season 2, then 1, then 1         │
	// │               │ The only place is filled, but only 1 player is       │
	// │               │ certain for 1 starting spot: with one more absence   │
	// │               │ nobody fit is left at home there.                    │
	// │ certain       │ Berit Birch 26                                       │
	// │ gone          │ Ada Ash (starter): contract ends 30 Jun 2026         │
	// │ if one goes   │ Berit Birch: critical, sign 2                        │
	// ╰───────────────┴──────────────────────────────────────────────────────╯
	//
	// Depth chart
	// ╭─────────────────────────────────────────────╮
	// │ Centre                                      │
	// ├─────────────────────────────────────────────┤
	// │ GK Berit Birch 26, to 2029                  │
	// ╰─────────────────────────────────────────────╯
	// Beside each position the first choice, below the cover. Age on the day,
	// year in which the contract ends.
	//
	// In and out
	// ╭────────────────┬─────────────────────────────┬───────────────────────╮
	// │                │ Player                      │ How and when          │
	// ├────────────────┼─────────────────────────────┼───────────────────────┤
	// │ Leaving        │ Ada Ash GK                  │ contract ends         │
	// │                │                             │ 30 Jun 2026           │
	// ╰────────────────┴─────────────────────────────┴───────────────────────╯
	//
	// Who is left, season by season
	// Places filled, of those wanted. On 15 Aug 2026: available are those who
	// are fit, certain those without a doubt.
	// ╭─────┬─────────┬───────────┬─────────┬──────────┬─────────╮
	// │     │ 2026/27 │ Available │ Certain │ Short in │ 2025/26 │
	// ├─────┼─────────┼───────────┼─────────┼──────────┼─────────┤
	// │ GK  │     1/1 │         1 │       1 │ -        │     1/1 │
	// ╰─────┴─────────┴───────────┴─────────┴──────────┴─────────╯
	//
	// File: marshford.yaml
}
