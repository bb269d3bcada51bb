package plan_test

import (
	"fmt"
	"io/fs"
	"log"

	"github.com/depth-football/depth/data"
	"github.com/depth-football/depth/squad/catalog"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/squadfile"
)

// The program of the README, which a test holds against it: on the shipped Liverpool it
// gives the needs that the command gives.
func Example_readme() {
	src, err := fs.ReadFile(data.Files, "squads/liverpool.yaml")
	if err != nil {
		log.Fatal(err)
	}
	facts := catalog.New(catalog.Folder{Name: "shipped", FS: data.Files})
	sq, err := squadfile.Parse("liverpool.yaml", src) // all problems at once, as squadfile.Diagnostics
	if err != nil {
		log.Fatal(err)
	}
	p, err := plan.Planner{Facts: facts}.Plan(sq, plan.Options{Season: "2026"})
	if err != nil {
		log.Fatal(err)
	}
	for _, n := range p.Needs {
		fmt.Println(n.Positions.List(), n.Urgency, n.Signings)
	}
	// Output:
	// [CB] thin 1
	// [RB] thin 1
	// [LB] next 1
	// [RW] next 1
}
