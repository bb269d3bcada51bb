package identity_test

import (
	"fmt"
	"testing"

	"github.com/depth-football/depth/squad/identity"
)

// Squads of one club are known by their players, those with most in common first.
func TestPairSquads(t *testing.T) {
	older := [][]identity.Entry{
		list(t, "Adam", "Ben", "Carl"),
		list(t, "Adam", "Dan", "Ed", "Finn"),
		list(t, "V. van Dijk"+born, "Gus"),
	}
	newer := [][]identity.Entry{
		list(t, "Adam", "Dan", "Ed", "Finn"),
		list(t, "Virgil van Dijk"+born, "Hal"),
		list(t, "Adam", "Ivo", "Ben"),
		nil,
	}
	half := func(common, older, newer int) bool { return 2*common >= min(older, newer) }
	if got, want := fmt.Sprint(identity.PairSquads(older, newer, half)), "[{1 0 4} {0 2 2} {2 1 1}]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got := identity.PairSquads(older, newer, func(common, _, _ int) bool { return common > 4 }); got != nil {
		t.Errorf("got %v", got)
	}
}
