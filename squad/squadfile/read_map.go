package squadfile

import (
	"gopkg.in/yaml.v3"

	"github.com/depth-football/depth/squad/names"
)

// found are the nodes of the keys that were there, in the order of their table,
// nil for the others.
type found [24]*yaml.Node

// readMap reads a mapping by its table of keys. It reports unknown and doubled
// keys and keys without a value. Files mostly have their keys in the table's
// order, so each is looked for from where the last one was found.
func readMap[T any](r *reader, n *yaml.Node, what string, keys []key[T], into *T) found {
	var found found
	expected := 0
	if n = value(n); n.Kind != yaml.MappingNode {
		r.problem(ruleWrongKind, n, "%s was expected here, not %s%s", what, nodeKind(n), likeThis(what, n))
		return found
	}
	for i := 0; i+1 < len(n.Content) && !r.enough(); i += 2 {
		name, v := n.Content[i], value(n.Content[i+1])
		k := indexKey(keys, name.Value, expected)
		whole, isSplit := "", false
		if k < 0 {
			whole, isSplit = splitAmount(n, i)
		}
		switch {
		case isSplit:
			r.problem(ruleInvalidMoney, name, "a comma ends the value here: write %s", whole)
		case k < 0 || name.Kind != yaml.ScalarNode:
			r.unknownKey(name, what, keyNames(keys))
		case found[k] != nil:
			first, _ := pair(n, name.Value)
			r.problem(ruleDoubledKey, name, "%q stands here a second time, after line %d", name.Value, first.Line)
		case v.Kind == yaml.ScalarNode && v.Tag == "!!null" && keys[k].isRequired:
			r.problem(ruleEmptyValue, name, "%q has no value, and cannot be left out: write one behind it", name.Value)
		case v.Kind == yaml.ScalarNode && v.Tag == "!!null":
			r.problem(ruleEmptyValue, name, "%q has no value: leave the key out if it is not known", name.Value)
		default:
			found[k], expected = v, k+1
			keys[k].read(r, v, into)
		}
	}
	return found
}

// indexKey is the index of a key in its table, -1 if it is not there; the search
// begins at one place and goes round.
func indexKey[T any](keys []key[T], name string, from int) int {
	for i := range keys {
		if k := (from + i) % len(keys); keys[k].name == name {
			return k
		}
	}
	return -1
}

func (r *reader) unknownKey(name *yaml.Node, what string, known []string) {
	if name.Tag == "!!merge" {
		r.problem(ruleUnknownKey, name, "merge keys are not part of a squad file: write the keys out")
		return
	}
	r.problem(ruleUnknownKey, name, "%s (in %s)",
		(&names.UnknownError{What: "key", Name: name.Value, Known: known, Near: nearestKey(name.Value, known)}).Error(), what)
}

func keyNames[T any](keys []key[T]) []string {
	names := make([]string, len(keys))
	for i, k := range keys {
		names[i] = k.name
	}
	return names
}
