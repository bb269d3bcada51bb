package squad

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"
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
	if !isASCII(name) {
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

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// Nearest is the name of known that differs least from name, or "" if none is
// near enough to be what was meant: more than one letter in three would have to
// change. Case and accents make no difference.
func Nearest(name string, known []string) string {
	if len(name) > 100 {
		return ""
	}
	folded := Fold(name)
	best, bestDistance := "", 1+max(1, utf8.RuneCountInString(folded)/3)
	for _, k := range known {
		if d := levenshtein.ComputeDistance(folded, Fold(k)); d < bestDistance && d < utf8.RuneCountInString(k) {
			best, bestDistance = k, d
		}
	}
	return best
}

// HasWords tells whether words stand in a name where a word of it begins:
// "real" and "madr" are in "Real Madrid", "adrid" is not. Case, accents and
// hyphens make no difference.
func HasWords(name, words string) bool {
	words = Fold(words)
	return words != "" && strings.Contains(" "+Fold(name), " "+words)
}

// nearestPart is the name that is nearest itself or by one of its words, such
// as a surname.
func nearestPart(name string, known []string) string {
	if near := Nearest(name, known); near != "" {
		return near
	}
	for _, k := range known {
		if Nearest(name, strings.Fields(k)) != "" {
			return k
		}
	}
	return ""
}

// NameWords are the words of a name, folded.
type NameWords []string

// WordsOf are the words of a name.
func WordsOf(name string) NameWords { return strings.Fields(Fold(name)) }

// Likeness is how much two names are like two spellings of one man's; 0 if they are
// not. Each word of the shorter one must be, begin or abbreviate a word of the longer
// one, or be within a slip of the pen of it. "V. van Dijk" is like "Virgil van Dijk",
// "Bellingham" like "Jude Bellingham", "Son Heung-min" like "Heung Min Son"; the
// brothers Jude and Jobe Bellingham are not alike.
func (w NameWords) Likeness(other NameWords) int {
	short, long := w, other
	if len(short) > len(long) {
		short, long = long, short
	}
	rest := slices.Clone(long)
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

// Share tells whether two names have a word in common that is more than an initial.
func (w NameWords) Share(other NameWords) bool {
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
	case n >= 4 && len(b) <= longestWord && utf8.RuneCountInString(b)-n <= n/3 && levenshtein.ComputeDistance(a, b) <= n/3:
		return misspelt
	}
	return unlike
}

// NameError says that a name is not one of those known, and which one comes
// nearest.
type NameError struct {
	What  string   // what is named: "position", "formation", …
	Name  string   // as it was written
	Known []string // the names there are; may be empty
	Near  string   // the nearest of them, "" if none is near
}

func (e *NameError) Error() string {
	switch {
	case e.Near != "":
		return fmt.Sprintf("unknown %s %s: did you mean %q?", e.What, Quote(e.Name), e.Near)
	case len(e.Known) > 0:
		return fmt.Sprintf("unknown %s %s: use one of %s", e.What, Quote(e.Name), strings.Join(e.Known, ", "))
	}
	return fmt.Sprintf("unknown %s %s", e.What, Quote(e.Name))
}
