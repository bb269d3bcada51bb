package chart

import "github.com/depth-football/depth/squad"

// preference tells how much it is worth to have a player on a place. What
// matters more outweighs all that matters less put together: each weight is
// larger than the largest sum that the weights below it can come to.
//
// The limits of a squad (1000 players, cover of 4, so at most 44 places) keep a
// single value below 2^55, and a path of the search, which adds up at most 88 of
// them, below 2^62.
type preference struct {
	places     []Place
	candidates []candidate
	best       []ranks // of each candidate

	spot, naturalSpot, natural, homeRole, filled, bestPosition, front, order int64
}

// farthest is how far down a player's list of positions differences count.
const farthest = 7

func newPreference(f squad.Formation, places []Place, candidates []candidate) *preference {
	p := &preference{places: places, candidates: candidates, best: make([]ranks, len(candidates))}
	for j, c := range candidates {
		p.best[j] = ranksOf(c, f)
	}

	const spots, roles = 11, 5
	n := int64(len(places))
	p.order = 1
	p.front = p.order*int64(len(candidates))*(n+spots) + 1
	p.bestPosition = p.front*roles*n + p.front
	p.filled = p.bestPosition * (farthest*n + 1)
	p.homeRole = p.filled * (n + 1)
	p.natural = p.homeRole * (roles*n + 1)
	p.naturalSpot = p.natural * (n + 1)
	p.spot = p.naturalSpot * (spots + 1)
	return p
}

// ranks tell how far down a player's list each position is.
type ranks squad.ByPosition[uint8]

// ranksOf numbers a player's positions in a formation, the best first: at home, where
// their file says that they can play too, the neighbours of home. A position without a
// spot counts as the nearest one. Wherever a player of the second team fills in, those
// of the first come before them.
func ranksOf(c candidate, f squad.Formation) ranks {
	var best ranks
	var next uint8
	var seen squad.PositionSet
	number := func(p squad.Position) {
		if f.Starts(p) > 0 && !seen.Has(p) {
			best[p] = min(next, farthest)
			if c.Role == squad.Reserve {
				best[p] = farthest
			}
			seen |= squad.SetOf(p)
			next++
		}
	}
	for _, list := range [...][]squad.Position{c.Positions, c.Also} {
		for _, p := range list {
			number(f.Nearest(p))
		}
	}
	for _, p := range c.Positions {
		for q := range p.Neighbours().All() {
			number(q)
		}
	}
	return best
}

// value is what candidate j is worth on place i; 0 if they cannot play there.
func (p *preference) value(i, j int) int64 {
	place, c := &p.places[i], &p.candidates[j]
	if !c.use.Able.Has(place.Position) {
		return 0
	}
	role, early := int64(c.Role.Rank()), int64(len(p.candidates)-j)
	first, natural := place.Depth == 1, c.use.Home.Has(place.Position)
	v := p.filled + int64(farthest-p.best[j][place.Position])*p.bestPosition + early*p.order
	if natural {
		v += p.natural + role*p.homeRole
	}
	if first {
		v += p.spot + early*p.order
	}
	if first && natural {
		v += p.naturalSpot
	}
	if first || !natural {
		v += role * p.front
	}
	return v
}
