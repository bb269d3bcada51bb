package catalog_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/depth-football/depth/data"
	"github.com/depth-football/depth/squad/catalog"
	"github.com/depth-football/depth/squad/squadfile"
)

// Each club that ships is found by its own name, whatever others are called.
func TestShippedClubs(t *testing.T) {
	f, err := data.Files.Open("clubs.yaml")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	clubs, err := squadfile.ReadClubs("clubs.yaml", f)
	if err != nil {
		t.Fatal(err)
	}
	c := catalog.New(catalog.Folder{Name: "shipped", FS: data.Files})
	for _, club := range clubs {
		called, err := c.Called(club.Club)
		if err != nil {
			t.Fatal(err)
		}
		if len(called) != 1 || called[0].Club != club.Club || called[0].Country != club.Country {
			t.Errorf("%s of %s is %v", club.Club, club.Country, called)
		}
	}
	if few := 150; len(clubs) < few {
		t.Errorf("%d clubs, want %d", len(clubs), few)
	}
}

// What people call a club is that club, with FC too, and what they call several is none.
func TestCalled(t *testing.T) {
	c := catalog.New(catalog.Folder{Name: "shipped", FS: data.Files})
	for _, test := range []struct{ name, want string }{
		{"spurs fc", "Tottenham Hotspur"},
		{"fc København", "FC Copenhagen"},
		{"Football Club København", "FC Copenhagen"},
		{"barcelona", "Barcelona"},
		{"FC Barcelona", "Barcelona"},
		{"barcelona sc", "Barcelona SC"},
		{"rapid bucuresti", "Rapid București"},
		{"rapid", "Rapid Wien, Rapid București"},
		{"vitoria", "Vitória Guimarães, EC Vitória"},
		{"union", "1. FC Union Berlin, Union Saint-Gilloise, Unión de Santa Fe, Philadelphia Union"},
		{"fortaleza", "Fortaleza EC, Fortaleza CEIF"},
		{"fc", ""},
		{"united", ""},
		{"", ""},
	} {
		called, err := c.Called(test.name)
		if err != nil {
			t.Fatal(err)
		}
		var clubs []string
		for _, club := range called {
			clubs = append(clubs, club.Club)
		}
		if got := strings.Join(clubs, ", "); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}

// A folder that was only met may hold anything.
func TestFindInAFolderThatWasMet(t *testing.T) {
	met := folder("here",
		"ashby.yaml", club("Ashby", "town"),
		"compose.yaml", "services: {}\n",
		"broken.yaml", "club: Broken\nplayers: [\n",
		"injuries.yaml", "arm: broken\n",
		"competitions/league.yaml", "- a\n",
	)
	met.Squads, met.Met = ".", true
	c := catalog.New(met, folder("shipped", "squads/compose.yaml", club("Compose"), "competitions/league.yaml", "name: League\nleague: true\n"))
	for _, test := range []struct{ name, want string }{
		{"ashby", "here/ashby.yaml"},
		{"town", "here/ashby.yaml"},
		{"compose", "shipped/squads/compose.yaml"},
		{"broken", "here/broken.yaml"},
		{"injuries", `no squad "injuries": depth new injuries starts one (depth list shows all)`},
	} {
		if got := lookup(c, test.name); got != test.want {
			t.Errorf("%s\ngot  %s\nwant %s", test.name, got, test.want)
		}
	}
	if league, err := c.Competition("league"); err != nil || league.Name != "League" {
		t.Errorf("league %v, %v", league, err)
	}
	if _, err := c.Layoffs(); err != nil {
		t.Error(err)
	}
}

// The file of a club that is broken is the one that is told as broken, and not missing.
func TestFindBrokenFile(t *testing.T) {
	own := folder("here", "squads/ashby-football-club.yaml", "club: [\n", "squads/ashby-women.yaml", club("Ashby Women"))
	c := catalog.New(own, folder("shipped", "clubs.yaml", "leagues:\n  - country: England\n    clubs:\n      Ashby: [town]\n"))
	for _, name := range []string{"ashby", "town", "Ashby FC"} {
		if got, want := lookup(c, name), "here/squads/ashby-football-club.yaml"; got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}

// A folder of very many files is looked into by the names of its files, and by those of
// its clubs only where nobody else has the club.
func TestFindAmongVeryManyFiles(t *testing.T) {
	var files []string
	for i := range 300 {
		files = append(files, fmt.Sprintf("team-%d.yaml", i), club(fmt.Sprintf("Team %d", i), fmt.Sprintf("number %d", i)))
	}
	met := folder("here", append(files, "mine.yaml", club("Liverpool"))...)
	met.Squads, met.Met = ".", true
	c := catalog.New(met, folder("shipped", "squads/liverpool.yaml", club("Liverpool")))
	for name, want := range map[string]string{
		"liverpool": "shipped/squads/liverpool.yaml",
		"team 7":    "here/team-7.yaml",
		"number 7":  "here/team-7.yaml",
		"mine":      "here/mine.yaml",
	} {
		if got := lookup(c, name); got != want {
			t.Errorf("%s\ngot  %s\nwant %s", name, got, want)
		}
	}
}

// A squad hides the files of its club in the folders behind, whatever they are called.
func TestEntriesTellWhatTheyHide(t *testing.T) {
	entries, err := catalog.New(
		folder("ours", "squads/ashby.yaml", club("Ashby")),
		folder("theirs", "squads/ashby-town.yaml", club("Ashby"), "squads/bexley.yaml", club("Bexley")),
	).Entries()
	if err != nil {
		t.Fatal(err)
	}
	got := ""
	for _, e := range entries {
		got += fmt.Sprint(e.Path, e.Hides, " ")
	}
	if want := "ours/squads/ashby.yaml[theirs/squads/ashby-town.yaml] theirs/squads/bexley.yaml[] "; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// Of two squads of one club that do not spell its name alike the one in the first folder
// is meant.
func TestFindByANicknameInTheFirstFolder(t *testing.T) {
	clubs := "leagues:\n  - clubs: {Ashby: [Ashby Athletic, the lions], Bexley: []}\n"
	c := catalog.New(
		folder("ours", "squads/z.yaml", club("Ashby Athletic FC"), "squads/b.yaml", club("Bexley")),
		folder("shipped", "squads/a.yaml", club("Ashby FC"), "clubs.yaml", clubs),
	)
	if got, want := lookup(c, "the lions"), "ours/squads/z.yaml"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
