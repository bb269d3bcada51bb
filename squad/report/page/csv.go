package page

import (
	"bytes"
	"encoding/csv"
	"io"
	"strings"

	"github.com/depth-football/depth/squad/names"
)

// formula is what a formula begins with; that it may be wide is for spreadsheets in
// Japanese.
const formula = "=+-@＝＋－＠"

// WriteCSV writes rows so that no cell becomes a formula when a spreadsheet opens them,
// and so that each row is one line without anything unprintable.
func WriteCSV(w io.Writer, rows [][]string) error {
	for _, row := range rows {
		for i, cell := range row {
			row[i] = names.Printable(cell)
			if strings.IndexAny(strings.TrimLeft(row[i], " "), formula) == 0 {
				row[i] = "'" + row[i]
			}
		}
	}
	c := csv.NewWriter(w)
	return c.WriteAll(rows)
}

// WriteRows writes titles, and below them the rows of n things, of which each processor
// makes so many at a time.
func WriteRows(w io.Writer, titles []string, n, each int, rows func(i int) [][]string) error {
	if err := WriteCSV(w, [][]string{titles}); err != nil {
		return err
	}
	return writePieces(w, n, each, func(text *bytes.Buffer) func(i int) error {
		return func(i int) error { return WriteCSV(text, rows(i)) }
	})
}
