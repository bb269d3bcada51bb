package plans

import (
	"fmt"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/chart"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/report/page"
)

// seasonsTitle is that of who is left, season by season.
const seasonsTitle = "Who is left, season by season"

// seasonsNote says what its numbers are.
func (a *Answer) seasonsNote() string {
	return fmt.Sprintf("Places filled, of those wanted. On %s: available are those who are fit, certain those without a doubt.", a.Outlook.On.Words())
}

// seasonColumn is a column of who is left.
type seasonColumn struct {
	title string
	cell  func(at squad.Position) string
}

// seasonColumns are those of every form: the season that is asked about first, then those
// after it, and the one being played for comparison.
func (a *Answer) seasonColumns() []seasonColumn {
	asked := a.Horizon[0]
	columns := []seasonColumn{
		filledIn(asked),
		{"Available", func(at squad.Position) string { return asked.Counts[at].Fit.String() }},
		{"Certain", func(at squad.Position) string { return fmt.Sprint(asked.Counts[at].Sure) }},
	}
	for _, f := range a.Horizon[1:] {
		columns = append(columns, filledIn(f))
	}
	columns = append(columns, seasonColumn{"Short in", func(at squad.Position) string {
		if season, ok := a.FirstShort(at); ok {
			return season.String()
		}
		return "-"
	}})
	if before, ok := a.SoFar(); ok {
		columns = append(columns, filledIn(before))
	}
	return columns
}

func filledIn(f plan.Future) seasonColumn {
	return seasonColumn{f.Season.String(), func(at squad.Position) string { return filled(f.Counts[at]) }}
}

func filled(c chart.Count) string { return fmt.Sprintf("%s/%d", c.Have, c.Wanted) }

// seasons prints as many seasons side by side as fit, the others below.
func (p answerPage) seasons() error {
	p.Heading(seasonsTitle)
	p.Paragraph(p.seasonsNote())
	const code, least = 3, 7
	first := page.Column{Width: code}
	columns, rows := []page.Column{first}, p.positionRows()
	room := p.Room() - code - page.Frame(1)
	for _, c := range p.seasonColumns() {
		column := page.Column{Title: c.title, Width: max(len(c.title), least), Right: c.title != "Short in"}
		if room < column.Width+page.Frame(1)-1 {
			if err := p.Table(columns, rows, false); err != nil {
				return err
			}
			columns, rows = []page.Column{first}, p.positionRows()
			room = p.Room() - code - page.Frame(1)
		}
		room -= column.Width + page.Frame(1) - 1
		columns = append(columns, column)
		for i, at := range p.Only.List() {
			rows[i] = append(rows[i], c.cell(at))
		}
	}
	return p.Table(columns, rows, false)
}

// positionRows are rows with nothing but the positions of a plan.
func (a *Answer) positionRows() [][]string {
	var rows [][]string
	for at := range a.Only.All() {
		rows = append(rows, []string{at.String()})
	}
	return rows
}
