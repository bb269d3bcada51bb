package league_test

import (
	"context"
	"fmt"
	"log"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/league"
	"github.com/depth-football/depth/squad/squadfile"
)

const (
	rovers = `
club: Rovers
competitions: [early]
as_of: 2026-03-11
formation: {GK: 1, ST: 10}
cover: {GK: 2, ST: 1}
players:
  - {name: First Keeper, born: 1998-01-01, positions: [GK], role: key, contract: {until: 2029-06-30}}
`
	united = `
club: United
competitions: [early]
as_of: 2026-03-11
formation: {GK: 1, ST: 10}
cover: {GK: 2, ST: 1}
players:
  - {name: Number One, born: 1997-01-01, positions: [GK], role: key, contract: {until: 2029-06-30}}
  - {name: Number Two, born: 2000-01-01, positions: [GK], role: starter, contract: {until: 2028-06-30}}
  - {name: Number Three, born: 2001-01-01, positions: [GK], contract: {until: 2028-06-30}}
  - {name: Old Hand, born: 1988-01-01, positions: [GK], contract: {until: 2026-06-30}}
`
)

// Two clubs: one of them lacks a goalkeeper, the other has one too many.
func Example() {
	var sources []league.Source
	for file, text := range map[string]string{"rovers.yaml": rovers, "united.yaml": united} {
		sources = append(sources, league.Source{File: file, Read: func() (*squad.Squad, error) {
			return squadfile.Parse(file, []byte(text))
		}})
	}
	l, err := league.New(context.Background(), sources, league.Options{
		Facts: facts, Season: "2026", Only: squad.SetOf(squad.GK), Fits: 2,
	})
	if err != nil {
		log.Fatal(err)
	}
	for _, c := range l.Clubs {
		for _, n := range c.Needs {
			fmt.Println(c.Name, n.Positions.List(), n.Urgency, "sign", n.Signings)
			for _, f := range n.Fits {
				fmt.Printf("  %s of %s, free: %v\n", f.Name, f.Club.Name, f.Ends)
			}
		}
	}
	for _, m := range l.Market {
		fmt.Println(m.Position, "wanted:", m.Wanted, "free:", len(m.Ends))
	}
	// Output:
	// Rovers [GK] short sign 1
	//   Old Hand of United, free: true
	//   Number Two of United, free: false
	// GK wanted: 1 free: 1
}
