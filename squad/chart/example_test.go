package chart_test

import (
	"fmt"
	"log"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/chart"
	"github.com/depth-football/depth/squad/outlook"
	"github.com/depth-football/depth/squad/squadfile"
)

const backs = `
club: Example City
as_of: 2026-03-11
formation: 4-3-3
players:
  - {name: First Back, positions: [CB], contract: {until: 2029-06-30}}
  - {name: Second Back, positions: [CB, RB], contract: {until: 2028-06-30}}
  - {name: Old Hand, positions: [CB], contract: {until: 2026-06-30}}
  - {name: Right Back, positions: [RB], contract: {until: 2030-06-30}}
`

// Who plays at centre-back, and who covers?
func Example() {
	sq, err := squadfile.Parse("example-city.yaml", []byte(backs))
	if err != nil {
		log.Fatal(err)
	}
	o, err := outlook.New(sq, outlook.Terms{Season: squad.Season{Year: 2026}})
	if err != nil {
		log.Fatal(err)
	}
	for _, place := range chart.New(o, sq.Shape(), sq.Cover).At(squad.SetOf(squad.CB)).Places {
		name := "nobody"
		if place.Player != nil {
			name = place.Player.Name
		}
		fmt.Println(place.Position, place.Depth, name)
	}
	// Output:
	// CB 1 First Back
	// CB 1 Second Back
	// CB 2 nobody
	// CB 2 nobody
}
