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

func newPreference(places []Place, candidates []candidate) *preference {
	p := &preference{places: places, candidates: candidates, best: make([]ranks, len(candidates))}
	shape := squad.PositionSet(0)
	for _, place := range places {
		shape |= squad.SetOf(place.Position)
	}
	for j, c := range candidates {
		p.best[j] = ranksOf(c, shape)
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

// ranksOf numbers a player's positions, the best first: at home, next door, where else
// they can fill in. It leaves out those that the formation does not have. A player at
// home first as a central and second as a holding midfielder is at their best as a
// holding one in a formation without central midfielders. Wherever a player of the
// second team fills in, those of the first come before them.
func ranksOf(c candidate, shape squad.PositionSet) ranks {
	var best ranks
	var next uint8
	var seen squad.PositionSet
	number := func(p squad.Position) {
		if shape.Has(p) && !seen.Has(p) {
			best[p] = min(next, farthest)
			if c.Role == squad.Reserve {
				best[p] = farthest
			}
			seen |= squad.SetOf(p)
			next++
		}
	}
	for _, p := range c.Positions {
		number(p)
	}
	for _, p := range c.Positions {
		number(p.Adjacent())
	}
	for _, p := range c.Also {
		number(p)
	}
	return best
}

// value is what candidate j is worth on place i; 0 if they cannot play there.
func (p *preference) value(i, j int) int64 {
	place, c := &p.places[i], &p.candidates[j]
	if !c.able.Has(place.Position) {
		return 0
	}
	role, early := int64(c.Role.Rank()), int64(len(p.candidates)-j)
	first, natural := place.Depth == 1, c.natural.Has(place.Position)
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
