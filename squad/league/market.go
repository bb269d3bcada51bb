package league

import (
	"context"
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/parallel"
)

// Market is what is wanted at a position, and who comes free.
type Market struct {
	Position squad.Position
	Clubs    int // that have a need there
	// Wanted is how many signings the clubs want there: Low counts those for which the
	// other positions of the same need have no places, High those too that could be
	// made there. No club wants more at a position than it has places.
	Wanted squad.Range
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
	for _, n := range c.Needs {
		if !n.Reach.Has(m.Position) {
			continue
		}
		places, elsewhere := c.places(m.Position), 0
		for p := range n.Reach.All() {
			if p != m.Position {
				elsewhere += c.places(p)
			}
		}
		m.Clubs++
		m.Wanted = m.Wanted.Plus(squad.Range{
			Low:  min(max(0, n.Signings.Low-elsewhere), places),
			High: min(n.Signings.High, places),
		})
	}
}

// places are how many players the club wants at a position.
func (c *Club) places(p squad.Position) int { return c.Formation.Starts(p) * c.Cover.Of(p) }
