package league_test

import (
	"strings"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/league"
	"github.com/depth-football/depth/squad/squadfile"
)

// Clubs of one name, in any form, are one club unless they play in other countries or leagues.
func TestClubsThatAreToldTwice(t *testing.T) {
	club := func(file, name, country, competition string) *squad.Squad {
		text := "club: " + name + "\ncompetitions: [" + competition + "]\nas_of: 2026-03-11\nformation: 4-3-3\nplayers: [{name: " + file + "}]\n"
		if country != "" {
			text += "country: " + country + "\n"
		}
		s, err := squadfile.Parse(file, []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	l := of(t, []*squad.Squad{
		club("a", "Arsenal", "England", "early"), club("b", "Arsenal", "Argentina", "early"), club("c", "ARSENAL", "", "early"),
		club("d", "Arsenal", "England", "late"), club("e", "Rovers", "", "early"), club("f", "Athletic", "Spain", "late"), club("g", "Athletic", "Spain", "late"),
		club("h", "AS Roma", "Italy", "late"), club("i", "Roma", "", "late"), club("j", "Arsenal FC", "Argentina", "early"),
	}, league.Options{})
	var got []string
	for _, clubs := range l.Twice {
		var files []string
		for _, c := range clubs {
			files = append(files, c.File)
		}
		got = append(got, strings.Join(files, " "))
	}
	if want := "a c, b j, h i, f g"; strings.Join(got, ", ") != want {
		t.Errorf("told twice: %v, want %s", got, want)
	}
}
