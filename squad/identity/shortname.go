package identity

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// ShortName is the club's name without the words that clubs of every name have, as people
// say it: "Getafe" for "Getafe Club de Fútbol S.A.D.". Two clubs may have one. A name of
// nothing else stays as it is.
func (c Club) ShortName() string {
	own := slices.DeleteFunc(strings.Fields(c.Name), func(field string) bool {
		return !slices.ContainsFunc(clubWords(field), isSaid)
	})
	if len(own) == 0 {
		return c.Name
	}
	return strings.Join(own, " ")
}

// isSaid reports whether people say a word when they name a club.
func isSaid(word string) bool {
	return !slices.Contains(anyClub, word) && !slices.Contains(unsaid, word) && !isNumber(word) && utf8.RuneCountInString(word) > 1
}

// unsaid are words of registered names that tell clubs apart in others.
var unsaid = strings.Fields("societa unione verein fur leibesubungen bewegungsspiele rasenballsport deportiva deportiu ballspielverein")
