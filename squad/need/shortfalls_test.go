package need

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/internal/expect"
)

// counted are the shortfalls of a team counted from its needs, and the urgency of each
// position from its gaps.
func counted(t *Team) *Shortfalls {
	f := &Shortfalls{Needs: []Shortfall{}}
	for _, n := range t.Needs() {
		f.Needs = append(f.Needs, n.Shortfall)
	}
	raise := func(a assessments, limit squad.Urgency) {
		for _, g := range a.gaps() {
			for p := range g.Positions.All() {
				f.Urgency[p] = max(f.Urgency[p], min(g.Urgency, limit))
			}
		}
	}
	s := t.whole()
	now, next := s.bounds(s.Now, false), s.bounds(s.Next, true)
	raise(now.best, squad.Critical)
	raise(next.best, squad.Next)
	raise(now.worst, squad.Unclear)
	raise(next.worst, squad.Unclear)
	return f
}

func expectShortfalls(t *testing.T, what string, got, want *Shortfalls) {
	t.Helper()
	expect.Equal(t, "urgency "+what, got.Urgency, want.Urgency)
	if !slices.Equal(got.Needs, want.Needs) {
		t.Errorf("shortfalls %s:\n got %+v\nwant %+v", what, got.Needs, want.Needs)
	}
}

func TestShortfallsAreThoseOfTheNeeds(t *testing.T) {
	r := rand.New(rand.NewPCG(21, 1))
	for range rounds() / 20 {
		team := randomTeam(r)
		got := team.Shortfalls()
		expectShortfalls(t, "of the team", got, counted(team))
		for _, n := range got.Needs {
			for p := range n.Positions.All() {
				if got.Urgency[p] != n.Urgency {
					t.Fatalf("%s is %s, and its need %s", p, got.Urgency[p], n.Urgency)
				}
			}
		}
	}
}

func TestShortfallsWithoutAPlayerAreThoseOfTheOthers(t *testing.T) {
	r := rand.New(rand.NewPCG(21, 2))
	for range rounds() / 1200 {
		team := randomTeam(r)
		for i := range team.Now {
			expectShortfalls(t, fmt.Sprint("without ", i), team.Without(i), counted(team.minus(i)))
		}
	}
}

// A squad is worse off without a player whose loss opens a need or makes one worse.
func TestWorseWithoutWhomALossTells(t *testing.T) {
	r := rand.New(rand.NewPCG(21, 3))
	for range rounds() / 1200 {
		team := randomTeam(r)
		before := team.Shortfalls()
		for _, l := range team.Losses(team.Needs()) {
			if !team.Without(l.Player).WorseThan(before) {
				t.Fatalf("the loss of %d does something, but the squad is not worse off without them", l.Player)
			}
		}
		if before.WorseThan(before) {
			t.Fatal("a squad lacks more than itself")
		}
	}
}

// A squad is worse off by a need where there was none or a lesser one, or by more
// signings, each season for itself.
func TestWorseThan(t *testing.T) {
	lacking := func(needs ...Shortfall) *Shortfalls {
		b := &Shortfalls{Needs: needs}
		for _, n := range needs {
			for p := range n.Positions.All() {
				b.Urgency[p] = max(b.Urgency[p], n.Urgency)
			}
		}
		return b
	}
	need := func(at squad.Position, u squad.Urgency, low, high int) Shortfall {
		return Shortfall{Positions: squad.SetOf(at), Reach: squad.SetOf(at), Urgency: u, Signings: squad.Range{Low: low, High: high}}
	}
	one := lacking(need(squad.CB, squad.Short, 1, 2), need(squad.GK, squad.Next, 1, 2))
	for _, test := range []struct {
		what string
		is   *Shortfalls
		want bool
	}{
		{"as it was", one, false},
		{"no needs any more", lacking(), false},
		{"a need more", lacking(need(squad.CB, squad.Short, 1, 2), need(squad.GK, squad.Next, 1, 2), need(squad.ST, squad.Thin, 0, 0)), true},
		{"more urgent", lacking(need(squad.CB, squad.Critical, 1, 2), need(squad.GK, squad.Next, 1, 2)), true},
		{"less urgent", lacking(need(squad.CB, squad.Thin, 1, 2), need(squad.GK, squad.Next, 1, 2)), false},
		{"more signings at the most", lacking(need(squad.CB, squad.Short, 1, 3), need(squad.GK, squad.Next, 1, 2)), true},
		{"more signings at the least", lacking(need(squad.CB, squad.Short, 2, 2), need(squad.GK, squad.Next, 1, 2)), true},
		{"more signings in the season after", lacking(need(squad.CB, squad.Short, 1, 2), need(squad.GK, squad.Next, 1, 3)), true},
		{"more in the season after at the least", lacking(need(squad.CB, squad.Short, 1, 2), need(squad.GK, squad.Next, 2, 2)), true},
		{"fewer now, more in the season after", lacking(need(squad.CB, squad.Short, 0, 1), need(squad.GK, squad.Next, 2, 3)), true},
		{"more now, fewer in the season after", lacking(need(squad.CB, squad.Short, 2, 3), need(squad.GK, squad.Next, 0, 1)), true},
		{"fewer in both", lacking(need(squad.CB, squad.Short, 0, 1), need(squad.GK, squad.Next, 0, 1)), false},
	} {
		if got := test.is.WorseThan(one); got != test.want {
			t.Errorf("%s: worse %t, want %t", test.what, got, test.want)
		}
	}
}
