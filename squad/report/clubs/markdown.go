package clubs

import (
	"io"

	"github.com/depth-football/depth/squad/report/page"
)

// Markdown writes the clubs of a catalog as Markdown.
func Markdown(w io.Writer, clubs []Club) error {
	p := &page.Page{}
	rows := make([][]string, len(clubs))
	for i, c := range clubs {
		rows[i] = c.row()
	}
	page.MarkdownTable(&p.Buffer, titles, rows)
	return p.Print(w)
}
