package report

import (
	"fmt"
	"io"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
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
func ListTable(w io.Writer, clubs []Club, s Style) error {
	p := newPage(s)
	columns := make([]column, len(listTitles))
	rows := make([][]string, len(clubs))
	for i, t := range listTitles {
		columns[i] = column{title: t, width: textWidth(t), right: t == "Players"}
	}
	for i, c := range clubs {
		rows[i] = c.row()
		for j, cell := range rows[i] {
			columns[j].width = max(columns[j].width, textWidth(cell))
		}
	}
	p.squeeze(columns)
	if err := p.table(columns, rows, false); err != nil {
		return err
	}
	return p.print(w)
}

// ListMarkdown writes the clubs of a catalog as Markdown.
func ListMarkdown(w io.Writer, clubs []Club) error {
	p := &page{}
	rows := make([][]string, len(clubs))
	for i, c := range clubs {
		rows[i] = c.row()
	}
	markdownTable(&p.Buffer, listTitles, rows)
	return p.print(w)
}

// ListCSV writes a row for each club of a catalog.
func ListCSV(w io.Writer, clubs []Club) error {
	rows := [][]string{{"club", "country", "season", "as_of", "players", "file"}}
	for _, c := range clubs {
		rows = append(rows, c.row())
	}
	return writeCSV(w, rows)
}

// ListJSON writes the clubs of a catalog in the form that [ListSchema] names.
func ListJSON(w io.Writer, clubs []Club) error {
	return writeJSON(w, struct {
		Schema string `json:"schema"`
		Clubs  []Club `json:"clubs"`
	}{ListSchema, orEmpty(clubs)})
}
