package squadfile

import (
	"gopkg.in/yaml.v3"

	"github.com/depth-football/depth/squad/names"
)

// value follows an alias to what it stands for. The tables of keys bound how
// deep the walk goes, so aliases cannot make it blow up.
func value(n *yaml.Node) *yaml.Node {
	if n.Kind == yaml.AliasNode && n.Alias != nil {
		return n.Alias
	}
	return n
}

func nodeKind(n *yaml.Node) string {
	switch n.Kind {
	case yaml.MappingNode:
		return "a map"
	case yaml.SequenceNode:
		return "a list"
	case yaml.AliasNode:
		return "an alias"
	}
	if n.Tag == "!!null" {
		return "nothing"
	}
	return names.Quote(n.Value)
}

// pair is a key of a mapping and its value.
func pair(n *yaml.Node, key string) (name, v *yaml.Node) {
	if n == nil || n.Kind != yaml.MappingNode {
		return nil, nil
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == key {
			return n.Content[i], value(n.Content[i+1])
		}
	}
	return nil, nil
}

func item(n *yaml.Node, index int) *yaml.Node {
	if n == nil || n.Kind != yaml.SequenceNode || index >= len(n.Content) {
		return nil
	}
	return value(n.Content[index])
}
