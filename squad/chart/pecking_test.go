package chart_test

import (
	"cmp"
	"math/rand/v2"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/chart"
	"github.com/depth-football/depth/squad/outlook"
)

// The first choices at a position, and those behind them, stand in pecking order: who
// is at home there, the better roles, who comes earlier in the file; empty places last.
func TestPlacesAreInPeckingOrder(t *testing.T) {
	r := rand.New(rand.NewPCG(22, 1))
	compared := make(map[string]int)
	for club := range 60 {
		cover, err := squad.UniformCover(2 + club%3)
		if err != nil {
			t.Fatal(err)
		}
		s, err := squad.Parse("club.yaml", generated(r, club))
		if err != nil {
			t.Fatal(err)
		}
		r.Shuffle(len(s.Players), func(i, j int) { s.Players[i], s.Players[j] = s.Players[j], s.Players[i] })
		for i := range s.Players {
			if r.IntN(3) == 0 {
				s.Players[i].Positions, s.Players[i].Also = []squad.Position{squad.ST}, []squad.Position{squad.CB, squad.CM}
			}
		}
		o, err := outlook.New(s, outlook.Terms{Season: squad.Season{Year: 2026}})
		if err != nil {
			t.Fatal(err)
		}
		places := chart.New(o, s.Shape(), cover).Places
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
				why, order = "at home", cmp.Compare(truth(b.Natural), truth(a.Natural))
			case a.Player.Role != b.Player.Role:
				why, order = "role", cmp.Compare(b.Player.Role.Rank(), a.Player.Role.Rank())
			default:
				why, order = "file", cmp.Compare(a.Player.Index, b.Player.Index)
			}
			compared[why]++
			if order > 0 {
				t.Fatalf("club %d: %s %d comes before %d, by %s:\n%s\n%s", club, a.Position, a.Depth, b.Depth, why, placeOf(a), placeOf(b))
			}
		}
	}
	for _, why := range []string{"nobody", "at home", "role", "file"} {
		if compared[why] < 20 {
			t.Errorf("by %s only %d places are compared: these squads try too little", why, compared[why])
		}
	}
}

func truth(b bool) int {
	if b {
		return 1
	}
	return 0
}
