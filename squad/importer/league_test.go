package importer

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/identity"
	"github.com/depth-football/depth/squad/internal/expect"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/squadfile"
)

// The facts of each league are shipped, under its name and country, with the calendar
// that the importer works with; and each league whose facts are shipped is known here.
func TestLeaguesAreShipped(t *testing.T) {
	known := map[string]bool{"champions-league": true}
	for i := range leagues {
		l := &leagues[i]
		known[l.competition] = true
		c := shippedCompetition(t, l.competition)
		if !c.League || c.Name != l.name() || c.Country != l.country() {
			t.Errorf("%s is %s of %q, league %t; want %s of %q", l.competition, c.Name, c.Country, c.League, l.name(), l.country())
		}
		for year := 2024; year < 2032; year++ {
			bare := expect.Must(squad.ParseDate(fmt.Sprint(year)))
			expect.Equal(t, l.competition+": last day of "+bare.String(), l.dates().In(bare), c.In(bare))
			for month := time.January; month <= time.December; month++ {
				day := squad.NewDate(year, month, 15)
				expect.Equal(t, l.competition+": season of "+day.String(), l.dates().SeasonOn(day), c.SeasonOn(day))
			}
		}
	}
	for _, f := range expect.Must(os.ReadDir(competitionFiles)) {
		if key := strings.TrimSuffix(f.Name(), ".yaml"); !known[key] {
			t.Errorf("no import can find %s", f.Name())
		}
	}
}

const competitionFiles = "../../data/competitions/"

func shippedCompetition(t *testing.T, key string) *squad.Competition {
	t.Helper()
	file := competitionFiles + key + ".yaml"
	src := expect.Must(os.Open(file))
	defer src.Close()
	return expect.Must(squadfile.ReadCompetition(key, file, src))
}

// A name, folded, means one league of a country, and a number one league of the world.
// Countries have their usual names.
func TestLeaguesAreTold(t *testing.T) {
	for name, named := range knownLeagues().byName {
		countries := make(map[string]bool)
		for _, l := range named {
			for _, country := range l.public().Countries {
				if countries[country] {
					t.Errorf("%s means two leagues of %s", names.Quote(name), country)
				}
				countries[country] = true
			}
		}
	}
	for id, numbered := range knownLeagues().byID {
		if len(numbered) != 1 {
			t.Errorf("%s is the number of %d leagues", id, len(numbered))
		}
	}
	for i := range leagues {
		for _, country := range leagues[i].public().Countries {
			expect.Equal(t, leagues[i].competition, identity.CountryName(country), country)
		}
	}
}

func TestTransfermarktLeagues(t *testing.T) {
	open := TransfermarktLeagues()
	expect.Equal(t, "their number", len(open), len(strings.Fields(openTables)))
	for _, l := range open {
		if l.Competition == "" || l.Name == "" || len(l.Countries) == 0 || l.Countries[0] == "" || l.Transfermarkt == "" {
			t.Errorf("%+v", l)
		}
	}
	expect.Equal(t, "first", fmt.Sprint(open[0]), "{premier-league Premier League [England Wales] GB1}")
	mls := slices.IndexFunc(open, func(l League) bool { return l.Transfermarkt == "MLS1" })
	expect.Equal(t, "of two countries", fmt.Sprint(open[mls].Countries), "[United States Canada]")
}

func TestLeagueOf(t *testing.T) {
	swiss := map[string]int{"Switzerland": 12, "Germany": 9, "Greece": 2}
	tests := []struct {
		name      string
		club      membership
		nationals map[string]int
		want      string // the competition
	}{
		{"by number", membership{league: "Premier League", leagueID: "13"}, nil, "premier-league"},
		{"by the number alone", membership{leagueID: "NO1"}, nil, "eliteserien"},
		{"by the number of Japan", membership{leagueID: "JAP1"}, nil, "j1-league"},
		{"a number that the name contradicts", membership{league: "Super League", leagueID: "13"}, swiss, "swiss-super-league"},
		{"the code as a name", membership{league: "BRA1"}, nil, "brasileirao"},
		{"L1, which is Ligue 1 too", membership{league: "L1"}, nil, ""},
		{"by its players", membership{league: "super league"}, swiss, "swiss-super-league"},
		{"by its players, by the year", membership{league: "Super League"}, map[string]int{"China": 20}, "chinese-super-league"},
		{"too few players", membership{league: "Super League"}, map[string]int{"Greece": 2}, ""},
		{"a tie", membership{league: "Super League"}, map[string]int{"Greece": 4, "India": 4}, ""},
		{"one league of that name", membership{league: "Eredivisie"}, map[string]int{"Netherlands": 1, "Japan": 3, "Ghana": 2}, "eredivisie"},
		{"another league of that name", membership{league: "Premiership"}, map[string]int{"Northern Ireland": 20, "England": 3, "Wales": 1}, ""},
		{
			"several countries",
			membership{league: "Major League Soccer"},
			map[string]int{"Japan": 9, "England": 3, "Wales": 1},
			"major-league-soccer",
		},
		{"a club of a neighbour", membership{league: "League One"}, map[string]int{"Wales": 9, "Ghana": 3, "Japan": 1}, "league-one"},
		{"by FIFA's letters", membership{league: "Premier League", country: "RUS"}, nil, "russian-premier-league"},
		{
			"by the country, against the players",
			membership{league: "Premier League", country: "Ukraine"},
			map[string]int{"Russia": 20},
			"ukrainian-premier-league",
		},
		{"by another name of the country", membership{league: "Super League", country: "China PR"}, nil, "chinese-super-league"},
		{"Bundesliga of Austria", membership{league: "Bundesliga", country: "AUT"}, map[string]int{"Germany": 20}, "austrian-bundesliga"},
		{"Serie A of Brazil", membership{league: "Serie A", country: "BRA"}, nil, "brasileirao"},
		{"Primera División of Uruguay", membership{league: "Primera División", country: "URU"}, nil, "primera-division-uruguay"},
		{"Primera División of Spain", membership{league: "Primera Division", country: "ESP"}, nil, "la-liga"},
		{"Toronto", membership{league: "MLS", country: "CAN"}, nil, "major-league-soccer"},
		{"Monaco", membership{league: "Ligue 1", country: "Monaco"}, nil, "ligue-1"},
		{"a country that has no such league", membership{league: "Eredivisie", country: "Belgium"}, map[string]int{"Netherlands": 20}, ""},
		{"with its country before it", membership{league: "ENG-Premier League"}, nil, "premier-league"},
		{"with its country behind it", membership{league: "Premier League (Russia)"}, nil, "russian-premier-league"},
		{"as English has it", membership{league: "Greek Super League"}, swiss, "super-league-greece"},
		{"a country of three words", membership{league: "United Arab Emirates Pro League"}, nil, "uae-pro-league"},
		{"with a country that has none of that name", membership{league: "Kenyan Premier League"}, map[string]int{"Kenya": 20}, ""},
		{"a common name", membership{league: "National League"}, map[string]int{"England": 15, "Wales": 2, "Ghana": 3}, "national-league"},
		{"a common name, and most of another country", membership{league: "Premier Liga"}, map[string]int{"Kazakhstan": 15, "Russia": 4}, ""},
		{"a common name, and nothing of the players", membership{league: "National League"}, nil, ""},
		{"a sponsor's name, and none of its country", membership{league: "Trendyol Süper Lig"}, map[string]int{"Brazil": 2}, "super-lig"},
		{
			"a common name, and more of a neighbour",
			membership{league: "Premiership"},
			map[string]int{"England": 9, "Scotland": 6},
			"scottish-premiership",
		},
		{"a common name of another country", membership{league: "Championship"}, map[string]int{"Scotland": 20, "England": 3}, ""},
		{"unknown", membership{league: "Bezirksliga"}, swiss, ""},
		{"a country alone", membership{league: "England"}, nil, ""},
		{"none", membership{}, swiss, ""},
	}
	for _, test := range tests {
		got := ""
		if l := leagueOf(test.club, test.nationals); l != nil {
			got = l.competition
		}
		expect.Equal(t, test.name, got, test.want)
	}
}

func TestUnusedLeagues(t *testing.T) {
	clubs := []Club{
		{League: "Super League"},
		{League: "Bezirksliga"},
		{League: "Super League", Squad: squad.Squad{Competitions: []string{"swiss-super-league"}}},
		{League: "Bezirksliga"},
		{LeagueID: "77"},
		{},
	}
	expect.Equal(t, "unused", fmt.Sprint(UnusedLeagues(clubs)),
		"[{Super League 1 [Türkiye Switzerland Greece China India]} {Bezirksliga 2 []} {77 1 []}]")
}
