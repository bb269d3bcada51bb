package chart

import (
	"math/rand/v2"
	"testing"

	"github.com/depth-football/depth/squad"
)

// With its moves a chart fills every place that its numbers call filled.
func TestMovesFillWhatIsCountedAsFilled(t *testing.T) {
	r := rand.New(rand.NewPCG(31, 7))
	moved := 0
	for range rounds() / 4 {
		c := randomChart(r)
		var filled squad.ByPosition[int]
		for _, place := range c.Places {
			if place.Player != nil && c.Use(place.Player.Player).Cover.Has(place.Position) {
				filled[place.Position]++
			}
		}
		for _, m := range c.Moves() {
			moved++
			if !c.Use(m.Player.Player).Cover.Has(m.Position) {
				t.Fatalf("%s cannot cover %s", m.Player.Name, m.Position)
			}
			for _, place := range c.Places {
				if place.Player == m.Player && place.Position == m.Position {
					t.Fatalf("%s is at %s already", m.Player.Name, m.Position)
				}
			}
			filled[m.Position]++
		}
		for p, n := range c.Counts() {
			if filled[p] < n.Have.High {
				t.Fatalf("%s: %d filled, moves included, of %d that can be", squad.Position(p), filled[p], n.Have.High)
			}
		}
	}
	if moved < rounds()/400 {
		t.Errorf("only %d moves: these squads try too little", moved)
	}
}
