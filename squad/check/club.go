package check

import (
	"fmt"
	"hash/maphash"
	"slices"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/identity"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/squadfile"
)

// club is a squad as others are held against it: of its players no more than that
// takes, since the clubs of a whole world are in memory at once.
type club struct {
	names   []string // all it answers to, its own first
	marks   []mark   // of these names
	key     mark     // of what all names of the club have in common
	whole   mark     // of the key and the country
	country string
	asOf    squad.Date
	spells  []spell // of its players, in their order
	texts   string  // the name and the id of each player, one behind the other
	moves   []move  // of some of its players, in their order
}

// spell is a player at a club.
type spell struct {
	born, until squad.Date // until: of the contract
	nameEnd     int32      // where the name ends in the texts of the club
	idEnd       int32      // where the id ends; it begins at the end of the name
	line        int32
	everywhere  squad.PositionSet // all positions in the file
	first       squad.Position    // the first of them at which they are at home
}

// move is a loan or a transfer that the file tells of a player.
type move struct {
	player int
	club   string // "" if it is not told
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

func newClub(i *squadfile.Inspection, m marker) *club {
	s := i.Squad
	c := &club{
		names: append([]string{s.Club}, s.Aliases...), key: m.of(identity.Club{Name: s.Club}.Key()), country: s.Country,
		asOf: s.AsOf, spells: make([]spell, len(s.Players)),
	}
	c.whole = m.of(fmt.Sprint(c.key, s.Country))
	for _, name := range c.names {
		c.marks = append(c.marks, m.ofName(name))
	}
	var texts strings.Builder
	for n := range s.Players {
		p := &s.Players[n]
		for _, to := range [...]struct {
			there bool
			club  string
		}{{p.Loan.Way != squad.NoLoan, p.Loan.Club}, {!p.Joins.IsZero(), p.Joins.Club}, {!p.Leaves.IsZero(), p.Leaves.Club}} {
			if to.there {
				c.moves = append(c.moves, move{n, to.club})
			}
		}
		at := &c.spells[n]
		*at = spell{
			born: p.Born, until: p.Contract.Until, line: int32(i.PlayerLine(n)),
			everywhere: squad.SetOf(p.Positions...) | squad.SetOf(p.Also...),
		}
		if len(p.Positions) > 0 {
			at.first = p.Positions[0]
		}
		texts.WriteString(p.Name)
		at.nameEnd = int32(texts.Len())
		texts.WriteString(p.ID)
		at.idEnd = int32(texts.Len())
	}
	c.texts = strings.Clone(texts.String()) // a builder has room for more
	return c
}

// players is how many players the club has: none if there is no club.
func (c *club) players() int {
	if c == nil {
		return 0
	}
	return len(c.spells)
}

// name is the name of a player.
func (c *club) name(player int) string {
	begin := int32(0)
	if player > 0 {
		begin = c.spells[player-1].idEnd
	}
	return c.texts[begin:c.spells[player].nameEnd]
}

// id is the id of a player, "" if the file gives none.
func (c *club) id(player int) string {
	s := &c.spells[player]
	return c.texts[s.nameEnd:s.idEnd]
}

// player is as much of a player as tells who they are anywhere.
func (c *club) player(n int) squad.Player {
	s := &c.spells[n]
	p := squad.Player{Name: c.name(n), ID: c.id(n), Born: s.born}
	if s.first != squad.NoPosition {
		p.Positions = []squad.Position{s.first}
	}
	p.Also = (s.everywhere &^ squad.SetOf(p.Positions...)).List()
	return p
}

// isSame reports whether two files are of one club.
func (c *club) isSame(d *club) bool {
	return c.key == d.key && identity.SameCountry(c.country, d.country)
}

// movesWith reports whether a player of the club is lent, or goes, to another club or
// from it.
func (c *club) movesWith(player int, other *club) bool {
	mayBe := func(name, known string) bool {
		return identity.MayBeSameClub(identity.Club{Name: name}, identity.Club{Name: known})
	}
	return slices.ContainsFunc(c.moves, func(m move) bool {
		return m.player == player && (m.club == "" || slices.ContainsFunc(other.names, func(known string) bool { return mayBe(m.club, known) }))
	})
}
