package clubs

import (
	"io"
	"slices"

	"github.com/depth-football/depth/squad/report/page"
)

// Schema names the form of what [JSON] writes.
const Schema = "depth/list/v1"

// JSON writes the clubs of a catalog in the form that [Schema] names.
func JSON(w io.Writer, clubs []Club) error {
	clubs = slices.Clone(clubs)
	for i := range clubs {
		clubs[i].Hides = page.OrEmpty(clubs[i].Hides)
	}
	return page.WriteJSON(w, struct {
		Schema string `json:"schema"`
		Clubs  []Club `json:"clubs"`
	}{Schema, page.OrEmpty(clubs)})
}
