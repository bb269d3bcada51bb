package importer

import (
	"slices"
	"strings"
	"unicode"
)

// fillers are words of a heading that say nothing about its fact.
var fillers = []string{"in", "en", "em", "w", "of", "de"}

// moneyHeading is a heading without what it says of the amounts under it, and that:
// "Value (€m)", "market_value_in_million_eur", "Marktwert in Mio. €".
func moneyHeading(heading string) (bare string, s scale) {
	words := headingWords(heading)
	for {
		var last string
		switch last = words.last(); {
		case last == "":
			return "", scale{}
		case slices.Contains(fillers, last):
		case s.currency == "" && currencyOf(last) != "":
			s.currency = currencyOf(last)
		case s.unit == 0 && units[last] > 0:
			s.unit = units[last]
		default:
			return strings.Join(words, " "), s
		}
		words = words[:len(words)-1]
	}
}

type wordList []string

func (w wordList) last() string {
	if len(w) == 0 {
		return ""
	}
	return w[len(w)-1]
}

func currencyOf(word string) string {
	for _, c := range currencySigns {
		if c.sign == word {
			return c.code
		}
	}
	return currencyWords[word]
}

var signsApart = strings.NewReplacer("r$", " r$ ", "€", " € ", "£", " £ ", "$", " $ ", "₺", " ₺ ")

// headingWords are the words of a heading in small letters, signs of currencies among them.
func headingWords(heading string) wordList {
	heading = signsApart.Replace(strings.ToLower(heading))
	return strings.FieldsFunc(heading, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) && !unicode.Is(unicode.Sc, c) })
}
