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
	if c := cmp.Or(cmp.Compare(lateCareer(a), lateCareer(b)), cmp.Compare(b.Role.Rank(), a.Role.Rank())); c != 0 {
		return c
	}
	if c := cmp.Compare(valueRank(b), valueRank(a)); c != 0 && l.Currency != "" {
		return c
	}
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

// moreAvailable orders players by what a club that looks for one would ask first:
// those who are free, then those whom a club lets go sooner than its key players, then
// the more useful.
func (l *League) moreAvailable(a, b *Player) int {
	if c := cmp.Compare(acquisitionCost(a), acquisitionCost(b)); c != 0 {
		return c
	}
	return l.moreUseful(a, b)
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
func valueRank(p *Player) int64 {
	if units, known := p.Value.Amount(); known {
		return units
	}
	return -1
}
