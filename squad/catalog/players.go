package catalog

import (
	"runtime"
	"slices"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/parallel"
	"github.com/depth-football/depth/squad/squadfile"
)

// With are the squads that may have a player of a name, or with its words in theirs: every
// word of it stands somewhere in the file. Files that cannot be read have nobody.
func (c *Catalog) With(player string) ([]*squad.Squad, error) {
	entries, err := c.Entries()
	if err != nil {
		return nil, err
	}
	words := strings.Fields(names.Fold(player))
	return c.squads(entries, func(src []byte) bool {
		text := names.Fold(string(src))
		return !slices.ContainsFunc(words, func(word string) bool { return !strings.Contains(text, word) })
	}), nil
}

// Near is the player of any squad whose name, or a part of it, is nearest to a name; "" if
// none is near.
func (c *Catalog) Near(player string) string { return names.NearestPart(player, c.players()) }

// readPlayers are the names of the players of all squads that can be read.
func (c *Catalog) readPlayers() []string {
	entries, err := c.Entries()
	if err != nil {
		return nil
	}
	var known []string
	for _, s := range c.squads(entries, func([]byte) bool { return true }) {
		for i := range s.Players {
			known = append(known, s.Players[i].Name)
		}
	}
	return known
}

// squads are those of entries, of which the text is as wanted and can be read.
func (c *Catalog) squads(entries []Entry, wanted func(src []byte) bool) []*squad.Squad {
	read := func(i int) (*squad.Squad, error) {
		src, err := c.Source(entries[i])
		if err != nil || !wanted(src) {
			return nil, err
		}
		return c.Squad(entries[i])
	}
	var found []*squad.Squad
	for s, err := range parallel.InOrder(len(entries), runtime.GOMAXPROCS(0), read) {
		if err == nil && s != nil {
			found = append(found, s)
		}
	}
	return found
}

// Named is a player of a club by name.
type Named struct{ Player, Club string }

// PlayerNames are the players of all squads by name, as far as they can be seen without
// reading the files whole: see [squadfile.PlayerNames].
func (c *Catalog) PlayerNames() ([]Named, error) {
	entries, err := c.Entries()
	if err != nil {
		return nil, err
	}
	look := func(i int) ([]string, error) {
		src, err := c.Source(entries[i])
		return squadfile.PlayerNames(src), err
	}
	var list []Named
	at := 0
	for players, err := range parallel.InOrder(len(entries), runtime.GOMAXPROCS(0), look) {
		if err == nil { // the others have nobody
			for _, p := range players {
				list = append(list, Named{p, entries[at].Club()})
			}
		}
		at++
	}
	return list, nil
}
