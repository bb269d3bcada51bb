package plans

import (
	"io"

	"github.com/depth-football/depth/squad/deal"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/report/page"
)

// Answer is a plan with what is told beside it.
type Answer struct {
	*plan.Plan
	Decisions *Decisions  // of the club: a need names those that would help; nil if they are not asked for
	Moves     []deal.Made // that the plan is made with
	Warnings  []string    // what looks wrong with the file; JSON tells it
	Brief     bool        // the sentence and the needs alone, of tables and Markdown
}

// Forms are the forms of an answer.
func (a *Answer) Forms() page.Forms {
	return page.Forms{
		"table":    func(w io.Writer, s page.Style) error { return Table(w, a, s) },
		"markdown": func(w io.Writer, _ page.Style) error { return Markdown(w, a) },
		"csv":      func(w io.Writer, _ page.Style) error { return needsCSV(w, a) },
		"json":     func(w io.Writer, _ page.Style) error { return JSON(w, a) },
	}
}
