package importer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/depth-football/depth/squad/names"
)

// longestName is the longest name that a squad file may hold, in bytes.
const longestName = 200

// clean is a text without what cannot be seen: spaces of all kinds become one
// space. Control characters, those that turn the writing direction and those that no
// text has go, and so does a text of nothing else to see.
func clean(text string) string {
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
	return strings.Join(strings.Fields(text), " ")
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

// isNothing tells the ways in which sources say that they do not know.
func isNothing(text string) bool {
	switch strings.ToLower(text) {
	case "", "-", "--", "---", "–", "—", "?", "n/a", "n.a.", "nan", "null", "none", "unknown", "missing", "#n/a", "tbd":
		return true
	}
	return isWordOfNothing(text)
}

// isWordOfNothing tells those of these ways that are the names of men as well.
func isWordOfNothing(text string) bool {
	switch strings.ToLower(text) {
	case "na", "nil":
		return true
	}
	return false
}

// headingOf is a heading in the form in which headings are compared: letters and
// digits only, without case and accents.
func headingOf(text string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsLetter(c) || unicode.IsDigit(c) {
			return c
		}
		return -1
	}, names.Fold(text))
}

func isNumber(text string) bool {
	return text != "" && strings.Trim(text, "0123456789.,") == ""
}
