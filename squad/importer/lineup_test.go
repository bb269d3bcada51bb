package importer

import (
	"math/rand/v2"
	"testing"

	"github.com/depth-football/depth/squad"
)

// counted are the positions of an eleven; NoPosition is a second striker.
func counted(places ...squad.Position) map[squad.Position]uint8 {
	eleven := make(map[squad.Position]uint8)
	for _, p := range places {
		eleven[p]++
	}
	return eleven
}

func TestFormationOf(t *testing.T) {
	const (
		gk, rb, cb, lb, dm, cm, am = squad.GK, squad.RB, squad.CB, squad.LB, squad.DM, squad.CM, squad.AM
		rm, lm, rw, lw, st, second = squad.RM, squad.LM, squad.RW, squad.LW, squad.ST, squad.NoPosition
	)
	tests := []struct {
		eleven map[squad.Position]uint8
		want   string
	}{
		{counted(gk, rb, cb, cb, lb, dm, dm, rw, am, lw, st), "4-2-3-1"},
		{counted(gk, rb, cb, cb, lb, dm, cm, rw, am, lw, st), "4-2-3-1"},
		{counted(gk, rb, cb, cb, lb, dm, dm, rm, second, lm, st), "4-2-3-1"},
		{counted(gk, rb, cb, cb, lb, dm, cm, cm, rw, lw, st), "4-3-3"},
		{counted(gk, rb, cb, cb, lb, cm, cm, rm, lm, st, st), "4-4-2"},
		{counted(gk, rb, cb, cb, lb, cm, dm, rm, lm, st, second), "4-4-2"},
		{counted(gk, cb, cb, cb, rm, cm, cm, lm, am, am, st), "3-4-2-1"},
		{counted(gk, rb, cb, cb, cb, lb, cm, cm, dm, st, st), "3-5-2"},
		{counted(gk, rb, cb, cb, lb, dm, cm, cm, am, st, st), "4-1-2-1-2"},
		{counted(gk, cb, cb, cb, cb, rb, lb, dm, cm, st, st), ""},
		{counted(gk, gk, cb, cb, rb, lb, dm, cm, am, st, st), ""},
		{counted(gk, rb, cb, cb, lb, dm, cm, rw, am, lw), ""},
		{nil, ""},
	}
	for _, test := range tests {
		if f, isOne := formationOf(test.eleven); isOne != (test.want != "") || isOne && f.String() != test.want {
			t.Errorf("%v is %s (%v), want %s", test.eleven, f, isOne, test.want)
		}
	}
}

// A formation is itself, and steps are the fewest that lead from an eleven to it, by trying
// all ways to give its spots to the players.
func TestStepsAreFewest(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 8))
	for f := range squad.Formations() {
		eleven := make(map[squad.Position]uint8)
		var spots []squad.Position
		for p := range squad.AllPositions() {
			for range f.Starts(p) {
				eleven[p]++
				spots = append(spots, p)
			}
		}
		got, _ := formationOf(eleven) // 3-5-2 and 5-3-2 have the same positions
		if n, isPossible := steps(eleven, got, 0); !isPossible || n > 0 {
			t.Errorf("%s is taken for %s", f, got)
		}
		for range 30 {
			moved := append([]squad.Position(nil), spots...)
			for range 3 {
				line := lines[2+random.IntN(3)]
				moved[random.IntN(len(moved))] = line[random.IntN(len(line))]
			}
			n, isPossible := steps(counted(moved...), f, 0)
			if want := fewestSteps(moved, spots); want < impossible != isPossible || isPossible && n != want {
				t.Fatalf("from %v to %s: %d steps (%v), want %d", moved, f, n, isPossible, want)
			}
		}
	}
}

const impossible = 1000

// fewestSteps tries all ways to give spots to players.
func fewestSteps(players, spots []squad.Position) int {
	if len(players) == 0 {
		return 0
	}
	best, tried := impossible, make(map[squad.Position]bool)
	for i, spot := range spots {
		if tried[spot] || distance(players[0], spot) == impossible {
			continue
		}
		tried[spot] = true
		rest := append(append([]squad.Position(nil), spots[:i]...), spots[i+1:]...)
		best = min(best, distance(players[0], spot)+fewestSteps(players[1:], rest))
	}
	return best
}

func distance(a, b squad.Position) int {
	for _, line := range lines {
		from, to := -1, -1
		for i, p := range line {
			if p == a {
				from = i
			}
			if p == b {
				to = i
			}
		}
		if from >= 0 && to >= 0 {
			return max(from-to, to-from)
		}
	}
	return impossible
}
