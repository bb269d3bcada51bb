package report

import (
	"fmt"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/outlook"
	"github.com/depth-football/depth/squad/plan"
)

// movement says how and when a player comes, goes or is away.
func movement(p *outlook.Player) string {
	if p.Cause == outlook.AgreedTransfer && p.Standing == outlook.Arriving {
		return transfer("from", p.Joins, when(p.Date))
	}
	if p.Cause == outlook.NoCause {
		return p.Standing.String()
	}
	return goes(p, outlook.Exit{Cause: p.Cause, Date: p.Date, Club: p.Club})
}

func when(d squad.Date) string {
	if d.IsZero() {
		return "on a day unknown"
	}
	return d.Words()
}

// goes says how and when a player goes, or is back from having gone.
func goes(p *outlook.Player, e outlook.Exit) string {
	switch e.Cause {
	case outlook.ContractEnds:
		return "contract ends " + when(e.Date) + option(p)
	case outlook.AgreedTransfer:
		return transfer("to", p.Leaves, when(e.Date))
	case outlook.LoanEnds:
		if p.Loan.Way == squad.LoanIn {
			return fmt.Sprintf("loan from %s ends %s", e.Club, when(e.Date))
		}
		return fmt.Sprintf("back from %s %s", e.Club, when(e.Date))
	case outlook.PurchaseBinding:
		return fmt.Sprintf("%s must buy him %s", e.Club, when(e.Date))
	case outlook.OwnPurchaseBound:
		return fmt.Sprintf("to be bought from %s %s", e.Club, when(e.Date))
	case outlook.LoanRunsOn:
		return fmt.Sprintf("on loan to %s until %s", e.Club, when(e.Date))
	}
	return e.Cause.String()
}

// option says what an option has to do with the end of a player's contract.
func option(p *outlook.Player) string {
	c := p.Contract
	switch {
	case c.Option.IsZero():
		return ""
	case c.Holder != squad.Club:
		return fmt.Sprintf(", %s option to %s", c.Holder, c.Option.Words())
	case p.Until.Exact() && p.Until.After(c.Until.Latest()):
		return ", club option included"
	}
	return ", club option to " + c.Option.Words()
}

func transfer(way string, t squad.Transfer, when string) string {
	parts := []string{when}
	if t.Club != "" {
		parts = []string{way + " " + t.Club, when}
	}
	if units, known := t.Fee.Amount(); known && units == 0 {
		parts = append(parts, "free")
	} else if known {
		parts = append(parts, t.Fee.String())
	}
	return strings.Join(parts, ", ")
}

// movements are the players who come, go or are away, by what they do.
func movements(p *plan.Plan) []group {
	var groups []group
	var during []moving
	for _, s := range []outlook.Standing{outlook.Contracted, outlook.Leaving, outlook.Arriving, outlook.Returning, outlook.Away} {
		g := group{title: capital(s.String())}
		for _, q := range p.Concerned(s) {
			if s != outlook.Contracted {
				g.players = append(g.players, moving{q, movement(q)})
			}
			if q.Counts() && q.Exit.Cause != outlook.NoCause {
				during = append(during, moving{q, goes(q, q.Exit)})
			}
		}
		groups = append(groups, g)
	}
	return append(groups, group{"In season", during})
}

// group is players under a title.
type group struct {
	title   string
	players []moving
}

// moving is a player with how and when he comes or goes.
type moving struct {
	*outlook.Player
	how string
}
