package chart

import (
	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/outlook"
)

// Terms are what a plan is made under. Only the season is needed.
type Terms struct {
	outlook.Terms
	Formation squad.Formation // zero: the squad's own
	Cover     *squad.Cover    // nil: the squad's own
	Horizon   int             // number of seasons to look at, at least this one
	Without   []string        // players to leave out, as [squad.Squad.Without] reads names
}

// Plan is a squad in a season with everything that follows from it.
type Plan struct {
	*Chart
	Needs   []Need            // the worst first
	Losses  []Loss            // of the players whose loss would open or deepen a need
	Horizon []Future          // this season first
	Only    squad.PositionSet // the positions that were asked for; all of the formation otherwise
	Missing []string          // players whom the plan leaves out, to see what their loss does
}

// Future is what the contracts of today leave of a squad in a season.
type Future struct {
	Season squad.Season
	Counts [squad.ST + 1]Count // by position
}

// NewPlan makes the plan of a squad.
func NewPlan(s *squad.Squad, t Terms) (*Plan, error) {
	if t.Formation.IsZero() {
		t.Formation = s.Shape()
	}
	if t.Cover == nil {
		t.Cover = &s.Cover
	}
	left, gone, err := s.Without(t.Without...)
	if err != nil {
		return nil, err
	}
	o, err := outlook.New(left, t.Terms)
	if err != nil {
		return nil, err
	}
	p := &Plan{Chart: New(o, t.Formation, *t.Cover), Only: t.Formation.Positions()}
	for _, player := range gone {
		p.Missing = append(p.Missing, player.Name)
	}
	p.Horizon = append(p.Horizon, Future{o.Season, p.Counts()})
	later := t.Terms
	later.On = squad.Date{}
	var next *outlook.Outlook
	for n := 1; n < max(t.Horizon, 2); n++ {
		later.Season = squad.Season{Year: o.Season.Year + n}
		f, err := outlook.New(left, later)
		if err != nil {
			return nil, err
		}
		if n == 1 {
			next = f
		}
		if n < t.Horizon {
			p.Horizon = append(p.Horizon, Future{f.Season, New(f, t.Formation, *t.Cover).Counts()})
		}
	}
	p.Needs = p.Chart.Needs(next)
	p.Losses = p.Chart.Losses(p.Needs)
	return p, nil
}

// At is the plan seen by some positions alone: the needs that touch them, their
// places, and what the loss of a player would do there. The numbers stay those
// of the whole squad.
func (p *Plan) At(positions squad.PositionSet) *Plan {
	part := *p
	chart := *p.Chart
	part.Chart, chart.whole = &chart, p.Chart
	part.Only = p.Only & positions
	part.Needs, part.Losses, part.Places, part.Unplaced = nil, nil, nil, nil
	index := make(map[int]int)
	for i, n := range p.Needs {
		if n.Touches()&positions != 0 {
			index[i] = len(part.Needs)
			part.Needs = append(part.Needs, n)
		}
	}
	for _, l := range p.Losses {
		if l = l.at(positions, index); len(l.Opens)+len(l.Deepens) > 0 {
			part.Losses = append(part.Losses, l)
		}
	}
	for _, place := range p.Places {
		if positions.Has(place.Position) {
			part.Places = append(part.Places, place)
		}
	}
	for _, u := range p.Unplaced {
		if (u.Natural()|u.Makeshift())&positions != 0 {
			part.Unplaced = append(part.Unplaced, u)
		}
	}
	return &part
}

// at is the loss seen by some positions alone, with the needs numbered anew.
func (l Loss) at(positions squad.PositionSet, index map[int]int) Loss {
	part := Loss{Player: l.Player}
	for _, o := range l.Opens {
		if positions.Has(o.Position) {
			part.Opens = append(part.Opens, o)
		}
	}
	for _, d := range l.Deepens {
		if i, ok := index[d.Need]; ok {
			d.Need = i
			part.Deepens = append(part.Deepens, d)
		}
	}
	return part
}

// Concerned are the players of the outlook with a standing who are at home at
// one of the positions that were asked for, or who fill in there.
func (p *Plan) Concerned(s outlook.Standing) []*outlook.Player {
	var list []*outlook.Player
	whole := p.Only == p.Formation.Positions()
	for i := range p.Outlook.Players {
		q := &p.Outlook.Players[i]
		if q.Standing == s && (whole || (q.Natural()|q.Makeshift())&p.Only != 0) {
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
