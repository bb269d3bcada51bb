package signings_test

import (
	"fmt"
	"maps"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/signings"
)

func number(n int) *int { return &n }

// Every step of these is done by hand with the figures of the table.
func TestRateByHand(t *testing.T) {
	for _, test := range []struct {
		name  string
		state signings.State
		want  float64
	}{
		{
			// 1.11 - 0.36*(2/2-1.16) + 0.54*(1/2-0.21) + 0.79*(0-0.11) - 0.38*(ln 2-0.35) - 0.27*(0-0.27) - (0.14+0.29)*(0+0.38)
			// = 1.11 + 0.0576 + 0.1566 - 0.0869 - 0.1304 + 0.0729 - 0.1634 = 1.0164
			"centre-back, one of two starters leaves",
			signings.State{
				Group: signings.CentreBack, Cover: 2, Starters: 2, Ending: 1, Others: number(1), Young: number(0), Worth: 10e6,
			},
			0.7343,
		},
		{
			// Three for one spot count as two: 0.06 - 0.36*(2-0.97) - 0.54*0.24 - 0.79*0.07 + 0.38*0.39 - 0.14*(2+0.38)
			// = 0.06 - 0.3708 - 0.1296 - 0.0553 + 0.1482 - 0.3332 = -0.6807
			"right-back of a rich club, ages unknown",
			signings.State{Group: signings.RightBack, Cover: 3, Starters: 1, Others: number(0), Worth: 40e6},
			0.3361,
		},
		{
			// 1.27 + 0.36*1.66 + 0.54*(1-0.17) + 0.79*(1-0.15) = 1.27 + 0.5976 + 0.4482 + 0.6715 = 2.9873
			"striker, nobody left, little known",
			signings.State{Group: signings.Striker, Starters: 1, Ending: 1, Loans: 1},
			0.9520,
		},
		{
			// 1.66 - 0.36*(3/3-1.30) - 0.54*0.18 - 0.79*0.21 - 0.38*(ln 4-0.85) - 0.27*(2-0.65) - 0.43*(log2 0.1+0.38)
			// = 1.66 + 0.108 - 0.0972 - 0.1659 - 0.2038 - 0.3645 + 1.2650 = 2.2016, worth 0.5m counting as 1m
			"midfield of a poor club",
			signings.State{Group: signings.Midfield, Cover: 3, Starters: 3, Others: number(3), Young: number(2), Worth: 0.5e6},
			0.9004,
		},
	} {
		if got := test.state.Rate(); math.Abs(got-test.want) > 0.00006 {
			t.Errorf("%s: %.4f, want %.4f", test.name, got, test.want)
		}
	}
}

// anyState is a state at random, with all known.
func anyState(r *rand.Rand) signings.State {
	s := signings.State{Group: signings.Group(r.IntN(7)), Cover: r.IntN(7), Loans: r.IntN(3)}
	s.Others, s.Young = number(r.IntN(8)), number(r.IntN(4))
	s.Starters = s.Group.Spots()
	s.Ending = r.IntN(s.Starters + 1)
	s.Worth = math.Exp(13 + 6*r.Float64())
	return s
}

// A rate goes the way that makes sense, whatever else is the case.
func TestRateGoesTheRightWay(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 5000 {
		s := anyState(r)
		rate := s.Rate()
		if !(rate > 0.02 && rate < 0.995) {
			t.Fatalf("%+v: %v is no rate that was ever seen", s, rate)
		}
		for what, change := range map[string]func(*signings.State){
			"one more stays":              func(s *signings.State) { s.Cover++ },
			"one more plays there too":    func(s *signings.State) { s.Others = number(*s.Others + 1) },
			"one more young player stays": func(s *signings.State) { s.Young = number(*s.Young + 1) },
			"the squad is worth more":     func(s *signings.State) { s.Worth *= 1.5 },
			"one starter less leaves":     func(s *signings.State) { s.Ending = max(0, s.Ending-1) },
			"one loan less ends":          func(s *signings.State) { s.Loans = max(0, s.Loans-1) },
		} {
			better := s
			if change(&better); better.Rate() > rate {
				t.Fatalf("%+v: %s, and the rate goes from %.3f to %.3f", s, what, rate, better.Rate())
			}
		}
	}
}

// What is unknown takes the rate neither to one end nor to the other.
func TestRateOfTheUnknown(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 2000 {
		s := anyState(r)
		for what, forget := range map[string]func(s *signings.State, least, most bool){
			"others": func(s *signings.State, least, most bool) { s.Others = known(least, most, 0, 6) },
			"young":  func(s *signings.State, least, most bool) { s.Young = known(least, most, 0, 3) },
			"worth": func(s *signings.State, least, most bool) {
				switch s.Worth = 0; {
				case least:
					s.Worth = 1e5
				case most:
					s.Worth = 1e9
				}
			},
		} {
			unknown, low, high := s, s, s
			forget(&unknown, false, false)
			forget(&low, true, false)
			forget(&high, false, true)
			if got := unknown.Rate(); got > low.Rate() || got < high.Rate() {
				t.Fatalf("%+v without %s: %.3f, and %.3f to %.3f with it", s, what, got, high.Rate(), low.Rate())
			}
		}
	}
}

func known(least, most bool, low, high int) *int {
	switch {
	case least:
		return &low
	case most:
		return &high
	}
	return nil
}

func TestReasons(t *testing.T) {
	for _, test := range []struct {
		want  string
		state signings.State
	}{
		{
			"a loan ends; the starter leaves; nobody who stays is near the eleven in value",
			signings.State{Group: signings.RightBack, Starters: 1, Ending: 1, Loans: 1},
		},
		{
			"2 loans end; 1 of 2 starters leaves",
			signings.State{Group: signings.CentreBack, Cover: 2, Starters: 2, Ending: 1, Loans: 2},
		},
		{
			"3 of 21 or younger stay; 4 who stay are near the eleven in value; 3 from other positions also play there",
			signings.State{Group: signings.LeftBack, Cover: 4, Starters: 1, Others: number(3), Young: number(3), Worth: 10e6},
		},
		{
			"an eleven worth €1m a player",
			signings.State{Group: signings.LeftBack, Cover: 1, Starters: 1, Worth: 1e6},
		},
		{"", signings.State{Group: signings.Goalkeeper, Cover: 1, Starters: 1, Others: number(0), Young: number(0), Worth: 8e6}},
	} {
		var words []string
		for _, r := range test.state.Reasons() {
			words = append(words, r.String())
		}
		if got := strings.Join(words, "; "); got != test.want {
			t.Errorf("%+v\ngot  %s\nwant %s", test.state, got, test.want)
		}
	}
}

// A reason's effect is what the rate would be without it, and has its sign from the words.
func TestEffects(t *testing.T) {
	s := signings.State{Group: signings.RightBack, Starters: 1, Ending: 1, Others: number(3), Worth: 60e6}
	got := make(map[string]string)
	for _, r := range s.Reasons() {
		got[r.Words] = fmt.Sprintf("%+.2f", r.Effect)
	}
	want := map[string]string{
		"the starter leaves":                           "+0.10",
		"nobody who stays is near the eleven in value": "+0.09",
		"3 from other positions also play there":       "-0.09",
		"an eleven worth €60m a player":                "-0.10",
	}
	if !maps.Equal(got, want) {
		t.Errorf("got %v\nwant %v", got, want)
	}
}

// Every position is in one group.
func TestGroups(t *testing.T) {
	spots := 0
	for g := signings.Goalkeeper; g <= signings.Striker; g++ {
		spots += g.Spots()
		for p := range g.Positions().All() {
			if got, ok := signings.GroupOf(p); !ok || got != g {
				t.Errorf("%s is of %s and of %s", p, g, got)
			}
		}
	}
	for p := range squad.AllPositions() {
		if _, ok := signings.GroupOf(p); !ok {
			t.Errorf("%s is of no group", p)
		}
	}
	if _, ok := signings.GroupOf(squad.NoPosition); ok || spots != 11 {
		t.Errorf("no position has a group: %t; %d spots, want 11", ok, spots)
	}
}
