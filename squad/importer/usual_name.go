package importer

import "github.com/depth-football/depth/squad"

// callUsually gives a club the name that people use, and keeps that of the source as an
// alias: Arsenal, not Arsenal Football Club. The clubs of loans and moves are called alike.
func (r *importRun) callUsually(s *squad.Squad, members []*entry) {
	if usual := r.usualName(s.Club, s.Country); usual != s.Club {
		s.Club, s.Aliases = usual, []string{s.Club}
	}
	for _, e := range members {
		for _, other := range []*string{&e.Loan.Club, &e.Joins.Club, &e.Leaves.Club} {
			*other = r.usualName(*other, "")
		}
	}
}

// usualName is what people call a club, the name itself if that is not known.
func (r *importRun) usualName(name, country string) string {
	if r.options.Registered == nil || name == "" {
		return name
	}
	if club := r.options.Registered(name, country); club != nil {
		return club.Club
	}
	return name
}

// leagueByClubs gives players whose league a table does not tell that of their clubs, if the
// table is one of that league: it has at least ten of its clubs. A few could be namesakes
// from elsewhere.
func (r *importRun) leagueByClubs(entries []*entry) {
	if r.options.Registered == nil {
		return
	}
	const fewest = 10
	codes := make(map[string]string) // of the leagues, by name of a club
	clubs := make(map[string]int)    // of each league
	for _, e := range entries {
		_, isKnown := codes[e.club.name]
		if isKnown || e.club.league+e.club.leagueID+e.club.country != "" {
			continue
		}
		codes[e.club.name] = ""
		club := r.options.Registered(e.club.name, "")
		if club == nil || club.League == "" {
			continue
		}
		for _, l := range TransfermarktLeagues() {
			if l.Competition == club.League {
				codes[e.club.name] = l.Transfermarkt
				clubs[l.Transfermarkt]++
			}
		}
	}
	for _, e := range entries {
		if code := codes[e.club.name]; clubs[code] >= fewest && code != "" && e.club.league+e.club.leagueID+e.club.country == "" {
			e.club.leagueID = code
		}
	}
}
