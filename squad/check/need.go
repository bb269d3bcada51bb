package check

import (
	"fmt"
	"slices"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/outlook"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/squadfile"
)

// needs finds the needs of the urgency that is asked about, or worse.
func (c *Checker) needs(i *squadfile.Inspection, p *plans) ([]Finding, error) {
	if c.Needs == squad.NoUrgency {
		return nil, nil
	}
	plan, err := p.of(c.Season)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", i.Squad.File, err)
	}
	var found []Finding
	for _, need := range plan.Needs {
		if need.Urgency < c.Needs {
			continue
		}
		found = append(found, Finding{
			Diagnostic: i.At(needRules[need.Urgency], names.Printable(plan.Outlook.Season.String()+": "+summary(need)), placeOf(i, need)...),
			Actual:     need.Urgency.String(),
			Players:    playersOf(need),
		})
	}
	return found, nil
}

// summary is a need with its numbers and the names behind them.
func summary(n *plan.Need) string {
	text := fmt.Sprintf("%s %s (%s of %s filled, %s, sign %s)",
		n.Positions.Join("/"), n.Urgency, n.Count.Have, counted(n.Count.Wanted, "place"), certain(n), n.Signings)
	for _, g := range n.Gaps {
		if also := g.Positions &^ n.Positions; also != 0 && g.Urgency < n.Urgency {
			text += fmt.Sprintf(", with it %s: %s", g.Urgency, also.Join("/"))
		}
	}
	for _, part := range [...]struct {
		kind  plan.ReasonKind
		label string
	}{
		{plan.Leaves, "out"},
		{plan.ComesLater, "comes later"},
		{plan.Arrives, "in"},
		{plan.IsSure, "sure"},
		{plan.Doubtful, "doubtful"},
		{plan.Covers, "covers"},
		{plan.GoesNext, "out after it"},
	} {
		var names []string
		for _, r := range n.Reasons {
			if r.Kind == part.kind && isTold(n, r) {
				names = append(names, withDoubts(r.Player, r.Doubts))
			}
		}
		if len(names) > 0 {
			text += ", " + part.label + ": " + listed(names)
		}
	}
	return text
}

// certain is how many can be relied on: of a need in the eleven, those who are fit or sure
// for so many spots of it.
func certain(n *plan.Need) string {
	switch n.Urgency {
	case squad.Critical:
		return fmt.Sprintf("%s fit for %s", n.Eleven.Fit, counted(n.Eleven.Spots, "spot"))
	case squad.Thin:
		return fmt.Sprintf("%d sure for %s", n.Eleven.Sure, counted(n.Eleven.Spots, "spot"))
	}
	return fmt.Sprintf("%d sure", n.Count.Sure)
}

func counted(n int, what string) string {
	if n != 1 {
		what += "s"
	}
	return fmt.Sprintf("%d %s", n, what)
}

func withDoubts(p *outlook.Player, about outlook.Doubts) string {
	var doubts []string
	for d := range about.All() {
		doubts = append(doubts, d.String())
	}
	switch {
	case len(doubts) > 0:
	case p.Role == squad.Fringe:
		doubts = append(doubts, p.Role.String())
	default:
		return p.Name
	}
	return fmt.Sprintf("%s (%s)", p.Name, strings.Join(doubts, ", "))
}

// isTold reports whether a need's summary names a reason. Who covers can lift only what
// lacks players behind a spot.
func isTold(n *plan.Need, r plan.Reason) bool {
	return r.Kind != plan.FillsIn && (r.Kind != plan.Covers || n.Urgency == squad.Short)
}

// playersOf are the players whom a need's summary names.
func playersOf(n *plan.Need) []string {
	var names []string
	for _, r := range n.Reasons {
		if isTold(n, r) && !slices.Contains(names, r.Player.Name) {
			names = append(names, r.Player.Name)
		}
	}
	return names
}

// placeOf is where the file says what makes a need: the contract of the first player
// who goes, else the arrival of the first who comes later, else the facts of the first who
// is doubtful, else the formation.
func placeOf(i *squadfile.Inspection, n *plan.Need) []any {
	for _, kind := range [...]plan.ReasonKind{plan.Leaves, plan.ComesLater, plan.GoesNext, plan.Doubtful} {
		for _, r := range n.Reasons {
			if r.Kind == kind {
				return append([]any{"players", r.Player.Index}, fact(r)...)
			}
		}
	}
	for _, key := range [...]string{"formation", "cover"} {
		if code := n.Positions.Join(","); i.Has(key, code) {
			return []any{key, code}
		}
	}
	if i.Has("formation") {
		return []any{"formation"}
	}
	return []any{"players"}
}

// fact is the fact of a player that makes them a reason.
func fact(r plan.Reason) []any {
	switch {
	case r.Kind == plan.ComesLater && r.Player.Standing == outlook.Arriving:
		return []any{"joins"}
	case r.Kind == plan.ComesLater:
		return []any{"loan"}
	case !r.Player.Leaves.IsZero():
		return []any{"leaves"}
	case r.Player.Cause == outlook.NoCause && r.Doubts.Has(outlook.Injured):
		return []any{"injuries"}
	case r.Player.Standing == outlook.Away || r.Player.Loan.Way == squad.LoanIn:
		return []any{"loan"}
	case r.Kind != plan.Doubtful:
		return []any{"contract", "until"}
	}
	return []any{"name"}
}
