package importer

import (
	"strings"
	"unicode"
)

// League is a league that sources have, with the names that people have for it.
type League struct {
	Country     string   // "" if its clubs play in several
	Names       []string // as sources write them
	Competition string   // the file of its facts that is shipped; "" if there is none
	Code        string   // Transfermarkt's; "" if it is not known
}

// Leagues are the leagues that are known, by any source.
func Leagues() []League {
	all := make([]League, len(leagues))
	for i, l := range leagues {
		all[i] = League{Country: l.country, Names: strings.Split(l.names, ","), Competition: l.competition}
		for id := range strings.SplitSeq(l.ids, ",") {
			if strings.ContainsFunc(id, unicode.IsLetter) { // EA's are all digits
				all[i].Code = id
			}
		}
	}
	return all
}
