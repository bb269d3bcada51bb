package plan_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/internal/benchclub"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/squadfile"
)

// generatedPlan is the plan of a random squad for a season in which some contracts
// have ended.
func generatedPlan(t *testing.T, club int, o plan.Options) *plan.Plan {
	t.Helper()
	src := benchclub.File(rand.New(rand.NewPCG(uint64(club), 9)), club, "premier-league")
	s, err := squadfile.Parse("club.yaml", src)
	if err != nil {
		t.Fatal(err)
	}
	p, err := plan.Planner{}.Plan(s, o)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// What the loss of a player is said to do is what the plan without them says.
func TestLossesArePlansWithoutThePlayer(t *testing.T) {
	for i := range 24 {
		club := i / 2
		o := plan.Options{Season: [...]string{"2026", "2027"}[i%2]} // needs of the first are ordered by rates
		p := generatedPlan(t, club, o)
		losses := make(map[string]plan.Loss)
		for _, l := range p.Losses() {
			losses[l.Player.Name] = l
		}
		for _, q := range p.Outlook.Players {
			o.Without = []string{q.Name}
			left := generatedPlan(t, club, o)
			for _, n := range p.Needs {
				if n.Urgency == squad.Next {
					continue
				}
				signings, urgency := n.Signings, n.Urgency
				for _, w := range losses[q.Name].WorseNeeds {
					if w.Need == n {
						signings, urgency = w.Signings, w.Urgency
					}
				}
				var got squad.Range
				worst := squad.NoUrgency
				for _, m := range left.Needs {
					if m.Reach&n.Reach != 0 && m.Urgency != squad.Next {
						got, worst = got.Plus(m.Signings), max(worst, m.Urgency)
					}
				}
				// A need may reach further without the player, and ask for more there.
				if got.High < signings.High || worst < urgency {
					t.Fatalf("club %d without %s: %v is %s, sign %s; told %s, sign %s", club, q.Name, n.Positions.List(), worst, got, urgency, signings)
				}
			}
			for _, opens := range losses[q.Name].NewNeeds {
				found := squad.NoUrgency
				for _, m := range left.Needs {
					if m.Reach.Has(opens.Position) {
						found = max(found, m.Urgency)
					}
				}
				if found < opens.Urgency {
					t.Fatalf("club %d without %s: %s is %s, told %s", club, q.Name, opens.Position, found, opens.Urgency)
				}
			}
		}
	}
}

func TestSeasonThatIsNone(t *testing.T) {
	s, err := squadfile.Parse("example-city.yaml", []byte(backs))
	if err != nil {
		t.Fatal(err)
	}
	_, err = plan.Planner{}.Plan(s, plan.Options{Season: "next"})
	var season *plan.SeasonError
	if !errors.As(err, &season) {
		t.Errorf("season next: %v", err)
	}
	p, err := plan.Planner{}.Plan(s, plan.Options{})
	if err != nil || fmt.Sprint(p.Outlook.Season) != "2026/27" {
		t.Errorf("no season: %v", err)
	}
	if _, err = (plan.Planner{}).Plan(s, plan.Options{Season: "2024"}); err == nil || errors.As(err, &season) {
		t.Errorf("a season that was over: %v", err)
	}
}
