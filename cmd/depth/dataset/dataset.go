// Package dataset fetches the tables of the open Transfermarkt dataset and keeps them.
//
// A [Store] is the folder in which they are kept. A [Fetcher] asks a server for a table
// only if it is another one than what is kept, goes on where a download broke off, and
// puts a table in its place in one step when it is whole and has the form it should have.
// Whatever a server answers, a table that is kept stays until a better one is there.
//
// The dataset is dcaribou/transfermarkt-datasets, which is published under CC0 1.0. What
// its tables say of football is read by package importer.
package dataset

import (
	"slices"
	"strings"
)

// Origin is where the dataset is published.
const Origin = "https://pub-e682421888d945d684bcae8890b0ec20.r2.dev/data/"

// Table is a table of the dataset.
type Table struct {
	Name string
	// Required: nothing can be made of the others without it.
	Required bool

	columns          string // what its heading has at least
	packed, unpacked int64  // the most bytes: several times what it has today
}

var tables = []Table{
	{"players", true, "player_id name last_season current_club_id current_club_domestic_competition_id", 64 << 20, 256 << 20},
	{"clubs", true, "club_id name domestic_competition_id", 16 << 20, 64 << 20},
	{"transfers", false, "player_id transfer_date from_club_id to_club_id", 64 << 20, 256 << 20},
	{"appearances", false, "player_id player_club_id date minutes_played", 512 << 20, 2 << 30},
	{"game_lineups", false, "player_id club_id date type position", 512 << 20, 3 << 30},
}

// Tables are the tables that squads are made of.
func Tables() []Table { return slices.Clone(tables) }

// file is the name of a table's file.
func (t Table) file() string { return t.Name + ".csv.gz" }

// missing are the columns that a heading should have and has not.
func (t Table) missing(heading []string) []string {
	var missing []string
	for column := range strings.FieldsSeq(t.columns) {
		if !slices.Contains(heading, column) {
			missing = append(missing, column)
		}
	}
	return missing
}
