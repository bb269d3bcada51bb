package importer

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/depth-football/depth/squad/identity"
	"github.com/depth-football/depth/squad/names"
)

// fewNationals is how many players from a country it takes to tell a league by them.
const fewNationals = 3

// leagueOf is the league of a club, nil if it is not known. A number decides where
// there is one that the name does not contradict, then the country if the source states
// it. Else the players decide.
func leagueOf(m membership, nationals map[string]int) *league {
	for _, l := range knownLeagues().byID[m.leagueID] {
		if m.league == "" || slices.Contains(leaguesCalled(m.league), l) {
			return l
		}
	}
	named := leaguesIn(m)
	switch {
	case len(named) == 0:
		return nil
	case m.country == "" && !statesCountry(m.league):
		return byPlayers(names.Fold(m.league), named, nationals)
	case len(named) > 1:
		return nil
	}
	return named[0]
}

// byPlayers is the league among those of a name that a club's players tell by the
// countries that they come from; nil if they do not. Of several it is the one with at
// least three of them, and more than any other. A common name takes as many, and more
// than half as many as come from any other country.
func byPlayers(name string, named []*league, nationals map[string]int) *league {
	own := func(l *league) (n int) {
		for country := range strings.SplitSeq(l.countries, ",") {
			n += nationals[country]
		}
		return n
	}
	slices.SortStableFunc(named, func(a, b *league) int { return own(b) - own(a) })
	first := named[0]
	isTold := own(first) >= fewNationals
	switch {
	case first.isCommon(name):
		isTold = isTold && 2*own(first) > slices.Max(slices.Collect(maps.Values(nationals)))
	case len(named) == 1:
		isTold = true
	default:
		isTold = isTold && own(first) > own(named[1])
	}
	if !isTold {
		return nil
	}
	return first
}

// leaguesIn are the leagues that the name of a club's league can mean, in the country of
// the club if the source states it.
func leaguesIn(m membership) []*league {
	named := slices.Clone(leaguesCalled(m.league))
	if m.country == "" {
		return named
	}
	country := identity.CountryName(m.country)
	return slices.DeleteFunc(named, func(l *league) bool { return !l.isOf(country) })
}

// leaguesCalled are the leagues that a name can mean. A country may stand before or
// behind it: ENG-Premier League, Premier League (Russia).
func leaguesCalled(name string) []*league {
	if named := knownLeagues().byName[names.Fold(name)]; named != nil {
		return named
	}
	rest, country := cutCountry(name)
	var named []*league
	for _, l := range knownLeagues().byName[rest] {
		if l.isOf(country) {
			named = append(named, l)
		}
	}
	return named
}

// statesCountry reports whether the name of a league is known by the country in it.
func statesCountry(league string) bool {
	return knownLeagues().byName[names.Fold(league)] == nil && len(leaguesCalled(league)) > 0
}

// cutCountry cuts the name of a league, folded, from the country before or behind it.
// The country is "" if there is none.
func cutCountry(league string) (rest, country string) {
	words := strings.FieldsFunc(names.Fold(league), func(c rune) bool { return strings.ContainsRune(" (),:/|", c) })
	const longest = 3 // words: United Arab Emirates
	for n := 1; n <= longest && n < len(words); n++ {
		front, behind := strings.Join(words[:n], " "), strings.Join(words[len(words)-n:], " ")
		if usual := identity.CountryName(front); usual != front {
			return strings.Join(words[n:], " "), usual
		}
		if usual := identity.CountryName(behind); usual != behind {
			return strings.Join(words[:len(words)-n], " "), usual
		}
	}
	return "", ""
}

// UnusedLeague is a league that a source names, of which no facts are found.
type UnusedLeague struct {
	Name      string
	Clubs     int
	Countries []string // whose leagues of that name are known; nil if there are none
}

// UnusedLeagues are the leagues of clubs that are not used, in the order of the clubs.
func UnusedLeagues(clubs []Club) []UnusedLeague {
	var unused []UnusedLeague
	index := make(map[string]int)
	for i := range clubs {
		name := cmp.Or(clubs[i].League, clubs[i].LeagueID)
		if name == "" || len(clubs[i].Squad.Competitions) > 0 {
			continue
		}
		at, known := index[name]
		if !known {
			at = len(unused)
			index[name] = at
			unused = append(unused, UnusedLeague{Name: name})
			for _, l := range leaguesCalled(clubs[i].League) {
				unused[at].Countries = append(unused[at].Countries, l.public().Countries[0])
			}
		}
		unused[at].Clubs++
	}
	return unused
}
