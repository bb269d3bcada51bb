package check

import (
	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/plan"
)

// plans are the plans of a squad for the seasons that are asked about.
type plans struct {
	planner plan.Planner
	squad   *squad.Squad
	made    map[squad.Season]*plan.Plan
}

func (c *Checker) plans(s *squad.Squad) *plans {
	return &plans{planner: plan.Planner{Facts: c.Facts}, squad: s, made: make(map[squad.Season]*plan.Plan)}
}

// of is the plan for a season by its name; the one that comes next if it has none.
func (p *plans) of(name string) (*plan.Plan, error) {
	season, err := p.planner.Season(p.squad, name)
	if err != nil {
		return nil, err
	}
	if made, ok := p.made[season]; ok {
		return made, nil
	}
	made, err := p.planner.Plan(p.squad, plan.Options{Season: season.String()})
	if err == nil {
		p.made[season] = made
	}
	return made, err
}
