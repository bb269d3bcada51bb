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

// Markdown writes a plan as GitHub reads it, for an issue, a pull request or a
// job's summary.
func Markdown(w io.Writer, p *plan.Plan) error { return markdown(w, p, nil) }

func markdown(w io.Writer, p *plan.Plan, d *Decisions) error {
	var b bytes.Buffer
	markdownHead(&b, p)
	markdownBody(&b, p, d)
	_, err := w.Write(b.Bytes())
	return err
}

func markdownHead(b *bytes.Buffer, p *plan.Plan) {
	o := p.Outlook
	fmt.Fprintf(b, "## %s %s\n\n%s\n\n", page.Escaped(o.Squad.Club), o.Season, page.Escaped(strings.Join(subtitle(p), " · ")))
}

func markdownBody(b *bytes.Buffer, p *plan.Plan, d *Decisions) {
	markdownNeeds(b, p)
	d.markdownInShort(b)
	markdownChart(b, p)
	markdownMovements(b, p)
	markdownHorizon(b, p)
}

func markdownNeeds(b *bytes.Buffer, p *plan.Plan) {
	fmt.Fprint(b, "### Needs\n\n")
	if len(p.Needs) == 0 {
		fmt.Fprint(b, "None.\n\n")
	} else {
		rows := make([][]string, len(p.Needs))
		for i, n := range p.Needs {
			rows[i] = []string{wording.Positions(n.Positions), n.Urgency.String(), n.Signings.String(), strings.Join(why(p, n), "\n")}
		}
		page.MarkdownTable(b, []string{"Position", "Urgency", "Sign", "Why"}, rows)
	}
	markdownTargets(b, p)
	if s := swing(p); s != "" {
		fmt.Fprintf(b, "**Swing players:** %s. The loss of one of them alone opens a need there.\n\n", page.Escaped(s))
	}
}

func markdownChart(b *bytes.Buffer, p *plan.Plan) {
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
	first, second := unplaced(p)
	for _, list := range []struct {
		label string
		names []string
	}{
		{"Injured or absent", inDoubt(p)},
		{"Weak cover", nonEmpty(weakCover(p))},
		{"Covered by a switch", nonEmpty(coveredBySwitch(p))},
		{"Without a place", first},
		{"Second team, not counted", second},
	} {
		if len(list.names) > 0 {
			fmt.Fprintf(b, "**%s:** %s\n\n", list.label, page.Escaped(strings.Join(list.names, ", ")))
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

func markdownHorizon(b *bytes.Buffer, p *plan.Plan) {
	fmt.Fprint(b, "### Horizon: places filled, of those wanted\n\n")
	titles := []string{"Position"}
	before, played := p.SoFar()
	if played {
		titles = append(titles, before.Season.String())
	}
	titles = append(titles, p.Outlook.Season.String(), "Fit", "Sure")
	for _, f := range p.Horizon[1:] {
		titles = append(titles, f.Season.String())
	}
	var rows [][]string
	for at := range p.Only.All() {
		now := p.Horizon[0].Counts[at]
		row := []string{at.String()}
		if played {
			row = append(row, filled(before.Counts[at]))
		}
		row = append(row, filled(now), fmt.Sprint(now.Fit), fmt.Sprint(now.Sure))
		for _, f := range p.Horizon[1:] {
			row = append(row, filled(f.Counts[at]))
		}
		first := ""
		if season, ok := p.FirstShort(at); ok {
			first = season.String()
		}
		rows = append(rows, append(row, first))
	}
	page.MarkdownTable(b, append(titles, "First short"), rows)
}

// nonEmpty is a list of one text, of none if there is none.
func nonEmpty(text string) []string {
	if text == "" {
		return nil
	}
	return []string{text}
}
