package need

import (
	"math/rand/v2"
	"testing"

	"github.com/depth-football/depth/squad"
)

// A squad has wants exactly if it has a certain need of the season, and whoever is signed
// counts as often as a group misses one less.
func TestWantsAreTheNeeds(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	with := 0
	for range 3000 {
		team := randomWants(r)
		needs := 0
		for _, n := range team.Shortfalls().Needs {
			if n.IsNow() {
				needs++
			}
		}
		wants := team.Wants()
		if (needs > 0) != (len(wants) > 0) {
			t.Fatalf("%d needs and %d wants: %+v", needs, len(wants), team)
		}
		if needs > 0 {
			with++
		}
		signed := randomWantPlayer(r, team.Formation)
		after := *team
		after.Now = append(team.Now[:len(team.Now):len(team.Now)], signed)
		missing := make(map[Want]int)
		for _, w := range after.Wants() {
			left := w.Players
			w.Players = 0
			missing[w] = left
		}
		for _, w := range wants {
			left := w.Players
			if w.Counts(signed) {
				left--
			}
			w.Players = 0
			if missing[w] != left {
				t.Fatalf("%+v misses %d, and %d are expected", w, missing[w], left)
			}
		}
	}
	if with < 500 || with > 2900 {
		t.Errorf("%d of 3000 squads have a need", with)
	}
}

func randomWants(r *rand.Rand) *Team {
	formations := []string{"GK=1,RB=3,CB=4,ST=3", "GK=1,CB=5,DM=2,CM=3", "GK=1,CB=4,RW=2,LW=2,ST=2"}
	f, err := squad.ParseFormation(formations[r.IntN(len(formations))])
	if err != nil {
		panic(err)
	}
	team := &Team{Formation: f}
	for p := range f.Positions().All() {
		for range 2*f.Starts(p) + r.IntN(2) {
			player := randomWantPlayer(r, f)
			player.Use = f.Use(squad.Skills{Positions: squad.SetOf(p)})
			if r.IntN(20) > 0 {
				team.Now = append(team.Now, player)
			}
		}
	}
	return team
}

func randomWantPlayer(r *rand.Rand, f squad.Formation) Player {
	at := f.Positions().List()
	skills := squad.Skills{Positions: squad.SetOf(at[r.IntN(len(at))])}
	if r.IntN(3) == 0 {
		skills.Positions |= squad.SetOf(at[r.IntN(len(at))])
	}
	if r.IntN(3) == 0 {
		skills.Also = squad.SetOf(at[r.IntN(len(at))])
	}
	p := Player{Use: f.Use(skills), Fit: r.IntN(12) > 0, Sure: r.IntN(12) > 0, Fringe: r.IntN(15) == 0, Unknown: r.IntN(15) == 0}
	p.MayBeFit = p.Fit || r.IntN(2) == 0
	return p
}
