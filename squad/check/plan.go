package check

import (
	"strconv"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/plan"
)

// plans are the plans of a squad for the seasons that are asked about.
type plans struct {
	planner plan.Planner
	squad   *squad.Squad
	made    map[int]*plan.Plan // by the year in which the season begins
}

func (c *Checker) plans(s *squad.Squad) *plans {
	return &plans{planner: plan.Planner{Facts: c.Facts}, squad: s, made: make(map[int]*plan.Plan)}
}

// of is the plan for a season by its name; the one after the file's day if it has none.
func (p *plans) of(name string) (*plan.Plan, error) {
	season, err := p.planner.Season(p.squad, name)
	if err != nil {
		return nil, err
	}
	if made, ok := p.made[season.Year]; ok {
		return made, nil
	}
	made, err := p.planner.Plan(p.squad, plan.Options{Season: strconv.Itoa(season.Year)})
	if err == nil {
		p.made[season.Year] = made
	}
	return made, err
}
