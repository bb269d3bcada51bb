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
	o, err := outlook.New(sq, outlook.Options{Season: season})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%s %s, judged on %s\n", o.Squad.Club, o.Season, o.On)
	for _, p := range o.Players {
		fmt.Printf("%s, %s: %s, there %t, fit %t\n", p.Name, p.Age, p.Standing, p.Counts(), p.Fit())
		for d := range p.Doubts.All() {
			fmt.Printf("  %s\n", d)
		}
	}
	// Output:
	// Liverpool 2026/27, judged on 2026-08-15
	// Virgil van Dijk, 35: contracted, there true, fit true
	//   final year
	//   ageing
	// Giovanni Leoni, 19: contracted, there true, fit false
	//   injured
	//   untried
	// Ibrahima Konaté, 27: leaving, there false, fit false
	// Jérémy Jacquet, 21: arriving, there true, fit true
}

// Who leaves on a day is there until the day before, and who joins is there from the day.
func ExampleOptions_on() {
	sq, err := squadfile.Parse("eastmere.yaml", []byte(`
club: Eastmere
as_of: 2026-03-11
players:
  - name: Abe Alder
    born: 2000-07-15
    positions: [CB]
    contract: {until: 2029-06-30}
    leaves: {on: 2027-01-15, to: Westhaven}
  - name: Bas Birch
    born: 2000-08-15
    positions: [CB]
    contract: {until: 2030-06-30}
    joins: {on: 2027-01-15, from: Westhaven}
  - name: Cas Cedar
    born: 2000-09-15
    positions: [CB]
`))
	if err != nil {
		log.Fatal(err)
	}
	for _, on := range []squad.Date{squad.NewDate(2027, 1, 14), squad.NewDate(2027, 1, 15)} {
		o, err := outlook.New(sq, outlook.Options{Season: squad.Season{Year: 2026}, On: on})
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(on)
		for _, p := range o.Players {
			fmt.Println(" ", p.Name, p.Counts(), p.Doubts.Unknown().List())
		}
	}
	// Output:
	// 2027-01-14
	//   Abe Alder true []
	//   Bas Birch false []
	//   Cas Cedar true [contract unknown]
	// 2027-01-15
	//   Abe Alder false []
	//   Bas Birch true []
	//   Cas Cedar true [contract unknown]
}
