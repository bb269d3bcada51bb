package squad_test

import (
	"fmt"
	"log"

	"github.com/depth-football/depth/squad"
)

// How many players does a formation want at each position, and where can it use one?
func Example() {
	f, err := squad.ParseFormation("3-4-2-1")
	if err != nil {
		log.Fatal(err)
	}
	gomez := squad.Player{
		Name: "Joe Gomez", Born: squad.NewDate(1997, 5, 23),
		Positions: []squad.Position{squad.CB, squad.RB}, Also: []squad.Position{squad.LB},
	}
	use := f.Use(gomez.Skills())
	for at := range f.Positions().All() {
		switch {
		case use.Home.Has(at): // at home, at RWB as a right-back: the formation has no spot for those
			fmt.Println(at.Name(), f.Starts(at), "at home")
		case use.Cover.Has(at):
			fmt.Println(at.Name(), f.Starts(at), "covers")
		}
	}
	fmt.Println(squad.AgeOn(squad.NewDate(2026, 8, 22), gomez.Born))
	// Output:
	// right wing-back 1 at home
	// centre-back 3 at home
	// left wing-back 1 covers
	// 29
}
