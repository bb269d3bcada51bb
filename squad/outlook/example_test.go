package outlook_test

import (
	"fmt"
	"log"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/outlook"
	"github.com/depth-football/depth/squad/squadfile"
)

func ExampleNew() {
	sq, err := squadfile.Parse("club.yaml", []byte(`
club: Liverpool
as_of: 2026-03-11
players:
  - name: Virgil van Dijk
    born: 1991-07-08
    positions: [CB]
    contract: {until: 2027-06-30}
  - name: Giovanni Leoni
    born: 2006-12-21
    positions: [CB]
    role: prospect
    contract: {until: 2031-06-30}
    injuries:
      - {what: cruciate ligament, since: 2025-09-23, until: 2026-09-30}
  - name: Ibrahima Konaté
    born: 1999-05-25
    positions: [CB]
    contract: {until: 2026-06-30}
  - name: Jérémy Jacquet
    born: 2005-07-13
    positions: [CB]
    joins: {on: 2026-07-01, from: Rennes}
    contract: {until: 2031-06-30}
`))
	if err != nil {
		log.Fatal(err)
	}
	season, err := squad.ParseSeason("2026/27", squad.SplitYear)
	if err != nil {
		log.Fatal(err)
	}
	o, err := outlook.New(sq, outlook.Terms{Season: season})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%s %s, fitness judged on %s\n", o.Squad.Club, o.Season, o.On)
	for _, p := range o.Players {
		fmt.Printf("%s, %s: %s, fit %t\n", p.Name, p.Age, p.Standing, p.Fit())
		for d := range p.Doubts.All() {
			fmt.Printf("  %s\n", d)
		}
	}
	// Output:
	// Liverpool 2026/27, fitness judged on 2026-08-15
	// Virgil van Dijk, 34: contracted, fit true
	//   final year
	//   ageing
	// Giovanni Leoni, 19: contracted, fit false
	//   injured
	//   untried
	// Ibrahima Konaté, 27: leaving, fit false
	// Jérémy Jacquet, 20: arriving, fit true
}
