package diff_test

import (
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/diff"
)

// How players arrive and leave.
func TestWhoComesAndGoes(t *testing.T) {
	for _, test := range []struct{ player, goes, comes string }{
		{"positions: [CB]", "left", "joined"},
		{"contract: {until: 2030}", "left", "joined"},
		{"contract: {until: 2026-04-30}", "contract ended", "joined"},
		{"contract: {until: 2026-05-30}", "contract ended", "joined"},
		{"contract: {until: 2026-06-30}", "left", "joined"},
		{"contract: {until: 2030}, leaves: {on: 2026-05-01, to: Ajax, fee: 9m}", "sold", "joined"},
		{"contract: {until: 2030}, leaves: {on: 2026-05-01, to: Ajax}", "sold", "joined"},
		{"contract: {until: 2030}, leaves: {on: 2026-05-01, to: Ajax, fee: 0}", "free transfer", "joined"},
		{"contract: {until: 2030}, leaves: {on: 2026-05-01}", "released", "joined"},
		{"leaves: {on: 2026-07-01, to: retirement}", "retired", "joined"},
		{"contract: {until: 2026-06-30}, leaves: {on: 2026-06-30, to: Karriereende}", "retired", "joined"},
		{"contract: {until: 2026-06-30}, leaves: {on: 2026-07-01, to: Ajax}", "contract ended", "joined"},
		{"contract: {until: 2030}, loan: {to: Ajax, until: 2026-04-30, buy: obligation}", "sold", "joined"},
		{"contract: {until: 2030}, loan: {to: Ajax, until: 2026-04-30, buy: option}", "left", "joined"},
		{"loan: {from: Ajax, until: 2026-06-30}", "called back", "loaned in"},
		{"loan: {from: Ajax, until: 2026-05-31}", "loan ended", "loaned in"},
		{"loan: {from: Ajax}", "loan ended", "loaned in"},
		{"joins: {on: 2026-04-01, from: Ajax}", "left", "signed"},
		{"joins: {on: 2026-07-01, from: Ajax}", "arrival called off", "arrival agreed"},
	} {
		with := parsedAs(t, "club: Rovers\nas_of: 2026-05-05\n", "name: Adam Alpha, "+test.player)
		without := parsedAs(t, "club: Rovers\nas_of: 2026-05-05\n")
		if got := happened(diff.Compare(with, without, &squad.Competition{})); got != test.goes {
			t.Errorf("%s goes: got %q, want %q", test.player, got, test.goes)
		}
		if got := happened(diff.Compare(without, with, &squad.Competition{})); got != test.comes {
			t.Errorf("%s comes: got %q, want %q", test.player, got, test.comes)
		}
	}
}
