package chart

import (
	"cmp"
	"math/rand/v2"
	"testing"

	"github.com/depth-football/depth/squad"
)

// The first choices at a position, and those behind them, stand in pecking order: who
// is at home there, the better roles, who comes earlier in the file; empty places last.
func TestPlacesAreInPeckingOrder(t *testing.T) {
	r := rand.New(rand.NewPCG(22, 1))
	compared := make(map[string]int)
	f, err := squad.ParseFormation("4-3-3")
	if err != nil {
		t.Fatal(err)
	}
	for club := range 60 {
		cover, err := squad.UniformCover(2 + club%3)
		if err != nil {
			t.Fatal(err)
		}
		s := randomOutlook(r, 28, f.Positions().List()).Squad
		for i := range s.Players {
			if r.IntN(3) == 0 {
				s.Players[i].Positions, s.Players[i].Also = []squad.Position{squad.ST}, []squad.Position{squad.CB, squad.CM}
			}
		}
		places := New(outlookOf(s), f, cover).Places
		for i := range places[1:] {
			a, b := places[i], places[i+1]
			if a.Position != b.Position {
				continue
			}
			if a.Depth > b.Depth {
				t.Fatalf("%s: depth %d comes before %d", a.Position, a.Depth, b.Depth)
			}
			if (a.Depth == 1) != (b.Depth == 1) {
				continue
			}
			why, order := "nobody", 0
			switch {
			case a.Player == nil || b.Player == nil:
				order = -1
				if a.Player == nil && b.Player != nil {
					order = 1
				}
			case a.Natural != b.Natural:
				why, order = "at home", cmp.Compare(b2i(b.Natural), b2i(a.Natural))
			case a.Player.Role != b.Player.Role:
				why, order = "role", cmp.Compare(b.Player.Role.Rank(), a.Player.Role.Rank())
			default:
				why, order = "file", cmp.Compare(a.Player.Index, b.Player.Index)
			}
			compared[why]++
			if order > 0 {
				t.Fatalf("club %d: %s %d comes before %d, by %s:\n%+v\n%+v", club, a.Position, a.Depth, b.Depth, why, a, b)
			}
		}
	}
	for _, why := range []string{"nobody", "at home", "role", "file"} {
		if compared[why] < 20 {
			t.Errorf("by %s only %d places are compared: these squads try too little", why, compared[why])
		}
	}
}
