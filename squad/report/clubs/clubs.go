package clubs

import (
	"fmt"

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
}

var titles = []string{"Club", "Country", "Season", "As of", "Players", "File"}

func (c Club) row() []string {
	return []string{c.Name, c.Country, c.Season.String(), c.AsOf.String(), fmt.Sprint(c.Players), names.PrintableFile(c.File)}
}
