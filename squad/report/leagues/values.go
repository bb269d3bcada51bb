package leagues

import (
	"fmt"
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/league"
	"github.com/depth-football/depth/squad/report/page"
)

var valueTitles = []string{"Value", "Players", "No value", "Eleven", "Fits worth", "Age"}

// valueCells are what a squad is worth, its players, the share of those without a value, the
// median of the eleven, what its fits are worth, and how old the eleven is.
func valueCells(c *league.Club) []string {
	b := &c.Books
	worth := rounded(b.Value)
	if b.Unvalued > 0 && b.Unvalued < b.Players {
		worth += "+"
	}
	share, age, fits := "-", "?", "any"
	if b.Players > 0 {
		share = fmt.Sprintf("%d %%", (100*b.Unvalued+b.Players/2)/b.Players)
	}
	if b.Age.High > 0 {
		age = b.Age.String()
	}
	if least, most, known := c.Level.Worth(squad.SetOf(squad.CB)); known {
		fits = rounded(least) + "–" + rounded(most)
	}
	return []string{worth, fmt.Sprint(b.Players), share, rounded(c.Level.Median), fits, age}
}

// valuesNote says what the columns mean.
func valuesNote(l *league.League) string {
	currency := ""
	if l.Currency != "" {
		currency = " in " + l.Currency
	}
	return "Value" + currency + ": the players of the season in which the file was written, loans from elsewhere too, " +
		"without the second team; + is more, since not all are told. No value: the share of whom none is told. " +
		"Eleven: the median of its players in the field, ? if fewer than two in three have a value. Fits worth: what players in the field are worth whom a club of that level signs. Age: the median of the eleven."
}

// leftOut are the columns of values that a narrow page leaves out, one after the other.
var leftOut = [...]int{4, 1, 2}

func (p leaguePage) values() error {
	p.Heading(valuesHeading)
	clubs, more := first(p.league.Clubs, p.view.Clubs)
	rows := make([][]string, len(clubs))
	for i, c := range clubs {
		rows[i] = append([]string{""}, valueCells(c)...)
	}
	columns := []page.Column{{Title: "Club"}}
	for i, title := range valueTitles {
		columns = append(columns, page.Column{Title: title, Width: columnWidth(rows, i+1, len(title)), Right: true})
	}
	for _, at := range leftOut {
		if p.left(columns) >= widest {
			break
		}
		gone := slices.IndexFunc(columns, func(c page.Column) bool { return c.Title == valueTitles[at] })
		columns = slices.Delete(columns, gone, gone+1)
		for i := range rows {
			rows[i] = slices.Delete(rows[i], gone, gone+1)
		}
	}
	return p.books(columns, rows, clubs, valuesNote(p.league), more)
}

// left is the room for the first column that the others leave.
func (p leaguePage) left(columns []page.Column) int {
	room := p.Room() - page.Frame(len(columns))
	for _, c := range columns[1:] {
		room -= c.Width
	}
	return room
}
