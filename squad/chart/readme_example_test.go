package chart_test

import (
	"fmt"
	"log"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/chart"
	"github.com/depth-football/depth/squad/outlook"
)

// The program of the README, which a test holds against it.
func Example_readme() {
	src := []byte(backs)
	sq, err := squad.Parse("liverpool.yaml", src) // all problems at once, as squad.Diagnostics
	if err != nil {
		log.Fatal(err)
	}
	o, err := outlook.New(sq, outlook.Terms{Season: squad.Season{Year: 2026}})
	if err != nil {
		log.Fatal(err)
	}
	c := chart.New(o, sq.Shape(), sq.Cover) // who covers which place
	for _, need := range c.Needs(nil) {
		fmt.Println(need.Positions.List(), need.Urgency, need.Signings)
	}
	// Output:
	// [CM] critical 4
	// [GK] critical 3
	// [LB] critical 2
	// [DM] critical 2
	// [RW] critical 2
	// [LW] critical 2
	// [ST] critical 2
	// [RB CB] short 3
}
