package changes

import (
	"io"

	"github.com/depth-football/depth/squad/diff"
	"github.com/depth-football/depth/squad/report/page"
)

// Forms are the forms in which changes can be written, by name.
func Forms(c *diff.Comparison) page.Forms {
	return page.Forms{
		"table":    func(w io.Writer, s page.Style) error { return Table(w, c, s) },
		"markdown": func(w io.Writer, _ page.Style) error { return Markdown(w, c) },
		"csv":      func(w io.Writer, _ page.Style) error { return CSV(w, c) },
		"json":     func(w io.Writer, _ page.Style) error { return JSON(w, c) },
	}
}
