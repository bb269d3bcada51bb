package need

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/depth-football/depth/squad"
)

// hostileTeam is a team that is as slow to count as we know: a spot at each of ten
// positions, the most cover, and players at home anywhere who cover anywhere.
func hostileTeam(b *testing.B, players int) *Team {
	b.Helper()
	starts := map[squad.Position]int{squad.GK: 1}
	for p := range squad.AllPositions() {
		if p != squad.GK && len(starts) < 11 {
			starts[p] = 1
		}
	}
	f, err := squad.NewFormation(starts)
	if err != nil {
		b.Fatal(err)
	}
	cover, err := squad.UniformCover(squad.MaxCover)
	if err != nil {
		b.Fatal(err)
	}
	r := rand.New(rand.NewPCG(1, uint64(players)))
	some := func() squad.PositionSet { return squad.PositionSet(r.Uint32()) & f.Positions() }
	t := &Team{Formation: f, Cover: cover, Next: []Player{}}
	for range players {
		p := Player{Fit: r.IntN(2) == 0, MayBeFit: true, Unknown: r.IntN(2) == 0}
		p.Sure = p.Fit
		p.Cover = some()
		p.Home = p.Cover & some()
		p.Able = f.Positions()
		t.add(r, p)
	}
	return t
}

func BenchmarkHostileTeam(b *testing.B) {
	for _, players := range []int{30, 60, 1000} {
		t := hostileTeam(b, players)
		b.Run(fmt.Sprintf("needs/%d", players), func(b *testing.B) {
			for b.Loop() {
				t.Needs()
			}
		})
		b.Run(fmt.Sprintf("losses/%d", players), func(b *testing.B) {
			needs := t.Needs()
			for b.Loop() {
				t.Losses(needs)
			}
		})
		b.Run(fmt.Sprintf("openings/%d", players), func(b *testing.B) {
			for b.Loop() {
				t.Openings()
			}
		})
	}
}
