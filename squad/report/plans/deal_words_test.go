package plans

import (
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/deal"
)

// What an effect is said to mean is true of it: nobody has to buy what the moves made
// better, and how often is what is wanted then.
func TestMeaning(t *testing.T) {
	state := func(u squad.Urgency, low, high int) deal.State {
		return deal.State{Urgency: u, Signings: squad.Range{Low: low, High: high}}
	}
	for _, tt := range []struct {
		was, is deal.State
		want    string
	}{
		{state(squad.Thin, 1, 1), state(squad.NoUrgency, 0, 0), "that closes it"},
		{state(squad.Thin, 1, 1), state(squad.Next, 2, 2), "that closes it"},
		{state(squad.Next, 1, 1), state(squad.NoUrgency, 0, 0), "that closes it"},
		{state(squad.NoUrgency, 0, 0), state(squad.Next, 1, 1), "nothing to do yet"},
		{state(squad.Next, 1, 1), state(squad.Unclear, 0, 0), "that may close it"}, // still of the season after
		{state(squad.Unclear, 0, 1), state(squad.Next, 1, 1), "nothing to do yet"},
		{state(squad.Next, 1, 1), state(squad.Unclear, 0, 1), "that may close it"},
		{state(squad.Thin, 1, 1), state(squad.Unclear, 0, 1), "that may close it"},
		{state(squad.NoUrgency, 0, 0), state(squad.Unclear, 0, 1), "they may have to buy"},
		{state(squad.NoUrgency, 0, 0), state(squad.Thin, 1, 1), "they would have to buy"},
		{state(squad.Unclear, 0, 2), state(squad.Short, 1, 1), "they would have to buy"},
		{state(squad.Thin, 1, 1), state(squad.Thin, 2, 2), "they would have to buy twice"},
		{state(squad.Thin, 1, 1), state(squad.Short, 4, 4), "they would have to buy 4 times"},
		{state(squad.Thin, 1, 1), state(squad.Short, 0, 2), "they may have to buy twice"},
		{state(squad.Thin, 1, 1), state(squad.Short, 1, 2), "they would have to buy once or twice"},
		{state(squad.Thin, 1, 1), state(squad.Short, 1, 4), "they would have to buy 1 to 4 times"},
		{state(squad.Short, 1, 2), state(squad.Short, 2, 2), "they would have to buy twice"},
		{state(squad.Short, 0, 1), state(squad.Short, 1, 1), "they would have to buy"},
		{state(squad.Short, 1, 2), state(squad.Short, 0, 2), "that helps"},
		{state(squad.Short, 2, 2), state(squad.Thin, 2, 2), "that helps"},
		{state(squad.Thin, 2, 2), state(squad.Short, 2, 2), "more pressing than before"},
	} {
		if got := meaning(deal.Effect{Old: tt.was, New: tt.is}); got != tt.want {
			t.Errorf("%v %v → %v %v: %q, want %q", tt.was.Urgency, tt.was.Signings, tt.is.Urgency, tt.is.Signings, got, tt.want)
		}
	}
}
