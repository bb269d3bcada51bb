package chart

import (
	"math/rand/v2"
	"testing"

	"github.com/depth-football/depth/squad"
)

// With its switches a chart fills every place that its numbers call filled.
func TestSwitchesFillWhatIsCountedAsFilled(t *testing.T) {
	r := rand.New(rand.NewPCG(31, 7))
	switched := 0
	for range rounds() / 4 {
		c := randomChart(r)
		var filled squad.ByPosition[int]
		for _, place := range c.Places {
			if place.Player != nil && c.Use(place.Player.Player).Cover.Has(place.Position) {
				filled[place.Position]++
			}
		}
		for _, m := range c.Switches() {
			switched++
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
				t.Fatalf("%s: %d filled, switches included, of %d that can be", squad.Position(p), filled[p], n.Have.High)
			}
		}
	}
	if switched < rounds()/400 {
		t.Errorf("only %d switches: these squads try too little", switched)
	}
}
