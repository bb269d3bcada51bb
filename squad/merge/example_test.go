package merge_test

import (
	"fmt"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/importer"
	"github.com/depth-football/depth/squad/merge"
)

func ExampleImport() {
	format, err := importer.Lookup("csv")
	if err != nil {
		fmt.Println(err)
		return
	}
	table := "name,contract\nJoe Bloggs,2029-06-30\nAl Stark,2030\n"
	found, err := format.Read([]importer.Source{{Name: "leeds.csv", Reader: strings.NewReader(table)}},
		importer.Options{Club: "Leeds", AsOf: squad.NewDate(2026, 8, 1)})
	if err != nil {
		fmt.Println(err)
		return
	}
	merged, err := merge.Import(&found.Clubs[0], "leeds.yaml", []byte(`club: Leeds
as_of: 2026-03-11

players:
  - name: Joe Bloggs   # the captain
    positions: [CB]
    contract: {until: 2027-06-30}
`))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(merged.Changes)
	fmt.Print(string(merged.Source))
	// Output:
	// [Al Stark is new]
	// # Imported by depth from csv: leeds.csv, of 2026-08-01
	//
	// club: Leeds
	// as_of: 2026-08-01
	//
	// players:
	//   - name: Joe Bloggs   # the captain
	//     positions: [CB]
	//     contract: {until: 2029-06-30}
	//   # depth:ignore no-position  as imported
	//   - name: Al Stark
	//     contract: {until: 2030}
}
