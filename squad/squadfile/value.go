package squadfile

import (
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/depth-football/depth/squad"
)

// Value is what a file says under a key, in canonical spelling: a text, a list or a map.
// What may be written with or without a map is one.
type Value struct {
	Text   string
	List   []*Value // of a list the items, of a map the values
	Keys   []string // of a map
	IsList bool
	IsMap  bool
}

// PlayerValue is all that a file says of a player, as a map.
func PlayerValue(p *squad.Player) *Value { return valueOf(mapNode(playerKeys, p), playerShape) }

// ClubValue is all that a file says of a club except for its players, as a map.
func ClubValue(s *squad.Squad) *Value {
	club := *s
	club.Players = nil
	v := valueOf(mapNode(squadKeys, &club), squadShape)
	return v.With("players", nil)
}

func valueOf(n *yaml.Node, s *shape) *Value {
	switch {
	case n.Kind == yaml.SequenceNode:
		v := &Value{IsList: true}
		for _, item := range n.Content {
			v.List = append(v.List, valueOf(item, s.item))
		}
		return v
	case n.Kind == yaml.MappingNode:
		v := &Value{IsMap: true}
		for i := 0; i+1 < len(n.Content); i += 2 {
			key, inner := s.under(n.Content[i].Value)
			v = v.With(key, valueOf(n.Content[i+1], inner))
		}
		return v
	case s.short != "":
		return (&Value{IsMap: true}).With(s.short, &Value{Text: n.Value})
	}
	return &Value{Text: n.Value}
}

// Of is the value under a key of a map, nil if it has none.
func (v *Value) Of(key string) *Value {
	if v == nil || !v.IsMap {
		return nil
	}
	if i := slices.Index(v.Keys, key); i >= 0 {
		return v.List[i]
	}
	return nil
}

// With is a map with another value under a key, or without the key if that is nil.
func (v *Value) With(key string, inner *Value) *Value {
	with := *v
	with.Keys, with.List = slices.Clone(v.Keys), slices.Clone(v.List)
	switch i := slices.Index(v.Keys, key); {
	case inner != nil && i >= 0:
		with.List[i] = inner
	case inner != nil:
		with.Keys, with.List = append(with.Keys, key), append(with.List, inner)
	case i >= 0:
		with.Keys, with.List = slices.Delete(with.Keys, i, i+1), slices.Delete(with.List, i, i+1)
	}
	return &with
}

// Equal reports whether two values say the same, in whatever order their maps are; nil
// says nothing.
func (v *Value) Equal(w *Value) bool {
	if v == nil || w == nil {
		return v == w
	}
	if v.Text != w.Text || v.IsList != w.IsList || v.IsMap != w.IsMap || len(v.List) != len(w.List) {
		return false
	}
	for i, inner := range v.List {
		other := w.List[i]
		if v.IsMap {
			other = w.Of(v.Keys[i])
		}
		if !inner.Equal(other) {
			return false
		}
	}
	return true
}

// String is the value in one line, "" for nil.
func (v *Value) String() string {
	switch {
	case v == nil:
		return ""
	case !v.IsList && !v.IsMap:
		return v.Text
	}
	parts := make([]string, len(v.List))
	for i, inner := range v.List {
		parts[i] = inner.String()
		if v.IsMap {
			parts[i] = v.Keys[i] + ": " + parts[i]
		}
	}
	if v.IsMap {
		return "{" + strings.Join(parts, ", ") + "}"
	}
	return "[" + strings.Join(parts, ", ") + "]"
}

// node is a value as YAML.
func (v *Value) node(s *shape) *yaml.Node {
	switch {
	case v.IsList && len(v.List) == 1 && s.canonical != nil: // such as the position of an expectation
		return v.List[0].node(s.item)
	case v.IsList:
		return listNode(v.List, func(item **Value) *yaml.Node { return (*item).node(s.item) })
	case v.IsMap && len(v.Keys) == 1 && v.Keys[0] == s.short:
		return scalarNode(v.List[0].Text)
	case v.IsMap:
		m := &yaml.Node{Kind: yaml.MappingNode}
		for i, key := range v.Keys {
			name, inner := s.under(key)
			m.Content = append(m.Content, scalarNode(name), v.List[i].node(inner))
		}
		return m
	}
	return scalarNode(v.Text)
}

// Put gives a key a value, and takes it out if that is nil.
func (f *Facts[T]) Put(key string, v *Value) error {
	if v == nil {
		return f.Drop(key)
	}
	_, s := f.element.shape.under(key)
	return f.done(key, f.put([]string{key}, v.node(s), true))
}

// ReadPlayer reads a player from a map. The error is the first thing that a file with that
// player and that day would be refused for.
func ReadPlayer(v *Value, asOf squad.Date) (*squad.Player, error) {
	n, r := v.node(playerShape), &reader{broken: make(map[int]bool)}
	s := &squad.Squad{AsOf: asOf, Players: make([]squad.Player, 1)}
	r.player(n, &s.Players[0])
	r.checkPlayers(s, []*yaml.Node{n})
	if err := r.firstError(); err != nil {
		return nil, err
	}
	return &s.Players[0], nil
}
