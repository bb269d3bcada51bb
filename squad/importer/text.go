package importer

import (
	"slices"
	"strings"
	"unicode"

	"github.com/depth-football/depth/squad/names"
)

// longestName is the longest name that a squad file may hold, in bytes.
const longestName = 200

// isNothing reports whether a source says with a text that it does not know.
func isNothing(text string) bool {
	switch strings.ToLower(text) {
	case "", "-", "--", "---", "–", "—", "?", "n/a", "n.a.", "nan", "null", "none", "unknown", "missing", "#n/a", "tbd",
		"#ref!", "#value!", "#name?", "#div/0!", "#null!", "#num!": // what Excel cannot work out
		return true
	}
	return isWordOfNothing(text)
}

// isWordOfNothing reports whether such a text may be a person's name as well.
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

// isYes reports whether a text answers a question where a name was expected.
func isYes(text string) bool {
	return slices.Contains(strings.Fields("yes y true 1 x ✓ ✔ ja oui si sim tak evet loan"), names.Fold(text))
}

func isNo(text string) bool {
	return slices.Contains(strings.Fields("no n false 0 ✗ nein non nee nao nie hayir"), names.Fold(text))
}
