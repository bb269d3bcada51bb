package chart

import (
	"cmp"
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/outlook"
)

// Chart is a squad's players on the places of a formation.
type Chart struct {
	Outlook   *outlook.Outlook
	Formation squad.Formation
	Cover     squad.Cover
	Places    []Place           // by position from the goal forward, first choices first
	Unplaced  []*outlook.Player // those who count but found no place, in the file's order

	candidates []candidate
}

// Place is one wanted player.
type Place struct {
	Position squad.Position
	Depth    int             // 1 for the first choice, 2 for the cover, …
	Player   *outlook.Player // nil: nobody
	Natural  bool            // the player is at home there

	order int // the player's, among those who count
}

// Doubts are the doubts about a place's player, being out of position included.
func (p Place) Doubts() outlook.Doubts {
	if p.Player == nil {
		return 0
	}
	if !p.Natural {
		return p.Player.Doubts.With(outlook.OutOfPosition)
	}
	return p.Player.Doubts
}

// New puts the players of an outlook on the places that a formation and a cover
// want. Of all ways to do so it takes the one in which, in this order,
//
//   - nobody is used twice,
//   - as many of the eleven spots as possible are filled,
//   - as many of these as possible by players at home there,
//   - as many places as possible are filled by players at home there,
//   - the better roles have these places,
//   - as many places as possible are filled at all,
//   - players play at the best of their positions,
//   - the better roles are in front, and fill in elsewhere,
//   - those who come earlier in the file are in front.
//
// So a player who is worth a place at home never leaves it to fill in as cover
// somewhere else, only for a spot that would be empty otherwise.
func New(o *outlook.Outlook, f squad.Formation, c squad.Cover) *Chart {
	ch := &Chart{Outlook: o, Formation: f, Cover: c, candidates: candidatesOf(o, f)}
	wanted := 0
	for p := range f.Positions().All() {
		wanted += f.Starts(p) * c.Of(p)
	}
	ch.Places = make([]Place, 0, wanted)
	for p := range f.Positions().All() {
		for depth := 1; depth <= c.Of(p); depth++ {
			for range f.Starts(p) {
				ch.Places = append(ch.Places, Place{Position: p, Depth: depth})
			}
		}
	}
	ch.fill()
	return ch
}

// Use is where the chart's formation can use a player.
func (c *Chart) Use(p *squad.Player) squad.Use { return c.Formation.Use(p.Skills()) }

// fill finds the best assignment and takes it over.
func (c *Chart) fill() {
	candidates := c.candidates
	placed := make([]bool, len(candidates))
	for i, j := range assign(len(c.Places), len(candidates), newPreference(c.Formation, c.Places, candidates).value) {
		place := &c.Places[i]
		if j < 0 || !candidates[j].use.Able.Has(place.Position) {
			continue
		}
		placed[j] = true
		place.Player = candidates[j].Player
		place.Natural = candidates[j].use.Home.Has(place.Position)
		place.order = j
	}
	for j, m := range candidates {
		if !placed[j] {
			c.Unplaced = append(c.Unplaced, m.Player)
		}
	}
	c.arrange()
}

// arrange puts the players of each position and tier into pecking order: those at
// home there, then the better roles, then as in the file. The places of a tier
// are alike, so this changes nothing of what the assignment decided.
func (c *Chart) arrange() {
	depths := make([]int, len(c.Places))
	for i := range c.Places {
		depths[i] = c.Places[i].Depth
	}
	tier := func(p Place) int { return min(p.Depth, 2) }
	for from := 0; from < len(c.Places); {
		to := from + 1
		for to < len(c.Places) && c.Places[to].Position == c.Places[from].Position && tier(c.Places[to]) == tier(c.Places[from]) {
			to++
		}
		slices.SortStableFunc(c.Places[from:to], byPeckingOrder)
		from = to
	}
	for i := range c.Places {
		c.Places[i].Depth = depths[i]
	}
}

func byPeckingOrder(a, b Place) int {
	switch {
	case a.Player == nil || b.Player == nil:
		return cmp.Compare(b2i(a.Player == nil), b2i(b.Player == nil))
	case a.Natural != b.Natural:
		return cmp.Compare(b2i(b.Natural), b2i(a.Natural))
	}
	return cmp.Or(
		cmp.Compare(b.Player.Role.Rank(), a.Player.Role.Rank()),
		cmp.Compare(a.order, b.order),
	)
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// At is the chart seen by some positions alone.
func (c *Chart) At(positions squad.PositionSet) *Chart {
	part := *c
	part.Places, part.Unplaced = nil, nil
	for _, place := range c.Places {
		if positions.Has(place.Position) {
			part.Places = append(part.Places, place)
		}
	}
	for _, p := range c.Unplaced {
		if c.Use(p.Player).Able&positions != 0 {
			part.Unplaced = append(part.Unplaced, p)
		}
	}
	return &part
}

// candidate is a player who counts.
type candidate struct {
	*outlook.Player
	use squad.Use
}

// candidatesOf are the players of an outlook who count.
func candidatesOf(o *outlook.Outlook, f squad.Formation) []candidate {
	list := make([]candidate, 0, len(o.Players))
	for i := range o.Players {
		if p := &o.Players[i]; p.Counts() {
			list = append(list, candidate{p, f.Use(p.Skills())})
		}
	}
	return list
}
