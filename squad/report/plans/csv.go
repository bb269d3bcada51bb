package plans

import (
	"fmt"
	"io"
	"strings"

	"github.com/depth-football/depth/squad/outlook"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/report/page"
)

// NeedsCSV writes a row for each need of a plan.
func NeedsCSV(w io.Writer, p *plan.Plan) error { return needsCSV(w, []*plan.Plan{p}) }

func needsCSV(w io.Writer, plans []*plan.Plan) error {
	rows := [][]string{{
		"club", "season", "as_of", "positions", "urgency", "signings_low", "signings_high",
		"wanted", "have_low", "have_high", "fit_low", "fit_high", "sure", "out", "in", "sure_players", "doubtful_players", "targets", "signing_rates", "why",
	}}
	for _, p := range plans {
		for _, n := range p.Needs {
			rows = append(rows, needRow(p, n))
		}
	}
	return page.WriteCSV(w, rows)
}

func needRow(p *plan.Plan, n *plan.Need) []string {
	return []string{
		p.Outlook.Squad.Club, p.Outlook.Season.String(), p.Outlook.Squad.AsOf.String(), n.Positions.Join(", "), n.Urgency.String(),
		fmt.Sprint(n.Signings.Low), fmt.Sprint(n.Signings.High),
		fmt.Sprint(n.Count.Wanted), fmt.Sprint(n.Count.Have.Low), fmt.Sprint(n.Count.Have.High),
		fmt.Sprint(n.Count.Fit.Low), fmt.Sprint(n.Count.Fit.High), fmt.Sprint(n.Count.Sure),
		named(n, plan.Leaves), named(n, plan.Arrives), named(n, plan.IsSure), named(n, plan.Doubtful),
		targetList(p, n), rates(p, n.Positions), strings.Join(why(p, n), " "),
	}
}

// named are the players of a need's reasons of one kind.
func named(n *plan.Need, k plan.ReasonKind) string {
	var names []string
	for _, r := range n.Reasons {
		if r.Kind == k {
			names = append(names, r.Player.Name)
		}
	}
	return strings.Join(names, "; ")
}

// PlacesCSV writes a row for each place of a plan's depth chart.
func PlacesCSV(w io.Writer, p *plan.Plan) error {
	rows := [][]string{{
		"club", "season", "as_of", "position", "depth", "player", "at_home", "age", "until", "value",
		"currency", "standing", "doubts", "elsewhere",
	}}
	o := p.Outlook
	for _, place := range p.Places {
		row := []string{o.Squad.Club, o.Season.String(), o.Squad.AsOf.String(), place.Position.String(), fmt.Sprint(place.Depth)}
		if q := place.Player; q != nil {
			row = append(row, q.Name, fmt.Sprint(place.Natural), q.Age.String(), q.Until.String(), value(q), o.Squad.Currency,
				q.Standing.String(), doubtList(place.Doubts()), elsewhere(p, place).Join(", "))
		} else {
			row = append(row, "", "", "", "", "", "", "", "", "")
		}
		rows = append(rows, row)
	}
	return page.WriteCSV(w, rows)
}

func doubtList(doubts outlook.Doubts) string {
	var list []string
	for d := range doubts.All() {
		list = append(list, d.String())
	}
	return strings.Join(list, "; ")
}
