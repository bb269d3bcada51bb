package need

import (
	"math/rand/v2"
	"testing"

	"github.com/depth-football/depth/squad"
)

// What a loss does is what differs when the needs are counted again without the player.
func TestLossesAgainstCountingAgain(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 8))
	opens, within := 0, 0
	for i := range rounds() / 60 {
		team := randomTeam(r)
		if i%2 == 0 {
			team = fullTeam(r)
		}
		needs := team.Needs()
		before := certain(team)
		losses := make(map[int]Loss)
		for _, l := range team.Losses(needs) {
			if len(l.NewNeeds)+len(l.WorseNeeds) == 0 {
				t.Fatalf("the loss of %d does nothing, but is told", l.Player)
			}
			losses[l.Player] = l
		}
		for i := range team.Now {
			left := team.minus(i)
			after := certain(left)
			var got, want squad.PositionSet
			for _, n := range losses[i].NewNeeds {
				got |= squad.SetOf(n.Position)
				if n.Urgency != after[n.Position] {
					t.Fatalf("loss of %d: %s is %s, want %s", i, n.Position, n.Urgency, after[n.Position])
				}
				opens++
			}
			for p := range squad.AllPositions() {
				if before[p] == squad.NoUrgency && after[p] > before[p] {
					want |= squad.SetOf(p)
				}
			}
			if got != want {
				t.Fatalf("loss of %d opens %v, want %v", i, got.List(), want.List())
			}
			worse := make(map[int]WorseNeed)
			for _, w := range losses[i].WorseNeeds {
				worse[w.Need] = w
			}
			for j, n := range needs {
				want := WorseNeed{Need: j, Urgency: n.Urgency, Signings: left.today().signings(n.Reach)}
				opens := false
				for p := range n.Reach.All() {
					switch {
					case after[p] <= before[p]:
					case before[p] == squad.NoUrgency:
						opens = true
					default:
						want.Positions |= squad.SetOf(p)
						want.Urgency = max(want.Urgency, after[p])
					}
				}
				told, ok := worse[j]
				if does := n.IsNow() && (want.Positions != 0 || want.Signings != n.Signings && !opens); ok != does || ok && told != want {
					t.Fatalf("loss of %d: told %+v of need %v, want %+v", i, told, summaries(needs[j:j+1]), want)
				}
				if ok && want.Positions != 0 && want.Urgency == n.Urgency {
					within++
				}
			}
		}
	}
	if opens < rounds()/100 || within < rounds()/100 {
		t.Errorf("%d new needs, %d worse within a need of the same urgency: these squads try too little", opens, within)
	}
}

// certain is the urgency that each position has for certain in the season itself.
func certain(t *Team) squad.ByPosition[squad.Urgency] {
	urgency := t.now().Shortfalls().Urgency
	for p, u := range urgency {
		if u == squad.Unclear {
			urgency[p] = squad.NoUrgency
		}
	}
	return urgency
}

// A spot that nobody could fill any more is told even where the need has one already.
func TestLossWithinACriticalNeed(t *testing.T) {
	f, err := squad.ParseFormation("3-5-2")
	if err != nil {
		t.Fatal(err)
	}
	team := &Team{Formation: f}
	add := func(n int, at ...squad.Position) {
		for range n {
			p := signing(at[0])
			p.Home = squad.SetOf(at...)
			p.Cover, p.Able = p.Home, p.Home
			team.Now = append(team.Now, p)
		}
	}
	add(1, squad.RWB)
	add(1, squad.RWB, squad.CB)
	add(1, squad.CB)
	add(3, squad.GK)
	add(3, squad.LWB)
	add(8, squad.CM)
	add(5, squad.ST)
	needs := team.Needs()
	losses := team.Losses(needs)
	if len(losses) == 0 || losses[0].Player != 0 || len(losses[0].WorseNeeds) != 1 {
		t.Fatalf("%v: %+v", summaries(needs), losses)
	}
	w := losses[0].WorseNeeds[0]
	if n := needs[w.Need]; n.Positions.Has(squad.RWB) || w.Urgency != squad.Critical || w.Positions != squad.SetOf(squad.RWB) {
		t.Errorf("%v becomes %+v", summaries(needs), w)
	}
}
