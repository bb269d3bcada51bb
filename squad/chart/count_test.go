package chart

import (
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

func TestCountsAgainstBruteForceLimits(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 4))
	for range rounds() / 10 {
		c := randomChart(r)
		have, fit, sure := 0, 0, 0
		for p, n := range c.Counts() {
			if n.Sure > n.Have.High || n.Fit > n.Have.High || n.Have.Low > n.Have.High || n.Have.High > n.Wanted {
				t.Fatalf("%s: %+v", squad.Position(p), n)
			}
			have, fit, sure = have+n.Have.High, fit+n.Fit, sure+n.Sure
		}
		for _, n := range []struct {
			what   string
			got    int
			chosen func(*outlook.Player) bool
		}{
			{"have", have, (*outlook.Player).Counts},
			{"fit", fit, func(p *outlook.Player) bool { return p.Fit() && p.Doubts.Unknown() == 0 }},
			{"sure", sure, (*outlook.Player).Sure},
		} {
			if want := mostAtHome(c, n.chosen); n.got != want {
				t.Fatalf("%s %d, the best assignment of just these players has %d", n.what, n.got, want)
			}
		}
	}
}

// mostAtHome is how many places the chosen players can fill at home, by giving them
// places one after the other and moving whoever can be moved.
func mostAtHome(c *Chart, chosen func(*outlook.Player) bool) int {
	holder := make(map[int]squad.PositionSet) // by place: where its holder is at home
	var seat func(at squad.PositionSet, tried map[int]bool) bool
	seat = func(at squad.PositionSet, tried map[int]bool) bool {
		for i, place := range c.Places {
			if !at.Has(place.Position) || tried[i] {
				continue
			}
			tried[i] = true
			if held, taken := holder[i]; !taken || seat(held, tried) {
				holder[i] = at
				return true
			}
		}
		return false
	}
	for i := range c.Outlook.Players {
		if p := &c.Outlook.Players[i]; p.Counts() && chosen(p) {
			seat(p.Natural(), make(map[int]bool))
		}
	}
	return len(holder)
}

func TestOrderOfPlayersChangesOnlyTies(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 6))
	for range rounds() / 4 {
		c := randomChart(r)
		players := slices.Clone(c.Outlook.Squad.Players)
		r.Shuffle(len(players), func(i, j int) { players[i], players[j] = players[j], players[i] })
		shuffled := c.with(players)
		a, b := aimOf(c.Places, c.candidates), aimOf(shuffled.Places, shuffled.candidates)
		a[7], b[7] = 0, 0 // the order itself
		if a != b {
			t.Fatalf("chart depends on the order of players: %v, %v", a, b)
		}
	}
}

// A count's shortage and the count of two positions together.
func TestCount(t *testing.T) {
	a := Count{Spots: 2, Wanted: 4, Have: squad.Range{Low: 1, High: 3}, Fit: 2, Sure: 1}
	b := Count{Spots: 1, Wanted: 3, Have: squad.Range{Low: 2, High: 2}, Fit: 2, Sure: 2}
	if got, want := a.Short(), (squad.Range{Low: 1, High: 3}); got != want {
		t.Errorf("short %s, want %s", got, want)
	}
	want := Count{Spots: 3, Wanted: 7, Have: squad.Range{Low: 3, High: 5}, Fit: 4, Sure: 3}
	if got := a.Plus(b); got != want {
		t.Errorf("together %+v, want %+v", got, want)
	}
}
