package importer

import "github.com/depth-football/depth/squad"

// Gaps are how much a source does not know of the players of some clubs.
type Gaps struct {
	Players    int // in all
	NoContract int // without a contract date, those on loan from elsewhere aside
	Over       int // with a contract that was over on the day of the file
	Outdated   int // with one in a source that knows who is there, and so has an old date; it stays unknown
	NoPosition int // without a position: they are counted nowhere
	NoHome     int // without a home position: they only fill in
}

// GapsOf counts what is not known of the players of some clubs.
func GapsOf(clubs []Club) Gaps {
	var g Gaps
	for i := range clubs {
		sq := &clubs[i].Squad
		g.Players += len(sq.Players)
		g.Outdated += clubs[i].outdated
		g.NoContract -= clubs[i].outdated // they are counted once
		for j := range sq.Players {
			g.add(&sq.Players[j], sq.AsOf)
		}
	}
	return g
}

func (g *Gaps) add(p *squad.Player, asOf squad.Date) {
	switch until := p.Contract.Until; {
	case p.Loan.Way == squad.LoanIn:
	case until.IsZero():
		g.NoContract++
	case until.LatestDay().Before(asOf):
		g.Over++
	}
	switch {
	case len(p.Positions) > 0:
	case len(p.Also) > 0:
		g.NoHome++
	default:
		g.NoPosition++
	}
}
