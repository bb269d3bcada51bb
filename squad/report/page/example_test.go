package page_test

import (
	"fmt"
	"os"

	"github.com/depth-football/depth/squad/report/page"
)

func Example() {
	p := page.New(page.Style{Width: 60})
	p.Title("Marshford Town 2026/27")
	p.Heading("Needs")
	columns := []page.Column{{Title: "Position", Width: 14}, {Title: "Why"}}
	p.FillLast(columns)
	rows := [][]string{{"Centre-back", "3 of 4 places filled by players at home there: short by 1."}}
	if err := p.Table(columns, rows, true); err != nil {
		fmt.Println(err)
	}
	if err := p.Print(os.Stdout); err != nil {
		fmt.Println(err)
	}
	// Output:
	// Marshford Town 2026/27
	//
	// Needs
	// ╭────────────────┬─────────────────────────────────────────╮
	// │ Position       │ Why                                     │
	// ├────────────────┼─────────────────────────────────────────┤
	// │ Centre-back    │ 3 of 4 places filled by players at home │
	// │                │ there: short by 1.                      │
	// ╰────────────────┴─────────────────────────────────────────╯
}

func ExampleWriteCSV() {
	rows := [][]string{{"club", "why"}, {"Marshford Town", "=1+1"}}
	if err := page.WriteCSV(os.Stdout, rows); err != nil {
		fmt.Println(err)
	}
	// Output:
	// club,why
	// Marshford Town,'=1+1
}
