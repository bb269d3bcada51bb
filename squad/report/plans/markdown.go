package plans

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/report/page"
	"github.com/depth-football/depth/squad/report/wording"
)

// Markdown writes an answer as GitHub reads it, for an issue, a pull request or a job's
// summary.
func Markdown(w io.Writer, a *Answer) error {
	var b bytes.Buffer
	a.markdownHead(&b)
	a.markdownBody(&b)
	_, err := w.Write(b.Bytes())
	return err
}

func (a *Answer) markdownHead(b *bytes.Buffer) {
	fmt.Fprintf(b, "## %s\n\n**%s.**\n\n", page.Escaped(a.subject()), page.Escaped(wording.Capital(a.verdict())))
	a.markdownTerms(b)
}

func (a *Answer) markdownTerms(b *bytes.Buffer) {
	fmt.Fprintf(b, "%s\n\n", page.Escaped(a.terms()))
	for _, line := range a.reservations() {
		fmt.Fprintf(b, "%s\n\n", page.Escaped(line))
	}
}

func (a *Answer) markdownSource(b *bytes.Buffer) {
	if file := a.source(); file != "" {
		fmt.Fprintf(b, "%s\n\n", page.Escaped(file))
	}
}

func (a *Answer) markdownBody(b *bytes.Buffer) {
	a.markdownNeeds(b)
	markdownTargets(b, a.Plan)
	if !a.Brief {
		a.markdownRest(b)
	}
	a.markdownSource(b)
}

func (a *Answer) markdownRest(b *bytes.Buffer) {
	if who := a.irreplaceable(); who != "" {
		fmt.Fprintf(b, "**Cannot afford to lose:** %s\n\n", page.Escaped(who))
	}
	a.Decisions.markdownInShort(b)
	a.markdownChart(b)
	markdownMovements(b, a.Plan)
	a.markdownSeasons(b)
}

func (a *Answer) markdownNeeds(b *bytes.Buffer) {
	fmt.Fprint(b, "### Needs\n\n")
	if len(a.Needs) == 0 {
		fmt.Fprint(b, "None.\n\n")
		return
	}
	rows := make([][]string, len(a.Needs))
	for i, n := range a.Needs {
		rows[i] = []string{
			a.Whom(n), n.Urgency.String(), n.Signings.String(), strings.Join(a.why(n), "\n"),
		}
	}
	page.MarkdownTable(b, []string{"Position", "Urgency", "Sign", "Why"}, rows)
}

func (a *Answer) markdownChart(b *bytes.Buffer) {
	p := a.Plan
	fmt.Fprint(b, "### Depth chart"+page.Escaped(currency(p))+"\n\n")
	var rows [][]string
	for _, place := range p.Places {
		row := []string{place.Position.String(), fmt.Sprint(place.Depth), "nobody", "", "", "", "", ""}
		if q := place.Player; q != nil {
			row = []string{
				place.Position.String(), fmt.Sprint(place.Depth), q.Name, q.Age.String(), until(q), value(q),
				strings.ReplaceAll(doubtList(place.Doubts()), ";", ","), elsewhere(p, place).Join(", "),
			}
		}
		rows = append(rows, row)
	}
	page.MarkdownTable(b, []string{"Position", "Depth", "Player", "Age", "Contract", "Value", "Doubts", "Could also play"}, rows)
	for _, note := range a.notes() {
		if note.Label != "Could also play" { // a column of the table
			fmt.Fprintf(b, "**%s:** %s\n\n", note.Label, page.Escaped(note.Text))
		}
	}
}

func markdownMovements(b *bytes.Buffer, p *plan.Plan) {
	var rows [][]string
	for _, g := range movements(p) {
		for _, q := range g.players {
			rows = append(rows, []string{g.title, q.Name, squad.SetOf(q.Positions...).Join(", "), q.how})
		}
	}
	if len(rows) > 0 {
		fmt.Fprint(b, "### In and out"+page.Escaped(currency(p))+"\n\n")
		page.MarkdownTable(b, []string{"", "Player", "At home", "How and when"}, rows)
	}
}

func (a *Answer) markdownSeasons(b *bytes.Buffer) {
	fmt.Fprintf(b, "### %s\n\n%s\n\n", seasonsTitle, a.seasonsNote())
	titles, rows := []string{"Position"}, a.positionRows()
	for _, c := range a.seasonColumns() {
		titles = append(titles, c.title)
		for i, at := range a.Only.List() {
			rows[i] = append(rows[i], c.cell(at))
		}
	}
	page.MarkdownTable(b, titles, rows)
}
