package leagues

import (
	"io"

	"github.com/depth-football/depth/squad/league"
	"github.com/depth-football/depth/squad/report/page"
)

// Forms are the forms of a league. CSV has the rows of the first part that is shown, JSON
// has all.
func Forms(l *league.League, v View) page.Forms {
	return page.Forms{
		"table":    func(w io.Writer, s page.Style) error { return Table(w, l, v, s) },
		"markdown": func(w io.Writer, _ page.Style) error { return Markdown(w, l, v) },
		"csv":      func(w io.Writer, _ page.Style) error { return CSV(w, l, v.Parts[0]) },
		"json":     func(w io.Writer, _ page.Style) error { return JSON(w, l) },
	}
}
