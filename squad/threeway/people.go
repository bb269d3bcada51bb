package threeway

import (
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/identity"
)

// person is a player by their places in the three versions, -1 where they are not in one.
type person struct {
	item
	guess string // why they may be two players after all, "" if they are surely one
}

// isCommon reports whether all three versions have the player.
func (p person) isCommon() bool { return p.base >= 0 && p.ours >= 0 && p.theirs >= 0 }

// peopleOf finds who is who in three versions. Those who were added on both sides are
// compared too.
func peopleOf(base, ours, theirs []squad.Player) []person {
	people := make([]person, len(base))
	for i := range people {
		people[i].item = item{i, -1, -1}
	}
	before := identity.Entries(base)
	newOurs := people[:0:0]
	our, their := identity.Entries(ours), identity.Entries(theirs)
	note := func(p *person, how identity.Evidence) {
		if how.IsGuess() {
			p.guess = how.String()
		}
	}
	known := [2][]bool{make([]bool, len(ours)), make([]bool, len(theirs))}
	for _, pair := range identity.Pair(before, our) {
		people[pair.Old].ours, known[0][pair.New] = pair.New, true
		note(&people[pair.Old], pair.How)
	}
	for _, pair := range identity.Pair(before, their) {
		people[pair.Old].theirs, known[1][pair.New] = pair.New, true
		note(&people[pair.Old], pair.How)
	}
	addedOurs, addedTheirs := unknown(known[0]), unknown(known[1])
	for _, n := range addedOurs {
		newOurs = append(newOurs, person{item: item{-1, n, -1}})
	}
	for _, pair := range identity.Pair(pickEntries(our, addedOurs), pickEntries(their, addedTheirs)) {
		newOurs[pair.Old].theirs, known[1][addedTheirs[pair.New]] = addedTheirs[pair.New], true
		note(&newOurs[pair.Old], pair.How)
	}
	people = append(people, newOurs...)
	for _, n := range unknown(known[1]) {
		people = append(people, person{item: item{-1, -1, n}})
	}
	return people
}

func unknown(known []bool) []int {
	var numbers []int
	for n, is := range known {
		if !is {
			numbers = append(numbers, n)
		}
	}
	return numbers
}

func pickEntries(entries []identity.Entry, numbers []int) []identity.Entry {
	picked := make([]identity.Entry, len(numbers))
	for i, n := range numbers {
		picked[i] = entries[n]
	}
	return picked
}

// haveCommonPosition reports whether two players compete anywhere: at home or as cover.
func haveCommonPosition(p, q *squad.Player) bool {
	plays := func(at squad.Position) bool { return slices.Contains(q.Positions, at) || slices.Contains(q.Also, at) }
	return slices.ContainsFunc(p.Positions, plays) || slices.ContainsFunc(p.Also, plays)
}
