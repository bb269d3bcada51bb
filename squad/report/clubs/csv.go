package clubs

import (
	"io"

	"github.com/depth-football/depth/squad/report/page"
)

// CSV writes a row for each club of a catalog.
func CSV(w io.Writer, clubs []Club) error {
	rows := [][]string{{"club", "country", "season", "as_of", "players", "file", "hides"}}
	for _, c := range clubs {
		rows = append(rows, append(c.row(), c.hides()))
	}
	return page.WriteCSV(w, rows)
}
