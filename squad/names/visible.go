package names

import (
	"strings"
	"unicode"
)

// IsBlank reports whether nothing of a text can be seen: it would be a name that nobody
// could read, write or tell from another of its kind.
func IsBlank(text string) bool { return !strings.ContainsFunc(text, IsSeen) }

// IsSeen reports whether a character leaves a mark of its own: it is no space, no accent
// or other mark upon another character, no filler and nothing that only says how others
// are to be drawn.
func IsSeen(r rune) bool {
	switch r {
	case '\u2800', '\U00013441', '\U00013442', '\U0001d159':
		// They count as signs: empty braille and hieroglyph cells, a note without a head.
		return false
	}
	return !unicode.In(r, unicode.Z, unicode.M, unicode.Cc, unicode.Cf, unicode.Other_Default_Ignorable_Code_Point)
}
