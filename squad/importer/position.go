package importer

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/depth-football/depth/squad"
)

// places are the positions that a word stands for: where a player so called is at
// home, and where they can fill in.
type places struct {
	home, also []squad.Position
}

// group is the line of the team, which is all that a source knows of some players'
// positions.
type group string

// vocabulary is how a source calls positions, in the form that headingOf gives.
type vocabulary map[string]places

// wordsFor makes a vocabulary of lists of words.
func wordsFor(lists ...map[squad.Position]string) vocabulary {
	v := make(vocabulary)
	for _, list := range lists {
		for p, words := range list {
			for word := range strings.SplitSeq(words, ",") {
				v[headingOf(word)] = places{home: []squad.Position{p}}
			}
		}
	}
	return v
}

// second adds words for a forward who plays behind another one.
func (v vocabulary) second(words string) vocabulary {
	for word := range strings.SplitSeq(words, ",") {
		v[headingOf(word)] = places{[]squad.Position{squad.ST}, []squad.Position{squad.AM}}
	}
	return v
}

// with is a vocabulary with another one's words added, its own coming first.
func (v vocabulary) with(other vocabulary) vocabulary {
	for word, p := range other {
		if _, ok := v[word]; !ok {
			v[word] = p
		}
	}
	return v
}

// benches are the words for players who were not in the line-up: no positions.
var benches = []string{"sub", "res", "ydk", "rez", "missing", "mg"}

// place finds the places of a word, which may have its line of the team before
// it: "Attack - Centre-Forward".
func (v vocabulary) place(word string) (places, group, bool) {
	if i := strings.LastIndex(word, " - "); i >= 0 {
		word = word[i+len(" - "):]
	}
	folded := headingOf(word)
	if p, ok := v[folded]; ok {
		return p, "", true
	}
	if folded == "g" || folded == "goalie" || folded == "bramkarz" {
		return places{home: []squad.Position{squad.GK}}, "", true
	}
	if g, ok := groups()[folded]; ok {
		return places{}, g, true
	}
	p, ok := squad.LookupPosition(word)
	return places{home: []squad.Position{p}}, "", ok
}

// codes are the codes that a word is made of, if it is of nothing else: "RB CB".
func (v vocabulary) codes(word string) []string {
	const longest = 3
	parts := strings.Fields(word)
	isCode := func(part string) bool {
		_, _, ok := v.place(part)
		return ok && utf8.RuneCountInString(part) <= longest && part == strings.ToUpper(part)
	}
	if len(parts) < 2 || slices.ContainsFunc(parts, func(part string) bool { return !isCode(part) }) {
		return nil
	}
	return parts
}

// found is what a cell with one or more positions says.
type found struct {
	home, also []squad.Position
	group      group
	unknown    []string // the words that are no positions
}

// positions reads a cell with one or more positions. The player is at home at the main
// one, which comes first, and fills in at the others. If the main one cannot be read, none of the
// others takes its place.
func (v vocabulary) positions(cell string) found {
	var f found
	for _, word := range v.split(cell) {
		p, g, ok := v.place(word)
		switch {
		case !ok && slices.Contains(benches, headingOf(word)):
		case !ok:
			f.unknown = append(f.unknown, word)
		case g != "" && f.group == "":
			f.group = g
		case len(f.home) == 0 && len(f.unknown) == 0:
			f.home, f.also = p.home, append(slices.Clone(p.also), f.also...)
		default:
			f.also = append(f.also, append(slices.Clone(p.home), p.also...)...)
		}
	}
	f.also = withoutRepeats(f.also, f.home)
	return f
}

// and is what a cell says together with a second one, which is asked for the home
// position only if the first one is silent or cannot be read.
func (f found) and(more found) found {
	if len(f.home) == 0 {
		f.home = more.home
	} else {
		f.also = append(f.also, more.home...)
	}
	f.also = withoutRepeats(append(f.also, more.also...), f.home)
	for _, word := range more.unknown {
		if !slices.Contains(f.unknown, word) {
			f.unknown = append(f.unknown, word)
		}
	}
	if f.group == "" {
		f.group = more.group
	}
	return f
}

// split is the words of a cell.
func (v vocabulary) split(cell string) []string {
	var words []string
	for _, part := range splitPositions(cell) {
		_, _, ok := v.place(part)
		if codes := v.codes(part); !ok && codes != nil {
			words = append(words, codes...)
		} else {
			words = append(words, part)
		}
	}
	return fewWords(words)
}

var positionAnd = strings.NewReplacer(" and ", ",", " und ", ",", " et ", ",", " e ", ",", " y ", ",", " & ", ",", " + ", ",")

func splitPositions(cell string) []string {
	parts := strings.FieldsFunc(positionAnd.Replace(cell), func(c rune) bool { return strings.ContainsRune(",;/|\n", c) })
	words := parts[:0]
	for _, part := range parts {
		if part = strings.TrimSpace(part); part != "" {
			words = append(words, part)
		}
	}
	return fewWords(words)
}

// fewWords are words of which those that are too many have become one.
func fewWords(words []string) []string {
	if len(words) > mostWords {
		words = append(words[:mostWords], strings.Join(words[mostWords:], " "))
	}
	return words
}

// mostWords is how many words for positions a cell may have. What follows them is
// taken for one that is not known.
const mostWords = 20

// withoutRepeats are positions each once, and none that is taken.
func withoutRepeats(list, taken []squad.Position) []squad.Position {
	var kept []squad.Position
	for _, p := range list {
		if !slices.Contains(taken, p) && !slices.Contains(kept, p) {
			kept = append(kept, p)
		}
	}
	return kept
}
