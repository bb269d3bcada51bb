package main

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// readmeEnv is an environment in which depth is a command, and go one that runs it
// from its source.
func readmeEnv(t *testing.T) []string {
	t.Helper()
	depth := program(t)
	dir := filepath.Dir(depth)
	// The tests cannot run themselves: of go test only the packages are asked for.
	source := must(filepath.Abs("../.."))
	script := fmt.Sprintf(`#!/bin/sh
set -e
case "$1 $2" in
"run ./cmd/depth") shift 2; exec %q "$@" ;;
"test ./...") shift; cd %q; exec %q list "$@" ;;
esac
exit 2
`, depth, source, must(exec.LookPath("go")))
	if err := os.WriteFile(filepath.Join(dir, "go"), []byte(script), 0o755); err != nil {
		t.Fatal(err)
	}
	return []string{
		"PATH=" + dir + string(os.PathListSeparator) + os.Getenv("PATH"),
		"DEPTH_DATA=", "GIT_DIR=.git", "GIT_CONFIG_GLOBAL=" + os.DevNull, // whatever is set where the tests run
	}
}

// readmeFolder is a folder with the files that the pages speak of.
func readmeFolder(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	write := func(name, content string) {
		t.Helper()
		name = filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
		// An importer takes a file's facts for those of the day on which it was changed.
		day := time.Date(2026, 3, 11, 12, 0, 0, 0, time.UTC)
		if err := os.Chtimes(name, day, day); err != nil {
			t.Fatal(err)
		}
	}
	liverpool := string(must(os.ReadFile("../../data/squads/liverpool.yaml")))
	madrid := string(must(os.ReadFile("../../data/squads/real-madrid.yaml")))
	write("squads/liverpool.yaml", liverpool)
	write("squads/real-madrid.yaml", madrid)
	write("if-they-move/liverpool.yaml", liverpool+arrives)
	const contract = "    contract: {until: 2030-06-30}\n    value: 70m\n"
	write("if-they-move/real-madrid.yaml", edited(t, madrid, contract, contract+leaves))
	write("old.yaml", madrid)
	write("new.yaml", edited(t, madrid, "as_of: 2026-03-11", "as_of: 2026-03-12"))
	write("my-club.yaml", edited(t, liverpool, "club: Liverpool\n", "club: My Club\n"))
	expect := blocksOf(t, "yaml")
	i := slices.IndexFunc(expect, func(b block) bool { return strings.HasPrefix(b.text, "expect:") })
	write("liverpool.yaml", edited(t, liverpool, "\nplayers:\n", "\n"+expect[i].text+"\nplayers:\n"))
	for _, b := range blocksOf(t, "yaml") {
		if name, scenario, ok := b.scenario(); ok {
			write(name, scenario)
		}
	}
	write("wrong.yaml", "club: Everton\nas_of: 2026-03-11\n\nplayers:\n"+
		"  - name: James Tarkowski\n    contract: {until: 2028-06-30}\n    postions: [CB]\n")
	write("players_26.csv", gamePlayers())
	var packed bytes.Buffer
	zip := gzip.NewWriter(&packed)
	if _, err := zip.Write([]byte(marketPlayers())); err != nil || zip.Close() != nil {
		t.Fatal("cannot pack the players")
	}
	write("players.csv.gz", packed.String())
	write("clubs.csv", "club_id,name,domestic_competition_id,last_season\n11,Arsenal Football Club,GB1,2025\n")
	write("squad.html", "<table><tr><th>Name</th><th>Position</th><th>Expires</th><th>Club</th></tr>"+
		"<tr><td>Alvin Stark</td><td>GK</td><td>30/6/2029</td><td>Leeds</td></tr></table>\n")
	return dir
}

// The transfer of which they ask what it would do.
const (
	leaves  = "    leaves: {on: 2026-07-01, to: Liverpool, fee: 70m}\n"
	arrives = `
  - name: Dean Huijsen
    born: 2005-04-14
    nationality: [Spain]
    positions: [CB]
    role: key
    contract: {until: 2031-06-30}
    joins: {on: 2026-07-01, from: Real Madrid, fee: 70m}
    value: 70m
    injuries:
      - {what: left soleus (calf), since: 2025-10-07, over: true}
      - {what: left thigh and knee, since: 2025-11-25, until: 2025-12-12}
      - {what: muscle overload, since: 2026-01-04, until: 2026-01-08}
`
)

func edited(t *testing.T, text, old, new string) string {
	t.Helper()
	if strings.Count(text, old) != 1 {
		t.Fatalf("a shipped squad has %q %d times", old, strings.Count(text, old))
	}
	return strings.Replace(text, old, new, 1)
}

// gamePlayers is a file of a game with three clubs of the Premier League and one of
// another league.
func gamePlayers() string {
	var b strings.Builder
	b.WriteString("player_id,fifa_version,fifa_update_date,short_name,long_name,player_positions,overall,value_eur,dob," +
		"league_id,league_name,club_team_id,club_name,club_position,club_contract_valid_until_year,nationality_name\n")
	for _, club := range []struct {
		id, players int
		league      string
		name        string
	}{
		{1, 24, "13,Premier League", "Arsenal"},
		{1943, 27, "13,Premier League", "AFC Bournemouth"},
		{7, 25, "13,Premier League", "Everton"},
		{243, 26, "53,La Liga", "Real Madrid"},
	} {
		for i := range club.players {
			fmt.Fprintf(&b, "%d,26,2025-09-19,%s,%[2]s,CB,75,900000,%s,%s,%d,%s,SUB,2028,England\n",
				club.id*1000+i, playerName(club.id, i), playerBorn(i), club.league, club.id, club.name)
		}
	}
	return b.String()
}

// marketPlayers are those of one of the clubs as another source has them.
func marketPlayers() string {
	var b strings.Builder
	b.WriteString("player_id,name,last_season,current_club_id,country_of_citizenship,date_of_birth,sub_position,position," +
		"contract_expiration_date,current_club_domestic_competition_id,current_club_name,market_value_in_eur\n")
	for i := range 24 {
		fmt.Fprintf(&b, "%d,%s,2025,11,England,%s,Centre-Back,,2029-06-30,GB1,Arsenal Football Club,9000000\n",
			100+i, playerName(1, i), playerBorn(i))
	}
	return b.String()
}

func playerName(club, i int) string { return fmt.Sprintf("Ben%c Club%c", 'a'+i, 'a'+club%26) }

func playerBorn(i int) string { return fmt.Sprintf("199%d-01-1%d", i%10, i/10) }
