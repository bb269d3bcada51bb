package main

import (
	"github.com/depth-football/depth/squad/catalog"
	"github.com/depth-football/depth/squad/deal"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/report/plans"
)

// mostWorkedOut is how many decisions, times the players of the squad, are worked out for
// every plan: a plan is made for each. No real squad comes near.
const mostWorkedOut = 10_000

// decisionsOf is what is to settle in the squad of a plan, after the moves that were tried.
func (f *needsFlags) decisionsOf(c *catalog.Catalog, made *plan.Plan, tried *plans.Deal) (*plans.Decisions, error) {
	d := &plans.Decisions{Plan: made, Open: deal.Open(made), Successions: made.Successions()}
	if tried != nil {
		d.Moves = tried.Moves
	}
	if !f.decisions && d.Open*len(made.Outlook.Squad.Players) > mostWorkedOut {
		return d, nil
	}
	options, err := f.options()
	if err != nil {
		return nil, err
	}
	options.Without = nil // they are no longer in the squad of the plan
	if tried != nil {
		options.On = made.Outlook.On // it may be that of the moves
	}
	d.List, err = deal.Decisions(made.Outlook.Squad, plan.Planner{Facts: c}, options)
	return d, err
}
