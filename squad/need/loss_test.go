package need

import (
	"math/rand/v2"
	"testing"

	"github.com/depth-football/depth/squad"
)

// What a loss does is what differs when the needs are counted again without the player.
func TestLossesAgainstCountingAgain(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 8))
	for range rounds() / 60 {
		whole := randomTeam(r)
		team := whole.now()
		needs := team.Needs()
		before := reachOf(needs)
		losses := make(map[int]Loss)
		for _, l := range team.Losses(needs) {
			losses[l.Player] = l
		}
		for i := range team.Now {
			left := whole.minus(i).now()
			var got squad.PositionSet
			for _, n := range losses[i].NewNeeds {
				got |= squad.SetOf(n.Position)
				if want := worstAt(left.worst(), squad.SetOf(n.Position)); n.Urgency != want {
					t.Fatalf("loss of %d: %s is %s, want %s", i, n.Position, n.Urgency, want)
				}
			}
			if want := left.worst().helpful() &^ before; got != want {
				t.Fatalf("loss of %d opens %v, want %v", i, got.List(), want.List())
			}
			worse := make(map[int]WorseNeed)
			for _, w := range losses[i].WorseNeeds {
				worse[w.Need] = w
			}
			for j := range needs {
				is, urgency := left.whole().bounds().signings(needs[j].Reach), worstAt(left.worst(), needs[j].Reach)
				want := is != needs[j].Signings || urgency > needs[j].Urgency
				if told, ok := worse[j]; ok != want || ok && told != (WorseNeed{j, urgency, is}) {
					t.Fatalf("loss of %d: need %d is %s and takes %s signings after %s, told %+v", i, j, urgency, is, needs[j].Signings, told)
				}
			}
		}
	}
}

func worstAt(a assessments, at squad.PositionSet) squad.Urgency {
	worst := squad.NoUrgency
	for i := range a {
		if a[i].helpful()&at != 0 {
			worst = max(worst, a[i].urgency)
		}
	}
	return worst
}
