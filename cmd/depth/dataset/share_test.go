package dataset

import (
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// sharedTables are tables with three leagues: Ada plays in the first, Bo in the second, from
// where he comes back to the first; Cleo, who left the first for no league, and Dan.
func sharedTables(t *testing.T) []Kept {
	t.Helper()
	folder := t.TempDir()
	var tables []Kept
	for _, table := range []struct{ name, text string }{
		{"clubs", "club_id,name\n10,A\n20,B\n"},
		{"game_lineups", "player_id,club_id,date,type\n1,10,2026-01-01,XI\n9,99,2026-01-01,bench\n8,10,2026-01-01,guest\n"},
		{"appearances", "date,player_id,player_club_id,minutes_played\n" +
			"2025-07-10,1,10,90\n2025-07-11,1,99,91\n2026-01-01,3,10,92\n2026-01-01,3,30,93\n2026-01-01,2,20,94\n2026-01-01\n\"broken\"\"\n"},
		{"transfers", "transfer_date,player_id,from_club_id,to_club_id,fee\n" +
			"2026-06-30,2,20,10,1m\n2019-07-01,3,10,30,2m\n2026-07-01,3,30,20,3m\n2026-01-01,4,,,4m\n"},
		{"players", "\ufeffplayer_id,current_club_id,current_club_domestic_competition_id,name\n" +
			"1,10,GB1,Ada\n2,20,ES1,Bo\n3,30,,Cleo\n4,,L1,\"Dan, Jr\"\n"},
	} {
		path, text := filepath.Join(folder, table.name+".csv.gz"), []byte(table.text)
		if table.name != "appearances" { // packed or not, it is the same
			text = gzipped(t, text)
		}
		if err := os.WriteFile(path, text, 0o666); err != nil {
			t.Fatal(err)
		}
		tables = append(tables, Kept{Table: table.name, Path: path})
	}
	return tables
}

// lastCells are the last cells of the rows that a share has of a table.
func lastCells(t *testing.T, s *Share, k Kept) string {
	t.Helper()
	in, err := s.Open(k)
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(in)
	if err != nil || in.Close() != nil {
		t.Fatal(err)
	}
	var cells []string
	for _, row := range strings.Split(strings.TrimSpace(string(text)), "\n") {
		cells = append(cells, row[strings.LastIndexByte(row, ',')+1:])
	}
	return strings.Join(cells, " ")
}

func TestShares(t *testing.T) {
	tables := sharedTables(t)
	first := map[string]string{
		"players": "name Ada Bo", "transfers": "fee 1m 3m 4m", "appearances": "minutes_played 91 92 94", "game_lineups": "type XI guest",
	}
	second := map[string]string{
		"players": "name Bo Cleo", "transfers": "fee 1m 2m 3m 4m", "appearances": "minutes_played 92 93 94", "game_lineups": "type",
	}
	third := map[string]string{
		"players": "name  Jr\"", "transfers": "fee 1m 3m 4m", "appearances": "minutes_played", "game_lineups": "type",
	}
	for _, c := range []struct {
		codes string
		order string
		want  []map[string]string
	}{
		{"GB1", "GB1", []map[string]string{first}},
		{"GB1 ES1", "GB1 ES1", []map[string]string{first, second}},
		{"", "ES1 GB1 L1", []map[string]string{second, first, third}},
	} {
		shares, err := Shares(tables, strings.Fields(c.codes), "2025-07-11", strings.ToLower)
		if err != nil {
			t.Fatal(err)
		}
		var order []string
		for _, s := range shares {
			order = append(order, s.Code)
		}
		if got := strings.Join(order, " "); got != c.order {
			t.Fatalf("%s: shares of %s, want %s", c.codes, got, c.order)
		}
		for i, s := range shares {
			for _, k := range tables {
				if want, is := c.want[i][k.Table]; is && lastCells(t, s, k) != want {
					t.Errorf("%s of %s: %s, want %s", k.Table, s.Code, lastCells(t, s, k), want)
				}
			}
		}
	}
}

// A row of a share has the number that it has in the table, and a club that only the players'
// table names stands in that of the clubs, where it is no row of the file.
func TestShareRows(t *testing.T) {
	tables := sharedTables(t)
	players := "player_id,current_club_id,current_club_domestic_competition_id,name,current_club_name\n" +
		"1,10,GB1,Ada,A as players have it\n2,20,ES1,Bo,B\n3,30,NO1,Cleo,C\n"
	clubs := tables[0]
	at := slices.IndexFunc(tables, func(k Kept) bool { return k.Table == "players" })
	if err := os.WriteFile(tables[at].Path, []byte(players), 0o666); err != nil {
		t.Fatal(err)
	}
	shares, err := Shares(tables, []string{"ES1"}, "2025-07-11", strings.ToLower)
	if err != nil {
		t.Fatal(err)
	}
	s := shares[0]
	for _, c := range []struct{ table, want string }{{"players", "1 3 4 0"}, {"clubs", "1 2 3 0"}, {"none", "1 2 3 4"}} {
		var rows []string
		for row := 1; row <= 4; row++ {
			rows = append(rows, strconv.Itoa(s.Row(Kept{Table: c.table}, row)))
		}
		if got := strings.Join(rows, " "); got != c.want {
			t.Errorf("%s: rows %s, want %s", c.table, got, c.want)
		}
	}
	if got := lastCells(t, s, clubs); got != "name A B C" {
		t.Errorf("clubs %s", got)
	}
}

// Players who come back from a loan to another side of a club are players of its league.
func TestShareOfOtherSides(t *testing.T) {
	folder := t.TempDir()
	var tables []Kept
	for _, table := range []struct{ name, text string }{
		{
			"players", "player_id,current_club_id,current_club_domestic_competition_id,current_club_name,name\n" +
				"1,10,GB1,Ashby,Ada\n2,20,ES1,S,Bo\n3,30,,O,Cleo\n4,30,,O,Dan\n5,30,,O,Eli\n",
		},
		{
			"transfers", "transfer_date,player_id,from_club_id,to_club_id,from_club_name,to_club_name\n" +
				"2026-06-30,2,20,11,Solana,Ashby U21\n2026-06-30,3,30,12,Oldbridge,Jong Ashby\n" +
				"2026-06-30,4,30,13,Oldbridge,Ashbyville\n2020-06-30,5,30,11,Oldbridge,Ashby U21\n",
		},
	} {
		path := filepath.Join(folder, table.name+".csv")
		if err := os.WriteFile(path, []byte(table.text), 0o666); err != nil {
			t.Fatal(err)
		}
		tables = append(tables, Kept{Table: table.name, Path: path})
	}
	shares, err := Shares(tables, []string{"GB1"}, "2025-07-11", strings.ToLower)
	if err != nil {
		t.Fatal(err)
	}
	if got := lastCells(t, shares[0], tables[0]); got != "name Ada Bo Cleo" {
		t.Errorf("players %s", got)
	}
}

func TestShareOfLeagueThatIsNotThere(t *testing.T) {
	shares, err := Shares(sharedTables(t), []string{"NO1"}, "2025-07-11", strings.ToLower)
	if err != nil || len(shares) != 1 || !shares[0].IsEmpty() {
		t.Errorf("%v, %v; want one that is empty", shares, err)
	}
}

func TestSharesAreBounded(t *testing.T) {
	path := filepath.Join(t.TempDir(), "appearances.csv")
	if err := os.WriteFile(path, []byte("date,player_id\n2026-01-01,1\n2026-01-01,1\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	s := newShare("GB1")
	size := mostShared - 20
	err := divide(Kept{Table: "appearances", Path: path}, []*Share{s}, func(*Share, *row) bool { return true }, &size)
	if err == nil || !strings.HasSuffix(err.Error(), "has more than 256 MiB about these leagues: fetch fewer at once") {
		t.Errorf("error %v", err)
	}
}
