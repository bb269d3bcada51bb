package changes

import (
	"slices"
	"strings"

	"github.com/depth-football/depth/squad/diff"
)

// targetsText says who has come onto the shortlist, who is no longer on it, and of whom it
// says something else.
func targetsText(c *diff.Changes) string {
	list := c.Targets()
	var parts []string
	for _, part := range [...]struct {
		names []string
		what  string
	}{{list.Added, "added"}, {list.Dropped, "dropped"}} {
		if len(part.names) > 0 {
			parts = append(parts, strings.Join(part.names, ", ")+" "+part.what)
		}
	}
	for i := range list.Changed {
		parts = append(parts, targetChange(c, &list.Changed[i]))
	}
	if parts == nil {
		return "in another order"
	}
	return strings.Join(parts, "; ")
}

// targetChange says what else a file says of a target than before.
func targetChange(c *diff.Changes, t *diff.TargetChange) string {
	was, is := &t.Old, &t.New
	var parts []string
	add := func(what, was, is string) { parts = append(parts, what+" "+changed(was, is)) }
	if was.Name != is.Name {
		add("name", was.Name, is.Name)
	}
	if !slices.Equal(was.Positions, is.Positions) {
		add("positions", codeList(was.Positions), codeList(is.Positions))
	}
	if was.Born != is.Born {
		add("born", orNoText(was.Born.Words()), orNoText(is.Born.Words()))
	}
	if was.Club != is.Club {
		add("club", orNoText(was.Club), orNoText(is.Club))
	}
	if was.Price != is.Price {
		parts = append(parts, "price "+amountChange(was.Price, is.Price, before(c), after(c)))
	}
	if was.Note != is.Note {
		add("note", orNoText(was.Note), orNoText(is.Note))
	}
	return is.Name + ": " + strings.Join(parts, ", ")
}
