package clubs

import (
	"io"

	"github.com/depth-football/depth/squad/report/page"
)

// Markdown writes the clubs of a catalog as Markdown.
func Markdown(w io.Writer, clubs []Club) error {
	p := &page.Page{}
	head, rows := columns(clubs)
	page.MarkdownTable(&p.Buffer, head, rows)
	return p.Print(w)
}
