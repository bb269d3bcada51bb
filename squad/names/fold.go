package names

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// letters that Unicode does not take apart into a letter and an accent, as
// people type them.
var plainLetters = strings.NewReplacer(
	"ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ß", "ss", "æ", "ae", "œ", "oe", "ı", "i", "ħ", "h", "ŧ", "t",
	"’", "'", "‘", "'", "ʼ", "'",
)

// Fold brings a name to the form in which names are compared: without accents,
// without case, with one space for each run of spaces, hyphens and underscores.
// "Real-Madrid" and "real madrid" fold alike, and so do "Konaté" and "KONATE".
func Fold(name string) string {
	if !IsASCII(name) {
		name = plainLetters.Replace(strings.Map(dropAccent, norm.NFD.String(strings.ToLower(name))))
	}
	folded := make([]byte, 0, 64)
	for i := range len(name) {
		switch c := name[i]; {
		case c == ' ' || c == '-' || c == '_' || c == '\t':
			if len(folded) > 0 && folded[len(folded)-1] != ' ' {
				folded = append(folded, ' ')
			}
		case 'A' <= c && c <= 'Z':
			folded = append(folded, c+'a'-'A')
		default:
			folded = append(folded, c)
		}
	}
	if n := len(folded); n > 0 && folded[n-1] == ' ' {
		folded = folded[:n-1]
	}
	return string(folded)
}

func dropAccent(r rune) rune {
	switch {
	case unicode.Is(unicode.Mn, r):
		return -1
	case unicode.IsSpace(r):
		return ' '
	}
	return r
}

func IsASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
