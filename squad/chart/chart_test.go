package chart

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/outlook"
)

// rounds is how many random cases each property is tried on, fewer where each
// takes long: under the race detector.
func rounds() int {
	if testing.Short() {
		return 1200
	}
	return 12000
}

func TestAssignFindsTheLargestSum(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	for range rounds() {
		rows, columns := 1+r.IntN(5), 1+r.IntN(5)
		values := make([]int64, rows*columns)
		for i := range values {
			values[i] = int64(r.IntN(8))
		}
		value := func(i, j int) int64 { return values[i*columns+j] }
		got := assign(rows, columns, value)
		var sum int64
		used := make(map[int]bool)
		for i, j := range got {
			if j < 0 {
				continue
			}
			if used[j] {
				t.Fatalf("column %d is used twice: %v", j, got)
			}
			used[j] = true
			sum += value(i, j)
		}
		if want := largestSum(rows, columns, value, 0, 0); sum != want {
			t.Fatalf("%d×%d %v: sum %d, want %d", rows, columns, values, sum, want)
		}
	}
}

func largestSum(rows, columns int, value func(i, j int) int64, row int, used uint) int64 {
	if row == rows {
		return 0
	}
	best := largestSum(rows, columns, value, row+1, used)
	for j := range columns {
		if used>>j&1 == 0 {
			best = max(best, value(row, j)+largestSum(rows, columns, value, row+1, used|1<<j))
		}
	}
	return best
}

// aim is what New promises, in its order: larger is better, the first
// difference decides. It is counted from the finished places and knows nothing
// of weights.
type aim [9]int

func aimOf(f squad.Formation, places []Place, candidates []candidate) aim {
	var a aim
	for _, place := range places {
		if place.Player == nil {
			continue
		}
		role := place.Player.Role.Rank()
		early := len(candidates) - slices.IndexFunc(candidates, func(c candidate) bool { return c.Player == place.Player })
		first := place.Depth == 1
		a[4]++ // filled
		a[5] -= listRank(f, place)
		a[7] += early
		if first {
			a[0]++
			a[7] += early
		}
		if place.Natural {
			a[2]++
			a[3] += role
		}
		if first && place.Natural {
			a[1]++
		}
		if first || !place.Natural {
			a[6] += role
		}
	}
	return a
}

// listRank is how many positions of the formation come before the place's in the player's
// lists: where they are at home, what the file says that they can play too, the neighbours
// of home. One without a spot is played next door, or on the flank that has one player.
func listRank(f squad.Formation, place Place) int {
	p := place.Player
	if p.Role == squad.Reserve {
		return farthest
	}
	all := slices.Concat(p.Positions, p.Also)
	for _, at := range p.Positions {
		for near := range squad.AllPositions() {
			if at.Neighbours().Has(near) && f.Starts(near) > 0 {
				all = append(all, near)
			}
		}
	}
	var ranked []squad.Position
	for _, at := range all {
		for _, near := range [...]squad.Position{at.NextDoor(), at.AloneOnFlank()} {
			if f.Starts(at) == 0 && f.Starts(near) > 0 {
				at = near
			}
		}
		if f.Starts(at) > 0 && !slices.Contains(ranked, at) {
			ranked = append(ranked, at)
		}
	}
	return min(slices.Index(ranked, place.Position), farthest)
}

func bestAim(f squad.Formation, places []Place, candidates []candidate, i int, used uint) aim {
	if i == len(places) {
		return aimOf(f, places, candidates)
	}
	best := bestAim(f, places, candidates, i+1, used)
	for j, c := range candidates {
		if used>>j&1 == 1 || !c.use.Able.Has(places[i].Position) {
			continue
		}
		places[i].Player, places[i].Natural = c.Player, c.use.Home.Has(places[i].Position)
		if a := bestAim(f, places, candidates, i+1, used|1<<j); slices.Compare(a[:], best[:]) > 0 {
			best = a
		}
		places[i].Player, places[i].Natural = nil, false
	}
	return best
}

func TestChartIsTheBestOfAllAssignments(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 2))
	for range rounds() {
		// Some of these positions have a spot, and players of all of them are there: so some
		// are at home next door, and some nowhere.
		known := []squad.Position{squad.RB, squad.RWB, squad.CB, squad.DM, squad.CM, squad.AM, squad.RM, squad.RW}
		r.Shuffle(len(known), func(i, j int) { known[i], known[j] = known[j], known[i] })
		at := known[:1+r.IntN(4)]
		var places []Place
		for range 1 + r.IntN(5) {
			places = append(places, Place{Position: at[r.IntN(len(at))], Depth: 1 + r.IntN(2)})
		}
		slices.SortFunc(places, func(a, b Place) int {
			return cmp.Or(cmp.Compare(a.Position, b.Position), cmp.Compare(a.Depth, b.Depth))
		})
		o := randomOutlook(r, 1+r.IntN(5), known[:len(at)+r.IntN(3)])
		f := formationWith(t, at)
		c := &Chart{Outlook: o, Formation: f, Places: slices.Clone(places), candidates: candidatesOf(o, f)}
		c.fill()
		candidates := c.candidates
		got, want := aimOf(f, c.Places, candidates), bestAim(f, slices.Clone(places), candidates, 0, 0)
		if got != want {
			t.Fatalf("places %v\ngot  %v %v\nwant %v", places, got, describe(c), want)
		}
		if n := len(c.Unplaced) + filledPlaces(c); n != len(candidates) {
			t.Fatalf("%d players on places or without one, of %d", n, len(candidates))
		}
	}
}

func filledPlaces(c *Chart) int {
	n := 0
	for _, place := range c.Places {
		if place.Player != nil {
			n++
		}
	}
	return n
}

func describe(c *Chart) []string {
	var list []string
	for _, place := range c.Places {
		name := "nobody"
		if place.Player != nil {
			name = place.Player.Name
		}
		list = append(list, place.Position.String()+" "+name)
	}
	return list
}

// formationWith is a formation in which all of the positions have a spot.
func formationWith(t *testing.T, at []squad.Position) squad.Formation {
	t.Helper()
	starts := map[squad.Position]int{squad.GK: 1, squad.ST: 10 - len(at)}
	for _, p := range at {
		starts[p]++
	}
	f, err := squad.NewFormation(starts)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

var asOf = squad.NewDate(2026, 3, 11)

// randomOutlook is an outlook of n players at random positions, with all that
// can make them doubtful.
func randomOutlook(r *rand.Rand, n int, at []squad.Position) *outlook.Outlook {
	s := &squad.Squad{Club: "Random", AsOf: asOf}
	for i := range n {
		s.Players = append(s.Players, randomPlayer(r, i, at))
	}
	return outlookOf(s)
}

func outlookOf(s *squad.Squad) *outlook.Outlook {
	o, err := outlook.New(s, outlook.Options{Season: squad.Season{Year: 2026}})
	if err != nil {
		panic(err)
	}
	return o
}

func randomPlayer(r *rand.Rand, i int, at []squad.Position) squad.Player {
	some := func(most int) []squad.Position {
		var list []squad.Position
		for _, j := range r.Perm(len(at))[:min(r.IntN(most+1), len(at))] {
			list = append(list, at[j])
		}
		return list
	}
	p := squad.Player{
		Name:      string(rune('A'+i%26)) + string(rune('a'+i/26)),
		Positions: append(some(1), at[r.IntN(len(at))]),
		Also:      some(2),
		Role:      squad.Role(r.IntN(6)),
		Contract:  squad.Contract{Until: squad.NewDate(2029, 6, 30)},
	}
	if p.Positions[0] == p.Positions[len(p.Positions)-1] {
		p.Positions = p.Positions[:1]
	}
	one := func(in int) bool { return r.IntN(in) == 0 }
	switch {
	case one(10):
		p.Contract.Until = squad.Date{}
	case one(10):
		p.Contract.Until = squad.NewDate(2027, 6, 30)
	}
	if prone := true; one(8) {
		p.InjuryProne = &prone
	}
	if one(8) {
		p.Injuries = []squad.Injury{{What: "knee", Since: asOf, Until: squad.NewDate(2026, 12, 1)}}
	}
	if one(12) {
		p.Joins = squad.Transfer{On: squad.NewDate(2027, 1, 1)}
	}
	return p
}
