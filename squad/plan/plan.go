package plan

import (
	"sync"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/chart"
	"github.com/depth-football/depth/squad/need"
	"github.com/depth-football/depth/squad/outlook"
)

// Plan is a squad in a season with everything that follows from it.
type Plan struct {
	*chart.Chart
	Needs   []*Need           // the worst first
	Horizon []Future          // this season first
	Only    squad.PositionSet // the positions that were asked for; all of the formation otherwise
	Missing []string          // players whom the plan leaves out, to see what their loss does
	Unknown error             // why the league is not known; nil if it is, or if the file names none

	losses func() []Loss
}

// Future is what the contracts of today leave of a squad in a season.
type Future struct {
	Season squad.Season
	Counts squad.ByPosition[chart.Count] // by position
}

// Need is where the squad falls short, with what the players have to do with it.
type Need struct {
	need.Need
	Count   chart.Count // of all its positions together, as the chart splits them
	Reasons []Reason    // who leaves, who comes, who is doubtful, who is sure
}

// Counts are the numbers of all positions of the formation in the plan's season.
func (p *Plan) Counts() squad.ByPosition[chart.Count] { return p.Horizon[0].Counts }

// assess finds the needs of a plan, given the outlook for the season after.
func (p *Plan) assess(next *outlook.Outlook) {
	team := TeamOf(p.Outlook, next, p.Formation, p.Cover)
	needs := team.Needs()
	counts := p.Counts()
	for i := range needs {
		n := &Need{Need: needs[i]}
		for at := range n.Positions.All() {
			n.Count = n.Count.Plus(counts[at])
		}
		n.Reasons = p.reasons(n, next)
		p.Needs = append(p.Needs, n)
	}
	all := p.Needs
	p.losses = sync.OnceValue(func() []Loss { return lossesOf(team.Losses(needs), all, p.player) })
}

// TeamOf is what the needs of a squad are counted from, by its outlooks for a season
// and for the one after. The index of a player is that in the squad.
func TeamOf(now, next *outlook.Outlook, f squad.Formation, c squad.Cover) *need.Team {
	return &need.Team{Formation: f, Cover: c, Now: seen(now), Next: seen(next)}
}

func seen(o *outlook.Outlook) []need.Player {
	players := make([]need.Player, len(o.Squad.Players))
	for i := range o.Players {
		if p := &o.Players[i]; p.Counts() {
			players[p.Index] = need.Player{
				Natural: p.Natural(),
				Able:    p.Natural() | p.CanFillIn(),
				Fit:     p.Fit(),
				Sure:    p.Present && p.Doubts.AboutSeason().Known() == 0,
				Unknown: p.Doubts.Unknown() != 0,
			}
		}
	}
	return players
}

// player is the one of an index in the squad.
func (p *Plan) player(index int) *outlook.Player { return p.Outlook.At(index) }

// Players are those of a gap: all who can be used at any of its positions.
func (p *Plan) Players(g need.Gap) []*outlook.Player {
	players := make([]*outlook.Player, len(g.Players))
	for i, index := range g.Players {
		players[i] = p.player(index)
	}
	return players
}

// Concerned are the players of the outlook with a standing who are at home at
// one of the positions that were asked for, or who fill in there.
func (p *Plan) Concerned(s outlook.Standing) []*outlook.Player {
	var list []*outlook.Player
	whole := p.Only == p.Formation.Positions()
	for i := range p.Outlook.Players {
		q := &p.Outlook.Players[i]
		if q.Standing == s && (whole || (q.Natural()|q.CanFillIn())&p.Only != 0) {
			list = append(list, q)
		}
	}
	return list
}

// FirstShort is the first season of the horizon in which a position is, or may
// be, short.
func (p *Plan) FirstShort(at squad.Position) (season squad.Season, found bool) {
	for _, f := range p.Horizon {
		if f.Counts[at].Short().High > 0 {
			return f.Season, true
		}
	}
	return squad.Season{}, false
}

// At is the plan seen by some positions alone: the needs that reach them, their
// places, and what the loss of a player would do there. The numbers stay those
// of the whole squad.
func (p *Plan) At(positions squad.PositionSet) *Plan {
	part := *p
	part.Chart = p.Chart.At(positions)
	part.Only = p.Only & positions
	part.Needs = nil
	for _, n := range p.Needs {
		if n.Reach&positions != 0 {
			part.Needs = append(part.Needs, n)
		}
	}
	part.losses = sync.OnceValue(func() []Loss { return lossesAt(p.Losses(), positions) })
	return &part
}
