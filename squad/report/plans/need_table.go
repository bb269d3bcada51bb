package plans

import (
	"strings"

	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/report/page"
)

// labels is the width of the column of the positions and of what is told of them.
const labels = 13

// needs prints the needs, each with its lines under its position.
func (p answerPage) needs() error {
	p.Heading("Needs")
	if err := p.needTable(); err != nil {
		return err
	}
	p.targets()
	if who := p.irreplaceable(); who != "" && !p.Brief {
		p.Hanging("Cannot afford to lose: ", who)
	}
	return nil
}

func (p answerPage) needTable() error {
	if len(p.Needs) == 0 {
		p.Paragraph("None: every wanted place is filled, and no single absence leaves a spot to somebody in doubt.")
		return nil
	}
	columns := []page.Column{{Width: labels}, {}}
	p.FillLast(columns)
	var rows [][]string
	for _, n := range p.Needs {
		rows = append(rows, p.need(n, columns[1].Width))
	}
	return p.Table(columns, rows, true)
}

// need is a need in two cells whose lines stand beside each other.
func (p answerPage) need(n *plan.Need, width int) []string {
	var left, right []string
	beside := func(label []string, text ...string) {
		for len(left) < len(right) {
			left = append(left, "")
		}
		left, right = append(left, label...), append(right, text...)
	}
	head := append([]string{p.PaintUrgency(n.Urgency, p.pressing(n)) + " · " + p.heads(n)}, p.Wrapped(p.headline(n), width)...)
	if page.TextWidth(head[0]) > width {
		head = append([]string{p.PaintUrgency(n.Urgency, p.pressing(n)), p.heads(n)}, head[1:]...)
	}
	name := p.Wrapped(p.Whom(n), labels)
	for i := range name {
		name[i] = p.Paint(page.Bold, name[i])
	}
	beside(name, head...)
	for len(right) < len(left) {
		right = append(right, "")
	}
	for _, l := range p.lines(n) {
		beside([]string{p.Paint(page.Dim, l.Label)}, p.Wrapped(l.Text, width)...)
	}
	return []string{strings.Join(left, "\n"), strings.Join(right, "\n")}
}
