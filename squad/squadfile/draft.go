package squadfile

import (
	"slices"

	"gopkg.in/yaml.v3"

	"github.com/depth-football/depth/squad"
)

// Draft is a squad that is to become a file, though a file may not be able to say all of
// it. What [Draft.Inspect] finds fault with can be taken out, until nothing is left to
// find.
type Draft struct {
	root, players *yaml.Node
	nodes         []draftNode // by line: each node is on a line of its own
}

// draftNode is a node and the one that holds it.
type draftNode struct{ node, holder *yaml.Node }

// NewDraft is a draft of all that a squad says.
func NewDraft(s *squad.Squad) *Draft {
	root := treeOf(s)
	_, players := pair(root, "players")
	return &Draft{root: root, players: players}
}

// Inspect reads the draft as the file that it would be. The lines of what it finds are
// those of the draft, for [Draft.Find] and [Draft.Drop].
func (d *Draft) Inspect(file string) *Inspection {
	d.nodes = append(d.nodes[:0], draftNode{})
	d.number(d.root, nil)
	r, s := &reader{file: file}, &squad.Squad{File: file}
	r.squad(d.root, s)
	i := &Inspection{file: file, root: d.root}
	r.finishInspection(i, s)
	return i
}

func (d *Draft) number(n, holder *yaml.Node) {
	n.Line = len(d.nodes)
	d.nodes = append(d.nodes, draftNode{n, holder})
	for _, inner := range n.Content {
		d.number(inner, n)
	}
}

// Find is what a problem of the last inspection is about: a player by number, -1 if it is
// the club, and the keys that lead to the fact. It reports whether that is still there.
func (d *Draft) Find(problem Diagnostic) (player int, keys []string, isThere bool) {
	at := d.nodes[problem.Line]
	for at.holder != nil {
		i := slices.Index(at.holder.Content, at.node)
		switch {
		case i < 0:
			return -1, nil, false
		case at.holder == d.players:
			return i, keys, true
		case at.holder.Kind == yaml.MappingNode:
			keys = append([]string{at.holder.Content[i&^1].Value}, keys...)
		}
		at = d.nodes[at.holder.Line]
	}
	return -1, keys, true
}

// Drop takes out the fact that a problem of the last inspection is about.
func (d *Draft) Drop(problem Diagnostic) { d.drop(d.nodes[problem.Line]) }

// DropPlayer takes out a player by number.
func (d *Draft) DropPlayer(player int) {
	d.players.Content = slices.Delete(d.players.Content, player, player+1)
}

// drop takes out a node with its key or its value. What holds nothing without it goes too,
// except for the list of players.
func (d *Draft) drop(at draftNode) {
	in := at.holder
	first := slices.Index(in.Content, at.node)
	last := first
	if in.Kind == yaml.MappingNode {
		first &^= 1
		last = first + 1
	}
	in.Content = slices.Delete(in.Content, first, last+1)
	if len(in.Content) == 0 && in != d.players {
		d.drop(d.nodes[in.Line])
	}
}
