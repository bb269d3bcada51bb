package clubs

import (
	"fmt"
	"slices"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
)

// Club is a squad file of a catalog.
type Club struct {
	Key     string       `json:"key"`
	Name    string       `json:"club"`
	Country string       `json:"country"`
	Season  squad.Season `json:"season"` // the one planned for unless another is asked for
	AsOf    squad.Date   `json:"as_of"`
	Players int          `json:"players"`
	File    string       `json:"file"`
	Hides   []string     `json:"hides"` // files of the club that come after this one
}

var titles = []string{"Club", "Country", "Season", "As of", "Players", "File"}

func (c Club) row() []string {
	return []string{c.Name, c.Country, c.Season.String(), c.AsOf.String(), fmt.Sprint(c.Players), names.PrintableFile(c.File)}
}

// hides are the files that a club's file hides, between commas.
func (c Club) hides() string {
	files := make([]string, len(c.Hides))
	for i, file := range c.Hides {
		files[i] = names.PrintableFile(file)
	}
	return strings.Join(files, ", ")
}

// columns are the titles of a table and its rows. What is hidden has a column if anything
// is.
func columns(clubs []Club) (head []string, rows [][]string) {
	head = titles
	hide := slices.ContainsFunc(clubs, func(c Club) bool { return len(c.Hides) > 0 })
	if hide {
		head = append(slices.Clone(titles), "Hides")
	}
	for _, c := range clubs {
		row := c.row()
		if hide {
			row = append(row, c.hides())
		}
		rows = append(rows, row)
	}
	return head, rows
}
