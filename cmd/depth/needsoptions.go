package main

import (
	"fmt"
	"io"
	"strconv"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/report/plans"
	"github.com/spf13/pflag"
)

// options are what the flags say.
func (f *needsFlags) options() (plan.Options, error) {
	o := plan.Options{Season: f.season, Without: f.without}
	var err error
	if o.Horizon, err = strconv.Atoi(f.horizon); err != nil || o.Horizon < 1 || o.Horizon > maxHorizon {
		return o, fmt.Errorf("--horizon: %s is not a number of seasons from 1 to %d", names.Quote(f.horizon), maxHorizon)
	}
	if f.on != "" {
		if o.On, err = squad.ParseDate(f.on); err != nil && len(f.on) == len("2027-01-10") {
			return o, fmt.Errorf("--on: %w", err)
		}
		if err != nil || !o.On.Exact() {
			return o, fmt.Errorf("--on: %s is not a day: write it like 2027-01-10", names.Quote(f.on))
		}
	}
	if f.formation != "" {
		if o.Formation, err = squad.ParseFormation(f.formation); err != nil {
			return o, fmt.Errorf("--formation: %w", err)
		}
	}
	if f.cover != "" {
		cover, err := squad.ParseCover(f.cover)
		if err != nil {
			return o, fmt.Errorf("--cover: %w", err)
		}
		o.Cover = &cover
	}
	return o, nil
}

// coversSpots refuses cover for a position in which nobody starts: it would count nowhere.
func (f *needsFlags) coversSpots(plan *plan.Plan) error {
	if f.cover == "" {
		return nil
	}
	cover, err := squad.ParseCover(f.cover)
	if _, uniform := cover.Uniform(); err != nil || uniform {
		return err
	}
	for p := range squad.AllPositions() {
		if cover.Given(p) > 0 && !plan.Formation.Positions().Has(p) {
			return noSpot("--cover", p, plan)
		}
	}
	return nil
}

func noSpot(flag string, p squad.Position, plan *plan.Plan) error {
	return fmt.Errorf("%s: %s has no spot in %s: it has %s", flag, p, plan.Formation, plan.Formation.Positions().Join(", "))
}

// narrow is the plan at the positions that --position names.
func (f *needsFlags) narrow(plan *plan.Plan) (*plan.Plan, error) {
	if f.positions == nil {
		return plan, nil
	}
	var asked squad.PositionSet
	for _, name := range f.positions {
		p, err := squad.ParsePosition(name)
		if err != nil {
			return nil, fmt.Errorf("--position: %w", err)
		}
		if !plan.Formation.Positions().Has(p) {
			return nil, noSpot("--position", p, plan)
		}
		asked |= squad.SetOf(p)
	}
	return plan.At(asked), nil
}

// narrowOthers narrows the plans of the other clubs of a deal as that of the asked one is,
// each to the positions of its own formation.
func narrowOthers(tried *plans.Deal, asked *plan.Plan) {
	if asked.Only == asked.Formation.Positions() {
		return
	}
	for i := range tried.Clubs[1:] {
		c := &tried.Clubs[1+i]
		c.New = c.New.At(c.New.Formation.Use(squad.Skills{Positions: asked.Only}).Home)
	}
}

// refuseOverwrite is why the result cannot be written where it is asked for: some of what it
// is made of was read there.
func (f *needsFlags) refuseOverwrite(stdin io.Reader, read ...string) error {
	for _, file := range read {
		if err := f.output.refuseOverwrite(file, stdin); err != nil {
			return err
		}
	}
	if err := f.catalog.refuseOverwrite(f.output.file); err != nil {
		return err
	}
	return f.moves.refuseOverwrite(f.output, stdin)
}

// registerTerms adds the flags that say under which terms a squad is planned.
func (f *needsFlags) registerTerms(flags *pflag.FlagSet) {
	flags.StringVar(&f.season, "season", "",
		"season to plan, `2026` or 2026/27 (default: the one\nthat comes next after the file's day, or that of --on)")
	flags.StringVar(&f.on, "on", "", "`day` on which presence and fitness are judged, like\n2027-01-10 (default: opening day)")
	flags.StringVar(&f.formation, "formation", "",
		"formation to fill, like `4-3-3` or GK=1,CB=3,… (default:\nthe file's, else the one that suits the squad best)")
	flags.StringVar(&f.cover, "cover", "", "players wanted for each spot, like `2` or GK=3,CB=2\n(default: the file's)")
	flags.StringSliceVar(&f.without, "without", nil, "leave `players` out, to see what their loss would do")
}
