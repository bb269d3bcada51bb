package names

import (
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"
)

// Words are the words of a name, folded.
type Words []string

// WordsOf are the words of a name.
func WordsOf(name string) Words { return strings.Fields(Fold(name)) }

// Likeness is how much two names are like two spellings of one name; 0 if they are
// not. Each word of the shorter one must be, begin or abbreviate a word of the longer
// one, or be within a slip of the pen of it. "V. van Dijk" is like "Virgil van Dijk",
// "Bellingham" like "Jude Bellingham", "Son Heung-min" like "Heung Min Son"; the
// brothers Jude and Jobe Bellingham are not alike.
func (w Words) Likeness(other Words) int {
	short, long := w, other
	if len(short) > len(long) {
		short, long = long, short
	}
	var few [8]string // as many words as most names have need no memory
	rest := append(few[:0], long...)
	sum, told := 0, false // told by more than letters and abbreviations
	for _, word := range short {
		best, at := unlike, -1
		for i, candidate := range rest {
			if l := likenessOf(word, candidate); l > best {
				best, at = l, i
			}
		}
		if best == unlike {
			return 0
		}
		sum, told = sum+int(best), told || best > abbreviated
		rest = slices.Delete(rest, at, at+1)
	}
	if !told {
		return 0
	}
	return max(1, 2*sum-len(rest))
}

// Share reports whether two names have a word in common that is more than an initial.
func (w Words) Share(other Words) bool {
	return slices.ContainsFunc(w, func(word string) bool { return utf8.RuneCountInString(word) > 2 && slices.Contains(other, word) })
}

// likeness is how much two words of names have in common.
type likeness uint8

const (
	unlike likeness = iota
	abbreviated
	misspelt
	begun
	identical
)

func likenessOf(a, b string) likeness {
	const longestWord = 40 // beyond that nobody's name is compared letter by letter
	a, b = strings.TrimSuffix(a, "."), strings.TrimSuffix(b, ".")
	if len(a) > len(b) {
		a, b = b, a
	}
	switch n := utf8.RuneCountInString(a); {
	case a == b:
		return identical
	case n >= 3 && strings.HasPrefix(b, a):
		return begun
	case n == 1 && strings.HasPrefix(b, a), n == 2 && a[0] == b[0] && a[len(a)-1] == b[len(b)-1]:
		return abbreviated // V. for Virgil, Jr for Junior
	case n >= 4 && len(b) <= longestWord && utf8.RuneCountInString(b)-n <= n/3 && missing(a, b) <= n/3 &&
		levenshtein.ComputeDistance(a, b) <= n/3:
		return misspelt
	}
	return unlike
}

// missing is how many letters from a to z are in one word and not in another: at least so
// many slips are between the two.
func missing(a, b string) int {
	letters := func(word string) (set uint32) {
		for i := range len(word) {
			if c := word[i] - 'a'; c < 26 {
				set |= 1 << c
			}
		}
		return set
	}
	return bits.OnesCount32(letters(a) &^ letters(b))
}
