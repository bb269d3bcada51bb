package wording_test

import (
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/report/wording"
)

func TestSigned(t *testing.T) {
	const gk, rb, cb, lb, dm, cm, am = squad.GK, squad.RB, squad.CB, squad.LB, squad.DM, squad.CM, squad.AM
	for _, test := range []struct {
		low, high int
		at        []squad.Position
		want      string
	}{
		{1, 1, []squad.Position{cb}, "a centre-back"},
		{1, 1, []squad.Position{am}, "an attacking midfielder"},
		{2, 2, []squad.Position{cb}, "two centre-backs"},
		{1, 2, []squad.Position{gk}, "one or two goalkeepers"},
		{2, 4, []squad.Position{cb}, "two to four centre-backs"},
		{0, 1, []squad.Position{squad.ST}, "a striker"},
		{0, 2, []squad.Position{squad.ST}, "up to two strikers"},
		{13, 13, []squad.Position{cb}, "13 centre-backs"},
		{1, 1, []squad.Position{rb, lb}, "a full-back"},
		{1, 1, []squad.Position{rb, cb}, "a right-back or centre-back"},
		{2, 2, []squad.Position{rb, cb, lb}, "two full-backs or centre-backs"},
		{1, 1, []squad.Position{dm, cm}, "a defensive or central midfielder"},
		{2, 2, []squad.Position{cm, am}, "two central or attacking midfielders"},
		{1, 1, []squad.Position{dm, cm, am}, "a midfielder"},
		{1, 1, []squad.Position{dm, cm, squad.RW, squad.LW}, "one player (defensive or central midfielder or winger)"},
		{2, 3, []squad.Position{rb, cb, squad.ST}, "two or three players (right-back, centre-back or striker)"},
		{12, 13, []squad.Position{gk}, "12 or 13 goalkeepers"},
		{1, 1, []squad.Position{squad.RM, squad.LM}, "a wide midfielder"},
		{1, 1, []squad.Position{cm, squad.RM}, "a central midfielder or right midfielder"},
	} {
		if got := wording.Signed(squad.Range{Low: test.low, High: test.high}, squad.SetOf(test.at...)); got != test.want {
			t.Errorf("%d to %d at %v: %q, want %q", test.low, test.high, test.at, got, test.want)
		}
	}
}

// Every position has words for itself and for where it is.
func TestAt(t *testing.T) {
	said := make(map[string]squad.Position)
	for p := range squad.AllPositions() {
		words := wording.At(squad.SetOf(p))
		if other, ok := said[words]; ok || words == "" {
			t.Errorf("%s is %q, as is %s", p, words, other)
		}
		said[words] = p
	}
}
