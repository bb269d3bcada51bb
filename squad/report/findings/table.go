package findings

import (
	"fmt"
	"io"

	"github.com/depth-football/depth/squad/check"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/report/page"
	"github.com/depth-football/depth/squad/squadfile"
)

// findingsPage is a page on which findings are printed.
type findingsPage struct{ *page.Page }

// Table writes findings for a terminal and for editors that jump to them: one after
// the other, each as [squadfile.Diagnostic.String] tells it. It writes nothing if there
// are none.
func Table(w io.Writer, r *check.Result, s page.Style) error {
	p := findingsPage{page.New(s)}
	for i := range r.Findings {
		p.diagnostic(&r.Findings[i].Diagnostic)
		if last := i == len(r.Findings)-1; !last && p.Len() < printedAtOnce {
			continue
		}
		if err := p.Print(w); err != nil {
			return err
		}
		p.Reset()
	}
	return nil
}

// printedAtOnce is how much of the findings is written at once: there may be a great many.
const printedAtOnce = 32 << 10

// diagnostic prints a diagnostic with its position, its level and its mark in colour.
func (p findingsPage) diagnostic(d *squadfile.Diagnostic) {
	color, level := page.Red, ""
	if d.Level() == squadfile.Warning {
		color = page.Yellow
		level = p.Paint(color, "warning:") + " "
	}
	fmt.Fprintf(p, "%s: %s%s", p.Paint(page.Bold, d.Position()), level, names.Printable(d.Message))
	if d.Rule != nil {
		fmt.Fprint(p, " "+p.Paint(color, "["+d.Rule.Name+"]"))
	}
	line, before, mark := d.Excerpt()
	if line != "" {
		fmt.Fprint(p, "\n"+line)
	}
	if mark != "" {
		fmt.Fprint(p, "\n"+before+p.Paint(page.Green, mark))
	}
	fmt.Fprintln(p)
}
