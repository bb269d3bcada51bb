package squad

import "strings"

// phrases finds which of several lists of words a folded description names. A word
// is found where it begins a word of the description: "knee" in "kneecap". With a
// hyphen before it, it is found within a word too: "-bruch" in "mittelfussbruch".
// With an equals sign before it, it is found only where it is whole: "=arm". It has two
// letters or more.
type phrases struct {
	starts, inside map[[2]byte][]phrase // by how they begin
}

type phrase struct {
	text  string
	list  int
	whole bool
}

// newPhrases are those of some lists.
func newPhrases(lists [][]string) *phrases {
	p := &phrases{make(map[[2]byte][]phrase), make(map[[2]byte][]phrase)}
	for list, words := range lists {
		for _, word := range words {
			text, whole := strings.CutPrefix(word, "=")
			text, inside := strings.CutPrefix(text, "-")
			if len(text) < 2 {
				continue
			}
			into := p.starts
			if inside {
				into = p.inside
			}
			begins := [2]byte{text[0], text[1]}
			into[begins] = append(into[begins], phrase{text, list, whole})
		}
	}
	return p
}

// find is the first list of which a word is found; false if there is none.
func (p *phrases) find(folded string) (list int, found bool) {
	first := func(words []phrase, rest string) {
		for _, w := range words {
			if found && w.list >= list {
				return // the lists come in order
			}
			if after, ok := strings.CutPrefix(rest, w.text); ok && !(w.whole && after != "" && inWord(after[0])) {
				list, found = w.list, true
			}
		}
	}
	for i := range len(folded) - 1 {
		begins := [2]byte{folded[i], folded[i+1]}
		first(p.inside[begins], folded[i:])
		if i == 0 || !inWord(folded[i-1]) {
			first(p.starts[begins], folded[i:])
		}
	}
	return list, found
}

// inWord reports whether a byte is of a letter or a digit.
func inWord(c byte) bool {
	return c >= 0x80 || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}
