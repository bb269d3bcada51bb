package report

import (
	"fmt"
	"io"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/report/page"
)

// ListSchema names the form of what [ListJSON] writes.
const ListSchema = "depth/list/v1"

// Club is a squad file of a catalog.
type Club struct {
	Key     string       `json:"key"`
	Name    string       `json:"club"`
	Country string       `json:"country"`
	Season  squad.Season `json:"season"` // the one planned for unless another is asked for
	AsOf    squad.Date   `json:"as_of"`
	Players int          `json:"players"`
	File    string       `json:"file"`
}

var listTitles = []string{"Club", "Country", "Season", "As of", "Players", "File"}

func (c Club) row() []string {
	return []string{c.Name, c.Country, c.Season.String(), c.AsOf.String(), fmt.Sprint(c.Players), names.PrintableFile(c.File)}
}

// ListTable writes the clubs of a catalog for a terminal.
func ListTable(w io.Writer, clubs []Club, s page.Style) error {
	p := page.New(s)
	columns := make([]page.Column, len(listTitles))
	rows := make([][]string, len(clubs))
	for i, t := range listTitles {
		columns[i] = page.Column{Title: t, Width: page.TextWidth(t), Right: t == "Players"}
	}
	for i, c := range clubs {
		rows[i] = c.row()
		for j, cell := range rows[i] {
			columns[j].Width = max(columns[j].Width, page.TextWidth(cell))
		}
	}
	p.Squeeze(columns)
	if err := p.Table(columns, rows, false); err != nil {
		return err
	}
	return p.Print(w)
}

// ListMarkdown writes the clubs of a catalog as Markdown.
func ListMarkdown(w io.Writer, clubs []Club) error {
	p := &page.Page{}
	rows := make([][]string, len(clubs))
	for i, c := range clubs {
		rows[i] = c.row()
	}
	page.MarkdownTable(&p.Buffer, listTitles, rows)
	return p.Print(w)
}

// ListCSV writes a row for each club of a catalog.
func ListCSV(w io.Writer, clubs []Club) error {
	rows := [][]string{{"club", "country", "season", "as_of", "players", "file"}}
	for _, c := range clubs {
		rows = append(rows, c.row())
	}
	return page.WriteCSV(w, rows)
}

// ListJSON writes the clubs of a catalog in the form that [ListSchema] names.
func ListJSON(w io.Writer, clubs []Club) error {
	return page.WriteJSON(w, struct {
		Schema string `json:"schema"`
		Clubs  []Club `json:"clubs"`
	}{ListSchema, page.OrEmpty(clubs)})
}
