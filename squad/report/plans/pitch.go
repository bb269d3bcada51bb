package plans

import (
	"fmt"
	"slices"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/chart"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/outlook"
	"github.com/depth-football/depth/squad/report/page"
	"github.com/depth-football/depth/squad/report/wording"
)

// The widths from which the doubts about a player are told in words, and the market value is
// told.
const (
	roomForWords = 29
	roomForValue = 40
)

// codes is what the code of a position takes, and the blanks under it.
func (p answerPage) codes() int {
	longest := 0
	for at := range p.Only.All() {
		longest = max(longest, len(at.String()))
	}
	return longest + 1
}

// pitch prints the depth chart in the shape of the team: the attack on top, the left side on
// the left. Without lines around cells it is a list.
func (p answerPage) pitch() error {
	p.Heading("Depth chart")
	if p.Plain {
		return p.list()
	}
	sides := []string{"Left", "Centre", "Right"}
	var used [3]bool
	for at := range p.Only.All() {
		used[column(at)] = true
	}
	var columns []page.Column
	for i, title := range sides {
		if used[i] {
			columns = append(columns, page.Column{Title: title})
		}
	}
	room := min(p.Room()-page.Frame(len(columns)), len(columns)*(roomForValue+p.codes()))
	width := room / len(columns)
	for i := range columns {
		columns[i].Width = width
	}
	columns[len(columns)/2].Width += room % len(columns)
	var rows [][]string
	for _, line := range []squad.Line{squad.Attack, squad.Midfield, squad.Defence, squad.Goal} {
		var row []string
		for i := range sides {
			if used[i] {
				row = append(row, p.block(line, i, columns[len(row)].Width))
			}
		}
		if strings.Join(row, "") != "" {
			rows = append(rows, row)
		}
	}
	if err := p.Table(columns, rows, true); err != nil {
		return err
	}
	p.chartNotes(width - p.codes())
	return nil
}

// column is where on the pitch a position is: on the left, in the centre or on the right.
func column(at squad.Position) int {
	switch at {
	case squad.LB, squad.LWB, squad.LM, squad.LW:
		return 0
	case squad.RB, squad.RWB, squad.RM, squad.RW:
		return 2
	}
	return 1
}

// block is a part of a line of the team: each spot with its first choice and, below, the
// cover for it.
func (p answerPage) block(line squad.Line, side, width int) string {
	var lines []string
	codes := p.codes()
	positions := p.Only.List()
	slices.Reverse(positions)
	for _, at := range positions {
		if at.Line() != line || column(at) != side {
			continue
		}
		cells := p.placesAt(at, width-codes)
		n := p.Formation.Starts(at)
		for i := range n {
			code := at.String()
			for j := i; j < len(cells); j += n {
				for _, text := range strings.Split(cells[j], "\n") {
					lines = append(lines, fmt.Sprintf("%-*s%s", codes, code, text))
					code = ""
				}
			}
		}
	}
	return strings.Join(lines, "\n")
}

// placesAt are the places of a position: who is there, in brackets who could cover there if
// they moved, or nobody.
func (p answerPage) placesAt(at squad.Position, width int) []string {
	var switches []string
	for _, m := range p.Switches() {
		if m.Position == at {
			switches = append(switches, "("+p.shortened(m.Player.Player, width-2)+")")
		}
	}
	var cells []string
	for _, place := range p.Places {
		switch {
		case place.Position != at:
		case place.Player != nil:
			cells = append(cells, p.placed(place, width))
		case len(switches) > 0:
			cells = append(cells, switches[0])
			switches = switches[1:]
		default:
			cells = append(cells, p.Paint(page.Red, "nobody"))
		}
	}
	return cells
}

// placed is a place's player with age and contract year, and what is not certain of them: in
// words where there is room, else as signs.
func (p answerPage) placed(place chart.Place, width int) string {
	q := place.Player
	if width >= roomForWords {
		facts := []string{p.shortened(q.Player, width-6)}
		if q.Age.IsZero() {
			facts = append(facts, outlook.AgeUnknown.String())
		} else {
			facts[0] += " " + q.Age.String()
		}
		if !q.Until.IsZero() {
			facts = append(facts, "to "+until(q))
		}
		if v := value(q); v != "" && width >= roomForValue {
			facts = append(facts, v)
		}
		text := p.Wrapped(strings.Join(append(facts, doubtWords(place)...), ", "), width-1)
		return strings.Join(text, "\n ")
	}
	facts := fmt.Sprintf("%s %s", q.Age, year(q))
	if s := signs(place); s != "" {
		facts += " " + p.Paint(page.Yellow, s)
	}
	name := p.shortened(q.Player, width-1-page.TextWidth(facts))
	if strings.HasSuffix(name, "…") || names.HasInitial(name) && page.TextWidth(q.Name) <= width {
		return p.shortened(q.Player, width) + "\n " + facts
	}
	return name + " " + facts
}

// doubtWords are the doubts about a place's player, those apart that the age and the year of
// the contract tell already.
func doubtWords(place chart.Place) []string {
	var list []string
	for d := range place.Doubts().AboutSeason().All() {
		list = append(list, d.String())
	}
	return list
}

// list prints the depth chart a spot a line, for who has it read out.
func (p answerPage) list() error {
	columns := []page.Column{{Title: "Position", Width: 12}, {Title: "First choice", Width: 30}, {Title: "Cover"}}
	p.FillLast(columns)
	var rows [][]string
	for at := range p.Only.All() {
		cells := p.placesAt(at, page.Wide)
		n := p.Formation.Starts(at)
		for i := range n {
			var cover []string
			for j := i + n; j < len(cells); j += n {
				cover = append(cover, cells[j])
			}
			rows = append(rows, []string{wording.Positions(squad.SetOf(at)), cells[i], strings.Join(cover, "; ")})
		}
	}
	if err := p.Table(columns, rows, false); err != nil {
		return err
	}
	p.chartNotes(page.Wide)
	return nil
}

// shortened is a player's name in a width: as people shorten it, then cut.
func (p answerPage) shortened(q *squad.Player, width int) string {
	name := q.Name
	if page.TextWidth(name) <= width {
		return name
	}
	for _, name = range p.Outlook.Squad.ShorterNames(q) {
		if page.TextWidth(name) <= width {
			return name
		}
	}
	return page.Cut(name, max(width, 4))
}
