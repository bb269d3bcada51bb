package squadfile

import (
	"fmt"

	"gopkg.in/yaml.v3"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
)

// Encode is a squad as the text of a squad file, in canonical form. The error is
// [Diagnostics] if a file cannot say what the squad says.
func Encode(s *squad.Squad) ([]byte, error) {
	whole, err := elementOfSquad(s)
	if err != nil {
		return nil, err
	}
	out := &printer{}
	out.file(whole)
	if i := Inspect(s.File, out.Bytes()); i.Squad == nil {
		return nil, i.Found.of(Error)
	}
	return out.Bytes(), nil
}

// treeOf is a squad as the map that a squad file holds.
func treeOf(s *squad.Squad) *yaml.Node { return mapNode(squadKeys, s) }

// elementOfSquad is a squad as the elements of a file.
func elementOfSquad(s *squad.Squad) (*element, error) {
	e := elementFrom(treeOf(s), squadShape)
	if e == nil {
		return nil, fmt.Errorf("the squad of %s is larger than %d MiB, the most that is read", names.Quote(s.Club), MaxSize>>20)
	}
	return e, nil
}

// elementFrom is a value as an element, without comments; nil if it is too large.
func elementFrom(n *yaml.Node, s *shape) *element {
	e, b := &element{shape: s}, &builder{}
	b.writeOut(e, n)
	if b.written > MaxSize {
		return nil
	}
	return e
}

// mapNode is what a table of keys has to write of something.
func mapNode[T any](keys []key[T], of *T) *yaml.Node {
	m := &yaml.Node{Kind: yaml.MappingNode}
	for _, k := range keys {
		if v := k.write(of); v != nil {
			m.Content = append(m.Content, scalarNode(k.name), v)
		}
	}
	return m
}

// partOf writes a map by a table of keys, and nothing if the map would be empty.
func partOf[T any](keys []key[T]) func(*T) *yaml.Node {
	return func(of *T) *yaml.Node {
		if m := mapNode(keys, of); len(m.Content) > 0 {
			return m
		}
		return nil
	}
}

// listNode is a list, nil if it is empty.
func listNode[V any](list []V, write func(*V) *yaml.Node) *yaml.Node {
	if len(list) == 0 {
		return nil
	}
	n := &yaml.Node{Kind: yaml.SequenceNode}
	for i := range list {
		n.Content = append(n.Content, write(&list[i]))
	}
	return n
}

func scalarNode(text string) *yaml.Node { return &yaml.Node{Kind: yaml.ScalarNode, Value: text} }

// pointerNode is a value that may be unknown.
func pointerNode[V any](of scalar[V]) func(**V) *yaml.Node {
	return func(v **V) *yaml.Node {
		if *v == nil {
			return nil
		}
		return scalarNode(of.write(**v))
	}
}

// countsNode is a map of position to number, nil if all are 0.
func countsNode(of func(squad.Position) int) *yaml.Node {
	m := &yaml.Node{Kind: yaml.MappingNode}
	for p := range squad.AllPositions() {
		if n := of(p); n > 0 {
			m.Content = append(m.Content, scalarNode(p.String()), scalarNode(numberScalar.write(n)))
		}
	}
	if len(m.Content) == 0 {
		return nil
	}
	return m
}
