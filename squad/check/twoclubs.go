package check

import (
	"cmp"
	"fmt"
	"hash/maphash"
	"runtime"
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/identity"
	"github.com/depth-football/depth/squad/names"
)

// inTwoClubs is a player whom other clubs have too, with nothing that says so.
type inTwoClubs struct {
	entry

	first  entry             // the first of the surest among the others
	how    identity.Evidence // that the first is the player
	more   bool              // not all others were looked at
	others int32
}

// entry is a player of a file, by their numbers.
type entry struct{ file, player int32 }

func (e entry) compare(f entry) int {
	return cmp.Or(cmp.Compare(e.file, f.file), cmp.Compare(e.player, f.player))
}

// marked is an entry and what it may have in common with others.
type marked struct {
	entry

	mark mark
}

// markKind is a kind of what two entries of one player have in common.
type markKind uint8

const (
	nameMark markKind = iota
	idMark
	birthMark
	markKinds
)

// mark is what a player may have in common with another entry of theirs, 0 if it is not
// known.
func (k markKind) mark(c *club, player int, m marker) mark {
	switch k {
	case nameMark:
		return mark(identity.HashesOf(&squad.Player{Name: c.name(player)}, m.seed).Name)
	case idMark:
		if id := c.id(player); id != "" {
			return m.of("id " + id)
		}
	case birthMark:
		if born := c.spells[player].born; born.Exact() {
			return mark(maphash.Comparable(m.seed, born))
		}
	}
	return 0
}

// fewestParts is how many parts the players are split into on few processors. More take
// less memory and longer, since all players are looked at for each part.
const fewestParts = 8

// playersInTwoClubs finds the players of each file whom files of other clubs before it
// have, in the order of the files and of their players.
//
// The players are split by their marks. Each processor works on one part of them at a
// time, and only the entries of that part with one kind of mark are in memory.
func playersInTwoClubs(files []checkedFile, m marker) []inTwoClubs {
	parts := make([][]inTwoClubs, max(fewestParts, runtime.GOMAXPROCS(0)))
	eachOf(len(parts), func(part int) {
		b := newBucket(files, m)
		var entries []marked
		for kind := range markKinds {
			entries = entriesWith(kind, files, m, entries[:0], part, len(parts))
			for begin, end := 0, 0; begin < len(entries); begin = end {
				for end = begin + 1; end < len(entries) && entries[end].mark == entries[begin].mark; {
					end++
				}
				if end-begin > 1 {
					parts[part] = b.search(kind, entries[begin:end], parts[part])
				}
			}
		}
	})
	return merged(slices.Concat(parts...))
}

// entriesWith appends the entries in one of so many parts that have a kind of mark: those
// of one mark together, in the order of the files and of their players.
func entriesWith(kind markKind, files []checkedFile, m marker, entries []marked, part, parts int) []marked {
	if entries == nil {
		players := 0
		for i := range files {
			players += files[i].club.players()
		}
		entries = make([]marked, 0, players/parts+players/parts/16)
	}
	for i := range files {
		c := files[i].club
		for n := range c.players() {
			if mark := kind.mark(c, n, m); mark != 0 && uint64(mark)%uint64(parts) == uint64(part) {
				entries = append(entries, marked{entry{int32(i), int32(n)}, mark})
			}
		}
	}
	slices.SortFunc(entries, func(a, b marked) int { return cmp.Or(cmp.Compare(a.mark, b.mark), a.compare(b.entry)) })
	return entries
}

// merged makes one of all that was found of a player, by whatever marks.
func merged(found []inTwoClubs) []inTwoClubs {
	slices.SortFunc(found, func(a, b inTwoClubs) int { return a.compare(b.entry) })
	all := found[:0]
	for _, f := range found {
		if last := len(all) - 1; last >= 0 && all[last].entry == f.entry {
			all[last].merge(f)
		} else {
			all = append(all, f)
		}
	}
	return slices.DeleteFunc(all, func(f inTwoClubs) bool { return f.others == 0 })
}

func (b *inTwoClubs) merge(f inTwoClubs) {
	b.more = b.more || f.more
	if f.others > 0 {
		b.take(f.first, f.how, f.others)
	}
}

// take counts more others, and keeps the surest of them all, of these the first.
func (b *inTwoClubs) take(first entry, how identity.Evidence, others int32) {
	b.others += others
	if grade := b.how.Grade(); grade < how.Grade() || grade == how.Grade() && first.compare(b.first) < 0 {
		b.first, b.how = first, how
	}
}

func (b *inTwoClubs) message(files []checkedFile, s *squad.Squad) string {
	more := ""
	switch others := b.others - 1; {
	case others > 0 && b.more:
		more = fmt.Sprintf(" and at least %d more", others)
	case others > 0:
		more = fmt.Sprintf(" and %d more", others)
	}
	file, n := &files[b.first.file], int(b.first.player)
	here, there, club := names.Printable(s.Players[b.player].Name), names.Printable(file.club.name(n)), names.Printable(file.club.names[0])
	where := fmt.Sprintf("%s, line %d%s", file.Name, file.club.spells[n].line, more)
	const unsaid = "nothing says that they are lent or go from one to the other"
	if b.how.IsGuess() {
		return fmt.Sprintf("%s may be %s of %s (%s; a guess: %s), and %s", here, there, club, where, b.how, unsaid)
	}
	return fmt.Sprintf("%s is a player of %s too (%s), and %s", here, club, where, unsaid)
}
