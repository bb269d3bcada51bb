package leagues

import (
	"fmt"
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/league"
	"github.com/depth-football/depth/squad/report/page"
)

// contractsNote says what is counted, and what the signs mean that are there.
func contractsNote(clubs []*league.Club) string {
	note := "The clubs' own players, without the second team and those who have agreed to leave; a club's option counts."
	has := func(is func(c league.Cliff) bool) bool {
		return slices.ContainsFunc(clubs, func(c *league.Club) bool { return slices.ContainsFunc(c.Books.Cliffs, is) })
	}
	if has(func(c league.Cliff) bool { return c.Kept > 0 }) {
		note += " Of 4–9 players 5 may be on loan, or stay on a condition or by their own option; the value is that of all."
	}
	if has(func(c league.Cliff) bool { return c.Unvalued > 0 && c.Unvalued < c.Players }) {
		note += " + is more, since not all values are told."
	}
	return note
}

// mostYears is how many years are told one by one at the most.
const mostYears = 8

// yearsOf are the years in which contracts of some clubs run out, one after the other, and
// whether there are later ones.
func yearsOf(clubs []*league.Club) (years []int, later bool) {
	from, to := 0, 0
	for _, c := range clubs {
		for _, cliff := range c.Books.Cliffs {
			if from == 0 || cliff.Year < from {
				from = cliff.Year
			}
			to = max(to, cliff.Year)
		}
	}
	for year := from; from > 0 && year <= to; year++ {
		if len(years) == mostYears {
			return years, true
		}
		years = append(years, year)
	}
	return years, false
}

// cliffTitles are those of the years, and of what comes after them if that is shown, and of
// contracts of which the end is not told.
func cliffTitles(years []int, later bool) []string {
	var titles []string
	for _, year := range years {
		titles = append(titles, fmt.Sprint(year))
	}
	if later {
		titles = append(titles, "Later")
	}
	return append(titles, "No date")
}

func cliffCells(c *league.Club, years []int, later bool) []string {
	var cells []string
	for _, year := range years {
		cells = append(cells, cliffCell(c.Books.Cliff(year)))
	}
	if later {
		cells = append(cells, cliffCell(c.Books.After(years[len(years)-1])))
	}
	return append(cells, fmt.Sprint(c.Books.Open))
}

// cliffCell is how many contracts run out in a year, and how much their players are worth.
func cliffCell(c league.Cliff) string {
	if c.Players == 0 {
		return "-"
	}
	worth := "?"
	if _, known := c.Value.Amount(); known {
		worth = rounded(c.Value)
		if c.Unvalued > 0 {
			worth += "+"
		}
	}
	return c.Range().String() + " · " + worth
}

// rounded is an amount of money in as few figures as are read aloud.
func rounded(m squad.Money) string {
	units, known := m.Amount()
	unit := int64(1)
	switch {
	case !known:
		return "?"
	case units >= 1e7:
		unit = 1e6
	case units >= 1e6:
		unit = 1e5
	case units >= 1e4:
		unit = 1e3
	}
	return squad.MoneyOf((units + unit/2) / unit * unit).String()
}

// contracts shows as many years as fit, and the others together.
func (p leaguePage) contracts() error {
	p.Heading(contractsHeading)
	clubs, more := first(p.league.Clubs, p.view.Clubs)
	years, later := yearsOf(clubs)
	if len(years) == 0 {
		p.Paragraph("No file tells when a contract runs out.")
		return nil
	}
	for {
		columns := []page.Column{{Title: "Club"}}
		for _, title := range cliffTitles(years, later) {
			columns = append(columns, page.Column{Title: title, Width: len(title), Right: true})
		}
		rows := make([][]string, len(clubs))
		for i, c := range clubs {
			rows[i] = append([]string{""}, cliffCells(c, years, later)...)
		}
		for i := range columns[1:] {
			columns[i+1].Width = columnWidth(rows, i+1, columns[i+1].Width)
		}
		if p.left(columns) < widest && len(years) > 1 {
			years, later = years[:len(years)-1], true
			continue
		}
		return p.books(columns, rows, clubs, contractsNote(clubs), more)
	}
}

// books prints rows of clubs, whose names have the room that is left.
func (p leaguePage) books(columns []page.Column, rows [][]string, clubs []*league.Club, note string, more int) error {
	columns[0].Width = p.clubWidth(clubs, max(p.left(columns), len("Club")))
	for i, c := range clubs {
		rows[i][0] = p.clubCell(c, columns[0].Width)
	}
	if err := p.Table(columns, rows, false); err != nil {
		return err
	}
	p.Paragraph(note)
	p.moreClubs(more)
	return nil
}
