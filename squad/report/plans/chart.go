package plans

import (
	"fmt"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/chart"
	"github.com/depth-football/depth/squad/report/page"
)

// roomForValue is the width of a cell from which market values are shown too.
const roomForValue = 40

// chart prints the depth chart, a row for each line of the team.
func (p planPage) chart() error {
	p.Heading("Depth chart")
	const line, position = 8, 3
	half := (min(p.Room(), page.Wide) - line - position - page.Frame(4)) / 2
	columns := []page.Column{{Width: line}, {Width: position}, {Title: "First choice", Width: half}, {Title: "Cover", Width: half}}
	var rows [][]string
	for _, line := range []squad.Line{squad.Goal, squad.Defence, squad.Midfield, squad.Attack} {
		if spots := p.spots(line, half); len(spots) > 0 {
			rows = append(rows, []string{line.String(), stacked(spots, 0), stacked(spots, 1), stacked(spots, 2)})
		}
	}
	if err := p.Table(columns, rows, true); err != nil {
		return err
	}
	p.chartNotes(half >= roomForValue)
	return nil
}

// chartNotes explain the chart and name those who are not in it.
func (p planPage) chartNotes(values bool) {
	facts := "Name, age on the day, year in which the contract ends"
	if values {
		facts += ", signs, market value" + currency(p.plan)
	}
	p.Paragraph(facts + ".")
	first, second := unplaced(p.plan)
	for _, note := range [...]struct{ label, text string }{
		{"Signs: ", legend(p.plan)},
		{"Injured or absent: ", strings.Join(inDoubt(p.plan), ", ")},
		{"Weak cover: ", weakCover(p.plan)},
		{"Covered by a switch: ", coveredBySwitch(p.plan)},
		{"Counted once: ", strings.Join(utility(p.plan), ", ")},
		{"Without a place: ", strings.Join(first, ", ")},
		{"Second team, not counted: ", strings.Join(second, ", ")},
	} {
		if note.text != "" {
			p.Hanging(note.label, note.text)
		}
	}
}

// spots are the spots of a line of the team, each with its position, its first
// choice and the cover behind, the latter one below the other.
func (p planPage) spots(line squad.Line, width int) [][]string {
	var spots [][]string
	for at := range p.plan.Only.All() {
		if at.Line() != line {
			continue
		}
		cells := p.placesAt(at, width)
		n := p.plan.Formation.Starts(at)
		for i := range n {
			spots = append(spots, []string{at.String(), cells[i], ""})
			for j := i + n; j < len(cells); j += n {
				if j > i+n {
					spots = append(spots, []string{"", "", ""})
				}
				spots[len(spots)-1][2] = cells[j]
			}
		}
	}
	return spots
}

// placesAt are the places of a position: who is there, in brackets who could cover there if
// they moved, or nobody.
func (p planPage) placesAt(at squad.Position, width int) []string {
	var switches []string
	for _, m := range p.plan.Switches() {
		if m.Position == at {
			switches = append(switches, p.Paint(page.Dim, "("+shortened(m.Player.Name, width-2)+")"))
		}
	}
	var cells []string
	for _, place := range p.plan.Places {
		switch {
		case place.Position != at:
		case place.Player != nil:
			cells = append(cells, p.placed(place, width))
		case len(switches) > 0:
			cells = append(cells, switches[0])
			switches = switches[1:]
		default:
			cells = append(cells, p.Paint(page.Dim, "nobody"))
		}
	}
	return cells
}

// stacked is one column of rows as a single cell.
func stacked(rows [][]string, column int) string {
	lines := make([]string, len(rows))
	for i, row := range rows {
		lines[i] = row[column]
	}
	return strings.Join(lines, "\n")
}

// placed is a place's player with age, contract year and signs, the first name
// shortened where the cell is too narrow.
func (p planPage) placed(place chart.Place, width int) string {
	facts := fmt.Sprintf(" %s %s", place.Player.Age, until(place.Player))
	marks := signs(place)
	if marks != "" {
		facts += " " + p.Paint(page.Yellow, marks)
	}
	if v := value(place.Player); v != "" && width >= roomForValue {
		facts += " " + p.Paint(page.Dim, v)
	}
	return shortened(place.Player.Name, width-page.TextWidth(facts)) + facts
}

// shortened is a name cut down to a width: first names to their letter, then the
// end of the name.
func shortened(name string, width int) string {
	if page.TextWidth(name) <= width {
		return name
	}
	if first, rest, ok := strings.Cut(name, " "); ok {
		name = firstLetter(first) + ". " + rest
	}
	return page.Cut(name, max(width, 4))
}

func firstLetter(name string) string {
	for i := range name {
		if i > 0 {
			return name[:i]
		}
	}
	return name
}
