package dataset

import (
	"bufio"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Of matches those since the day are left, of the players and clubs of the leagues and of
// whoever went to or from them; columns may stand in any order.
func TestCut(t *testing.T) {
	folder := t.TempDir()
	var tables []Kept
	for _, table := range []struct{ name, text string }{
		{"players", "player_id,current_club_id,current_club_domestic_competition_id,name\n1,10,GB1,Ada\n2,20,ES1,Bo\n3,30,,Cleo\n"},
		{"transfers", "transfer_date,player_id,from_club_id,to_club_id\n2026-06-30,2,20,10\n2019-07-01,3,10,30\n2026-07-01,3,30,20\n"},
		{"appearances", "date,player_id,player_club_id,minutes_played\n" +
			"2025-07-10,1,10,90\n2025-07-11,1,99,91\n2026-01-01,3,10,92\n2026-01-01,3,30,93\n2026-01-01,2,20,94\n2026-01-01\n\"broken\"\"\n"},
		{"game_lineups", "player_id,club_id,date,type\n1,10,2026-01-01,\"starting, XI\"\n9,99,2026-01-01,b\n"},
		{"clubs", "club_id,name\n10,A\n20,B\n"},
	} {
		path := filepath.Join(folder, table.name+".csv.gz")
		text := []byte(table.text)
		if table.name != "clubs" { // packed or not, it is the same
			text = gzipped(t, text)
		}
		if err := os.WriteFile(path, text, 0o666); err != nil {
			t.Fatal(err)
		}
		tables = append(tables, Kept{Table: table.name, Path: path})
	}
	for codes, want := range map[string]string{
		"GB1": "players: Ada Bo Cleo; transfers: 2026-06-30 2019-07-01; appearances: 91 92 94; game_lineups: \"starting, XI\"; clubs: A B",
		"ES1": "players: Ada Bo Cleo; transfers: 2026-06-30 2019-07-01 2026-07-01; appearances: 92 93 94; game_lineups: ; clubs: A B",
		"":    "players: Ada Bo Cleo; transfers: 2026-06-30 2019-07-01 2026-07-01; appearances: 91 92 93 94; game_lineups: \"starting, XI\"; clubs: A B",
	} {
		cut, err := CutFor(tables, strings.Fields(codes), "2025-07-11")
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, k := range tables {
			in, err := cut.Open(k)
			if err != nil {
				t.Fatal(err)
			}
			text, err := io.ReadAll(unpacked(t, in))
			if err != nil || in.Close() != nil {
				t.Fatal(err)
			}
			var cells []string
			for _, row := range strings.Split(strings.TrimSpace(string(text)), "\n")[1:] {
				if k.Table == "transfers" {
					row, _, _ = strings.Cut(row, ",")
				} else if i := strings.Index(row, ",\""); i >= 0 {
					row = row[i+1:]
				} else {
					row = row[strings.LastIndexByte(row, ',')+1:]
				}
				cells = append(cells, row)
			}
			got = append(got, k.Table+": "+strings.Join(cells, " "))
		}
		if got := strings.Join(got, "; "); got != want {
			t.Errorf("%s:\n got %s\nwant %s", codes, got, want)
		}
	}
}

func unpacked(t *testing.T, in io.Reader) io.Reader {
	t.Helper()
	rows, err := unpack(bufio.NewReader(in))
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// A reader who has had enough does not leave the rest of the table waiting.
func TestCutIsClosedEarly(t *testing.T) {
	path := filepath.Join(t.TempDir(), "appearances.csv")
	text := "date,player_id,player_club_id\n" + strings.Repeat("2026-01-01,1,1\n", 100_000)
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	cut := &Cut{since: "2025-01-01", players: map[string]bool{"1": true}}
	in, err := cut.Open(Kept{Table: "appearances", Path: path})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := in.Read(make([]byte, 10)); err != nil {
		t.Fatal(err)
	}
	if err := in.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
}
