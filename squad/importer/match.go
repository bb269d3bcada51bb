package importer

import (
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/identity"
)

// Match finds the players of the source in a file: for each the number there, -1 for
// those who are not in it, and by what they are the same.
func (c *Club) Match(file []squad.Player) (there []int, how []identity.Evidence) {
	source := c.entries()
	there, how = slices.Repeat([]int{-1}, len(source)), make([]identity.Evidence, len(source))
	for _, p := range identity.Pair(source, identity.Entries(file)) {
		there[p.Old], how[p.Old] = p.New, p.How
	}
	return there, how
}

// entries are the players of the source, with their names in full where it has these.
func (c *Club) entries() []identity.Entry {
	entries := make([]identity.Entry, len(c.Squad.Players))
	for i := range entries {
		p := &c.Squad.Players[i]
		entries[i] = identity.NewEntry(p, c.beside[playerKey(p)].long)
	}
	return entries
}
