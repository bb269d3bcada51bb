package plans

import (
	"fmt"
	"io"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/chart"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/report/page"
	"github.com/depth-football/depth/squad/report/wording"
)

// planPage is a page on which a plan is printed.
type planPage struct {
	*page.Page
	plan *plan.Plan
}

// Table writes a plan for a terminal.
func Table(w io.Writer, made *plan.Plan, s page.Style) error { return table(w, made, nil, s) }

func table(w io.Writer, made *plan.Plan, d *Decisions, s page.Style) error {
	p := planPage{page.New(s), made}
	p.head()
	return p.body(w, d)
}

func (p planPage) head() {
	p.Title(fmt.Sprintf("%s %s", p.plan.Outlook.Squad.Club, p.plan.Outlook.Season))
	for _, line := range subtitle(p.plan) {
		p.Paragraph(line)
	}
}

func (p planPage) body(w io.Writer, d *Decisions) error {
	decisions := func() error { return p.decisionsInShort(d) }
	for _, part := range []func() error{p.needs, decisions, p.chart, p.movements, p.horizon} {
		if err := part(); err != nil {
			return err
		}
	}
	return p.Print(w)
}

func (p planPage) needs() error {
	p.Heading("Needs")
	if len(p.plan.Needs) == 0 {
		p.Paragraph("None: every wanted place is filled, and no single absence leaves a spot to somebody doubtful.")
	} else {
		columns := []page.Column{{Title: "Position", Width: 16}, {Title: "Why"}}
		p.FillLast(columns)
		var rows [][]string
		for _, n := range p.plan.Needs {
			rows = append(rows, []string{
				wording.Positions(n.Positions) + "\n" + p.PaintUrgency(n.Urgency, n.Urgency.String()) + ", sign " + n.Signings.String(),
				strings.Join(why(p.plan, n), "\n"),
			})
		}
		if err := p.Table(columns, rows, true); err != nil {
			return err
		}
	}
	p.targets()
	if s := swing(p.plan); s != "" {
		p.Hanging("Swing players: ", s+". The loss of one of them alone opens a need there.")
	}
	return nil
}

func (p planPage) movements() error {
	p.Heading("In and out" + currency(p.plan))
	const first, second = 14, 27
	third := min(p.Room(), page.Wide) - first - second - page.Frame(3)
	columns := []page.Column{{Width: first}, {Title: "Player", Width: second}, {Title: "How and when", Width: third}}
	var rows [][]string
	for _, g := range movements(p.plan) {
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
			rows = append(rows, []string{label, shortened(q.Name, second-len(at)) + at, q.how})
		}
	}
	if len(rows) == 0 {
		p.Paragraph("Nobody leaves, arrives or returns.")
		return nil
	}
	return p.Table(columns, rows, false)
}

// horizon prints as many seasons side by side as fit, the others below.
func (p planPage) horizon() error {
	p.Heading("Horizon: places filled, of those wanted")
	const position, season = 4, 7
	columns := []page.Column{{Width: position}}
	if before, ok := p.plan.SoFar(); ok {
		columns = append(columns, page.Column{Title: before.Season.String(), Width: season, Right: true})
	}
	columns = append(columns, []page.Column{
		{Title: p.plan.Outlook.Season.String(), Width: season, Right: true},
		{Title: "fit", Width: 3, Right: true},
		{Title: "sure", Width: 4, Right: true},
		{Title: "First short", Width: 11},
	}...)
	rows := p.firstSeason()
	room := p.Room() - page.Frame(len(columns))
	for _, c := range columns {
		room -= c.Width
	}
	for _, f := range p.plan.Horizon[1:] {
		if room < season+page.Frame(1)-1 {
			if err := p.Table(columns, rows, false); err != nil {
				return err
			}
			columns, rows = columns[:1:1], p.positions()
			room = p.Room() - position - page.Frame(1)
		}
		room -= season + page.Frame(1) - 1
		columns = append(columns, page.Column{Title: f.Season.String(), Width: season, Right: true})
		i := 0
		for at := range p.plan.Only.All() {
			rows[i] = append(rows[i], filled(f.Counts[at]))
			i++
		}
	}
	return p.Table(columns, rows, false)
}

// firstSeason are the rows of the horizon with the season being played, if that is another
// one, and the season that is planned.
func (p planPage) firstSeason() [][]string {
	rows := p.positions()
	before, played := p.plan.SoFar()
	for i, at := range p.plan.Only.List() {
		if played {
			rows[i] = append(rows[i], filled(before.Counts[at]))
		}
		now := p.plan.Horizon[0].Counts[at]
		short := "-"
		if season, ok := p.plan.FirstShort(at); ok {
			short = p.Paint(page.Red, season.String())
		}
		rows[i] = append(rows[i], filled(now), fmt.Sprint(now.Fit), fmt.Sprint(now.Sure), short)
	}
	return rows
}

// positions are rows with nothing but the positions of a plan.
func (p planPage) positions() [][]string {
	var rows [][]string
	for at := range p.plan.Only.All() {
		rows = append(rows, []string{at.String()})
	}
	return rows
}

func filled(c chart.Count) string { return fmt.Sprintf("%s/%d", c.Have, c.Wanted) }
