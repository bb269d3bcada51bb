package wording

import (
	"fmt"
	"strings"
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

// Number is a small number in a word, a larger one in figures.
func Number(n int) string {
	if n < 0 || n >= len(numbers) {
		return fmt.Sprint(n)
	}
	return numbers[n]
}

var numbers = [...]string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}

// NoneOr is a number, none if it is 0.
func NoneOr(n int) string {
	if n == 0 {
		return "none"
	}
	return fmt.Sprint(n)
}

// Numbers are a range in words: "two", "one or two", "two to four", "up to two".
func Numbers(n squad.Range) string {
	low, high := Number(n.Low), Number(n.High)
	if n.High >= len(numbers) {
		low = fmt.Sprint(n.Low)
	}
	switch {
	case n.Low == n.High:
		return high
	case n.Low == 0:
		return "up to " + high
	case n.High == n.Low+1:
		return low + " or " + high
	}
	return low + " to " + high
}

// Signed are players to be signed at some positions: "a centre-back", "one or two
// full-backs", "two players (right-back, centre-back or left winger)".
func Signed(n squad.Range, at squad.PositionSet) string {
	const most = 2 // that a list of several such can bear
	switch who := Player(at); {
	case strings.Count(who, " or ")+strings.Count(who, ", ") >= most && n.High == 1:
		return "one player (" + who + ")"
	case strings.Count(who, " or ")+strings.Count(who, ", ") >= most:
		return Numbers(n) + " players (" + who + ")"
	case n.High == 1:
		return APlayer(at)
	}
	return Numbers(n) + " " + Players(at)
}

// Capital is the text with a capital first letter.
func Capital(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}
