package plan

import (
	"cmp"
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/outlook"
)

// Succession says who comes after a first choice who is thirty or older, or in the final
// year of their contract.
type Succession struct {
	Position squad.Position
	First    *outlook.Player
	// Heirs are at home there, first choice nowhere, younger than thirty and bound beyond
	// the season, the better roles first.
	Heirs []*outlook.Player
}

// lateCareer is the age from which somebody is asked for to come after a player.
const lateCareer = 30

// Successions are those of a plan, from the goal forward.
func (p *Plan) Successions() []Succession {
	first := make(map[*outlook.Player]bool)
	for _, place := range p.Places {
		if place.Depth == 1 && place.Player != nil {
			first[place.Player] = true
		}
	}
	var list []Succession
	for _, place := range p.Places {
		q := place.Player
		if !first[q] || place.Depth > 1 || q.Age.Max < lateCareer && !q.Doubts.Has(outlook.FinalYear) {
			continue
		}
		s := Succession{Position: place.Position, First: q}
		for i := range p.Outlook.Players {
			h := &p.Outlook.Players[i]
			isThere := h.Counts() && h.Doubts.Unknown() == 0 && !h.Doubts.Has(outlook.FinalYear)
			if isThere && !first[h] && h.Age.Max < lateCareer && p.Use(h.Player).Home.Has(place.Position) {
				s.Heirs = append(s.Heirs, h)
			}
		}
		slices.SortStableFunc(s.Heirs, func(a, b *outlook.Player) int { return cmp.Compare(b.Role.Rank(), a.Role.Rank()) })
		list = append(list, s)
	}
	return list
}
