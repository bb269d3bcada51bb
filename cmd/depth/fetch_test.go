package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/depth-football/depth/cmd/depth/dataset"
	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/importer"
)

// tableServer publishes tables in the dataset's form, with invented clubs and players.
type tableServer struct {
	*httptest.Server
	published time.Time
	loaded    map[string]int // how often each was sent
	refuse    int            // the status with which all is refused, 0 for none
}

func serveTables(t *testing.T) *tableServer {
	t.Helper()
	tables := map[string]string{
		"clubs.csv.gz": "club_id,club_code,name,domestic_competition_id,total_market_value,squad_size,last_season\n" +
			"1,marshford-city,Marshford City Football Club,GB1,,18,2026\n",
	}
	var players strings.Builder
	players.WriteString("player_id,first_name,last_name,name,last_season,current_club_id,player_code,country_of_birth,city_of_birth," +
		"country_of_citizenship,date_of_birth,sub_position,position,foot,height_in_cm,contract_expiration_date,agent_name,image_url," +
		"international_caps,international_goals,current_national_team_id,url,current_club_domestic_competition_id,current_club_name," +
		"market_value_in_eur,highest_market_value_in_eur\n")
	for i := range 18 {
		fmt.Fprintf(&players, "%d,,Player %[2]c,Player %[2]c,2026,1,player,England,,England,2000-01-01 00:00:00,Centre-Back,Defender,"+
			"right,190,2029-06-30 00:00:00,,,,,,,GB1,Marshford City Football Club,%[1]d000000,\n", 100+i, 'A'+i)
	}
	tables["players.csv.gz"] = players.String()
	s := &tableServer{published: time.Date(2026, 7, 11, 3, 0, 0, 0, time.UTC), loaded: make(map[string]int)}
	s.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := path.Base(r.URL.Path)
		text, ok := tables[name]
		switch {
		case s.refuse != 0:
			w.WriteHeader(s.refuse)
			return
		case !ok:
			http.NotFound(w, r)
			return
		}
		if r.Header.Get("If-Modified-Since") == "" {
			s.loaded[name]++
		}
		var packed bytes.Buffer
		z := gzip.NewWriter(&packed)
		fmt.Fprint(z, text)
		z.Close()
		http.ServeContent(w, r, name, s.published, bytes.NewReader(packed.Bytes()))
	}))
	t.Cleanup(s.Close)
	return s
}

// runFetch is what depth fetch does and says, with folders of its own.
func runFetch(t *testing.T, args ...string) (status int, stdout, stderr string) {
	t.Helper()
	var out, err bytes.Buffer
	status = run(append([]string{"fetch"}, args...), strings.NewReader(""), &out, &err)
	return status, out.String(), err.String()
}

func ownFolders(t *testing.T) (home string) {
	t.Helper()
	home = t.TempDir()
	for _, name := range []string{"HOME", "LocalAppData"} {
		t.Setenv(name, home)
	}
	t.Setenv("XDG_DATA_HOME", filepath.Join(home, "data"))
	t.Setenv("XDG_CACHE_HOME", filepath.Join(home, "cache"))
	return home
}

func wantLines(t *testing.T, what, got string, want ...string) {
	t.Helper()
	for _, line := range want {
		if !regexp.MustCompile("(?m)^" + line + "$").MatchString(got) {
			t.Errorf("%s: no line %q in\n%s", what, line, got)
		}
	}
}

func TestFetchFromServer(t *testing.T) {
	home, s := ownFolders(t), serveTables(t)
	squadFile := filepath.Join(home, "data", "depth", "squads", "marshford-city-football-club.yaml")

	status, out, told := runFetch(t, "premier-league", "--from", s.URL)
	if status != exitDone {
		t.Fatalf("status %d: %s", status, told)
	}
	wantLines(t, "first", out, "new +"+regexp.QuoteMeta(squadFile)+"  18 players")
	wantLines(t, "first", told,
		`depth: players: \d+ bytes fetched, of 11 Jul 2026`,
		`depth: clubs: \d+ bytes fetched, of 11 Jul 2026`,
		`depth: 1 squad in .*, data of 11 Jul 2026(, \d+ days? old)?`)
	if strings.Contains(told, "\r") {
		t.Errorf("a bar is drawn where nobody sees it: %q", told)
	}
	text, err := os.ReadFile(squadFile)
	if err != nil || !bytes.Contains(text, []byte("\nas_of: 2026-07-11\n")) {
		t.Errorf("the file is not of the day on which the table was made (%v):\n%s", err, text)
	}

	status, out, told = runFetch(t, "premier-league", "--from", s.URL)
	wantLines(t, "second", out, "same +.*")
	wantLines(t, "second", told, "depth: players: as it was, of 11 Jul 2026", "depth: clubs: as it was, of 11 Jul 2026")
	if status != exitDone || s.loaded["players.csv.gz"] != 1 || s.loaded["clubs.csv.gz"] != 1 {
		t.Errorf("status %d, sent %v, want each once", status, s.loaded)
	}

	s.refuse = http.StatusServiceUnavailable
	status, _, told = runFetch(t, "premier-league", "--from", s.URL)
	wantLines(t, "refused", told, `depth: 127\.0\.0\.1:\d+ cannot give players\.csv\.gz now \(503 Service Unavailable\): try again later: `+
		`what was fetched on \d+ \w+ \d+ is still in .*dataset \(--offline takes it\); --from takes another address or a folder`)
	if status != exitFailed {
		t.Errorf("status %d", status)
	}
	s.Close()
	status, _, told = runFetch(t, "premier-league", "--from", s.URL)
	wantLines(t, "offline", told, `depth: cannot reach 127\.0\.0\.1:\d+: .*: what was fetched on .*`)
	if status != exitFailed {
		t.Errorf("status %d", status)
	}
	status, out, told = runFetch(t, "england", "--offline")
	wantLines(t, "kept", out, "same +.*")
	wantLines(t, "kept", told, `depth: players: asked for on \d+ \w+ \d+, of 11 Jul 2026`)
	if status != exitDone {
		t.Errorf("status %d", status)
	}
	_, out, _ = runFetch(t)
	wantLines(t, "list", out,
		`  premier-league +England +GB1   1 squad, data of 11 Jul 2026.*`,
		`.*dataset: players \(\d+ bytes, of 11 Jul 2026\), clubs .*`)
}

// Nobody guesses of which day tables are.
func TestFetchWithoutDay(t *testing.T) {
	ownFolders(t)
	s := serveTables(t)
	s.published = time.Time{}
	status, _, told := runFetch(t, "premier-league", "--from", s.URL)
	wantLines(t, "no day", told, `depth: 127\.0\.0\.1:\d+ does not say of which day its tables are: give the day with --as-of 2026-07-11`)
	if status != exitFailed {
		t.Errorf("status %d", status)
	}
	status, _, told = runFetch(t, "premier-league", "--from", s.URL, "--as-of", "2026-07-12")
	wantLines(t, "a day", told, "depth: 1 squad in .*, data of 12 Jul 2026.*")
	if status != exitDone {
		t.Errorf("status %d", status)
	}
}

// The age of what was fetched stands beside an answer, on standard error.
func TestFetchedSquadTellsItsAge(t *testing.T) {
	home, s := ownFolders(t), serveTables(t)
	for _, folder := range []string{"", filepath.Join(home, "elsewhere")} {
		args := []string{"premier-league", "--from", s.URL}
		if folder != "" {
			args = append(args, "--to", folder)
		}
		if status, _, told := runFetch(t, args...); status != exitDone {
			t.Fatal(told)
		}
	}
	for folder, want := range map[string]bool{filepath.Join(home, "data", "depth", "squads"): true, filepath.Join(home, "elsewhere"): false} {
		var out, told bytes.Buffer
		run([]string{filepath.Join(folder, "marshford-city-football-club.yaml")}, nil, &out, &told)
		if strings.Contains(told.String(), "depth: data of 11 Jul 2026") != want || strings.Contains(out.String(), " old") {
			t.Errorf("%s: on standard error:\n%s", folder, told.String())
		}
	}
}

func TestDataAge(t *testing.T) {
	asOf := squad.NewDate(2026, 7, 11)
	for day, want := range map[time.Time]string{
		time.Date(2026, 11, 26, 23, 0, 0, 0, time.UTC): "data of 11 Jul 2026, 138 days old",
		time.Date(2026, 7, 12, 0, 0, 0, 0, time.UTC):   "data of 11 Jul 2026, 1 day old",
		time.Date(2026, 7, 11, 0, 0, 0, 0, time.UTC):   "data of 11 Jul 2026, 0 days old",
		time.Date(2026, 7, 10, 0, 0, 0, 0, time.UTC):   "data of 11 Jul 2026", // a clock that is wrong
	} {
		if got := dataAge(asOf, day); got != want {
			t.Errorf("on %s: %s, want %s", day, got, want)
		}
	}
}

// Ctrl-C is told as such, whatever it broke.
func TestInterruptedFetch(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	err := new(fetchFlags).advise(ctx, t.TempDir(), dataset.Table{}, &dataset.UnreachableError{Host: "example.com", Err: ctx.Err()})
	if !strings.HasPrefix(err.Error(), "interrupted: ") {
		t.Errorf("error %v", err)
	}
}

// Each name of a league leads to it, or is told to be that of several.
func TestLeaguesAreFoundByTheirNames(t *testing.T) {
	for _, l := range importer.TransfermarktLeagues() {
		for _, name := range []string{l.Competition, l.Name, l.Transfermarkt, strings.ToLower(l.Transfermarkt), l.Countries[0]} {
			if codes, err := leaguesAsked(strings.Fields(name)); err != nil || len(codes) != 1 || codes[0] != l.Transfermarkt {
				t.Errorf("%s: %v, %v; want %s", name, codes, err, l.Transfermarkt)
			}
		}
	}
	for words, want := range map[string]string{
		"big-five": "GB1 ES1 L1 IT1 FR1", "Big Five": "GB1 ES1 L1 IT1 FR1", "serie a": "IT1", "england spain GB1": "GB1 ES1",
		"all": "", "spain all": "", "korea republic": "RSK1", "Série A (Brazil)": "BRA1", "holland": "NL1", "usa": "MLS1",
	} {
		if codes, err := leaguesAsked(strings.Fields(words)); err != nil || strings.Join(codes, " ") != want {
			t.Errorf("%s: %v, %v; want %s", words, codes, err, want)
		}
	}
}
