package clubs

import (
	"io"

	"github.com/depth-football/depth/squad/report/page"
)

// Schema names the form of what [JSON] writes.
const Schema = "depth/list/v1"

// JSON writes the clubs of a catalog in the form that [Schema] names.
func JSON(w io.Writer, clubs []Club) error {
	return page.WriteJSON(w, struct {
		Schema string `json:"schema"`
		Clubs  []Club `json:"clubs"`
	}{Schema, page.OrEmpty(clubs)})
}
