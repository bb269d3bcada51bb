package squadfile

import (
	"fmt"

	"gopkg.in/yaml.v3"

	"github.com/depth-football/depth/squad/names"
)

// maxList is the most items of a list other than the players.
const maxList = 200

// readList reads each item of a list.
func readList[T any](r *reader, n *yaml.Node, what string, read func(r *reader, item *yaml.Node) (T, bool)) []T {
	switch {
	case n.Kind != yaml.SequenceNode && likeThis(what, n) != "":
		r.problem(ruleWrongKind, n, "%s was expected here, not %s%s", what, nodeKind(n), likeThis(what, n))
		return nil
	case n.Kind == yaml.ScalarNode:
		example := ""
		if len(n.Value) <= 40 {
			example = fmt.Sprintf(", like [%s]", names.Printable(n.Value))
		}
		r.problem(ruleWrongKind, n, "%s was expected here, not %s: write it in brackets%s", what, nodeKind(n), example)
		return nil
	case n.Kind != yaml.SequenceNode:
		r.problem(ruleWrongKind, n, "%s was expected here, not %s: write it in brackets, with commas between", what, nodeKind(n))
		return nil
	case len(n.Content) > maxList:
		r.problem(ruleTooLarge, n, "a list of %d: %d are the most", len(n.Content), maxList)
		return nil
	}
	list := make([]T, 0, len(n.Content))
	for _, item := range n.Content {
		if r.enough() {
			break
		}
		if v, ok := read(r, value(item)); ok {
			list = append(list, v)
		}
	}
	return list
}
