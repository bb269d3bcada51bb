package importer

import (
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
)

// league is a league as sources name it. Names are not unique: there is a Super
// League in four countries.
type league struct {
	country     string // "" if its clubs play in several
	names       string // as sources write them, separated by commas
	ids         string // of EA and of Transfermarkt, where a name alone would not do
	competition string // the file of its facts that is shipped; "" if there is none
	yearly      bool   // it plays from January to December
}

// name is how it is called first of all.
func (l *league) name() string {
	name, _, _ := strings.Cut(l.names, ",")
	return name
}

func (l *league) calendar() squad.Calendar {
	if l != nil && l.yearly {
		return squad.CalendarYear
	}
	return squad.SplitYear
}

// leagues are those whose country shows in their name, in their number, or in the
// players of their clubs. A league whose calendar is the year has a file of its own.
var leagues = []league{
	{"England", "Premier League,English Premier League,Barclays Premier League", "13,GB1", "premier-league", false},
	{"Spain", "La Liga,LaLiga,LALIGA EA SPORTS,Spain Primera Division,LaLiga Santander", "53,ES1", "la-liga", false},
	{"England", "Championship,English League Championship,EFL Championship,Sky Bet Championship", "14,GB2", "", false},
	{"England", "League One,English League One", "60,GB3", "", false},
	{"England", "League Two,English League Two", "61,GB4", "", false},
	{"Spain", "La Liga 2,LALIGA HYPERMOTION,Spanish Segunda División", "54,ES2", "", false},
	{"Germany", "Bundesliga,German 1. Bundesliga", "19,L1", "", false},
	{"Austria", "Bundesliga,Austrian Football Bundesliga", "80,A1", "", false},
	{"Germany", "2. Bundesliga,German 2. Bundesliga", "20,L2", "", false},
	{"Germany", "3. Liga,German 3. Bundesliga", "2076,L3", "", false},
	{"Italy", "Serie A,Italian Serie A,Serie A Enilive", "31,IT1", "", false},
	{"Italy", "Serie B,Italian Serie B", "32,IT2", "", false},
	{"Ecuador", "Serie A,LigaPro", "", "liga-pro-ecuador", true},
	{"France", "Ligue 1,French Ligue 1", "16,FR1", "", false},
	{"France", "Ligue 2,French Ligue 2", "17,FR2", "", false},
	{"Netherlands", "Eredivisie,Holland Eredivisie", "10,NL1", "", false},
	{"Portugal", "Primeira Liga,Liga Portugal,Portuguese Liga ZON SAGRES", "308,PO1", "", false},
	{"Türkiye", "Süper Lig,Turkish Süper Lig", "68,TR1", "", false},
	{"Scotland", "Premiership,Scottish Premiership", "50,SC1", "", false},
	{"Belgium", "Pro League,Jupiler Pro League,Belgian Jupiler Pro League", "4,BE1", "", false},
	{"Saudi Arabia", "Pro League,Saudi Pro League,Saudi Abdul L. Jameel League,Roshn Saudi League", "350,SA1", "", false},
	{"United Arab Emirates", "Pro League", "", "", false},
	{"Switzerland", "Super League,Swiss Super League", "189,C1", "", false},
	{"Greece", "Super League,Super League 1,Greek Super League", "63,GR1", "", false},
	{"India", "Super League,Indian Super League", "2149", "", false},
	{"China PR", "Super League,Chinese Super League", "2012,CSL", "chinese-super-league", true},
	{"Ukraine", "Premier League,Ukrainian Premier League", "332,UKR1", "", false},
	{"Russia", "Premier League,Russian Premier League", "67,RU1", "", false},
	{"Poland", "Ekstraklasa,Polish T-Mobile Ekstraklasa,PKO BP Ekstraklasa", "66,PL1", "", false},
	{"Romania", "Liga I,Romanian Liga I,SuperLiga Romania", "330,RO1", "", false},
	{"Denmark", "Superliga,Superligaen,Danish Superliga", "1,DK1", "", false},
	{"Croatia", "Hrvatska nogometna liga,Croatian Prva HNL", "317,KR1", "", false},
	{"Czechia", "První liga,1. Division,Czech Republic Gambrinus Liga", "319,TS1", "", false},
	{"Cyprus", "1. Division", "", "", false},
	{"Hungary", "Nemzeti Bajnokság I,Hungarian Nemzeti Bajnokság I", "", "", false},
	{"Azerbaijan", "Premyer Liqa", "", "", false},
	{"Serbia", "SuperLiga Serbia", "SER1", "", false},
	{"", "A-League Men,A-League,Australian Hyundai A-League", "351,AUS1", "", false},
	{"Japan", "J1 League", "JAP1", "", false},
	{"Mexico", "Liga MX", "MEX1", "", false},
	{"", "Major League Soccer,MLS,USA Major League Soccer", "39,MLS1", "major-league-soccer", true},
	{"Norway", "Eliteserien,Norwegian Eliteserien", "41,NO1", "eliteserien", true},
	{"Sweden", "Allsvenskan,Swedish Allsvenskan", "56,SE1", "allsvenskan", true},
	{"Finland", "Veikkausliiga,Finnish Veikkausliiga", "FI1", "veikkausliiga", true},
	{"Republic of Ireland", "Premier Division,Rep. Ireland Airtricity League,League of Ireland", "65,IR1", "league-of-ireland", true},
	{"Korea Republic", "K League 1,Korean K League Classic", "83,RSK1", "k-league-1", true},
	{"Brazil", "Série A,Campeonato Brasileiro Série A,Brasileirão", "7,BRA1", "brasileirao", true},
	{"Argentina", "Liga Profesional de Fútbol,Argentina Primera División,Liga Profesional", "353,ARG1", "liga-profesional-argentina", true},
	{"Colombia", "Categoría Primera A,Colombian Liga Postobón", "336,COL1", "categoria-primera-a", true},
	{"Peru", "Liga 1", "", "liga-1-peru", true},
	{"Chile", "Primera División,Primera Division,Chilian Campeonato Nacional", "335", "primera-division-chile", true},
	{"Uruguay", "Primera División,Primera Division,Uruguayan Primera División", "", "primera-division-uruguay", true},
	{"Venezuela", "Primera División,Primera Division", "", "primera-division-venezuela", true},
	{"Paraguay", "División Profesional", "", "division-profesional-paraguay", true},
	{"Bolivia", "División Profesional,División de Fútbol Profesional", "", "division-profesional-bolivia", true},
}

// foldedNames are the names of each of the leagues, folded.
var foldedNames = sync.OnceValue(func() [][]string {
	all := make([][]string, len(leagues))
	for i := range leagues {
		for name := range strings.SplitSeq(leagues[i].names, ",") {
			all[i] = append(all[i], names.Fold(name))
		}
	}
	return all
})

// leagueOf is the league of a club, nil if it is not known. A number decides where
// there is one that the name does not contradict. A name that several leagues have is settled by the countries that the
// club's players come from: at least three from the one, and more than from any other. A
// name that is known of one league only means another one if none come from its country.
func leagueOf(m membership, nationals map[string]int) *league {
	var named []*league
	name, names := names.Fold(m.league), foldedNames()
	for i := range leagues {
		l := &leagues[i]
		isNamed := slices.Contains(names[i], name)
		switch isNumbered := m.leagueID != "" && slices.Contains(strings.Split(l.ids, ","), m.leagueID); {
		case isNumbered && (isNamed || m.league == ""):
			return l
		case isNamed:
			named = append(named, l)
		}
	}
	most := func(l *league) int { return nationals[l.country] }
	slices.SortStableFunc(named, func(a, b *league) int { return most(b) - most(a) })
	const few = 3
	if len(named) == 1 && (most(named[0]) > 0 || named[0].country == "" || len(nationals) < few) {
		return named[0]
	}
	if len(named) < 2 || most(named[0]) < few || most(named[0]) == most(named[1]) {
		return nil
	}
	return named[0]
}

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
	}
}
