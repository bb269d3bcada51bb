package squadfile

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/depth-football/depth/squad/names"
)

// Key is a fact that a squad file may give, by the keys that lead to it: contract.until.
type Key struct {
	Path   string
	Doc    string
	Values []string // all there are, if they are few words
}

// PlayerKeys are the facts of a player that can be set each by itself.
func PlayerKeys() []Key { return playerShape.settable("") }

// ClubKeys are the facts of a club that can be set each by itself.
func ClubKeys() []Key { return squadShape.settable("") }

var playerShape = squadShape.entries[squadShape.index("players")].shape.item

// settable are the keys of a map that hold a value, or a list of values, and those of
// the maps in it.
func (s *shape) settable(prefix string) []Key {
	var keys []Key
	for _, e := range s.entries {
		path := prefix + e.name
		if e.shape.isValue() {
			key := Key{Path: path, Doc: e.doc}
			if e.shape.schema.derived == nil {
				key.Values = slices.Clone(e.shape.schema.values)
			}
			keys = append(keys, key)
		}
		keys = append(keys, e.shape.settable(path+".")...)
	}
	return keys
}

// isValue reports whether a value can be given in one text: a scalar or a list of them.
func (s *shape) isValue() bool {
	return s.canonical != nil || s.item != nil && s.item.canonical != nil || s.counts != nil
}

// resolve is the keys of a path and the shape of what stands there.
func (s *shape) resolve(path string) (keys []string, leaf *shape, err error) {
	leaf = s
	for name := range strings.SplitSeq(path, ".") {
		i := leaf.index(name)
		position := ""
		if leaf.counts != nil {
			position = positionScalar.shape.canonical(name)
		}
		switch {
		case i >= 0:
			leaf = leaf.entries[i].shape
		case position != "" && positionOf(position) != 0:
			name, leaf = position, leaf.counts
		default:
			return nil, nil, s.unknownPath(path)
		}
		keys = append(keys, name)
	}
	return keys, leaf, nil
}

func (s *shape) unknownPath(path string) error {
	var known []string
	for _, k := range s.settable("") {
		known = append(known, k.Path)
	}
	near := names.Nearest(path, known)
	for _, k := range known {
		if near == "" && strings.HasSuffix(k, "."+path) { // until: contract.until
			near = k
		}
	}
	return &names.UnknownError{What: "key", Name: path, Known: known, Near: near}
}

// valueOf makes a value of a text: a list is written like CB,RB or as in a file, numbers
// by position like GK=3,CB=2.
func (s *shape) valueOf(path, text string) (*yaml.Node, error) {
	text = strings.TrimSpace(text)
	switch {
	case text == "":
		return nil, errors.New("it needs a value")
	case s.counts != nil && strings.Contains(text, "="):
		m := &yaml.Node{Kind: yaml.MappingNode}
		for part := range strings.SplitSeq(text, ",") {
			position, number, _ := strings.Cut(part, "=")
			m.Content = append(m.Content, scalarNode(strings.TrimSpace(position)), scalarNode(strings.TrimSpace(number)))
		}
		return m, nil
	case s.item != nil && s.item.canonical != nil:
		return listOf(text)
	case s.canonical != nil:
		return scalarNode(text), nil
	case s.entries != nil:
		var known []string
		for _, k := range s.settable(path + ".") {
			known = append(known, k.Path)
		}
		return nil, fmt.Errorf("it holds several facts: set one of %s", strings.Join(known, ", "))
	}
	return nil, errors.New("it is a list of maps, which can only be written in the file itself")
}

// listOf is a list that is written with commas, in brackets or without.
func listOf(text string) (*yaml.Node, error) {
	n := &yaml.Node{Kind: yaml.SequenceNode}
	if !strings.HasPrefix(text, "[") {
		for item := range strings.SplitSeq(text, ",") {
			n.Content = append(n.Content, scalarNode(strings.TrimSpace(item)))
		}
		return n, nil
	}
	var items []string
	if err := yaml.Unmarshal([]byte(text), &items); err != nil {
		return nil, fmt.Errorf("%s is not a list: write it like [CB, RB] or CB,RB", names.Quote(text))
	}
	for _, item := range items {
		n.Content = append(n.Content, scalarNode(item))
	}
	return n, nil
}
