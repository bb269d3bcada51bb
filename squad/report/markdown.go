package report

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/plan"
)

// Markdown writes a plan as GitHub reads it, for an issue, a pull request or a
// job's summary.
func Markdown(w io.Writer, p *plan.Plan) error {
	var b bytes.Buffer
	o := p.Outlook
	fmt.Fprintf(&b, "## %s %s\n\n%s\n\n", escaped(o.Squad.Club), o.Season, escaped(strings.Join(subtitle(p), " · ")))
	markdownNeeds(&b, p)
	markdownChart(&b, p)
	markdownMovements(&b, p)
	markdownHorizon(&b, p)
	_, err := w.Write(b.Bytes())
	return err
}

func markdownNeeds(b *bytes.Buffer, p *plan.Plan) {
	fmt.Fprint(b, "### Needs\n\n")
	if len(p.Needs) == 0 {
		fmt.Fprint(b, "None.\n\n")
	} else {
		rows := make([][]string, len(p.Needs))
		for i, n := range p.Needs {
			rows[i] = []string{title(n.Positions), n.Urgency.String(), n.Signings.String(), strings.Join(why(p, n), "\n")}
		}
		markdownTable(b, []string{"Position", "Urgency", "Sign", "Why"}, rows)
	}
	if s := swing(p); s != "" {
		fmt.Fprintf(b, "**Swing players:** %s. The loss of one of them alone opens a need there.\n\n", escaped(s))
	}
}

func markdownChart(b *bytes.Buffer, p *plan.Plan) {
	fmt.Fprint(b, "### Depth chart"+escaped(currency(p))+"\n\n")
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
	markdownTable(b, []string{"Position", "Depth", "Player", "Age", "Contract", "Value", "Doubts", "Could also play"}, rows)
	first, second := unplaced(p)
	for _, list := range []struct {
		label string
		names []string
	}{{"Without a place", first}, {"Second team, not counted", second}} {
		if len(list.names) > 0 {
			fmt.Fprintf(b, "**%s:** %s\n\n", list.label, escaped(strings.Join(list.names, ", ")))
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
		fmt.Fprint(b, "### In and out"+escaped(currency(p))+"\n\n")
		markdownTable(b, []string{"", "Player", "At home", "How and when"}, rows)
	}
}

func markdownHorizon(b *bytes.Buffer, p *plan.Plan) {
	fmt.Fprint(b, "### Horizon: places filled, of those wanted\n\n")
	titles := []string{"Position", p.Outlook.Season.String(), "Fit", "Sure"}
	for _, f := range p.Horizon[1:] {
		titles = append(titles, f.Season.String())
	}
	var rows [][]string
	for at := range p.Only.All() {
		now := p.Horizon[0].Counts[at]
		row := []string{at.String(), filled(now), fmt.Sprint(now.Fit), fmt.Sprint(now.Sure)}
		for _, f := range p.Horizon[1:] {
			row = append(row, filled(f.Counts[at]))
		}
		first := ""
		if season, ok := p.FirstShort(at); ok {
			first = season.String()
		}
		rows = append(rows, append(row, first))
	}
	markdownTable(b, append(titles, "First short"), rows)
}

func markdownTable(b *bytes.Buffer, titles []string, rows [][]string) {
	markdownRow(b, titles)
	b.WriteString("|" + strings.Repeat(" --- |", len(titles)) + "\n")
	for _, row := range rows {
		markdownRow(b, row)
	}
	b.WriteString("\n")
}

func markdownRow(b *bytes.Buffer, cells []string) {
	b.WriteString("|")
	for _, c := range cells {
		b.WriteString(" " + strings.ReplaceAll(escaped(c), "\n", "<br>") + " |")
	}
	b.WriteString("\n")
}

// markdownSpecial are the characters that mean something to Markdown, to HTML
// or to GitHub inside a line of text. GitHub looks for mentions and for numbers of
// issues when all escapes are resolved: a comment of HTML parts their sign from the rest.
var markdownSpecial = strings.NewReplacer(
	`\`, `\\`, "|", `\|`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "~", `\~`, "!", `\!`, "$", `\$`,
	"<", "&lt;", ">", "&gt;", "&", "&amp;", "@", "@<!-- -->", "#", "#<!-- -->",
)

// escaped is text of one or several lines that is nothing but text in Markdown.
func escaped(text string) string { return markdownSpecial.Replace(names.PrintableLines(text)) }
