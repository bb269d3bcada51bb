package importer

import (
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/squadfile"
)

// offer offers a club to the rules by which its file will be read. What would be an
// error is left out and told, and the rest comes: so whatever an import writes can be
// read. The club is then what its file says, to the letter, and the same import finds
// itself there. It is false if nothing of the club is left.
func (r *importRun) offer(c *Club) bool {
	c.Squad.Players = make([]squad.Player, len(c.members))
	for i, e := range c.members {
		c.Squad.Players[i] = e.Player
	}
	if c.HasMoney() {
		c.Squad.Currency = r.currency
	}
	root := squadfile.Tree(&c.Squad)
	o := offering{importRun: r, club: c, root: root, players: root.Content[len(root.Content)-1]} // of the last key
	for len(c.members) > 0 {
		o.nodes = append(o.nodes[:0], placed{})
		o.number(root, nil)
		read := squadfile.InspectTree(c.Path, root)
		if read.Squad != nil {
			o.accept(read.Squad)
			return true
		}
		for _, found := range read.Found {
			if found.Level() == squadfile.Error && !o.leaveOut(found) {
				return false
			}
		}
	}
	return false
}

// offering is a club that is offered to the rules.
type offering struct {
	*importRun
	club          *Club
	root, players *yaml.Node
	nodes         []placed // by line: each node is on a line of its own
}

// placed is a node and the one in which it stands.
type placed struct{ node, in *yaml.Node }

func (o *offering) number(n, in *yaml.Node) {
	n.Line = len(o.nodes)
	o.nodes = append(o.nodes, placed{n, in})
	for _, inner := range n.Content {
		o.number(inner, n)
	}
}

// accept makes the club what its file says.
func (o *offering) accept(s *squad.Squad) {
	c := o.club
	c.beside = make(map[string]beside, len(c.members))
	for i, e := range c.members {
		e.Player = s.Players[i]
		c.beside[playerKey(&e.Player)] = beside{lent: e.maybeLent, long: e.long, at: e.at()}
	}
	s.File = ""
	c.Squad, c.members = *s, nil
}

// leaveOut takes out what a rule finds fault with, and tells it. It is false if the club
// cannot do without it.
func (o *offering) leaveOut(found squadfile.Diagnostic) bool {
	n := o.nodes[found.Line].node
	player, keys, isThere := o.find(n)
	first := o.club.members[0]
	switch {
	case !isThere: // it has gone with something else
	case player >= 0 && (len(keys) == 0 || keys[0] == "name" || isTwice(found)):
		o.leaveOutPlayer(player, found)
	case player >= 0:
		e := o.club.members[player]
		o.problem(e.file, e.row, "%s comes without %s: %s", e.Name, strings.Join(keys, " "), found.Message)
		o.drop(n)
	case len(keys) == 0 || slices.Contains([]string{"club", "as_of", "players"}, keys[0]):
		o.lose(first.file, first.row, "%s is left out: %s", names.Quote(o.club.Squad.Club), found.Message)
		return false
	default:
		o.problem(first.file, first.row, "%s comes without %s: %s", o.club.Squad.Club, strings.Join(keys, " "), found.Message)
		o.drop(n)
	}
	return len(o.club.members) > 0
}

// isTwice reports whether a rule takes a player for another one of the club.
func isTwice(found squadfile.Diagnostic) bool {
	return found.Rule != nil && (found.Rule.Name == "duplicate-player" || found.Rule.Name == "duplicate-id")
}

func (o *offering) leaveOutPlayer(player int, found squadfile.Diagnostic) {
	c := o.club
	e := c.members[player]
	if isTwice(found) {
		o.twice(e)
	} else {
		o.problem(e.file, e.row, "%s is left out: %s", names.Quote(e.Name), found.Message)
		c.incomplete = true
	}
	c.members = slices.Delete(slices.Clone(c.members), player, player+1)
	o.drop(o.players.Content[player])
}

// find finds a node: the player whom it is about, -1 if it is about the club, and the
// keys that lead to it.
func (o *offering) find(n *yaml.Node) (player int, keys []string, isThere bool) {
	for in := o.nodes[n.Line].in; in != nil; n, in = in, o.nodes[in.Line].in {
		i := slices.Index(in.Content, n)
		switch {
		case i < 0:
			return -1, nil, false
		case in == o.players:
			return i, keys, true
		case in.Kind == yaml.MappingNode:
			keys = append([]string{in.Content[i&^1].Value}, keys...)
		}
	}
	return -1, keys, true
}

// drop takes a node out of the one in which it stands: with its key or its value, and
// with that one if nothing is left of it.
func (o *offering) drop(n *yaml.Node) {
	in := o.nodes[n.Line].in
	first := slices.Index(in.Content, n)
	last := first
	if in.Kind == yaml.MappingNode {
		first &^= 1
		last = first + 1
	}
	in.Content = slices.Delete(in.Content, first, last+1)
	if len(in.Content) == 0 && in != o.players {
		o.drop(in)
	}
}
