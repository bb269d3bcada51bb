package clubs

import (
	"io"

	"github.com/depth-football/depth/squad/report/page"
)

// Table writes the clubs of a catalog for a terminal.
func Table(w io.Writer, clubs []Club, s page.Style) error {
	p := page.New(s)
	head, rows := columns(clubs)
	list := make([]page.Column, len(head))
	for i, t := range head {
		list[i] = page.Column{Title: t, Width: page.TextWidth(t), Right: t == "Players"}
	}
	for _, row := range rows {
		for j, cell := range row {
			list[j].Width = max(list[j].Width, page.TextWidth(cell))
		}
	}
	p.Squeeze(list)
	if err := p.Table(list, rows, false); err != nil {
		return err
	}
	return p.Print(w)
}
