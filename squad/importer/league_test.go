package importer

import (
	"os"
	"testing"

	"github.com/depth-football/depth/squad/squadfile"
)

// The leagues that are shipped are there and have the calendar that is told here, and
// each league whose calendar is the year is shipped.
func TestLeaguesAreShipped(t *testing.T) {
	for _, l := range leagues {
		if l.competition == "" {
			if l.yearly {
				t.Errorf("%s of %s plays by the year and has no competition that says so", l.name(), l.country)
			}
			continue
		}
		file := "../../data/competitions/" + l.competition + ".yaml"
		src, err := os.Open(file)
		if err != nil {
			t.Fatal(err)
		}
		c, err := squadfile.ReadCompetition(l.competition, file, src)
		src.Close()
		if err != nil {
			t.Fatal(err)
		}
		if c.Calendar != l.calendar() || !c.League {
			t.Errorf("%s: calendar %v and league %v, want %v and true", file, c.Calendar, c.League, l.calendar())
		}
	}
}

func TestLeagueOf(t *testing.T) {
	swiss := map[string]int{"Switzerland": 12, "Germany": 9, "Greece": 2}
	tests := []struct {
		name      string
		club      membership
		nationals map[string]int
		want      string // country and competition
	}{
		{"by number", membership{league: "Premier League", leagueID: "13"}, nil, "England premier-league"},
		{"by the number alone", membership{leagueID: "NO1"}, nil, "Norway eliteserien"},
		{"a number that the name contradicts", membership{league: "Super League", leagueID: "13"}, swiss, "Switzerland "},
		{"by its players", membership{league: "super league"}, swiss, "Switzerland "},
		{
			"by its players, by the year",
			membership{league: "Super League"},
			map[string]int{"China PR": 20},
			"China PR chinese-super-league",
		},
		{"too few players", membership{league: "Super League"}, map[string]int{"Greece": 2}, ""},
		{"a tie", membership{league: "Super League"}, map[string]int{"Greece": 4, "India": 4}, ""},
		{
			"one league of that name",
			membership{league: "Eredivisie"},
			map[string]int{"Netherlands": 1, "Japan": 3, "Ghana": 2},
			"Netherlands ",
		},
		{
			"another league of that name",
			membership{league: "Premiership"},
			map[string]int{"Northern Ireland": 20, "England": 3, "Wales": 1},
			"",
		},
		{
			"several countries",
			membership{league: "Major League Soccer"},
			map[string]int{"Canada": 9, "England": 3, "Wales": 1},
			" major-league-soccer",
		},
		{"unknown", membership{league: "Bezirksliga"}, swiss, ""},
		{"none", membership{}, swiss, ""},
	}
	for _, test := range tests {
		got := ""
		if l := leagueOf(test.club, test.nationals); l != nil {
			got = l.country + " " + l.competition
		}
		if got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}
