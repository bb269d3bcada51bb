package names

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Initials are the letters of a player's first names, and what is left is the surname: "J. P."
// and "van Hecke" of Jan Paul van Hecke. A small word begins a surname; without one all after
// the first name is taken for it. A name of one word is a surname.
func Initials(name string) (initials, surname string) {
	words := strings.Split(name, " ")
	if len(words) == 1 {
		return "", name
	}
	given := 1
	if small := slices.IndexFunc(words, isSmall); small > 1 && small < len(words)-1 {
		given = small
	}
	var letters []string
	for _, word := range words[:given] {
		_, size := utf8.DecodeRuneInString(word)
		letters = append(letters, word[:size]+".")
	}
	return strings.Join(letters, " "), strings.Join(words[given:], " ")
}

func isSmall(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsLower(r)
}
