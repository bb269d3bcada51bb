package identity

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/depth-football/depth/squad/names"
)

// mostWords is how many words of a name are compared, as many as anybody's has: all
// of them are held against all of another name's.
const mostWords = 12

// spelling is a name in the form in which names are compared.
type spelling struct {
	words   names.Words
	letters string // all of them in one word: "Heung-min Son" is "Heungmin Son"
	scripts scripts
}

func spell(name string) spelling {
	var few [64]byte
	s := spelling{letters: string(appendLetters(few[:0], name))}
	apart, found := partScripts(names.Fold(name))
	s.scripts = found
	words := strings.Fields(apart)
	for i, word := range words {
		words[i] = strings.Trim(word, ".,")
	}
	words = slices.DeleteFunc(words, func(word string) bool { return word == "" })
	s.words = words[:min(mostWords, len(words))]
	return s
}

// appendLetters appends those of a name in one word. A name of A to Z is not folded
// before, which takes longer than all else.
func appendLetters(letters []byte, name string) []byte {
	folded, before := name, len(letters)
	if !names.IsASCII(name) {
		folded = names.Fold(name)
	}
	for i := range len(folded) {
		switch c := folded[i]; {
		case 'A' <= c && c <= 'Z':
			letters = append(letters, c+'a'-'A')
		case strings.IndexByte(" -_\t'.,", c) < 0:
			letters = append(letters, c)
		}
	}
	if len(letters) == before {
		return append(letters, name...) // a name without letters is itself
	}
	return letters
}

// same reports whether two names are the same: accents, case, spaces, hyphens,
// dots and apostrophes make no difference.
func (s *spelling) same(t *spelling) bool { return s.letters != "" && s.letters == t.letters }

// within reports whether all words of one name are in the other, and one of them is
// more than an initial or two.
func (s *spelling) within(t *spelling) bool {
	short, long := s.words, t.words
	if len(short) > len(long) {
		short, long = long, short
	}
	taken, told := uint(0), false
	for _, word := range short {
		at := slices.IndexFunc(long, func(w string) bool { return w == word })
		for at >= 0 && taken&(1<<at) != 0 { // a word that is there twice counts twice
			next := slices.Index(long[at+1:], word)
			if next < 0 {
				return false
			}
			at += 1 + next
		}
		if at < 0 {
			return false
		}
		taken, told = taken|1<<at, told || isMoreThanInitials(word)
	}
	return told
}

// isMoreThanInitials reports whether a word says more than J, JT or Jr. A word without
// an alphabet needs no length.
func isMoreThanInitials(word string) bool {
	return utf8.RuneCountInString(word) > 2 || len(word) > 2*len("é")
}

// isName reports whether a name is more than letters such as J. T., which are nobody's.
func (s *spelling) isName() bool {
	return slices.ContainsFunc(s.words, func(word string) bool { return len(word) > 1 })
}

// isOneWord reports whether one of two names is but one word, which many people have.
func (s *spelling) isOneWord(t *spelling) bool { return min(len(s.words), len(t.words)) == 1 }

// surname is the last word of a name of several words, "" if it says nothing of the
// family.
func (s *spelling) surname() string {
	words := s.words
	for len(words) > 1 && slices.Contains([]string{"jr", "junior", "filho", "neto", "ii", "iii"}, words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	if len(words) < 2 || !isMoreThanInitials(words[len(words)-1]) {
		return ""
	}
	return words[len(words)-1]
}

// sharesSurname reports whether two may be of one family.
func (s *spelling) sharesSurname(t *spelling) bool {
	surname := s.surname()
	return surname != "" && surname == t.surname()
}

// hasGivenName reports whether a first name is, or is in, one of those of a name in full.
func (s *spelling) hasGivenName(first string) bool {
	given := s.words[:max(0, len(s.words)-1)]
	return slices.ContainsFunc(given, func(word string) bool { return word == first || isPart(first, word) })
}

// firstNamesFit reports whether two first names can be one person's: they have the
// initial in common, or one is in the other, as Tunde is in Babatunde. Those of most
// twins do not fit.
func firstNamesFit(a, b string) bool { return initial(a) == initial(b) || isPart(a, b) || isPart(b, a) }

// isPart reports whether a word is a part of another one that is long enough to tell.
func isPart(part, whole string) bool {
	const fewest = 4
	return utf8.RuneCountInString(part) >= fewest && strings.Contains(whole, part)
}

func initial(word string) rune {
	r, _ := utf8.DecodeRuneInString(word)
	return r
}

// scripts is a set of writing systems.
type scripts uint16

// latin is the script of A to Z; the others are numbered as in otherScripts, then
// comes what is in none of them.
const latin = 0

var otherScripts = [...][]*unicode.RangeTable{
	{unicode.Cyrillic},
	{unicode.Greek},
	{unicode.Arabic},
	{unicode.Hebrew},
	{unicode.Hangul},
	{unicode.Han, unicode.Hiragana, unicode.Katakana}, // Japanese uses all three in one name
	{unicode.Georgian},
	{unicode.Armenian},
	{unicode.Thai},
}

func scriptOf(r rune) int {
	if r < utf8.RuneSelf || unicode.Is(unicode.Latin, r) {
		return latin
	}
	for i, tables := range otherScripts {
		if unicode.In(r, tables...) {
			return 1 + i
		}
	}
	return 1 + len(otherScripts)
}

// partScripts puts a space where one script ends and another begins: some sources put
// a name in a second script right behind the first.
func partScripts(name string) (string, scripts) {
	if names.IsASCII(name) {
		if strings.ContainsFunc(name, unicode.IsLetter) {
			return name, 1 << latin
		}
		return name, 0
	}
	var parted strings.Builder
	var found scripts
	last := -1
	for _, r := range name {
		if !unicode.IsLetter(r) {
			if r == ' ' {
				last = -1
			}
			parted.WriteRune(r)
			continue
		}
		script := scriptOf(r)
		if last >= 0 && script != last {
			parted.WriteByte(' ')
		}
		parted.WriteRune(r)
		last, found = script, found|1<<script
	}
	return parted.String(), found
}
