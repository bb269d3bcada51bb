package need

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/depth-football/depth/squad"
)

// system is several requirements of some positions: in each so many players at each
// position, and where those who are there can be used.
type system struct {
	want    [][]int16
	players [][]int // sets of bits, one for each position
}

func randomSystem(r *rand.Rand, positions int) *system {
	s := &system{make([][]int16, 3), make([][]int, 3)}
	for i := range s.want {
		s.want[i] = make([]int16, positions)
		for b := range s.want[i] {
			s.want[i][b] = int16(r.IntN(4))
		}
		versatile := 1 + r.IntN(6)
		for range r.IntN(4 * positions) {
			player := 0
			for b := range positions {
				if r.IntN(8) < versatile {
					player |= 1 << b
				}
			}
			s.players[i] = append(s.players[i], player)
		}
	}
	return s
}

// change changes one thing or a few.
func (s *system) change(r *rand.Rand) *system {
	c := &system{slices.Clone(s.want), slices.Clone(s.players)}
	for range 1 + r.IntN(3) {
		i := r.IntN(len(c.want))
		c.want[i], c.players[i] = slices.Clone(c.want[i]), slices.Clone(c.players[i])
		b, player := r.IntN(len(c.want[i])), r.IntN(len(c.players[i])+1)
		switch {
		case r.IntN(3) == 0:
			c.want[i][b] = int16(r.IntN(5))
		case player == len(c.players[i]):
			c.players[i] = append(c.players[i], 1<<b|1<<r.IntN(len(c.want[i])))
		case r.IntN(3) == 0:
			c.players[i] = slices.Delete(c.players[i], player, player+1)
		default:
			c.players[i][player] ^= 1 << b
		}
	}
	return c
}

func (s *system) lacks() lacks {
	l := make(lacks, 1<<len(s.want[0]))
	for i := range s.want {
		for g := 1; g < len(l); g++ {
			lack := int16(0)
			for b, n := range s.want[i] {
				if g>>b&1 == 1 {
					lack += n
				}
			}
			for _, player := range s.players[i] {
				if player&g != 0 {
					lack--
				}
			}
			l[g] = max(l[g], lack)
		}
	}
	return l
}

// enough reports whether n signings, at the positions from one on, can bring all groups
// what they lack, by trying all.
func enough(l lacks, from, n int) bool {
	if slices.Max(l) <= 0 {
		return true
	}
	for b := from; n > 0 && 1<<b < len(l); b++ {
		left := slices.Clone(l)
		for g := range left {
			if g>>b&1 == 1 {
				left[g]--
			}
		}
		if enough(left, b, n-1) {
			return true
		}
	}
	return false
}

func TestFewestAgainstBruteForce(t *testing.T) {
	r := rand.New(rand.NewPCG(10, 10))
	for range rounds() {
		l := randomSystem(r, 1+r.IntN(4)).lacks()
		least := 0
		for !enough(l, 0, least) {
			least++
		}
		if got := fewest(l, mostSteps); got != (squad.Range{Low: least, High: least}) {
			t.Fatalf("%v: %s signings, want %d", l, got, least)
		}
		// With fewer steps it is a range that has the number in it.
		if got := fewest(l, r.IntN(60)); got.Low > least || got.High < least {
			t.Fatalf("%v: %s signings after some steps, want %d", l, got, least)
		}
	}
}

// Three positions of which each two lack somebody, by three requirements that
// ask for one pair each, take two signings, though no division into groups lacks two.
func TestFewestOfThreePairs(t *testing.T) {
	l := lacks{0, 0, 0, 1, 0, 1, 1, 1}
	if got := fewest(l, mostSteps); got != (squad.Range{Low: 2, High: 2}) {
		t.Errorf("%s signings, want 2", got)
	}
	if got := fewest(l, 1); got != (squad.Range{Low: 1, High: 2}) {
		t.Errorf("%s signings without a search, want 1–2", got)
	}
}

// Eleven positions never take more than half of the steps there are, however the
// requirements are chosen: here they are changed as long as that makes it slower.
func TestFewestStaysWithinItsSteps(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 11))
	worst := 0
	for range rounds() / 2000 {
		slowest := randomSystem(r, 11)
		for range 150 {
			s := slowest.change(r)
			count := search{steps: mostSteps}
			low, high := count.between(s.lacks(), 1<<14)
			if low != high {
				t.Fatalf("%+v: %d to %d signings", s, low, high)
			}
			if steps := mostSteps - count.steps; steps >= worst {
				worst, slowest = steps, s
			}
		}
	}
	if worst > mostSteps/2 {
		t.Errorf("%d steps of %d", worst, mostSteps)
	}
}
