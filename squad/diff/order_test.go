package diff_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/diff"
)

// Only the players who have to move are the climbers of a pecking order.
func TestClimbers(t *testing.T) {
	for _, test := range []struct{ old, new, want string }{
		{"A B C D", "D A B C", "D 4→1"},
		{"A B C D", "B C D A", "A 1→4"},
		{"A B C D", "A C B D", "B 2→3"},
		{"A B C", "C B A", "A 1→3"},
	} {
		squadOf := func(names string) *squad.Squad {
			var players []string
			for n := range strings.FieldsSeq(names) {
				players = append(players, "name: "+n+n+n+", positions: [CB]")
			}
			return parsed(t, players...)
		}
		c := diff.Compare(squadOf(test.old), squadOf(test.new), &squad.Competition{})
		if len(c.Events) != 1 {
			t.Fatalf("%s: %s", test.new, kinds(c))
		}
		var got []string
		for _, climb := range c.Events[0].Climbers() {
			got = append(got, fmt.Sprintf("%s %d→%d", climb.Player.Name[:1], climb.Old, climb.New))
		}
		if strings.Join(got, ", ") != test.want {
			t.Errorf("%s to %s: got %v, want %s", test.old, test.new, got, test.want)
		}
	}
}
