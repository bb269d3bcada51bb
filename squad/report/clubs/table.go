package clubs

import (
	"io"

	"github.com/depth-football/depth/squad/report/page"
)

// Table writes the clubs of a catalog for a terminal.
func Table(w io.Writer, clubs []Club, s page.Style) error {
	p := page.New(s)
	columns := make([]page.Column, len(titles))
	rows := make([][]string, len(clubs))
	for i, t := range titles {
		columns[i] = page.Column{Title: t, Width: page.TextWidth(t), Right: t == "Players"}
	}
	for i, c := range clubs {
		rows[i] = c.row()
		for j, cell := range rows[i] {
			columns[j].Width = max(columns[j].Width, page.TextWidth(cell))
		}
	}
	p.Squeeze(columns)
	if err := p.Table(columns, rows, false); err != nil {
		return err
	}
	return p.Print(w)
}
