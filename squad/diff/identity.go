package diff

import (
	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/identity"
)

// pair is one player in two files.
type pair struct {
	old, new *squad.Player
	how      identity.Evidence
}

// whoIsWho finds the players that two lists have in common, in the order of the second
// list. Which list comes first makes no other difference.
func whoIsWho(before, after []squad.Player) []pair {
	found := identity.Pair(identity.Entries(before), identity.Entries(after))
	pairs := make([]pair, len(found))
	for i, p := range found {
		pairs[i] = pair{&before[p.Old], &after[p.New], p.How}
	}
	return pairs
}

// places are the indexes of the players of a list.
func places(players []squad.Player) map[*squad.Player]int {
	place := make(map[*squad.Player]int, len(players))
	for i := range players {
		place[&players[i]] = i
	}
	return place
}
