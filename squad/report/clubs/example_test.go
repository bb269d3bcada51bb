package clubs_test

import (
	"fmt"
	"os"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/report/clubs"
	"github.com/depth-football/depth/squad/report/page"
)

func Example() {
	known := []clubs.Club{{
		Key: "marshford", Name: "Marshford Town", Country: "England", Season: squad.SeasonOn(squad.NewDate(2026, 8, 1), squad.SplitYear),
		AsOf: squad.NewDate(2026, 3, 11), Players: 24, File: "marshford.yaml",
	}}
	if err := clubs.Table(os.Stdout, known, page.Style{}); err != nil {
		fmt.Println(err)
	}
	// Output:
	// The working folder
	// ╭────────────────┬─────────┬─────────┬────────────┬─────────┬────────────────╮
	// │ Club           │ Country │ Season  │ As of      │ Players │ File           │
	// ├────────────────┼─────────┼─────────┼────────────┼─────────┼────────────────┤
	// │ Marshford Town │ England │ 2026/27 │ 2026-03-11 │      24 │ marshford.yaml │
	// ╰────────────────┴─────────┴─────────┴────────────┴─────────┴────────────────╯
}
