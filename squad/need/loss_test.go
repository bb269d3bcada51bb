package need

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/depth-football/depth/squad"
)

// What a loss does is what differs when the needs are counted again without the player.
func TestLossesAgainstCountingAgain(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 8))
	opens, urgent, within, together := 0, 0, 0, 0
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
			for j, want := range worseByCounting(needs, left, before, after) {
				told, ok := worse[j]
				if does := want != (WorseNeed{}); ok != does || ok && told != want {
					t.Fatalf("loss of %d: told %+v of need %v, want %+v", i, told, summaries(needs[j:j+1]), want)
				}
				if ok && want.Positions != 0 {
					urgent++
				}
				if ok && want.Positions != 0 && want.Urgency == needs[j].Urgency {
					within++
				}
				if ok && want.Positions == 0 && shared(needs, j) {
					together++
				}
			}
		}
	}
	if opens < rounds()/100 || urgent < rounds()/100 || together < rounds()/100 || within < rounds()/1000 {
		t.Errorf("%d new needs, %d more urgent, %d within a need of the same urgency, %d that take more together: these squads try too little",
			opens, urgent, within, together)
	}
}

// worseByCounting is what becomes of each need when a player is gone, nothing if it is as
// it was: by the urgency of its own positions, and by the signings of all needs that
// compete for the same players, which are told with the first that is worse.
func worseByCounting(needs []Need, left *Team, before, after squad.ByPosition[squad.Urgency]) []WorseNeed {
	worse := make([]WorseNeed, len(needs))
	for j := range needs {
		n := &needs[j]
		if !n.IsNow() || slices.ContainsFunc(needs[:j], func(m Need) bool { return m.IsNow() && m.Reach == n.Reach }) {
			continue // told with those before
		}
		signings := left.today().signings(n.Reach)
		first, opens := -1, false
		for p := range n.Reach.All() {
			switch {
			case after[p] <= before[p]:
			case before[p] == squad.NoUrgency:
				opens = true
			default:
				k := ownerOf(needs, p)
				if worse[k].Positions == 0 {
					worse[k] = WorseNeed{Need: k, Urgency: needs[k].Urgency, Signings: needs[k].Signings}
				}
				worse[k].Positions |= squad.SetOf(p)
				worse[k].Urgency = max(worse[k].Urgency, after[p])
				if first < 0 || k < first {
					first = k
				}
			}
		}
		before := squad.Range{}
		for k := range needs {
			if needs[k].IsNow() && needs[k].Reach == n.Reach {
				before = before.Plus(needs[k].Signings)
			}
		}
		if first < 0 && signings != before && !opens {
			first = j
			worse[j] = WorseNeed{Need: j, Urgency: n.Urgency, Signings: n.Signings}
		}
		if first >= 0 {
			told := &worse[first].Signings
			*told = squad.Range{Low: told.Low + signings.Low - before.Low, High: told.High + signings.High - before.High}
		}
	}
	return worse
}

// ownerOf is the need that is named for a position, or that has it in a lesser gap if none
// is.
func ownerOf(needs []Need, p squad.Position) int {
	named := slices.IndexFunc(needs, func(n Need) bool { return n.IsNow() && n.Positions.Has(p) })
	if named >= 0 {
		return named
	}
	return slices.IndexFunc(needs, func(n Need) bool { return n.IsNow() && positionsOf(n.Gaps).Has(p) })
}

// shared reports whether other needs compete for the same players.
func shared(needs []Need, i int) bool {
	for j := range needs {
		if j != i && needs[i].IsNow() && needs[j].IsNow() && needs[j].Reach == needs[i].Reach {
			return true
		}
	}
	return false
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

// A spot that nobody could fill any more is told, even where those who play there compete
// with a need that is critical already.
func TestLossBesideACriticalNeed(t *testing.T) {
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
	want := WorseNeed{Need: 1, Urgency: squad.Critical, Signings: squad.Range{Low: 2, High: 2}, Positions: squad.SetOf(squad.RWB)}
	if needs[0].Urgency != squad.Critical || needs[1].Positions != squad.SetOf(squad.RWB) || needs[1].Reach != needs[0].Reach || w != want {
		t.Errorf("%v becomes %+v, want %+v", summaries(needs), w, want)
	}
}
