package need_test

import (
	"fmt"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/need"
)

// Four centre-backs, one of whom covers right-back, where there is one player at home. A
// player is used once, so one is short, and wanted where too few are at home. With a fifth
// centre-back nobody is short any more; but the spot of the eleven would fall to somebody
// who only covers if its one player were absent.
func Example() {
	formation, err := squad.ParseFormation("4-3-3")
	if err != nil {
		fmt.Println(err)
		return
	}
	player := func(home, cover squad.PositionSet) need.Player {
		return need.Player{Use: squad.Use{Home: home, Cover: cover, Able: cover}, Fit: true, MayBeFit: true, Sure: true}
	}
	cb, rb := squad.SetOf(squad.CB), squad.SetOf(squad.RB)
	team := need.Team{Formation: formation, Now: []need.Player{
		player(rb, rb), player(cb, cb), player(cb, cb), player(cb, cb), player(cb, cb|rb),
	}}
	for range 2 {
		for _, n := range team.Needs() {
			if n.Positions.Has(squad.RB) {
				fmt.Println(n.Positions.List(), n.Urgency, "sign", n.Signings)
			}
		}
		team.Now = append(team.Now, player(cb, cb))
	}
	// Output:
	// [RB] short sign 1
	// [RB] thin sign 1
}
