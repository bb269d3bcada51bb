package wording

import (
	"fmt"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/outlook"
)

// Doubt is a doubt about a player in words, with its details.
func Doubt(p *outlook.Player, d outlook.Doubt) string {
	switch d {
	case outlook.Injured:
		return injury(p)
	case outlook.Absent:
		return absence(p)
	case outlook.InjuryProne:
		return d.String() + evidence(p.Record)
	case outlook.Option:
		var options []string
		if p.Standing == outlook.Returning && p.Loan.Buy == squad.BuyOption {
			options = append(options, "option: may be bought by "+p.Loan.Club)
		}
		if end := p.Contract.Until; !end.IsZero() && p.Until.After(end.LatestDay()) {
			options = append(options, fmt.Sprintf("club option: contract ends %s without it", end.Words()))
		}
		return strings.Join(options, "; ")
	case outlook.Conditional:
		if e := p.Contract.Extension; e.If != "" && p.Loan.Buy != squad.BuyObligation {
			return fmt.Sprintf("contract ends %s, or %s%s", When(p.Contract.Until), e.Until.Words(), condition(e.If))
		}
		if p.Loan.Way == squad.LoanIn {
			return "to be bought from " + p.Loan.Club + condition(p.Loan.Condition)
		}
		return "must be bought by " + p.Loan.Club + condition(p.Loan.Condition)
	case outlook.PartSeason:
		if p.Exit.Cause != outlook.NoCause {
			return "part season: " + Goes(p, p.Exit)
		}
		return "part season: " + Movement(p)
	}
	return d.String()
}

// Doubts are doubts about a player in words, with their details.
func Doubts(p *outlook.Player, doubts outlook.Doubts) string {
	var list []string
	for d := range doubts.All() {
		list = append(list, Doubt(p, d))
	}
	return strings.Join(list, "; ")
}
