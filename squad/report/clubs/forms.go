package clubs

import (
	"io"

	"github.com/depth-football/depth/squad/report/page"
)

// Forms are the forms of a list of clubs.
func Forms(list []Club) page.Forms {
	return page.Forms{
		"table":    func(w io.Writer, s page.Style) error { return Table(w, list, s) },
		"markdown": func(w io.Writer, _ page.Style) error { return Markdown(w, list) },
		"csv":      func(w io.Writer, _ page.Style) error { return CSV(w, list) },
		"json":     func(w io.Writer, _ page.Style) error { return JSON(w, list) },
	}
}
