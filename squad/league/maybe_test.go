package league_test

import (
	"slices"
	"testing"

	"github.com/depth-football/depth/squad/league"
)

// A player who may be on loan is nobody's to sign: neither free, nor one whom the club
// could let go.
func TestMaybeOnLoan(t *testing.T) {
	ends := "positions: [GK], contract: {until: 2026-06-30"
	rich := keepers(t, "Rich", "name: One, positions: [GK]"+bound, "name: Two, positions: [GK]"+bound,
		"name: Free, "+ends+"}", "name: Lent, "+ends+", maybe: loan}")
	poor := keepers(t, "Poor", "name: Three, positions: [GK]"+bound)
	fits, _ := fitsOfPoor(t, league.Options{}, rich, poor)
	if !slices.Contains(fits, "Free") || slices.Contains(fits, "Lent") {
		t.Errorf("fits are %q, want Free and not Lent", fits)
	}
}
