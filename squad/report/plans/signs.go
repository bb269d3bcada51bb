package plans

import (
	"slices"
	"strings"

	"github.com/depth-football/depth/squad/chart"
	"github.com/depth-football/depth/squad/outlook"
	"github.com/depth-football/depth/squad/plan"
)

// sign is the mark of a doubt in the depth chart.
func sign(d outlook.Doubt) string {
	return [...]string{
		outlook.Injured: "+", outlook.Absent: "x", outlook.InjuryProne: "!", outlook.Untried: "*", outlook.Option: "o", outlook.PartSeason: "/",
		outlook.ContractUnknown: "?", outlook.LoanUnknown: "L", outlook.Conditional: "c", outlook.OutOfPosition: "~",
		outlook.FinalYear: "f", outlook.Ageing: "a", outlook.AgeUnknown: "y",
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
