package need_test

import (
	"fmt"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/need"
)

// Three centre-backs, one of whom also plays at right-back, where there is nobody else.
func Example() {
	backs := need.Player{Natural: squad.SetOf(squad.CB), Able: squad.SetOf(squad.CB), Fit: true, Sure: true}
	versatile := backs
	versatile.Natural |= squad.SetOf(squad.RB)
	versatile.Able |= squad.SetOf(squad.RB)
	team := need.Team{Formation: squad.DefaultFormation, Now: []need.Player{backs, backs, versatile}}
	for _, n := range team.Needs() {
		if n.Positions.Has(squad.CB) {
			fmt.Println(n.Positions.List(), n.Urgency, "sign", n.Signings)
		}
	}
	// Output:
	// [RB CB] short sign 3
}
