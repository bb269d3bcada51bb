package league_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/league"
	"github.com/depth-football/depth/squad/squadfile"
)

// Of several files of one club the newest counts where that is asked for, of equals the first,
// and the others take no part: nobody is free in them.
func TestOnlyTheNewestFileOfAClubCounts(t *testing.T) {
	club := func(file, name, asOf string) *squad.Squad {
		s, err := squadfile.Parse(file, []byte("club: "+name+"\ncountry: Italy\ncompetitions: [early]\n"+
			"as_of: "+asOf+"\nformation: 4-3-3\nplayers:\n"+
			"  - {name: Only "+file+", born: 1999-01-01, positions: [CB], contract: {until: 2026-06-30}}\n"))
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	list := []*squad.Squad{
		club("a", "Roma", "2026-03-11"), club("b", "AS Roma", "2026-03-23"), club("c", "Roma", "2026-03-23"), club("d", "Lazio", "2026-03-11"),
	}
	l := of(t, list, league.Options{Newest: true})
	var counted, passed, free []string
	for _, c := range l.Clubs {
		counted = append(counted, c.File)
	}
	for _, p := range l.Passed {
		passed = append(passed, p.Club.File+" for "+p.Newer.File)
	}
	for _, m := range l.Market {
		if m.Position == squad.CB {
			for _, p := range m.Ends {
				free = append(free, p.Name)
			}
		}
	}
	slices.Sort(counted)
	slices.Sort(free)
	if !slices.Equal(counted, []string{"b", "d"}) || !slices.Equal(passed, []string{"a for b", "c for b"}) {
		t.Errorf("counted %v, passed over %v; want b and d, a and c", counted, passed)
	}
	if l.Read != 2 || len(l.Twice) > 0 || !slices.Equal(free, []string{"Only b", "Only d"}) {
		t.Errorf("%d read, %d told twice, %v free", l.Read, len(l.Twice), free)
	}
	if l := of(t, list, league.Options{}); l.Read != 4 || len(l.Passed) > 0 {
		t.Errorf("not asked for: %d read, %d passed over; want all 4", l.Read, len(l.Passed))
	}
}

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
