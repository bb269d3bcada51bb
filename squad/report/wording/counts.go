package wording

import (
	"unicode"
	"unicode/utf8"

	"github.com/depth-football/depth/squad"
)

// Counted is a number or a range with its noun: "2 signings", "1–2 signings".
func Counted(n squad.Range, noun string) string {
	if n.String() == "1" {
		return "1 " + noun
	}
	return n.String() + " " + noun + "s"
}

// Count is a number with its noun: "1 club", "2 clubs".
func Count(n int, noun string) string { return Counted(squad.Range{Low: n, High: n}, noun) }

// Capital is the text with a capital first letter.
func Capital(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}
