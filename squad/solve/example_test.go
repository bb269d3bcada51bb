package solve_test

import (
	"context"
	"fmt"

	"github.com/depth-football/depth/data"
	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/catalog"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/solve"
)

// Liverpool want a centre-back and a right-back, and nobody's contract is to be renewed.
func Example() {
	c := catalog.New(catalog.Folder{Name: "shipped", FS: data.Files})
	var squads []*squad.Squad
	for _, name := range []string{"liverpool", "real madrid"} {
		entry, err := c.Find(name)
		if err != nil {
			panic(err)
		}
		s, err := c.Squad(entry)
		if err != nil {
			panic(err)
		}
		squads = append(squads, s)
	}
	result, err := solve.Solve(context.Background(), squads[0], []solve.Club{{Squad: squads[1]}}, c, solve.Options{
		Plan: plan.Options{Season: "2026"}, Budget: squad.MoneyOf(60e6), Bar: solve.UsualBar, Renewals: solve.Renewals{None: true},
	})
	if err != nil {
		panic(err)
	}
	for _, a := range result.Answers {
		for _, m := range a.Moves {
			fmt.Printf("%s %s\n", m.Verb, m.Made.Move)
		}
		for _, n := range a.Clubs[0].New.Needs {
			if n.IsNow() {
				fmt.Printf("left: %s %s\n", n.Positions.Join(", "), n.Urgency)
			}
		}
	}
	// Output:
	// sign Raúl Asencio from Real Madrid for 30m
	// left: RB thin
}
