package changes_test

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"github.com/depth-football/depth/data"
	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/diff"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/report/changes"
	"github.com/depth-football/depth/squad/squadfile"
)

// Whatever happens to a player of the shipped squads, each effect is told with a reason
// that names a player, the formation or the cover.
func TestEffectsAreToldWithReasons(t *testing.T) {
	told := 0
	for _, name := range []string{"liverpool", "real-madrid"} {
		src, err := fs.ReadFile(data.Files, "squads/"+name+".yaml")
		if err != nil {
			t.Fatal(err)
		}
		s, err := squadfile.Parse(name, src)
		if err != nil {
			t.Fatal(err)
		}
		for i := range s.Players {
			for what, change := range map[string]func(*squad.Squad, *squad.Player){
				"leaves":    func(_ *squad.Squad, p *squad.Player) { p.Leaves.On = squad.NewDate(2026, 7, 1) },
				"retrained": func(_ *squad.Squad, p *squad.Player) { p.Positions, p.Also = []squad.Position{squad.CM}, nil },
				"more":      func(_ *squad.Squad, p *squad.Player) { p.Also = append(slices.Clone(p.Also), squad.RB, squad.ST) },
				"hurt":      func(_ *squad.Squad, p *squad.Player) { p.Injuries = append(p.Injuries, squad.Injury{What: "knee"}) },
				"unknown":   func(_ *squad.Squad, p *squad.Player) { p.Contract = squad.Contract{} },
				"fringe":    func(_ *squad.Squad, p *squad.Player) { p.Role = squad.Fringe },
				"shape":     func(s *squad.Squad, _ *squad.Player) { s.Formation, _ = squad.ParseFormation("3-5-2") },
			} {
				after := *s
				after.Players = slices.Clone(s.Players)
				p := &after.Players[i]
				change(&after, p)
				for _, text := range effectTexts(t, s, &after) {
					told++
					last := text[len(text)-1]
					names := func(p squad.Player) bool { return strings.Contains(last, p.Name) }
					if !slices.ContainsFunc(s.Players, names) && !strings.Contains(last, "Formation 4-") {
						t.Errorf("%s, %s: %q has no reason", p.Name, what, text)
					}
				}
			}
		}
	}
	if told < 500 {
		t.Errorf("only %d effects were told: this tries too little", told)
	}
}

// effectTexts are the effects of the changes between two squads as JSON has them in words.
func effectTexts(t *testing.T, before, after *squad.Squad) [][]string {
	t.Helper()
	c := diff.Compare(before, after, &squad.Competition{})
	if err := c.Assess(plan.Planner{}, "2026"); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := changes.JSON(&out, &diff.Comparison{Clubs: []*diff.Changes{c}}); err != nil {
		t.Fatal(err)
	}
	var doc struct {
		Clubs []struct{ Effects []struct{ Text []string } }
	}
	if err := json.Unmarshal(out.Bytes(), &doc); err != nil {
		t.Fatal(err)
	}
	var texts [][]string
	for _, e := range doc.Clubs[0].Effects {
		texts = append(texts, e.Text)
	}
	return texts
}
