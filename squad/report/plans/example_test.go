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
	if err := plans.Table(os.Stdout, made.At(squad.SetOf(squad.GK)), page.Style{Width: 72}); err != nil {
		log.Fatal(err)
	}
	// Output:
	// Marshford Town 2026/27
	// league unknown · as of 11 Mar 2026 · GK=1,CB=10
	// judged on the opening day: 15 Aug 2026, the usual one · 1 player
	// file marshford.yaml
	//
	// Needs
	// ╭──────────────────┬───────────────────────────────────────────────────╮
	// │ Position         │ Why                                               │
	// ├──────────────────┼───────────────────────────────────────────────────┤
	// │ Goalkeeper       │ 1 of 1 place filled, but 1 sure for 1 spot of the │
	// │ thin, sign 1     │ eleven: one more absence and somebody doubtful    │
	// │                  │ starts.                                           │
	// │                  │ At home there: 2 → 1 → 1 (2025/26 to 2027/28); on │
	// │                  │ 15 Aug 2026 1 fit, 1 sure.                        │
	// │                  │ Out: Ada Ash (starter; contract ends 30 Jun       │
	// │                  │ 2026).                                            │
	// │                  │ Sure: Berit Birch.                                │
	// │                  │ Without Berit Birch: critical, 2 signings.        │
	// ╰──────────────────┴───────────────────────────────────────────────────╯
	//
	// Depth chart
	// ╭──────────┬─────┬──────────────────────────┬──────────────────────────╮
	// │          │     │ First choice             │ Cover                    │
	// ├──────────┼─────┼──────────────────────────┼──────────────────────────┤
	// │ Goal     │ GK  │ Berit Birch 26 2029      │                          │
	// ╰──────────┴─────┴──────────────────────────┴──────────────────────────╯
	// Name, age on the day, year in which the contract ends.
	//
	// In and out
	// ╭────────────────┬─────────────────────────────┬───────────────────────╮
	// │                │ Player                      │ How and when          │
	// ├────────────────┼─────────────────────────────┼───────────────────────┤
	// │ Leaving        │ Ada Ash GK                  │ contract ends 30 Jun  │
	// │                │                             │ 2026                  │
	// ╰────────────────┴─────────────────────────────┴───────────────────────╯
	//
	// Horizon: places filled, of those wanted
	// ╭──────┬─────────┬─────────┬─────┬──────┬─────────────╮
	// │      │ 2025/26 │ 2026/27 │ fit │ sure │ First short │
	// ├──────┼─────────┼─────────┼─────┼──────┼─────────────┤
	// │ GK   │     1/1 │     1/1 │   1 │    1 │ -           │
	// ╰──────┴─────────┴─────────┴─────┴──────┴─────────────╯
}
