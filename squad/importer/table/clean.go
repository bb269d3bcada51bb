package table

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/depth-football/depth/squad/names"
)

// Clean is a text without what cannot be seen: spaces of all kinds become one
// space. Control characters, those that turn the writing direction and those that no
// text has go, and so does a text of nothing else to see.
func Clean(text string) string { return clean(text, " ") }

// Apart stands in a cell for a gap wider than one space, as pages have it between two
// things.
const Apart = "\u00a0"

// cleanCell is Clean that keeps wide gaps.
func cleanCell(text string) string { return clean(text, Apart) }

// clean writes a gap wider than one space as it is told.
func clean(text, wide string) string {
	if isPlain(text) {
		return text
	}
	text = strings.Map(func(c rune) rune {
		switch {
		case unicode.IsSpace(c):
			return ' '
		case c != utf8.RuneError && names.Unprintable(c), c == '\ufffe', c == '\uffff':
			return -1
		}
		return c
	}, text)
	if names.IsBlank(text) {
		return ""
	}
	text = strings.Trim(text, " ")
	if !strings.Contains(text, "  ") {
		return text
	}
	var cell strings.Builder
	for text != "" {
		word, rest, _ := strings.Cut(text, " ")
		text = strings.TrimLeft(rest, " ")
		cell.WriteString(word)
		switch {
		case text == "":
		case len(text) < len(rest):
			cell.WriteString(wide)
		default:
			cell.WriteByte(' ')
		}
	}
	return cell.String()
}

// isPlain tells most texts that are clean already.
func isPlain(text string) bool {
	space := true
	for i := range len(text) {
		switch c := text[i]; {
		case c == ' ' && space, c < ' ', c >= 0x7f:
			return false
		default:
			space = c == ' '
		}
	}
	return !space || text == ""
}
