package identity

import "github.com/depth-football/depth/squad"

// Entry is a player as one file or source tells of them. Make one with [NewEntry].
type Entry struct {
	*squad.Player
	known, full spelling
}

// NewEntry is the entry of a player. Some sources also give the name in full; it is ""
// for the others.
func NewEntry(p *squad.Player, full string) Entry {
	e := Entry{Player: p, known: spell(p.Name)}
	if full != "" {
		e.full = spell(full)
	}
	return e
}

// Entries are the entries of players who have one name each.
func Entries(players []squad.Player) []Entry {
	entries := make([]Entry, len(players))
	for i := range players {
		entries[i] = NewEntry(&players[i], "")
	}
	return entries
}

// spellings are the names of a player, the known one first.
func (e *Entry) spellings() []*spelling {
	if len(e.full.words) == 0 {
		return []*spelling{&e.known}
	}
	return []*spelling{&e.known, &e.full}
}

// anyName reports whether something holds between a name of one entry and a name of
// another.
func anyName(a, b *Entry, holds func(s, t *spelling) bool) bool {
	for _, s := range a.spellings() {
		for _, t := range b.spellings() {
			if holds(s, t) {
				return true
			}
		}
	}
	return false
}
