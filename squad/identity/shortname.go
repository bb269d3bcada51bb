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
	for len(own) > 1 && slices.Contains(joining, own[0]) {
		own = own[1:]
	}
	for len(own) > 1 && slices.Contains(joining, own[len(own)-1]) {
		own = own[:len(own)-1]
	}
	if len(own) == 0 {
		return c.Name
	}
	return strings.Join(own, " ")
}

// joining are the words that join others, and begin or end no name.
var joining = strings.Fields("and & y e et und la le les los der von van di")

// isSaid reports whether people say a word when they name a club.
func isSaid(word string) bool {
	return !slices.Contains(anyClub, word) && !slices.Contains(unsaid, word) && !isNumber(word) && utf8.RuneCountInString(word) > 1
}

// unsaid are words of registered names that tell clubs apart in others.
var unsaid = strings.Fields(`
	societa unione verein fur leibesubungen bewegungsspiele rasenballsport deportiva deportiu ballspielverein athletiksport
	fudbalski nogometni hrvatski sportowy sportowa spolka akcyjna morski miejski zwiazkowy gliwicki
	idrettsklubben fotballklubben esportiva sportsklubb ballklubb fotbollforening
`)
