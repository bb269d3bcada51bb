package squad_test

import (
	"fmt"
	"log"

	"github.com/depth-football/depth/squad"
)

// How many players does a formation want at each position, and who can play there?
func Example() {
	f, err := squad.ParseFormation("4-2-3-1")
	if err != nil {
		log.Fatal(err)
	}
	gomez := squad.Player{
		Name: "Joe Gomez", Born: squad.NewDate(1997, 5, 23),
		Positions: []squad.Position{squad.CB, squad.RB}, Also: []squad.Position{squad.LB},
	}
	for at := range f.Positions().All() {
		if (gomez.Natural() | gomez.CanFillIn()).Has(at) {
			fmt.Println(at.Name(), f.Starts(at), gomez.Natural().Has(at))
		}
	}
	fmt.Println(squad.AgeOn(squad.NewDate(2026, 8, 22), gomez.Born))
	// Output:
	// right-back 1 true
	// centre-back 2 true
	// left-back 1 false
	// 29
}
