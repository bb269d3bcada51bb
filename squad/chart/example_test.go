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
  - {name: Second Back, positions: [CB], contract: {until: 2028-06-30}}
  - {name: Old Hand, positions: [CB], contract: {until: 2026-06-30}}
  - {name: Right Back, positions: [RB], contract: {until: 2030-06-30}}
  - {name: Wing Back, positions: [RWB], also: [CB], contract: {until: 2030-06-30}}
  - {name: Somebody New, positions: [CB], joins: {on: 2027-01-01}, contract: {until: 2030-06-30}}
`

// Who plays at right-back and centre-back on the opening day, and who covers?
//
// A right wing-back is at home at right-back in a formation without wing-backs. Whose contract
// is over by the day is not there, nor who joins only in January.
func Example() {
	sq, err := squadfile.Parse("example-city.yaml", []byte(backs))
	if err != nil {
		log.Fatal(err)
	}
	o, err := outlook.New(sq, outlook.Options{Season: squad.Season{Year: 2026}})
	if err != nil {
		log.Fatal(err)
	}
	c := chart.New(o, sq.Formation, sq.Cover)
	for _, place := range c.At(squad.SetOf(squad.RB, squad.CB)).Places {
		name := "nobody"
		if place.Player != nil {
			name = place.Player.Name
		}
		fmt.Println(place.Position, place.Depth, name)
	}
	n := c.Counts()[squad.CB]
	fmt.Printf("%s: have %s of %d, fit %s, sure %d\n", squad.CB, n.Have, n.Wanted, n.Fit, n.Sure)
	// Output:
	// RB 1 Right Back
	// RB 2 Wing Back
	// CB 1 First Back
	// CB 1 Second Back
	// CB 2 nobody
	// CB 2 nobody
	// CB: have 2 of 4, fit 2, sure 2
}
