package leagues_test

import (
	"context"
	"log"
	"os"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/league"
	"github.com/depth-football/depth/squad/report/leagues"
	"github.com/depth-football/depth/squad/report/page"
	"github.com/depth-football/depth/squad/squadfile"
)

// Two clubs, of which one lacks a goalkeeper and the other has one too many.
func Example() {
	var sources []league.Source
	for file, keepers := range map[string]string{
		"marshford.yaml": "club: Marshford Town\nplayers: [{name: Ada Ash, positions: [GK], contract: {until: 2029-06-30}}]",
		"nordhafen.yaml": `club: Nordhafen
players:
  - {name: Berit Birch, born: 1997-01-01, positions: [GK], role: key, contract: {until: 2029-06-30}}
  - {name: Cleo Cedar, born: 1999-05-04, positions: [GK], contract: {until: 2028-06-30}}
  - {name: Dora Dogwood, born: 1993-02-11, positions: [GK], contract: {until: 2026-06-30}}`,
	} {
		src := keepers + "\nas_of: 2026-03-11\nformation: {GK: 1, ST: 10}\ncover: {GK: 2, ST: 1}\n"
		sources = append(sources, league.Source{File: file, Read: func() (*squad.Squad, error) {
			return squadfile.Parse(file, []byte(src))
		}})
	}
	l, err := league.New(context.Background(), sources, league.Options{
		Facts: noFacts{}, Season: "2026", Only: squad.SetOf(squad.GK), Fits: 2,
	})
	if err != nil {
		log.Fatal(err)
	}
	view := leagues.View{Parts: []leagues.Part{leagues.Clubs, leagues.Fits}, Players: 2}
	if err := leagues.Table(os.Stdout, l, view, page.Style{}); err != nil {
		log.Fatal(err)
	}
	// Output:
	// 2 clubs · 2026/27
	// as of 11 Mar 2026 · 1 signing wanted, 1 by 2027
	//
	// Clubs, the worst needs first
	// ╭────────────────┬───────┬─────────┬───────╮
	// │ Club           │  Sign │ By 2027 │ GK    │
	// ├────────────────┼───────┼─────────┼───────┤
	// │ Marshford Town │     1 │       1 │ short │
	// │ Nordhafen      │     0 │       0 │ fine  │
	// ╰────────────────┴───────┴─────────┴───────╯
	//
	// Fits: who would lift a need and not be missed
	// ╭────────────────┬────────────────────┬────────────────────────────────────────╮
	// │ Club           │ Need               │ Could sign                             │
	// ├────────────────┼────────────────────┼────────────────────────────────────────┤
	// │ Marshford Town │ GK short, sign 1   │ Dora Dogwood (GK 33, Nordhafen, free)  │
	// ╰────────────────┴────────────────────┴────────────────────────────────────────╯
	// Fits are of any level, since no value is told of most players of these elevens.
}
