package league

import (
	"cmp"

	"github.com/depth-football/depth/squad"
)

// Compare orders clubs by their needs, the worst first: by the signings that their
// critical needs take, then by those that the short ones take, then thin, then next, then
// by those that unclear ones may; at last by name and file. Of ranges the lower bound
// comes first, so that nobody is in front for what is not known.
func Compare(a, b *Club) int {
	sa, sb := a.byUrgency(), b.byUrgency()
	for u := squad.Critical; u > squad.NoUrgency; u-- {
		if c := cmp.Or(cmp.Compare(sb[u].Low, sa[u].Low), cmp.Compare(sb[u].High, sa[u].High)); c != 0 {
			return c
		}
	}
	return cmp.Or(cmp.Compare(a.folded, b.folded), cmp.Compare(a.File, b.File))
}

// moreUseful orders players by how useful they are to a club that looks for one:
// those whose careers do not end soon, the better roles, the higher market values
// where all clubs tell them in one currency, the younger. Of unknown age, or worth
// an unknown sum, comes last.
func (l *League) moreUseful(a, b *Player) int {
	return cmp.Or(steadier(a, b), l.byValue(a, b), younger(a, b))
}

// moreAvailable orders players by what a club that looks for one would ask first:
// those who are free, then those whom a club lets go sooner than its key players, then
// the more useful.
func (l *League) moreAvailable(a, b *Player) int {
	return cmp.Or(lessBound(a, b), l.byValue(a, b), younger(a, b))
}

// byValue puts the higher value first, where values can be compared.
func (l *League) byValue(a, b *Player) int {
	if l.Currency == "" {
		return 0
	}
	return cmp.Compare(valueRank(b), valueRank(a))
}

// lessBound puts those first whom it takes less to get, then the steadier.
func lessBound(a, b *Player) int {
	return cmp.Or(cmp.Compare(acquisitionCost(a), acquisitionCost(b)), steadier(a, b))
}

// steadier puts those first whose careers do not end soon, then the better roles.
func steadier(a, b *Player) int {
	return cmp.Or(cmp.Compare(lateCareer(a), lateCareer(b)), cmp.Compare(b.Role.Rank(), a.Role.Rank()))
}

// younger puts the younger player first, and of players of one age has a fixed order.
func younger(a, b *Player) int {
	if c := b.Born.Compare(a.Born); c != 0 {
		return c
	}
	return cmp.Or(
		cmp.Compare(a.Name, b.Name),
		cmp.Compare(a.Club.folded, b.Club.folded),
		cmp.Compare(a.Club.File, b.Club.File),
		cmp.Compare(a.index, b.index),
	)
}

// acquisitionCost is what it takes to get a player, roughly: 0 for one who is free, 2 for a key
// player of their club.
func acquisitionCost(p *Player) int {
	switch {
	case p.Ends:
		return 0
	case p.Role == squad.Key:
		return 2
	}
	return 1
}

// lateCareer is 1 near the end of a career, or if that is not known.
func lateCareer(p *Player) int {
	if p.condition.Ageing || p.Born.IsZero() {
		return 1
	}
	return 0
}

// valueRank is a player's market value, -1 if it is not known.
func valueRank(p *Player) int64 { return amount(p.Value) }

// amount is an amount of money, -1 if it is not known.
func amount(m squad.Money) int64 {
	if units, known := m.Amount(); known {
		return units
	}
	return -1
}
