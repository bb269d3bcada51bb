package report

import (
	"fmt"
	"slices"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/chart"
	"github.com/depth-football/depth/squad/outlook"
	"github.com/depth-football/depth/squad/plan"
)

// doubt says a doubt about a player in words, with its details.
func doubt(p *outlook.Player, d outlook.Doubt) string {
	switch d {
	case outlook.Injured:
		return injury(p)
	case outlook.Option:
		var options []string
		if p.Standing == outlook.Returning && p.Loan.Buy == squad.BuyOption {
			options = append(options, "option: "+p.Loan.Club+" may buy him")
		}
		if end := p.Contract.Until; !end.IsZero() && p.Until.After(end.Latest()) {
			options = append(options, fmt.Sprintf("club option: contract ends %s without it", end.Words()))
		}
		return strings.Join(options, "; ")
	case outlook.PartSeason:
		if p.Exit.Cause != outlook.NoCause {
			return "part season: " + goes(p, p.Exit)
		}
		return "part season: " + movement(p)
	}
	return d.String()
}

func injury(p *outlook.Player) string {
	f := p.Fitness
	switch {
	case f.Out == nil:
		return outlook.Injured.String()
	case !f.Out.Until.IsZero():
		return fmt.Sprintf("%s, back %s", injuryName(f.Out), f.Back.Words())
	case f.Back.IsZero():
		return injuryName(f.Out) + ", return unknown"
	}
	return fmt.Sprintf("%s, return unknown, likely from %s", injuryName(f.Out), f.Back.Words())
}

func injuryName(i *squad.Injury) string {
	if i.What == "" {
		return "injury"
	}
	return i.What
}

// sign is the mark of a doubt in the depth chart.
func sign(d outlook.Doubt) string {
	return [...]string{
		outlook.Injured: "+", outlook.InjuryProne: "!", outlook.Untried: "*", outlook.Option: "o", outlook.PartSeason: "/",
		outlook.ContractUnknown: "?", outlook.LoanUnknown: "L", outlook.OutOfPosition: "~", outlook.FinalYear: "f", outlook.Ageing: "a", outlook.AgeUnknown: "y",
	}[d]
}

// legend explains the signs that a plan uses.
func legend(p *plan.Plan) string {
	var used outlook.Doubts
	for _, place := range p.Places {
		used |= place.Doubts()
	}
	var parts []string
	for d := range used.All() {
		parts = append(parts, sign(d)+" "+d.String())
	}
	return strings.Join(parts, "  ")
}

// signs are the marks of a place's player.
func signs(place chart.Place) string {
	var marks []string
	for d := range place.Doubts().All() {
		if m := sign(d); !slices.Contains(marks, m) {
			marks = append(marks, m)
		}
	}
	return strings.Join(marks, "")
}
