package squadfile

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"
)

// exemptedPlaces are the places of the file that exemptions are about, whichever
// lines they stand on, and the rules that are turned off there.
func (i *Inspection) exemptedPlaces() map[string][]string {
	rules := make(map[span][]string)
	for _, e := range i.Exemptions {
		lines := span{e.First, e.Last}
		rules[lines] = append(rules[lines], e.Rule)
	}
	all := placesOf(i.root)
	exempted := make(map[string][]string)
	for lines, names := range rules {
		at := strings.Join(all.on(lines), " ")
		exempted[at] = append(exempted[at], names...)
	}
	for _, names := range exempted {
		slices.Sort(names)
	}
	return exempted
}

// places are the keys and items of a file in its order, each before what it holds.
type places []place

type place struct {
	line  int
	name  string // of a key, or the number of an item
	outer int    // the index of what holds it, -1 if that is the file
	end   int    // the index behind the last place that it holds
}

func placesOf(root *yaml.Node) places {
	var p places
	p.add(root, -1)
	return p
}

func (p *places) add(n *yaml.Node, outer int) {
	note := func(line int, name string, inner *yaml.Node) {
		i := len(*p)
		*p = append(*p, place{line: line, name: name, outer: outer})
		p.add(inner, i)
		(*p)[i].end = len(*p)
	}
	switch n.Kind {
	case yaml.MappingNode:
		for i := 0; i+1 < len(n.Content); i += 2 {
			note(n.Content[i].Line, n.Content[i].Value, n.Content[i+1])
		}
	case yaml.SequenceNode:
		for i, item := range n.Content {
			note(item.Line, strconv.Itoa(i), item)
		}
	}
}

// on are the paths of the places that begin on some lines. What these places hold is left
// out.
func (p places) on(lines span) []string {
	var paths []string
	i, _ := slices.BinarySearchFunc(p, lines.first, func(p place, line int) int { return cmp.Compare(p.line, line) })
	for i < len(p) && p[i].line <= lines.last {
		paths = append(paths, p.path(i))
		i = p[i].end
	}
	slices.Sort(paths)
	return paths
}

func (p places) path(i int) string {
	path := ""
	for ; i >= 0; i = p[i].outer {
		path = "/" + p[i].name + path
	}
	return path
}
