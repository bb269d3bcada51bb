package identity

import "github.com/depth-football/depth/squad"

// Doubtful finds who of the players of a club may stand twice among them, under different
// names or birth dates: for each of them, as New, the one before who is most surely the same
// person, if it is not one that a [Roster] finds.
func Doubtful(players []squad.Player) []Pairing {
	var pairs []Pairing
	sketches := make([]Sketch, len(players))
	entries := make([]Entry, len(players)) // of those that are worth judging
	entry := func(i int) *Entry {
		if entries[i].Player == nil {
			entries[i] = NewEntry(&players[i], "")
		}
		return &entries[i]
	}
	for i := range players {
		sketches[i] = SketchOf(players[i].Name)
		var surest Pairing
		var most verdict
		judged := 0
		for j := 0; j < i && judged < mostAlike; j++ {
			if areTwo(&players[i], &players[j]) || !sketches[i].MayBeInClub(&sketches[j]) {
				continue
			}
			judged++
			v := weigh(entry(j), entry(i), true)
			if v.how == None || v.how == ByID || v.how == ByName {
				continue
			}
			if surest.How == None || compareVerdicts(v, most) < 0 {
				surest, most = Pairing{j, i, v.how}, v
			}
		}
		if surest.How != None {
			pairs = append(pairs, surest)
		}
	}
	return pairs
}

// areTwo reports whether two are two people whatever their names are.
func areTwo(p, q *squad.Player) bool {
	return p.ID != q.ID && IDsDecide(p.ID, q.ID) ||
		!squad.MayBeSame(p.Born, q.Born) && isTooFar(p.Born, q.Born)
}
