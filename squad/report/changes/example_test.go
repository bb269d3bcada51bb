package changes_test

import (
	"log"
	"os"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/diff"
	"github.com/depth-football/depth/squad/report/changes"
	"github.com/depth-football/depth/squad/report/page"
)

// A contract that was renewed between March and May.
func Example() {
	march := squad.Squad{Club: "Marshford Town", File: "march.yaml", AsOf: squad.NewDate(2026, 3, 11), Players: []squad.Player{{
		Name: "Ada Ash", Born: squad.NewDate(2001, 4, 9), Positions: []squad.Position{squad.GK},
		Contract: squad.Contract{Until: squad.NewDate(2027, 6, 30)},
	}}}
	may := march
	may.File, may.AsOf, may.Players = "may.yaml", squad.NewDate(2026, 5, 2), []squad.Player{march.Players[0]}
	may.Players[0].Contract.Until = squad.NewDate(2031, 6, 30)
	splitYear := func(*squad.Squad) *squad.Competition { return &squad.Competition{} }
	c := diff.CompareAll([]diff.File{{Squad: &march}}, []diff.File{{Squad: &may}}, splitYear)
	if err := changes.Table(os.Stdout, c, page.Style{}); err != nil {
		log.Fatal(err)
	}
	// Output:
	// Marshford Town, 11 Mar 2026 → 2 May 2026
	//
	// What changed
	// ╭────────────────┬─────────────────────────────────────────────────────────────╮
	// │                │ Who and how                                                 │
	// ├────────────────┼─────────────────────────────────────────────────────────────┤
	// │ renewed        │ Ada Ash (GK): 2027 → 2031, four years                       │
	// ╰────────────────┴─────────────────────────────────────────────────────────────╯
}
