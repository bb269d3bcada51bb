package need

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// summed are the shortfalls that needs make up.
func summed(needs []Need) *Shortfalls {
	f := &Shortfalls{Needs: []Shortfall{}}
	for i := range needs {
		f.Needs = append(f.Needs, needs[i].Shortfall)
		for _, g := range needs[i].Gaps {
			for p := range g.Positions.All() {
				f.Urgency[p] = max(f.Urgency[p], g.Urgency)
			}
		}
	}
	return f
}

func equal(a, b *Shortfalls) bool {
	return slices.Equal(a.Needs, b.Needs) && a.Urgency == b.Urgency
}

func TestShortfallsAreThoseOfTheNeeds(t *testing.T) {
	r := rand.New(rand.NewPCG(21, 1))
	for range rounds() / 20 {
		team := randomTeam(r)
		if got, want := team.Shortfalls(), summed(team.Needs()); !equal(got, want) {
			t.Fatalf("shortfalls %+v\nneeds      %+v", got, want)
		}
	}
}

func TestShortfallsWithoutAPlayerAreThoseOfTheOthers(t *testing.T) {
	r := rand.New(rand.NewPCG(21, 2))
	for range rounds() / 1200 {
		team := randomTeam(r)
		for i := range team.Now {
			if got, want := team.Without(i), summed(team.minus(i).Needs()); !equal(got, want) {
				t.Fatalf("without %d: shortfalls %+v\nneeds %+v", i, got, want)
			}
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
