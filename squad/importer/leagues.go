package importer

import (
	"slices"
	"strings"
	"sync"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
)

// League is a league whose facts are shipped.
type League struct {
	Competition   string // the name of the file of its facts: "premier-league"
	Name          string
	Countries     []string // in which its clubs play, the one whose league it is first
	Transfermarkt string   // its code there: "GB1"; "" if it is not known
}

// TransfermarktLeagues are the leagues whose clubs are in the open tables of
// Transfermarkt data, the five big ones first.
func TransfermarktLeagues() []League {
	var open []League
	for code := range strings.FieldsSeq(openTables) {
		for _, l := range knownLeagues().byID[code] {
			open = append(open, l.public())
		}
	}
	return open
}

const openTables = `GB1 ES1 L1 IT1 FR1 NL1 PO1 BE1 TR1 SC1 A1 C1 DK1 SE1 NO1 PL1 TS1 GR1 KR1 SER1 RO1 UKR1 RU1
	BRA1 ARG1 COL1 MEX1 MLS1 SA1 JAP1 RSK1 AUS1`

// league is a league as sources name it. Names are not unique: there is a Super
// League in Switzerland, Greece, China and India.
type league struct {
	competition string // the file of its facts that is shipped
	countries   string // whose clubs play in it, its own first; with a comma before them, its clubs are of no one country
	// names are those that sources write, its own first; with a star, a common one, which
	// leagues of other countries have too whose facts are not shipped.
	names         string
	transfermarkt string
	ea            string
	summer        int // the first year in which a season begins that runs from summer to summer
}

// The calendars of leagues that do not change theirs.
const (
	split  = 0
	yearly = 9999
)

// leagues are those that are told by their name, with their country or without. A country
// before or behind the name, as in English Premier League, need not stand here.
var leagues = []league{
	{"premier-league", "England,Wales", "Premier League,EPL,Premier Division,Barclays Premier League", "GB1", "13", split},
	{"championship", "England,Wales", "EFL Championship,*Championship,League Championship,Sky Bet Championship", "GB2", "14", split},
	{"league-one", "England,Wales", "EFL League One,*League One,Sky Bet League One", "GB3", "60", split},
	{"league-two", "England,Wales", "EFL League Two,*League Two,Sky Bet League Two", "GB4", "61", split},
	{"national-league", "England,Wales", "*National League,Vanarama National League,Enterprise National League", "CNAT", "", split},
	{
		"la-liga", "Spain", "La Liga,LaLiga,LaLiga EA Sports,LaLiga Santander,Primera División,Primera Division,First Division",
		"ES1", "53", split,
	},
	{
		"segunda-division", "Spain,Andorra", "Segunda División,La Liga 2,LaLiga 2,LaLiga Hypermotion,LaLiga SmartBank,*Second Division",
		"ES2", "54", split,
	},
	{"bundesliga", "Germany", "Bundesliga,1. Bundesliga", "L1", "19", split},
	{"2-bundesliga", "Germany", "2. Bundesliga,Bundesliga 2", "L2", "20", split},
	{"3-liga", "Germany", "3. Liga,3. Bundesliga", "L3", "2076", split},
	{"serie-a", "Italy,San Marino", "Serie A,Serie A Enilive,Serie A TIM,Serie A Made in Italy", "IT1", "31", split},
	{"serie-b", "Italy,San Marino", "Serie B,Serie BKT", "IT2", "32", split},
	{"ligue-1", "France,Monaco", "Ligue 1,Ligue 1 McDonald's,Ligue 1 Uber Eats", "FR1", "16", split},
	{"ligue-2", "France,Monaco", "Ligue 2,Ligue 2 BKT", "FR2", "17", split},
	{"eredivisie", "Netherlands", "Eredivisie,VriendenLoterij Eredivisie", "NL1", "10", split},
	{"eerste-divisie", "Netherlands", "Eerste Divisie,Keuken Kampioen Divisie", "NL2", "", split},
	{
		"primeira-liga", "Portugal", "Primeira Liga,Liga Portugal,Liga Portugal Betclic,Liga Portugal bwin,Liga NOS,Liga ZON SAGRES",
		"PO1", "308", split,
	},
	{
		"pro-league-belgium", "Belgium", "Belgian Pro League,Pro League,1A Pro League,Jupiler Pro League,First Division A",
		"BE1", "4", split,
	},
	{"challenger-pro-league", "Belgium", "Challenger Pro League,1B Pro League,First Division B", "BE2", "", split},
	{
		"scottish-premiership", "Scotland", "Scottish Premiership,*Premiership,Scottish Prem,cinch Premiership,William Hill Premiership",
		"SC1", "50", split,
	},
	{"super-lig", "Türkiye", "Süper Lig,Trendyol Süper Lig,Spor Toto Süper Lig,Super League", "TR1", "68", split},
	{"tff-1-lig", "Türkiye", "TFF 1. Lig,*1. Lig,Trendyol 1. Lig", "TR2", "", split},
	{
		"austrian-bundesliga", "Austria",
		"Austrian Bundesliga,Bundesliga,Ö. Bundesliga,Admiral Bundesliga,Football Bundesliga",
		"A1", "80", split,
	},
	{"2-liga-austria", "Austria", "Austrian 2. Liga,*2. Liga,Admiral 2. Liga", "A2", "", split},
	{
		"swiss-super-league", "Switzerland,Liechtenstein", "Swiss Super League,Super League,Brack Super League,Credit Suisse Super League",
		"C1", "189", split,
	},
	{"challenge-league", "Switzerland,Liechtenstein", "*Challenge League,dieci Challenge League", "C2", "", split},
	{"danish-superliga", "Denmark", "Danish Superliga,Superliga,Superligaen,3F Superliga", "DK1", "1", split},
	{"super-league-greece", "Greece", "Super League Greece,Super League,Super League 1,Stoiximan Super League", "GR1", "63", split},
	{"hnl", "Croatia", "HNL,Hrvatska nogometna liga,Prva HNL,1. HNL,SuperSport HNL", "KR1", "317", split},
	{
		"czech-first-league", "Czechia",
		"Czech First League,První liga,*First League,1. Division,Chance Liga,Gambrinus Liga",
		"TS1", "319", split,
	},
	{"ekstraklasa", "Poland", "Ekstraklasa,PKO BP Ekstraklasa,PKO Bank Polski Ekstraklasa,T-Mobile Ekstraklasa", "PL1", "66", split},
	{"ukrainian-premier-league", "Ukraine", "Ukrainian Premier League,Premier League,UPL,*Premier Liga", "UKR1", "332", split},
	{
		"russian-premier-league", "Russia",
		"Russian Premier League,Premier League,RPL,*Premier Liga,Mir Russian Premier League",
		"RU1", "67", split,
	},
	{"superliga-romania", "Romania", "SuperLiga Romania,Liga I,Liga 1,SuperLiga,Superliga", "RO1", "330", split},
	{"superliga-serbia", "Serbia", "SuperLiga Serbia,SuperLiga,*Super Liga,Mozzart Bet SuperLiga", "SER1", "", split},
	{"nb-1-hungary", "Hungary", "Nemzeti Bajnokság I,NB I,NB 1,OTP Bank Liga,Fizz Liga", "UNG1", "", split},
	{"premyer-liqa", "Azerbaijan", "Premyer Liqa,*Premier League,Misli Premyer Liqa", "AZ1", "", split},
	{"first-division-cyprus", "Cyprus", "Cypriot First Division,1. Division,First Division", "ZYP1", "318", split},
	{"eliteserien", "Norway", "Eliteserien", "NO1", "41", yearly},
	{"allsvenskan", "Sweden", "Allsvenskan", "SE1", "56", yearly},
	{"veikkausliiga", "Finland", "Veikkausliiga", "FI1", "", yearly},
	{
		"league-of-ireland", "Ireland,Northern Ireland",
		"League of Ireland Premier Division,Premier Division,League of Ireland,Airtricity League,SSE Airtricity League",
		"IR1", "65", yearly,
	},
	{"major-league-soccer", ",United States,Canada", "Major League Soccer,MLS", "MLS1", "39", 2027},
	{"liga-mx", "Mexico", "Liga MX,Liga BBVA MX,First Division", "MEX1", "", split},
	{
		"brasileirao", "Brazil",
		"Brasileirão,Série A,Brasileirão Série A,Campeonato Brasileiro Série A,Brasileirão Betano",
		"BRA1", "7", yearly,
	},
	{"serie-b-brazil", "Brazil", "Brasileirão Série B,Série B,Campeonato Brasileiro Série B", "BRA2", "", yearly},
	{
		"liga-profesional-argentina", "Argentina",
		"Liga Profesional,Liga Profesional de Fútbol,Torneo Betano,Primera División,Primera Division,Premier Division",
		"ARG1", "353", yearly,
	},
	{
		"categoria-primera-a", "Colombia", "Categoría Primera A,*Primera A,Liga BetPlay,Liga BetPlay Dimayor,Liga Dimayor,Liga Postobón",
		"COL1", "336", yearly,
	},
	{"liga-1-peru", "Peru", "Liga 1,Primera División,Primera Division", "", "", yearly},
	{
		"primera-division-chile", "Chile", "Primera División,Primera Division,Campeonato Nacional,Liga de Primera,First Division",
		"", "335", yearly,
	},
	{"primera-division-uruguay", "Uruguay", "Primera División,Primera Division,First Division", "", "338", yearly},
	{"primera-division-venezuela", "Venezuela", "Primera División,Primera Division,First Division", "", "", yearly},
	{
		"division-profesional-paraguay", "Paraguay",
		"División Profesional,Primera División,Primera Division,First Division",
		"", "337", yearly,
	},
	{
		"division-profesional-bolivia", "Bolivia", "División Profesional,División de Fútbol Profesional,Primera División,Primera Division",
		"", "2017", yearly,
	},
	{"liga-pro-ecuador", "Ecuador", "LigaPro,Serie A,Liga Pro", "", "2018", yearly},
	{
		"saudi-pro-league", "Saudi Arabia", "Saudi Pro League,Pro League,Roshn Saudi League,Saudi League,Saudi Abdul L. Jameel League",
		"SA1", "350", split,
	},
	{"uae-pro-league", "United Arab Emirates", "UAE Pro League,Pro League,ADNOC Pro League", "UAE1", "", split},
	{"j1-league", "Japan", "J1 League,J1,J.League,J League,Meiji Yasuda J1 League,J1 100 Year Vision League", "JAP1", "", 2026},
	{"j2-league", "Japan", "J2 League,J2,Meiji Yasuda J2 League", "JAP2", "", 2026},
	{"k-league-1", "South Korea", "K League 1,K League Classic,Hana Bank K League 1", "RSK1", "83", yearly},
	{"chinese-super-league", "China", "Chinese Super League,Super League,CSL", "CSL", "2012", yearly},
	{"indian-super-league", "India", "Indian Super League,Super League,ISL", "IND1", "2149", split},
	{
		"a-league", ",Australia,New Zealand", "A-League,A-League Men,Hyundai A-League,Isuzu UTE A-League",
		"AUS1", "351", split,
	},
}

// name is how the league is called first of all.
func (l *league) name() string {
	name, _, _ := strings.Cut(l.names, ",")
	return strings.TrimPrefix(name, "*")
}

// country is that of its clubs; "" if they are of several.
func (l *league) country() string {
	country, _, _ := strings.Cut(l.countries, ",")
	return country
}

func (l *league) public() League {
	return League{l.competition, l.name(), strings.Split(strings.Trim(l.countries, ","), ","), l.transfermarkt}
}

// isOf reports whether clubs of a country play in the league.
func (l *league) isOf(country string) bool {
	return slices.Contains(strings.Split(l.countries, ","), country)
}

// dates is the league as far as its calendar goes, from which a coarse date has its day.
// One that is not known plays from summer to summer.
func (l *league) dates() *squad.Competition {
	switch {
	case l == nil || l.summer == split:
		return &squad.Competition{}
	case l.summer == yearly:
		return &squad.Competition{Calendar: squad.CalendarYear}
	}
	// The short season that comes before the change begins in the same year.
	return &squad.Competition{Calendar: squad.CalendarYear, Seasons: map[squad.Season]squad.SeasonDays{
		{Year: l.summer, Calendar: squad.CalendarYear}: {}, {Year: l.summer, Calendar: squad.SplitYear}: {},
	}}
}

// leagueIndex finds leagues by their names, folded, and by their numbers.
type leagueIndex struct{ byName, byID map[string][]*league }

var knownLeagues = sync.OnceValue(func() leagueIndex {
	index := leagueIndex{make(map[string][]*league), make(map[string][]*league)}
	add := func(to map[string][]*league, key string, l *league) {
		if key != "" && !slices.Contains(to[key], l) {
			to[key] = append(to[key], l)
		}
	}
	for i := range leagues {
		l := &leagues[i]
		for name := range strings.SplitSeq(l.names, ",") {
			add(index.byName, names.Fold(strings.TrimPrefix(name, "*")), l)
		}
		if len(l.transfermarkt) > 2 { // L1 is Ligue 1 to others
			add(index.byName, names.Fold(l.transfermarkt), l)
		}
		add(index.byID, l.transfermarkt, l)
		add(index.byID, l.ea, l)
	}
	return index
})

// isCommon reports whether leagues of which no facts are shipped have a name too.
func (l *league) isCommon(name string) bool {
	for known := range strings.SplitSeq(l.names, ",") {
		if common, ok := strings.CutPrefix(known, "*"); ok && names.Fold(common) == name {
			return true
		}
	}
	return false
}
