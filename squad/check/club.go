package check

import (
	"hash/maphash"
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
)

// club is a squad as others are held against it: of its players no more than that
// takes, since the clubs of a whole world are in memory at once.
type club struct {
	names  []string // all it answers to, its own first
	marks  []mark   // of these names
	asOf   squad.Date
	spells []spell // of its players, in their order
	ids    []id    // of its players, in their order; nil if nobody has one
	moves  []move  // of some of its players, in their order
}

// spell is a player at a club.
type spell struct {
	name  mark
	born  squad.Date // zero: unknown
	until squad.Date // of the contract
	line  int32
}

// id is what tells a player from all others; zero if the file gives none.
type id struct{ whole, source mark }

// move is a loan or a transfer that the file tells of a player.
type move struct {
	player int
	club   mark // 0 if it is not told
}

// mark stands for a text: two texts that are not the same have, as good as certainly,
// two marks. It is never 0.
type mark uint64

// marker makes marks.
type marker struct{ seed maphash.Seed }

func newMarker() marker { return marker{maphash.MakeSeed()} }

func (m marker) of(text string) mark { return max(1, mark(maphash.String(m.seed, text))) }

// ofName is the mark of a name: without regard to case and accents.
func (m marker) ofName(name string) mark { return m.of("name " + names.Fold(name)) }

func (m marker) ofID(p *squad.Player) id { return id{m.of("id " + p.ID), m.of(p.IDSource())} }

func newClub(s *squad.Squad, m marker) *club {
	c := &club{names: append([]string{s.Club}, s.Aliases...), asOf: s.AsOf, spells: make([]spell, len(s.Players))}
	for _, name := range c.names {
		c.marks = append(c.marks, m.ofName(name))
	}
	for n := range s.Players {
		p := &s.Players[n]
		for _, to := range [...]struct {
			there bool
			club  string
		}{{p.Loan.Way != squad.NoLoan, p.Loan.Club}, {!p.Joins.IsZero(), p.Joins.Club}, {!p.Leaves.IsZero(), p.Leaves.Club}} {
			if !to.there {
				continue
			}
			away := move{player: n}
			if to.club != "" {
				away.club = m.ofName(to.club)
			}
			c.moves = append(c.moves, away)
		}
		c.spells[n] = spell{name: m.ofName(p.Name), born: p.Born, until: p.Contract.Until, line: int32(p.Line)}
		if p.ID != "" {
			if c.ids == nil {
				c.ids = make([]id, len(s.Players))
			}
			c.ids[n] = m.ofID(p)
		}
	}
	return c
}

// id is the id of a player.
func (c *club) id(player int) id {
	if c.ids == nil {
		return id{}
	}
	return c.ids[player]
}

// marksOf are what a player has in common with another entry of theirs: the name, or
// the id.
func (c *club) marksOf(player int) []mark {
	marks := []mark{c.spells[player].name}
	if id := c.id(player); id.whole != 0 {
		marks = append(marks, id.whole)
	}
	return marks
}

// mayBe reports whether players of two clubs are, as far as the files say, one: what
// [squad.Player.MayBe] says of them.
func (c *club) mayBe(player int, other *club, there int) bool {
	if a, b := c.id(player), other.id(there); a.whole != 0 && b.whole != 0 && a.source == b.source {
		return a.whole == b.whole
	}
	s, t := c.spells[player], other.spells[there]
	return s.name == t.name && squad.MayBeSame(s.born, t.born)
}

// movesWith reports whether a player of the club is lent, or goes, to another club or
// from it.
func (c *club) movesWith(player int, other *club) bool {
	return slices.ContainsFunc(c.moves, func(m move) bool {
		return m.player == player && (m.club == 0 || slices.Contains(other.marks, m.club))
	})
}
