package importer_test

import (
	"bytes"
	"compress/gzip"
	"strings"
	"testing"
	"time"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/importer"
	"github.com/depth-football/depth/squad/internal/expect"
	"github.com/depth-football/depth/squad/internal/importtest"
	"github.com/depth-football/depth/squad/merge"
)

// Cells that are easily misread.
func TestDetails(t *testing.T) {
	tests := []struct{ name, format, text, want, never string }{
		{"players who are called nothing", "csv", "name,contract\nNa,NA\nNil,nil\n", "- name: Na\n", "is not a date"},
		{"no names", "csv", "name,position\nunknown,GK\nAl Stark,GK\n", "row 2: a player without a name is left out", "name: unknown"},
		{"two digits of this century", "csv", "name,contract\nAl Stark,30/06/46\n", "{until: 2046-06-30}", ""},
		{"two digits of the last one", "csv", "name,contract\nAl Stark,30/06/47\n", "{until: 1947-06-30}", ""},
		{"born in this century", "csv", "name,born\nAl Stark,30/06/17\n", "born: 2017-06-30", ""},
		{"born in the last one", "csv", "name,born\nAl Stark,30/06/19\n", "would be 106 years old", "born: "},
		{"suspended", "fm", "Name,Position,Inf\nAl Stark,GK,Sus\n", "absences:\n      - {why: suspension}\n", ""},
		{"with a national team", "fm", "Name,Position,Inf\nAl Stark,GK,Int\n", "absences:\n      - {why: international}\n", ""},
		{"neither", "fm", "Name,Position,Inf\nAl Stark,GK,Lst\n", "- name: Al Stark\n", "absences:"},
		{
			"an injury with a return, in the status", "transfermarkt",
			"name,position,club,status\nAl Stark,GK,Marshford,\"Cruciate ligament tear - Return expected on Sep 1, 2026\"\n",
			"injuries:\n      - {what: Cruciate ligament tear, until: 2026-09-01}\n", "absences:",
		},
		{
			"an injury without a return, in the status", "transfermarkt",
			"name,position,club,status\nAl Stark,GK,Marshford,Knee injury - Return unknown\n",
			"injuries:\n      - {what: Knee injury}\n", "absences:",
		},
		{
			"a suspension, in the status", "transfermarkt",
			"name,position,club,status\nAl Stark,GK,Marshford,\"Red card suspension - Return expected on 14/09/2026\"\n",
			"absences:\n      - {why: suspension, until: 2026-09-14}\n", "injuries:",
		},
		{
			"a captain", "transfermarkt", "name,position,club,status\nAl Stark,GK,Marshford,Team captain\n", "- name: Al Stark\n",
			"injuries:",
		},
		{
			"text between cells", "fm", "<table><tr><td>Name</td>a<td>Position</td>b</tr><tr><td>Al</td>c<td>GK</td>d</tr></table>",
			"- name: Al\n", "",
		},
		{
			"NaN in quotes", "eafc",
			`[{"short_name": "Al \"NaN\" \\", "club_name": "NaN -Infinity", "value_eur": NaN, "overall": -Infinity, "dob": Infinity}]`,
			`- name: "Al \"NaN\" \\"`, "value: ",
		},
		{
			"NaN in quotes, as a club", "eafc", `[{"short_name": "Al", "club_name": "NaN -Infinity", "value_eur": NaN}]`,
			"club: NaN -Infinity\n", "value: ",
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := imported(t, test.format, importtest.Sheet(test.text), importtest.Options("Marshford"))
			if !strings.Contains(got, test.want) || test.never != "" && strings.Contains(got, test.never) {
				t.Errorf("got\n%s\nwant %s, and not %q", got, test.want, test.never)
			}
		})
	}
}

// A word that is no position is told once, in whichever of the files it stands.
func TestUnknownPositions(t *testing.T) {
	sources := []importer.Source{
		{Name: "players.csv", Reader: strings.NewReader("player_id,name,club,sub_position\n1,Al Stark,Marshford,libero-ish\n")},
		{
			Name:   "positions.csv",
			Reader: strings.NewReader("player_id,name,position,all_positions\n1,Al Stark,libero-ish,\"Goalkeeper, half-ish\"\n"),
		},
	}
	got := imported(t, "transfermarkt", sources, importtest.Options(""))
	for _, word := range []string{`"libero-ish" is not a position`, `"half-ish" is not a position`} {
		if strings.Count(got, word) != 1 {
			t.Errorf("%d times %s in\n%s", strings.Count(got, word), word, got)
		}
	}
}

// The day on which a file was packed is the day of its facts, if it was noted.
func TestPackedDay(t *testing.T) {
	for _, test := range []struct {
		packed time.Time
		want   string
	}{
		{time.Date(2026, 3, 11, 12, 0, 0, 0, time.UTC), "as_of: 2026-03-11\n"},
		{time.Date(1990, 12, 31, 12, 0, 0, 0, time.UTC), "as_of: 2026-08-01\n"},
		{time.Time{}, "as_of: 2026-08-01\n"},
	} {
		var packed bytes.Buffer
		z := gzip.NewWriter(&packed)
		z.ModTime = test.packed
		if _, err := z.Write([]byte("name\nAl Stark\n")); err != nil {
			t.Fatal(err)
		}
		if err := z.Close(); err != nil {
			t.Fatal(err)
		}
		source := importer.Source{Name: "in.csv.gz", Reader: &packed, Date: expect.Must(squad.ParseDate("2026-08-01"))}
		if got := imported(t, "csv", []importer.Source{source}, importer.Options{Club: "Marshford"}); !strings.Contains(got, test.want) {
			t.Errorf("packed on %s: got\n%s\nwant %s", test.packed, got, test.want)
		}
	}
}

// Leagues of one name are listed once each and in order.
func TestLeaguesOfOneName(t *testing.T) {
	found, err := importer.Formats()[3].Read(importtest.Sheet("club,league,club country,name\nAston,Cup,Wales,A\nBeckton,Cup,Malta,B\n"+
		"Corby,Cup,Wales,C\n"), importtest.Options(""))
	if err != nil {
		t.Fatal(err)
	}
	_, err = found.ClubsOf("Cup")
	if want := `there are several leagues called "Cup": write one of Cup (Malta), Cup (Wales)`; err == nil || err.Error() != want {
		t.Errorf("error %v, want %s", err, want)
	}
}

// A league of a name that others have too is told by the file of its facts, by its country
// and by its code.
func TestLeagueAmongOthersOfItsName(t *testing.T) {
	found := expect.Must(importer.Formats()[3].Read(importtest.Sheet("club,league,club country,name\nAston,Premier League,ENG,A\n"+
		"Beckton,Premier League,RUS,B\nCorby,Bezirksliga,GER,C\n"), importtest.Options("")))
	for _, test := range []struct{ league, want string }{
		{"premier-league", "Aston"},
		{"russian-premier-league", "Beckton"},
		{"Russian Premier League", "Beckton"},
		{"Premier League (Russia)", "Beckton"},
		{"GB1", "Aston"},
		{"Bezirksliga", "Corby"},
	} {
		clubs, err := found.ClubsOf(test.league)
		if err != nil || len(clubs) != 1 || clubs[0].Squad.Club != test.want {
			t.Errorf("%s: %d clubs, %v; want %s", test.league, len(clubs), err, test.want)
		}
	}
	if _, err := found.ClubsOf("Premier League"); err == nil {
		t.Error("one league was taken for the name of two")
	}
}

// What cannot be written is an error, whoever has made it.
func TestUnwritable(t *testing.T) {
	club := importtest.Club(t, "csv", "name\nA\n")
	club.Squad.Players[0].Name = "\xff"
	if _, err := club.YAML(); err == nil {
		t.Error("it is written")
	}
	if got, err := merge.Import(club, "f.yaml", []byte("club: Marshford\nas_of: 2026-03-11\nplayers:\n  - {name: B}\n")); err == nil {
		t.Errorf("it is merged:\n%s", got.Source)
	}
}
