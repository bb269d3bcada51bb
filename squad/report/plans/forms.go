package plans

import (
	"io"

	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/report/page"
)

// Forms are the forms of a plan with the decisions that belong to it, which may be nil.
// JSON also tells what looks wrong in the file.
func Forms(p *plan.Plan, d *Decisions, warnings []string) page.Forms {
	return page.Forms{
		"table":    func(w io.Writer, s page.Style) error { return table(w, p, d, s) },
		"markdown": func(w io.Writer, _ page.Style) error { return markdown(w, p, d) },
		"csv":      func(w io.Writer, _ page.Style) error { return NeedsCSV(w, p) },
		"json":     func(w io.Writer, _ page.Style) error { return page.WriteJSON(w, newDocument(p, d, warnings)) },
	}
}
