package plan_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/squadfile"
)

// slowPositions are eleven positions of one spot each, the most that a formation has.
var slowPositions = strings.Fields("GK RB RWB CB LB LWB DM CM AM RM ST")

// slowPlayer is what the needs see of a player.
type slowPlayer struct {
	home, also              int // sets of bits, one for each of the positions
	unknown, injured, prone bool
}

func randomSlowPlayer(r *rand.Rand) slowPlayer {
	versatile := r.IntN(1 << 11)
	if r.IntN(2) == 0 {
		versatile &= r.IntN(1 << 11)
	}
	home := versatile&r.IntN(1<<11) | 1<<r.IntN(11)
	return slowPlayer{home, versatile &^ home, r.IntN(3) == 0, r.IntN(3) == 0, r.IntN(2) == 0}
}

// slowSquad is a squad file that is made slower and slower.
type slowSquad struct {
	cover   int
	players []slowPlayer
}

func randomSlowSquad(r *rand.Rand) slowSquad {
	s := slowSquad{cover: 1 + r.IntN(4)}
	most := [...]int{12, 45, 150, 1000}[r.IntN(4)]
	for range 1 + r.IntN(most) {
		s.players = append(s.players, randomSlowPlayer(r))
	}
	return s
}

// change changes a few players, how many there are, or the cover.
func (s slowSquad) change(r *rand.Rand) slowSquad {
	c := slowSquad{s.cover, slices.Clone(s.players)}
	for range 1 + r.IntN(1+len(c.players)/8) {
		switch i := r.IntN(len(c.players)); r.IntN(8) {
		case 0:
			c.cover = 1 + r.IntN(4)
		case 1, 2:
			if len(c.players) < squadfile.MaxPlayers {
				c.players = append(c.players, randomSlowPlayer(r))
			}
		case 3:
			if len(c.players) > 1 {
				c.players = slices.Delete(c.players, i, i+1)
			}
		default:
			c.players[i] = randomSlowPlayer(r)
		}
	}
	return c
}

func (s slowSquad) yaml() []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "club: Slow\nas_of: 2026-03-11\nformation: {%s: 1}\ncover: %d\nplayers:\n", strings.Join(slowPositions, ": 1, "), s.cover)
	list := func(set int) string {
		var at []string
		for i, p := range slowPositions {
			if set>>i&1 == 1 {
				at = append(at, p)
			}
		}
		return strings.Join(at, ", ")
	}
	for i, p := range s.players {
		fmt.Fprintf(&b, "  - {name: Player %d, positions: [%s], also: [%s], injury_prone: %t", i, list(p.home), list(p.also), p.prone)
		if !p.unknown {
			b.WriteString(", contract: {until: 2030-06-30}")
		}
		if p.injured {
			b.WriteString(", injuries: [{what: knee, since: 2026-03-01, until: 2027-01-01}]")
		}
		b.WriteString("}\n")
	}
	return b.Bytes()
}

// BenchmarkSlowSquad looks for squad files whose plan takes long, by changing random
// ones for as long as that makes them slower, and reports the slowest plan. Each is
// made twice, and the faster time counts, so that a busy machine is not taken for a
// slow file.
func BenchmarkSlowSquad(b *testing.B) {
	r := rand.New(rand.NewPCG(5, 6))
	var worst time.Duration
	var slowest slowSquad
	for b.Loop() {
		s := randomSlowSquad(r)
		took := planTime(b, s)
		for range 40 {
			c := s.change(r)
			if t := planTime(b, c); t > took {
				s, took = c, t
			}
		}
		if took > worst {
			worst, slowest = took, s
		}
	}
	b.ReportMetric(float64(worst.Microseconds())/1000, "ms-slowest")
	b.ReportMetric(float64(len(slowest.players)), "players-of-slowest")
}

func planTime(b *testing.B, s slowSquad) time.Duration {
	b.Helper()
	sq, err := squadfile.Parse("slow.yaml", s.yaml())
	if err != nil {
		b.Fatal(err)
	}
	fastest := time.Hour
	for range 2 {
		start := time.Now()
		p, err := plan.Planner{}.Plan(sq, plan.Options{Season: "2026", Horizon: 3})
		if err != nil {
			b.Fatal(err)
		}
		p.Losses()
		fastest = min(fastest, time.Since(start))
	}
	return fastest
}
