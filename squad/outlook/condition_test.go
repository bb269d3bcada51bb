package outlook_test

import (
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/internal/expect"
	"github.com/depth-football/depth/squad/outlook"
)

// What Condition says of a day is what an outlook of that day says.
func TestConditionAgreesWithTheOutlookOfEachDay(t *testing.T) {
	asOf := squad.NewDate(2026, 3, 11)
	var injuries [][]squad.Injury
	for _, since := range []squad.Date{{}, squad.NewDate(2025, 1, 1), squad.NewDate(2026, 2, 1), squad.NewDate(2026, 8, 30)} {
		for _, until := range []squad.Date{{}, squad.NewDate(2026, 3, 1), squad.NewDate(2026, 9, 1), expect.Must(squad.ParseDate("2026-08"))} {
			for _, what := range []string{"knee", "mystery", "red card"} {
				one := squad.Injury{What: what, Since: since, Until: until}
				over := squad.Injury{What: what, Since: since, Over: true}
				injuries = append(injuries, []squad.Injury{one}, []squad.Injury{one, over}, []squad.Injury{one, {What: "knee", Since: asOf}})
			}
		}
	}
	for n, list := range injuries {
		one := squad.Player{
			Name: "One", Born: squad.NewDate(1994, 7, 1), Positions: []squad.Position{squad.CB},
			Contract: squad.Contract{Until: squad.NewDate(2030, 6, 30)}, Injuries: list,
		}
		if n%2 == 0 {
			one.Absences = []squad.Absence{{Since: squad.NewDate(2026, 8, 31), Until: squad.NewDate(2026, 9, 2)}}
		}
		s := &squad.Squad{AsOf: asOf, Players: []squad.Player{one}}
		for _, on := range []squad.Date{squad.NewDate(2026, 7, 1), squad.NewDate(2026, 8, 31), squad.NewDate(2026, 9, 1), squad.NewDate(2027, 6, 30)} {
			o, err := outlook.New(s, outlook.Options{Season: squad.Season{Year: 2026}, Layoffs: layoffs, On: on})
			if err != nil {
				t.Fatal(err)
			}
			p := o.Players[0]
			c := o.Condition(p.Player)
			likely, surely := c.FitOn(on)
			if likely != p.Fitness.Fit || surely != p.Fitness.Sure || c.Prone != p.Doubts.Has(outlook.InjuryProne) || c.Ageing != p.Doubts.Has(outlook.Ageing) {
				t.Errorf("%+v on %s: condition %+v, outlook %+v", list, on, c, p.Fitness)
			}
		}
	}
}
