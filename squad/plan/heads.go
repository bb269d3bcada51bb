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
