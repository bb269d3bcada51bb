package plan_test

import (
	"fmt"
	"log"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/plan"
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

// From a squad file to what the club needs at the back next season.
func Example() {
	sq, err := squadfile.Parse("example-city.yaml", []byte(backs))
	if err != nil {
		log.Fatal(err)
	}
	p, err := plan.Planner{}.Plan(sq, plan.Options{Season: "2026"})
	if err != nil {
		log.Fatal(err)
	}
	for _, n := range p.At(squad.SetOf(squad.CB)).Needs {
		fmt.Println(n.Positions.List(), n.Urgency, "sign", n.Signings)
		for _, r := range n.Reasons {
			fmt.Printf("  %s: %s\n", r.Player.Name, r.Kind)
		}
	}
	// Output:
	// [RB CB] short sign 3
	//   Old Hand: leaves
	//   First Back: sure
	//   Second Back: sure
	//   Right Back: sure
}

// What would it do to lose one player?
func ExamplePlan_Losses() {
	sq, err := squadfile.Parse("example-city.yaml", []byte(backs))
	if err != nil {
		log.Fatal(err)
	}
	p, err := plan.Planner{}.Plan(sq, plan.Options{Season: "2026"})
	if err != nil {
		log.Fatal(err)
	}
	for _, loss := range p.Losses() {
		for _, w := range loss.WorseNeeds {
			fmt.Printf("without %s: %s signings at %v\n", loss.Player.Name, w.Signings, w.Need.Positions.List())
		}
	}
	// Output:
	// without First Back: 4 signings at [RB CB]
	// without Second Back: 4 signings at [RB CB]
	// without Right Back: 4 signings at [RB CB]
}
