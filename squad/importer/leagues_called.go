package importer

import (
	"slices"
	"strings"

	"github.com/depth-football/depth/squad/identity"
	"github.com/depth-football/depth/squad/names"
)

// LeaguesCalled are the leagues that a name can mean. The file of a league's facts and
// Transfermarkt's code mean that one alone.
func LeaguesCalled(name string) []League {
	var called []League
	for i := range leagues {
		l := &leagues[i]
		if names.Fold(l.competition) == names.Fold(name) || name != "" && strings.EqualFold(l.transfermarkt, name) {
			return []League{l.public()}
		}
	}
	for _, l := range leaguesCalled(name) {
		called = append(called, l.public())
	}
	return called
}

// LeaguesIn are the leagues in which clubs of a country play, whatever it is called.
func LeaguesIn(country string) []League {
	var in []League
	for i := range leagues {
		l := leagues[i].public()
		if slices.Contains(l.Countries, identity.CountryName(country)) {
			in = append(in, l)
		}
	}
	return in
}
