package importer

import (
	"maps"
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
)

// areOfOneClub reports whether no two players have clubs that are known to be two.
func areOfOneClub(entries []*entry) bool {
	return !slices.ContainsFunc(entries, func(e *entry) bool { return e.club.name != "" || e.club.id != entries[0].club.id })
}

// oneClub makes players those of one club, so that leagues and countries that stand beside
// them do not make several of it.
func (r *importRun) oneClub(file, club string, entries []*entry) {
	leagues, countries := make(map[membership]bool), make(map[string]bool)
	for _, e := range entries {
		leagues[membership{league: e.club.league, leagueID: e.club.leagueID}] = true
		countries[e.club.country] = true
	}
	delete(leagues, membership{})
	delete(countries, "")
	of := membership{name: club}
	if len(leagues) == 1 {
		of = slices.Collect(maps.Keys(leagues))[0]
		of.name = club
	}
	if len(countries) == 1 {
		of.country = slices.Collect(maps.Keys(countries))[0]
	}
	if len(leagues) > 1 {
		r.problem(file, 0, "it has no column for the club, so all its players are those of %s; its column for the league has %d leagues "+
			"and is not read", club, len(leagues))
	}
	for _, e := range entries {
		of.id = e.club.id
		e.club = of
		if e.Loan.Way == squad.LoanIn && names.Fold(e.Loan.Club) == names.Fold(club) {
			e.Loan, e.Contract.Until = squad.Loan{}, e.bound
			r.tellOwn(e, club)
		}
	}
}
