package plans

import (
	"io"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/report/page"
)

// answerPage is a page on which an answer is printed.
type answerPage struct {
	*page.Page
	*Answer
}

// Table writes an answer for a terminal.
func Table(w io.Writer, a *Answer, s page.Style) error {
	p := answerPage{page.New(s), a}
	p.head()
	return p.body(w)
}

// head is the sentence, and the terms under which it is true.
func (p answerPage) head() {
	p.Title(p.Sentence())
	p.under()
}

func (p answerPage) under() {
	p.Paragraph(p.terms())
	for _, line := range p.reservations() {
		p.Paragraph(line)
	}
}

func (p answerPage) body(w io.Writer) error {
	parts := []func() error{p.needs, p.decisionsInShort, p.pitch, p.movements, p.seasons}
	if p.Brief {
		parts = parts[:1]
	}
	for _, part := range parts {
		if err := part(); err != nil {
			return err
		}
	}
	return p.end(w)
}

// end prints the page, with the file that was read under it.
func (p answerPage) end(w io.Writer) error {
	if file := p.source(); file != "" {
		p.Paragraph("\n" + file)
	}
	return p.Print(w)
}

func (p answerPage) movements() error {
	p.Heading("In and out" + currency(p.Plan))
	const first, second = 14, 27
	third := min(p.Room(), page.Wide) - first - second - page.Frame(3)
	columns := []page.Column{{Width: first}, {Title: "Player", Width: second}, {Title: "How and when", Width: third}}
	var rows [][]string
	for _, g := range movements(p.Plan) {
		for i, q := range g.players {
			label := ""
			if i == 0 {
				label = g.title
			}
			at := ""
			if len(q.Positions) > 0 {
				at = " " + q.Positions[0].String()
			}
			if q.Role == squad.Reserve {
				at += ", 2nd team"
			}
			rows = append(rows, []string{label, p.shortened(q.Player.Player, second-len(at)) + at, q.how})
		}
	}
	if len(rows) == 0 {
		p.Paragraph("Nobody leaves, arrives or returns.")
		return nil
	}
	return p.Table(columns, rows, false)
}
