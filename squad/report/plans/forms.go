package plans

import (
	"io"

	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/report/page"
)

// Forms are the forms of a plan, of which JSON also tells what looks wrong in the file.
func Forms(p *plan.Plan, warnings []string) page.Forms {
	return page.Forms{
		"table":    func(w io.Writer, s page.Style) error { return Table(w, p, s) },
		"markdown": func(w io.Writer, _ page.Style) error { return Markdown(w, p) },
		"csv":      func(w io.Writer, _ page.Style) error { return NeedsCSV(w, p) },
		"json":     func(w io.Writer, _ page.Style) error { return JSON(w, p, warnings) },
	}
}
