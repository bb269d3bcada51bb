package squad

import (
	"strings"

	"github.com/depth-football/depth/squad/names"
)

// Layoffs are how long players are usually out, by kind of injury, and from
// when on a player is called injury-prone. The zero value knows of no injury
// and calls nobody prone.
type Layoffs struct {
	Kinds []Layoff // the first kind whose word is found is meant; the last has no words
	Prone ProneRule
}

// Layoff is how long one kind of injury keeps players out.
type Layoff struct {
	Kind      string
	Words     []string // lower-case beginnings of words in an injury's description
	Spells    int      // how many spells the figures come from
	Median    int      // days after which half of the players are back
	NineInTen int      // days after which nine in ten are back
}

// ProneRule is from when on a player is called injury-prone: so many spells, or
// so many days out, in the last years.
type ProneRule struct{ Years, Spells, Days int }

// Of is the kind of injury that a description names: the first whose word
// begins a word of it, else the last kind there is.
func (l *Layoffs) Of(what string) Layoff {
	folded := " " + names.Fold(what)
	for _, kind := range l.Kinds {
		for _, word := range kind.Words {
			if beginsWord(folded, word) {
				return kind
			}
		}
	}
	if len(l.Kinds) == 0 {
		return Layoff{}
	}
	return l.Kinds[len(l.Kinds)-1]
}

// beginsWord reports whether word stands in text where a word begins.
func beginsWord(text, word string) bool {
	for from := 0; word != ""; {
		i := strings.Index(text[from:], word)
		if i < 0 {
			return false
		}
		if before := text[from+i-1]; before == ' ' || before == '(' || before == '/' || before == ',' {
			return true
		}
		from += i + 1
	}
	return false
}
