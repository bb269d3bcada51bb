// Package plan is the front door of depth for Go programs: it makes the plan of a squad
// for a season, with the same answers as the command.
//
//	planner := plan.Planner{Facts: catalog.New(…)}
//	p, err := planner.Plan(sq, plan.Options{Season: "2026"})
//	for _, n := range p.Needs {
//		fmt.Println(n.Positions, n.Urgency, n.Signings)
//	}
//
// A plan has who is there in the season ([outlook.Outlook]), who covers which place
// ([chart.Chart]), where the squad is short and why ([Need]), what the loss of each
// player would do ([Plan.Losses]), and what contracts leave of the squad in later seasons.
package plan
