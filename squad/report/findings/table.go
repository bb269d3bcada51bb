package findings

import (
	"fmt"
	"io"
	"strings"

	"github.com/depth-football/depth/squad/check"
	"github.com/depth-football/depth/squad/report/page"
	"github.com/depth-football/depth/squad/squadfile"
)

// findingsPage is a page on which findings are printed.
type findingsPage struct{ *page.Page }

// Table writes findings for a terminal and for editors that jump to
// them: one after the other, each as [squad.Diagnostic.String] tells it. It
// writes nothing if there are none.
func Table(w io.Writer, r *check.Result, s page.Style) error {
	p := findingsPage{page.New(s)}
	for i := range r.Findings {
		fmt.Fprintln(p, p.diagnostic(&r.Findings[i].Diagnostic))
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

// diagnostic is the text of a diagnostic with its position, its level and its
// mark in colour.
func (p findingsPage) diagnostic(d *squadfile.Diagnostic) string {
	text := d.String()
	if !p.Color {
		return text
	}
	position, level := d.Position(), page.Red
	said, excerpt, quoted := strings.Cut(strings.TrimPrefix(text, position), "\n")
	if d.Level() == squadfile.Warning {
		level = page.Yellow
		said = strings.Replace(said, "warning:", p.Paint(level, "warning:"), 1)
	}
	if d.Rule != nil {
		tag := "[" + d.Rule.Name + "]"
		said = strings.TrimSuffix(said, tag) + p.Paint(level, tag)
	}
	text = p.Paint(page.Bold, position) + said
	if quoted {
		text += "\n" + p.marked(excerpt, d.Column > 0)
	}
	return text
}

// marked is the source line of a diagnostic with the mark under it in colour.
func (p findingsPage) marked(excerpt string, mark bool) string {
	if !mark {
		return excerpt
	}
	line := strings.TrimRight(excerpt, "^")
	return line + p.Paint(page.Green, excerpt[len(line):])
}
