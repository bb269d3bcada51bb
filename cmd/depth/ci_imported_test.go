package main

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// A repository of squads as an import of Transfermarkt's tables leaves them: the action and
// the hooks find nothing in it, change nothing, and then tell the one file that somebody
// has broken.
func TestImportedRepository(t *testing.T) {
	bash, built := bashOf(t), t.TempDir()
	dir := importedRepository(t)
	files := squadsIn(t, dir)
	if len(files) != 20 {
		t.Fatalf("%d files: %v", len(files), slices.Sorted(maps.Keys(files)))
	}
	expectLog := func(log string, status, want int, says string) {
		t.Helper()
		if status != want || !strings.Contains(log, says) || says == "" && log != "" {
			t.Errorf("status %d, want %d and %q:\n%s", status, want, says, log)
		}
	}
	names := slices.Sorted(maps.Keys(files))

	log, status := readAction(t).run(t, bash, dir, built, nil)
	expectLog(log, status, 0, "")
	log, status = readAction(t).run(t, bash, dir, built, map[string]string{"needs": "next", "season": "2026", "format": "json"})
	expectLog(log, status, 1, `"rule": "need-`)
	for _, hook := range readHooks(t) {
		pattern := regexp.MustCompile(hook.Files)
		if i := slices.IndexFunc(names, func(name string) bool { return !pattern.MatchString(name) }); i >= 0 {
			t.Errorf("%s does not look at %s", hook.ID, names[i])
		}
		log, status := hook.run(t, dir, names...)
		expectLog(log, status, 0, "")
	}
	if !maps.Equal(squadsIn(t, dir), files) {
		t.Error("the files are no longer what the import wrote")
	}

	broken := strings.Replace(files[names[7]], "positions:", "postions:", 1)
	if err := os.WriteFile(filepath.Join(dir, names[7]), []byte(broken), 0o644); err != nil {
		t.Fatal(err)
	}
	log, status = readAction(t).run(t, bash, dir, built, nil)
	expectLog(log, status, 2, "::error file="+names[7]+",")
	for _, hook := range readHooks(t) {
		log, status := hook.run(t, dir, names...)
		expectLog(log, status, map[string]int{"depth-check": 1, "depth-fmt": 2}[hook.ID], names[7])
	}
}

// squadsIn are the texts of the squad files of a repository by name, as git has it.
func squadsIn(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := make(map[string]string)
	for _, f := range must(os.ReadDir(filepath.Join(dir, "squads"))) {
		name := "squads/" + f.Name()
		files[name] = string(must(os.ReadFile(filepath.Join(dir, name))))
	}
	return files
}

// importedRepository is a folder with 20 squads of 20 players in squads, imported from
// tables that it makes, of a league of the calendar year and two of the others.
func importedRepository(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	var players, clubs strings.Builder
	players.WriteString("player_id,name,last_season,current_club_id,country_of_citizenship,date_of_birth,sub_position,position," +
		"contract_expiration_date,current_club_domestic_competition_id,current_club_name,market_value_in_eur\n")
	clubs.WriteString("club_id,name,domestic_competition_id,squad_size\n")
	leagues := []string{"GB1", "IT1", "NO1"}
	countries := []string{"England", "Italy", "Norway", "Korea, South"}
	for club := range 20 {
		league := leagues[club%len(leagues)]
		fmt.Fprintf(&clubs, "%d,%s,%s,20\n", 100+club, inventedClub(club), league)
		for n := range 20 {
			contract := fmt.Sprintf("%d-06-30 00:00:00", 2026+(club+n)%5)
			switch {
			case (club+n)%11 == 0:
				contract = ""
			case league == "NO1":
				contract = fmt.Sprintf("%d-12-31 00:00:00", 2026+(club+n)%4)
			}
			id := 20*club + n
			fmt.Fprintf(&players, "%d,%s,2025,%d,\"%s\",%d-%02d-%02d 00:00:00,%s,,%s,%s,\"%s\",%d\n",
				9000+id, inventedName(id), 100+club, countries[id%len(countries)], 1990+id%17, 1+id%12, 1+id%28,
				playedAt[n], contract, league, inventedClub(club)+" Football Club", 100_000*(1+id%90))
		}
	}
	for name, text := range map[string]string{"players.csv": players.String(), "clubs.csv": clubs.String()} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	var out, told bytes.Buffer
	args := []string{
		"import", "transfermarkt", filepath.Join(dir, "players.csv"), filepath.Join(dir, "clubs.csv"),
		"--to", filepath.Join(dir, "squads"), "--as-of", "2026-03-11",
	}
	if status := run(args, nil, &out, &told); status != 0 {
		t.Fatalf("status %d: %s", status, &told)
	}
	return dir
}

// playedAt is where the players of an invented club play.
var playedAt = [20]string{
	"Goalkeeper", "Goalkeeper", "Centre-Back", "Centre-Back", "Centre-Back", "Centre-Back",
	"Right-Back", "Right-Back", "Left-Back", "Left-Back",
	"Defensive Midfield", "Central Midfield", "Central Midfield", "Attacking Midfield",
	"Right Winger", "Right Winger", "Left Winger", "Left Winger", "Centre-Forward", "Second Striker",
}

func inventedClub(n int) string {
	first := []string{"Ash", "Brook", "Coln", "Dun", "Elm"}
	last := []string{"ford", "by", "wick", "haven"}
	return first[n%len(first)] + last[n/len(first)]
}

func inventedName(n int) string {
	first := []string{
		"Aron", "Bence", "Carlo", "Dario", "Emre", "Filip", "Goran", "Hugo", "Ivar", "Jonas",
		"Kofi", "Luan", "Milo", "Nils", "Óscar", "Paulo", "Rune", "Sami", "Tomás", "Yann",
	}
	last := []string{
		"Albrek", "Bastur", "Calvino", "Dregan", "Estevo", "Furness", "Galdr", "Hostak", "Ilmari", "Jurado",
		"Kestrel", "Lomax", "Moreau", "Norling", "Østby", "Pinares", "Quist", "Rovere", "Sandell", "Tveit",
	}
	return first[n%len(first)] + " " + last[n/len(first)]
}
