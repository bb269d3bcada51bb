package importer

import (
	"slices"
	"strings"

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
	draft := squadfile.NewDraft(&c.Squad)
	for len(c.members) > 0 {
		read := draft.Inspect(c.Path)
		if read.Squad != nil {
			c.accept(read.Squad)
			return true
		}
		for _, found := range read.Found {
			if found.Level() == squadfile.Error && !r.leaveOut(c, draft, found) {
				return false
			}
		}
	}
	return false
}

// accept makes the club what its file says.
func (c *Club) accept(s *squad.Squad) {
	c.beside = make(map[string]beside, len(c.members))
	for i, e := range c.members {
		e.Player = s.Players[i]
		c.beside[playerKey(&e.Player)] = beside{lent: e.maybeLent, long: e.long, at: e.at()}
	}
	s.File = ""
	c.Squad, c.members = *s, nil
}

// leaveOut takes out of a club's draft what a rule finds fault with, and tells it. It is
// false if the club cannot do without it.
func (r *importRun) leaveOut(c *Club, draft *squadfile.Draft, found squadfile.Diagnostic) bool {
	player, keys, isThere := draft.Find(found)
	first := c.members[0]
	switch {
	case !isThere: // it has gone with something else
	case player >= 0 && (len(keys) == 0 || keys[0] == "name" || isTwice(found)):
		r.leaveOutPlayer(c, player, found)
		draft.DropPlayer(player)
	case player >= 0:
		e := c.members[player]
		r.problem(e.file, e.row, "%s comes without %s: %s", e.Name, strings.Join(keys, " "), found.Message)
		draft.Drop(found)
	case len(keys) == 0 || slices.Contains([]string{"club", "as_of", "players"}, keys[0]):
		r.lose(first.file, first.row, "%s is left out: %s", names.Quote(c.Squad.Club), found.Message)
		return false
	default:
		r.problem(first.file, first.row, "%s comes without %s: %s", c.Squad.Club, strings.Join(keys, " "), found.Message)
		draft.Drop(found)
	}
	return len(c.members) > 0
}

// isTwice reports whether a rule takes a player for another one of the club.
func isTwice(found squadfile.Diagnostic) bool {
	return found.Rule != nil && (found.Rule.Name == "duplicate-player" || found.Rule.Name == "duplicate-id")
}

func (r *importRun) leaveOutPlayer(c *Club, player int, found squadfile.Diagnostic) {
	e := c.members[player]
	if isTwice(found) {
		r.twice(e)
	} else {
		r.problem(e.file, e.row, "%s is left out: %s", names.Quote(e.Name), found.Message)
		c.incomplete = true
	}
	c.members = slices.Delete(slices.Clone(c.members), player, player+1)
}
