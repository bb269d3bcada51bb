package plan

import (
	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/outlook"
)

// Heads is how many players are at home at the positions of a need, whatever else they
// play and whether they are fit or not.
type Heads struct {
	Playing *squad.Range // in the season in which the file was written; nil if that is the plan's own
	Now     squad.Range  // in the plan's season
	Next    squad.Range  // in the season after
	Fit     squad.Range  // of those in the plan's season, on the day
	Sure    int          // of those, without a doubt and no fringe players
}

func (p *Plan) heads(at squad.PositionSet) Heads {
	count := func(o *outlook.Outlook) squad.Range {
		var heads squad.Range
		for i := range o.Players {
			if q := &o.Players[i]; q.Counts() && p.Use(q.Player).Home&at != 0 {
				heads.High++
				if q.Doubts.Unknown() == 0 {
					heads.Low++
				}
			}
		}
		return heads
	}
	h := Heads{Now: count(p.Outlook), Next: count(p.next)}
	for i := range p.Outlook.Players {
		q := &p.Outlook.Players[i]
		if p.Use(q.Player).Home&at == 0 {
			continue
		}
		if q.MayBeFit() {
			h.Fit.High++
		}
		if q.Fit() && q.Doubts.Unknown() == 0 {
			h.Fit.Low++
		}
		if q.Sure() && q.Role != squad.Fringe {
			h.Sure++
		}
	}
	if p.Playing != nil {
		playing := count(p.Playing)
		h.Playing = &playing
	}
	return h
}

// Eleven is how many can be relied on for the spots of the eleven that a critical or a thin
// need is about.
type Eleven struct {
	Spots int
	Fit   squad.Range // on the day, of a critical need whoever can play there
	Sure  int
}

// eleven adds up the gaps of a need's own urgency.
func (p *Plan) eleven(n *Need) Eleven {
	var e Eleven
	for _, g := range n.Gaps {
		if g.Urgency != n.Urgency {
			continue
		}
		e.Spots += g.Places
		for _, q := range p.Players(g) {
			e.Fit.High++
			if q.Fit() && q.Doubts.Unknown() == 0 {
				e.Fit.Low++
			}
			if q.Sure() {
				e.Sure++
			}
		}
	}
	return e
}
