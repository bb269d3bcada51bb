package diff_test

import (
	"math/rand/v2"
	"testing"
)

// No effect is without a reason: players who count for more or less, or other places that
// are wanted.
func TestNoEffectWithoutAReason(t *testing.T) {
	squads := realSquads(t)
	r := rand.New(rand.NewPCG(5, 5))
	none, all := 0, 0
	for range rounds(t, 2000) {
		a := squads[r.IntN(len(squads))]
		b, done := edited(r, a, 3)
		for _, e := range assessed(t, a, b).Impact.Effects {
			all++
			if len(e.Players) == 0 && !e.Shape {
				none++
				if none < 40 {
					t.Errorf("%v: %s %s %+v → %+v", done, e.Positions.Join(", "), e.Verdict(), e.Old, e.New)
				}
			}
		}
	}
	t.Log(none, all)
}
