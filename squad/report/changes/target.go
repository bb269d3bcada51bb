package changes

import (
	"strings"

	"github.com/depth-football/depth/squad/diff"
)

// targetsText says who has come onto the shortlist and who is no longer on it.
func targetsText(c *diff.Changes) string {
	list := c.Targets()
	var parts []string
	for _, part := range [...]struct {
		names []string
		what  string
	}{{list.Added, "added"}, {list.Dropped, "dropped"}, {list.Changed, "changed"}} {
		if len(part.names) > 0 {
			parts = append(parts, strings.Join(part.names, ", ")+" "+part.what)
		}
	}
	if parts == nil {
		return "in another order"
	}
	return strings.Join(parts, "; ")
}
