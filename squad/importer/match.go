package importer

import (
	"slices"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/identity"
)

// Match finds the players of the source in a file: for each the number there, -1 for
// those who are not in it, and by what they are the same.
func (c *Club) Match(file []squad.Player) (there []int, how []identity.Evidence) {
	source := c.entries()
	there, how = slices.Repeat([]int{-1}, len(source)), make([]identity.Evidence, len(source))
	for _, p := range identity.Pair(source, c.entriesOf(file)) {
		there[p.Old], how[p.Old] = p.New, p.How
	}
	return there, how
}

// entries are the players of the source, with their names in full where it has these.
func (c *Club) entries() []identity.Entry {
	entries := make([]identity.Entry, len(c.Squad.Players))
	for i := range entries {
		entries[i] = c.entry(i)
	}
	return entries
}

func (c *Club) entry(player int) identity.Entry {
	p := &c.Squad.Players[player]
	return identity.NewEntry(p, c.beside[playerKey(p)].long)
}

// entriesOf are the players of a file, with the ids of the source where the crosswalk has
// them.
func (c *Club) entriesOf(file []squad.Player) []identity.Entry {
	entries := identity.Entries(file)
	source := c.idSource()
	if c.crosswalk == nil || source == "" {
		return entries
	}
	for i := range entries {
		if id := c.crosswalk.In(source, file[i].ID); id != "" {
			known := file[i]
			known.ID = id
			entries[i].Player = &known
		}
	}
	return entries
}

// idSource is the source of the players' ids, such as tm of tm-139208.
func (c *Club) idSource() string {
	for i := range c.Squad.Players {
		if source, _, ok := strings.Cut(c.Squad.Players[i].ID, "-"); ok {
			return source
		}
	}
	return ""
}
