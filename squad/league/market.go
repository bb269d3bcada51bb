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
	// could be made there. No club wants more at a position than it has places.
	Wanted squad.Range
	// ByNext is how many they want there by the season after, those of Wanted among them.
	ByNext squad.Range
	// Ends are those at home there whose contracts end before the season, the most
	// useful first: those whose careers do not end soon, the better roles, the higher
	// market values if all clubs tell them in one currency, the younger. A player of two
	// positions is in both.
	Ends []*Player
}

// ends are the players whose contracts end, by position.
type ends squad.ByPosition[[]*Player]

func (e *ends) add(p *Player) {
	for at := range p.Positions.All() {
		e[at] = append(e[at], p)
	}
}

// market looks at each position that some club's formation has, or somebody who
// comes free.
func (l *League) market(ctx context.Context, free *ends) error {
	for p := range l.Only.All() {
		if len(free[p]) > 0 || slices.ContainsFunc(l.Clubs, func(c *Club) bool { return c.Has(p) }) {
			l.Market = append(l.Market, Market{Position: p, Ends: free[p]})
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
	for i := range c.Needs {
		n := &c.Needs[i]
		at := c.needed(n)
		if n.Urgency == squad.Unclear || !at.Has(m.Position) {
			continue
		}
		elsewhere := 0
		for p := range (at &^ squad.SetOf(m.Position)).All() {
			elsewhere += c.places(p)
		}
		here := squad.Range{Low: max(0, n.Signings.Low-elsewhere), High: n.Signings.High}
		if n.IsNow() {
			now = now.Plus(here)
			m.Clubs++
		} else {
			next = next.Plus(here)
		}
	}
	m.Wanted = m.Wanted.Plus(c.atMost(m.Position, now))
	m.ByNext = m.ByNext.Plus(c.atMost(m.Position, now.Plus(next)))
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

// atMost is no more signings than a position has places.
func (c *Club) atMost(p squad.Position, signings squad.Range) squad.Range {
	return squad.Range{Low: min(signings.Low, c.places(p)), High: min(signings.High, c.places(p))}
}

// places are how many players the club wants at a position.
func (c *Club) places(p squad.Position) int { return c.Formation.Starts(p) * c.Cover.Of(p) }
