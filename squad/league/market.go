package league

import (
	"context"
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/need"
	"github.com/depth-football/depth/squad/parallel"
)

// Market is what is wanted at a position, and who comes free.
type Market struct {
	Position squad.Position
	Clubs    int // that have a need there in their season
	// Wanted is how many signings the clubs want there for their season: Low counts those
	// for which the other positions of the same need have no places, High those too that
	// could be made there. No club wants more at a position than may be missing there,
	// however what its file leaves open turns out.
	Wanted squad.Range
	// ByNext is how many they want there by the season after, those of Wanted among them.
	ByNext squad.Range
	// Ends are those who would be at home there in the formation of one of the clubs and
	// whose contracts end before the season, the most useful first: those whose careers do
	// not end soon, the better roles, the higher market values if all clubs tell them in one
	// currency, the younger. A player of two positions is in both.
	Ends []*Player
	// MayEnd are those who come free unless something keeps them, see [Hold].
	MayEnd []*Player
}

// ends are the players whose contracts end, by position.
type ends squad.ByPosition[[]*Player]

func (e *ends) add(p *Player, at squad.PositionSet) {
	for at := range at.All() {
		e[at] = append(e[at], p)
	}
}

// market looks at each position that some club's formation has, or somebody who
// comes free.
func (l *League) market(ctx context.Context, o *offers) error {
	for p := range l.Only.All() {
		if len(o.free[p])+len(o.kept[p]) > 0 || slices.ContainsFunc(l.Clubs, func(c *Club) bool { return c.Has(p) }) {
			l.Market = append(l.Market, Market{Position: p, Ends: o.free[p], MayEnd: o.kept[p]})
		}
	}
	return parallel.Each(ctx, len(l.Market), func(i int) {
		for _, c := range l.Clubs {
			l.Market[i].count(c)
		}
	})
}

// count adds what a club wants at the position.
func (m *Market) count(c *Club) {
	var now, next squad.Range
	wanted := false
	for i := range c.Needs {
		n := &c.Needs[i]
		if at := c.needed(n); n.IsNow() && at.Has(m.Position) {
			now = now.Plus(m.share(n.Signings, at, &c.demand.Now))
			m.Clubs++
			wanted = true
		}
	}
	m.Wanted = m.Wanted.Plus(m.within(now, wanted, &c.demand.Now))
	wanted = false
	for _, b := range c.batches() {
		if b.Positions.Has(m.Position) {
			next, wanted = m.share(b.Signings, b.Positions, &c.demand.ByNext), true
		}
	}
	m.ByNext = m.ByNext.Plus(m.within(next, wanted, &c.demand.ByNext))
}

// share is how many of the signings at some positions are for this one: those that cannot
// be made at the others, and all that could be made there.
func (m *Market) share(signings squad.Range, at squad.PositionSet, limits *squad.ByPosition[need.Limits]) squad.Range {
	elsewhere := 0
	for p := range (at &^ squad.SetOf(m.Position)).All() {
		elsewhere += int(limits[p].Most)
	}
	return squad.Range{Low: max(0, signings.Low-elsewhere), High: signings.High}
}

// within is so many signings where some are wanted at all: no fewer than the position lacks
// by itself, and no more than may be missing there.
func (m *Market) within(signings squad.Range, wanted bool, limits *squad.ByPosition[need.Limits]) squad.Range {
	if !wanted {
		return squad.Range{}
	}
	l := limits[m.Position]
	high := min(signings.High, int(l.Most))
	return squad.Range{Low: min(max(signings.Low, int(l.Least)), high), High: high}
}

// needed are the positions of a need at which a signing closes a gap of its season. Of
// several that reach as far the first has those of lesser gaps that none is named at.
func (c *Club) needed(n *Need) squad.PositionSet {
	at := n.Positions
	if !n.IsNow() {
		return at
	}
	var named squad.PositionSet
	same := func(m need.Shortfall) bool { return m.IsNow() && m.Reach == n.Reach }
	if c.lacks.Needs[slices.IndexFunc(c.lacks.Needs, same)] != n.Shortfall {
		return at
	}
	for _, m := range c.lacks.Needs {
		if m.IsNow() {
			named |= m.Positions
		}
	}
	for p := range (n.Reach &^ named).All() {
		if c.Urgency[p] > squad.Next {
			at |= squad.SetOf(p)
		}
	}
	return at
}
