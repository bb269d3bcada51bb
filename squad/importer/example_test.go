package importer_test

import (
	"fmt"
	"log"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/importer"
)

func ExampleFormat_Read() {
	format, err := importer.Lookup("csv")
	if err != nil {
		log.Fatal(err)
	}
	table := strings.NewReader(`Player;Pos;Born;Vertrag bis;Marktwert
Jan Kroos;CB, RB;01.02.1999;30.06.2028;12,5 Mio. €
Olli Baum;winger;17.08.2005;2027;€900k
`)
	found, err := format.Read([]importer.Source{{Name: "squad.csv", Reader: table}}, importer.Options{
		Club: "Nordhafen 04", AsOf: squad.NewDate(2026, 3, 11),
	})
	if err != nil {
		log.Fatal(err)
	}
	for _, p := range found.Problems {
		fmt.Println(p)
	}
	for _, club := range found.Clubs {
		text, err := club.YAML()
		if err != nil {
			log.Fatal(err)
		}
		fmt.Printf("\n%s:\n%s", club.Path, text)
	}
	// Output:
	// squad.csv: row 3: Olli Baum is known only as a winger: they come without a position and are counted nowhere
	//
	// nordhafen-04.yaml:
	// # Imported by depth from csv: squad.csv, of 2026-03-11
	//
	// club: Nordhafen 04
	// as_of: 2026-03-11
	// currency: EUR
	//
	// players:
	//   - name: Jan Kroos
	//     born: 1999-02-01
	//     positions: [CB]
	//     also: [RB]
	//     contract: {until: 2028-06-30}
	//     value: 12.5m
	//   # depth:ignore no-position  as imported
	//   - name: Olli Baum
	//     born: 2005-08-17
	//     contract: {until: 2027}
	//     value: 900k
}

func ExampleLookup() {
	_, err := importer.Lookup("tm")
	fmt.Println(err)
	// Output:
	// unknown format "tm": did you mean "transfermarkt"?
}
