package identity

import (
	"hash/maphash"
	"slices"

	"github.com/depth-football/depth/squad"
)

// Keys are what entries of one person have in common. Any two that [Judge] takes for one
// share a key, and few others do. To find a player among thousands, keep entries by their
// keys and judge only those that share one. Of the 16,084 players of Transfermarkt that
// is six for each player, and thirteen at most.
func Keys(e Entry) []string {
	keys := make([]string, 0, 4)
	for _, k := range appendKeys(nil, &e) {
		keys = append(keys, k.String())
	}
	return keys
}

// Hashes are the [Keys] of a player of one name as hashes, which take less room. 0 is
// none.
type Hashes struct{ ID, Name, Born uint64 }

// HashesOf are the hashes of a player. Those of one seed are the same where the keys are,
// and hardly ever elsewhere.
func HashesOf(p *squad.Player, seed maphash.Seed) Hashes {
	var h Hashes
	if p.ID != "" {
		h.ID = maphash.String(seed, p.ID)
	}
	var few [64]byte
	if letters := appendLetters(few[:0], p.Name); len(letters) > 0 {
		h.Name = maphash.Bytes(seed, letters)
	}
	if p.Born.Exact() {
		h.Born = maphash.Comparable(seed, p.Born)
	}
	return h
}

// Share reports whether two players have a key in common, so that they are worth judging.
func (h *Hashes) Share(g *Hashes) bool { return h.ShareIDOrName(g) || h.Born != 0 && h.Born == g.Born }

// ShareIDOrName reports whether two players have more in common than a birth date.
func (h *Hashes) ShareIDOrName(g *Hashes) bool {
	return h.ID != 0 && h.ID == g.ID || h.Name != 0 && h.Name == g.Name
}

// key is something that an entry may have in common with others.
type key struct {
	kind keyKind
	text string
	date squad.Date
}

type keyKind uint8

const (
	idKey keyKind = iota
	nameKey
	birthKey
	wordKey     // a word of a name, with the year of birth
	positionKey // the first position, with the year in which the contract ends
)

func (k key) String() string {
	switch k.kind {
	case idKey:
		return "id " + k.text
	case birthKey:
		return "born " + k.date.String()
	}
	return "name " + k.text
}

func appendKeys(keys []key, e *Entry) []key {
	if e.ID != "" {
		keys = append(keys, key{kind: idKey, text: e.ID})
	}
	for _, s := range e.spellings() {
		if k := (key{kind: nameKey, text: s.letters}); s.letters != "" && !slices.Contains(keys, k) {
			keys = append(keys, k)
		}
	}
	if e.Born.Exact() {
		keys = append(keys, key{kind: birthKey, date: e.Born})
	}
	return keys
}

// appendKeysInClub appends what any two entries share that [JudgeInClub] takes for one.
func appendKeysInClub(keys []key, e *Entry) []key {
	keys = appendKeys(keys, e)
	if e.Born.Exact() { // the day or the month may be a mistake
		for _, s := range e.spellings() {
			for _, word := range s.words {
				if isMoreThanInitials(word) {
					keys = append(keys, key{wordKey, word, yearOf(e.Born)})
				}
			}
		}
	}
	if len(e.Positions) > 0 { // the day of birth may be unknown
		keys = append(keys, key{positionKey, e.Positions[0].String(), yearOf(e.Contract.Until)})
	}
	return keys
}

func yearOf(d squad.Date) squad.Date {
	if d.IsZero() {
		return d
	}
	return squad.NewDate(d.Year(), 1, 1)
}
