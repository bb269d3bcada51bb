package check

import (
	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/chart"
	"github.com/depth-football/depth/squad/outlook"
)

// plans are the plans of a squad for the seasons that are asked about.
type plans struct {
	squad   *squad.Squad
	league  *squad.Competition
	layoffs *squad.Layoffs
	made    map[int]*chart.Plan // by the year in which the season begins
}

func (c *Checker) plans(s *squad.Squad, layoffs func() (*squad.Layoffs, error)) (*plans, error) {
	league, _, err := c.Facts.League(s)
	if err != nil {
		return nil, err
	}
	known, err := layoffs()
	if err != nil {
		return nil, err
	}
	return &plans{squad: s, league: league, layoffs: known, made: make(map[int]*chart.Plan)}, nil
}

// next is the season after the file's day.
func (p *plans) next() squad.Season { return squad.SeasonOn(p.squad.AsOf, p.league.Calendar).Next() }

// season is the season of a name, or the next one if it has none.
func (p *plans) season(name string) (squad.Season, error) {
	if name == "" {
		return p.next(), nil
	}
	return squad.ParseSeason(name, p.league.Calendar)
}

// of is the plan for a season.
func (p *plans) of(season squad.Season) (*chart.Plan, error) {
	if plan, ok := p.made[season.Year]; ok {
		return plan, nil
	}
	plan, err := chart.NewPlan(p.squad, chart.Terms{Terms: outlook.Terms{Season: season, Competition: p.league, Layoffs: p.layoffs}})
	if err == nil {
		p.made[season.Year] = plan
	}
	return plan, err
}
