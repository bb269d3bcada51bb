package chart

import (
	"maps"
	"math/bits"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/outlook"
)

// randomChart is a chart of a whole squad in a real formation, of a size at
// which needs of all kinds occur.
func randomChart(r *rand.Rand) *Chart {
	names := squad.FormationNames()
	f, err := squad.ParseFormation(names[r.IntN(len(names))])
	if err != nil {
		panic(err)
	}
	return New(randomOutlook(r, 14+r.IntN(22), f.Positions().List()), f, squad.Cover{})
}

func (c *Chart) with(players []squad.Player) *Chart {
	s := *c.Outlook.Squad
	s.Players = players
	return New(outlookOf(&s), c.Formation, c.Cover)
}

// placesOf are the places of a chart, and where each of some players counts: at home on a
// spot, at home or covering on a place behind one.
type placesOf struct {
	free    map[seat]int
	players [][]seat
}

// placesFor are the places for players who are used so at home and as cover.
func (c *Chart) placesFor(used func(p *outlook.Player) (spots, covers bool)) placesOf {
	s := placesOf{free: make(map[seat]int)}
	for _, place := range c.Places {
		s.free[seat{tierOf(place), place.Position}]++
	}
	for i := range c.Outlook.Players {
		p := &c.Outlook.Players[i]
		spots, covers := used(p)
		if !p.Counts() || p.Role == squad.Reserve {
			continue
		}
		use := c.Formation.Use(p.Skills())
		var on []seat
		for at := range squad.AllPositions() {
			if spots && use.Home.Has(at) {
				on = append(on, seat{spot, at})
			}
			if covers && use.Cover.Has(at) {
				on = append(on, seat{cover, at})
			}
		}
		s.players = append(s.players, on)
	}
	return s
}

// mostByTrying is how many players can have a place each, by trying all ways.
func (s placesOf) mostByTrying() int {
	if len(s.players) == 0 {
		return 0
	}
	rest := placesOf{s.free, s.players[1:]}
	most := rest.mostByTrying()
	for _, on := range s.players[0] {
		if s.free[on] > 0 {
			s.free[on]--
			most = max(most, 1+rest.mostByTrying())
			s.free[on]++
		}
	}
	return most
}

// mostByCuts is the same by another way, for squads in which there are too many ways to
// try: of all sets of kinds of places, the least that the places of the set come to with
// the players who could have one outside it (König's theorem).
func (s placesOf) mostByCuts() int {
	kinds := slices.Collect(maps.Keys(s.free))
	inside := make([]int, 1<<len(kinds)) // players by where they count
	for _, player := range s.players {
		var where uint
		for i, on := range kinds {
			if slices.Contains(player, on) {
				where |= 1 << i
			}
		}
		inside[where]++
	}
	for i := range kinds { // and then those who count nowhere else than in the set
		for set := range inside {
			if set>>i&1 == 1 {
				inside[set] += inside[set^1<<i]
			}
		}
	}
	least := len(s.players)
	free := make([]int, len(inside))
	for set := range inside {
		if set > 0 {
			free[set] = free[set&(set-1)] + s.free[kinds[bits.TrailingZeros(uint(set))]]
		}
		least = min(least, free[set]+len(s.players)-inside[set])
	}
	return least
}

// numbers are those of a count, all positions together, and who is counted for each: at
// home, and as cover.
var numbers = []struct {
	what string
	of   func(Count) int
	used func(p *outlook.Player) (spots, covers bool)
}{
	{
		"have at best", func(c Count) int { return c.Have.High },
		func(*outlook.Player) (bool, bool) { return true, true },
	},
	{
		"have at worst", func(c Count) int { return c.Have.Low },
		func(p *outlook.Player) (bool, bool) { return p.Doubts.Unknown() == 0, p.Doubts.Unknown() == 0 },
	},
	{
		"fit at best", func(c Count) int { return c.Fit.High },
		func(p *outlook.Player) (bool, bool) { return p.MayBeFit(), p.MayBeFit() },
	},
	{
		"fit at worst", func(c Count) int { return c.Fit.Low },
		func(p *outlook.Player) (bool, bool) {
			fit := p.Fit() && p.Doubts.Unknown() == 0
			return fit, fit
		},
	},
	{
		"sure", func(c Count) int { return c.Sure },
		func(p *outlook.Player) (bool, bool) {
			sure := p.Doubts.AboutSeason() == 0
			return sure && p.Role != squad.Fringe, sure
		},
	},
}

// checkCounts fails a test if a number of a chart is not the most that players can fill.
func checkCounts(t *testing.T, c *Chart, most func(placesOf) int) {
	t.Helper()
	counts := c.Counts()
	var all Count
	for _, n := range counts {
		all = all.Plus(n)
	}
	for _, n := range numbers {
		if got, want := n.of(all), most(c.placesFor(n.used)); got != want {
			t.Errorf("%s %d, the best assignment of just these players has %d\n%s %v", n.what, got, want, c.Formation, describe(c))
		}
	}
	everybody := func(*outlook.Player) (bool, bool) { return true, true }
	if got, want := Empty(c.Outlook, c.Formation, c.Cover), all.Wanted-most(c.placesFor(everybody)); got != want {
		t.Errorf("%d places stay empty, in the best assignment %d\n%s %v", got, want, c.Formation, describe(c))
	}
	fringe := slices.ContainsFunc(c.candidates, func(m candidate) bool { return m.Role == squad.Fringe })
	for p, n := range counts {
		switch {
		case n.Have.Low < 0 || n.Have.Low > n.Have.High || n.Have.High > n.Wanted,
			n.Fit.Low > n.Fit.High, n.Fit.High > n.Have.High, n.Sure > n.Wanted, n.Sure > n.Fit.Low && !fringe:
			t.Errorf("%s: %+v\n%s %v", squad.Position(p), n, c.Formation, describe(c))
		}
	}
}

// Few players at few positions, so that all ways can be tried.
func TestCountsByTryingAllWays(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 4))
	for range rounds() / 10 {
		known := []squad.Position{squad.RB, squad.RWB, squad.CB, squad.DM, squad.CM, squad.AM, squad.RM, squad.RW}
		r.Shuffle(len(known), func(i, j int) { known[i], known[j] = known[j], known[i] })
		at := 1 + r.IntN(3)
		cover, err := squad.UniformCover(1 + r.IntN(3))
		if err != nil {
			t.Fatal(err)
		}
		o := randomOutlook(r, 1+r.IntN(6), known[:at+r.IntN(3)])
		checkCounts(t, New(o, formationWith(t, known[:at]), cover), placesOf.mostByTrying)
		if t.Failed() {
			return
		}
	}
}

// Whole squads in the formations that have a name.
func TestCountsOfWholeSquads(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 5))
	for range rounds() / 200 {
		checkCounts(t, randomChart(r), placesOf.mostByCuts)
		if t.Failed() {
			return
		}
	}
}

// The two ways to find the most that players can fill agree.
func TestTryingAndCutting(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 6))
	everybody := func(*outlook.Player) (bool, bool) { return true, true }
	for range rounds() / 20 {
		at := []squad.Position{squad.RB, squad.CB, squad.CM, squad.AM}[:1+r.IntN(4)]
		places := New(randomOutlook(r, 1+r.IntN(6), at), formationWith(t, at), squad.Cover{}).placesFor(everybody)
		if a, b := places.mostByTrying(), places.mostByCuts(); a != b {
			t.Fatalf("by trying %d, by cuts %d: %+v", a, b, places)
		}
	}
}

// Have is what is filled at worst and at best, of all the ways in which it may turn out who
// is there of those of whom the file does not say.
func TestHaveIsTheWorstAndTheBest(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 7))
	ranges := 0
	for range rounds() / 40 {
		at := []squad.Position{squad.RB, squad.CB, squad.CM, squad.AM}[:1+r.IntN(4)]
		c := New(randomOutlook(r, 1+r.IntN(8), at), formationWith(t, at), squad.Cover{})
		total := func(c *Chart) squad.Range {
			var all Count
			for _, n := range c.Counts() {
				all = all.Plus(n)
			}
			return all.Have
		}
		var certain, open []squad.Player
		for i, p := range c.Outlook.Squad.Players {
			if in := c.Outlook.At(i); in != nil && in.Counts() && in.Doubts.Unknown() != 0 {
				p.Contract.Until = squad.NewDate(2030, 6, 30)
				open = append(open, p)
			} else {
				certain = append(certain, p)
			}
		}
		worst, best := 1000, 0
		for there := range 1 << len(open) {
			players := slices.Clone(certain)
			for i, p := range open {
				if there>>i&1 == 1 {
					players = append(players, p)
				}
			}
			have := total(c.with(players))
			if have.Low != have.High {
				t.Fatalf("all is known, and have is %s", have)
			}
			worst, best = min(worst, have.Low), max(best, have.High)
		}
		if got, want := total(c), (squad.Range{Low: worst, High: best}); got != want {
			t.Fatalf("have %s, want %s\n%v", got, want, describe(c))
		}
		if worst < best {
			ranges++
		}
	}
	if ranges < rounds()/600 {
		t.Errorf("only %d ranges: these squads try too little", ranges)
	}
}

// Of two who are alike the first in the file is in front; else their order changes nothing.
func TestOrderOfPlayersChangesOnlyTies(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 6))
	for range rounds() / 4 {
		c := randomChart(r)
		players := slices.Clone(c.Outlook.Squad.Players)
		r.Shuffle(len(players), func(i, j int) { players[i], players[j] = players[j], players[i] })
		shuffled := c.with(players)
		a, b := aimOf(c.Formation, c.Places, c.candidates), aimOf(c.Formation, shuffled.Places, shuffled.candidates)
		a[7], b[7] = 0, 0 // the order itself
		if a != b {
			t.Fatalf("chart depends on the order of players: %v, %v", a, b)
		}
	}
}

// A count's shortage and the count of two positions together.
func TestCount(t *testing.T) {
	a := Count{Spots: 2, Wanted: 4, Have: squad.Range{Low: 1, High: 3}, Fit: squad.Range{Low: 1, High: 2}, Sure: 1}
	b := Count{Spots: 1, Wanted: 3, Have: squad.Range{Low: 2, High: 2}, Fit: squad.Range{Low: 2, High: 2}, Sure: 2}
	if got, want := a.Short(), (squad.Range{Low: 1, High: 3}); got != want {
		t.Errorf("short %s, want %s", got, want)
	}
	want := Count{Spots: 3, Wanted: 7, Have: squad.Range{Low: 3, High: 5}, Fit: squad.Range{Low: 3, High: 4}, Sure: 3}
	if got := a.Plus(b); got != want {
		t.Errorf("together %+v, want %+v", got, want)
	}
}
