package importer_test

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/importer"
	"github.com/depth-football/depth/squad/merge"
)

// squadOf is the players of a club, 25 with sure contracts, the most valuable first: the
// first and the twelfth are keepers.
func squadOf(value func(p int) int) []string {
	var rows []string
	for p := range 25 {
		place, born := shape[p%len(shape)], 1996
		if p == 24 {
			born = 2007
		}
		rows = append(rows, fmt.Sprintf("%d,Player %c,2025,77,%d-01-01,%s,2029-06-30,GB1,Marshford,%d", 1+p, 'A'+p, born, place, value(p)))
	}
	return rows
}

// of finds a player of the first club by the letter of their name.
func of(t *testing.T, found *importer.Import, letter rune) *squad.Player {
	t.Helper()
	players := found.Clubs[0].Squad.Players
	i := slices.IndexFunc(players, func(p squad.Player) bool { return p.Name == "Player "+string(letter) })
	if i < 0 {
		t.Fatalf("no player %c", letter)
	}
	return &players[i]
}

// Values beside the club's own eleven give roles, whatever their size.
func TestRolesByValue(t *testing.T) {
	for _, unit := range []int{1_000, 1_000_000} {
		values := []int{20, 118, 90, 80, 70, 60, 60, 50, 40, 40, 40, 8, 20, 20, 12, 12, 12, 12, 12, 12, 12, 12, 5, 5, 5}
		found := readTables(t, dataset{"players.csv": squadOf(func(p int) int { return values[p] * unit })}.sources())
		want := map[rune]squad.Role{
			'A': squad.Starter, // the first keeper
			'B': squad.Key,     // the winger of 118m
			'C': squad.Key,     // 90: half as much again as the median of the eleven, 60
			'D': squad.Starter,
			'J': squad.Starter,  // 40
			'L': squad.Rotation, // the second keeper
			'M': squad.Rotation,
			'W': squad.Fringe,   // the third
			'X': squad.Fringe,   // 5
			'Y': squad.Prospect, // the same, at 19
		}
		for letter, role := range want {
			if p := of(t, found, letter); p.Role != role {
				t.Errorf("of %d: %s (%v) is %s, want %s", unit, p.Name, p.Value, p.Role, role)
			}
		}
	}
}

// A keeper who is lent to another club is not the cover: the second of those who are there is.
func TestTheSecondKeeperIsThere(t *testing.T) {
	values := []int{20, 118, 90, 80, 70, 60, 60, 50, 40, 40, 40, 24, 20, 20, 12, 12, 12, 12, 12, 12, 12, 12, 2, 5, 5}
	rows := squadOf(func(p int) int { return values[p] * 1_000_000 })
	rows[11] = strings.Replace(rows[11], ",77,", ",78,", 1)
	found := readTables(t, dataset{
		"players.csv":   rows,
		"clubs.csv":     {"77,m,Marshford,GB1", "78,e,Eastport,GB1"},
		"transfers.csv": {"12,2026-06-30,25/26,78,77,Eastport,Marshford,0,,Player L"},
	}.sources())
	i := slices.IndexFunc(found.Clubs, func(c importer.Club) bool { return c.Squad.Club == "Marshford" })
	found.Clubs = found.Clubs[i:]
	if p := of(t, found, 'L'); p.Loan.Way != squad.LoanOut || p.Role != squad.Rotation {
		t.Errorf("%s is %s, loan %v; want lent out, rotation", p.Name, p.Role, p.Loan)
	}
	if p := of(t, found, 'W'); p.Role != squad.Rotation {
		t.Errorf("%s, of the keepers who are there the second, is %s, want rotation", p.Name, p.Role)
	}
}

// Too few values tell nothing, and the role that a source has is kept.
func TestRolesUnknown(t *testing.T) {
	found := readTables(t, dataset{"players.csv": squadOf(func(p int) int { return 1_000_000 * max(0, 10-p) })}.sources())
	for _, p := range found.Clubs[0].Squad.Players {
		if p.Role != squad.Rotation {
			t.Errorf("%s is %s", p.Name, p.Role)
		}
	}
}

// played are the minutes of players in matches, each of which is all of a line-up too.
func played(d dataset, day string, game int, minutes map[int]int, places map[int]string) {
	for p, n := range minutes {
		d["appearances.csv"] = append(d["appearances.csv"], fmt.Sprintf("%d_%d,%d,%d,77,77,%s,X,GB1,0,0,0,0,%d", game, p, game, p, day, n))
	}
	for p, place := range places {
		d["game_lineups.csv"] = append(d["game_lineups.csv"],
			fmt.Sprintf("%d%d,%s,%d,%d,77,X,starting_lineup,%s,7,0", game, p, day, game, p, place))
	}
}

// eleven is the first eleven of the squad in its shape, with some of its players in other places.
func eleven(others map[int]string) map[int]string {
	places := make(map[int]string)
	for p, place := range shape {
		places[1+p] = place
		if other := others[1+p]; other != "" {
			places[1+p] = other
		}
	}
	return places
}

func TestMatches(t *testing.T) {
	d := dataset{"players.csv": squadOf(func(p int) int { return 1_000_000 * (30 - p) })}
	d["transfers.csv"] = []string{
		"12,2026-01-15,25/26,5,77,Elsewhere,Marshford,5,,Player L",
		"10,2025-09-01,25/26,5,77,Elsewhere,Marshford,5,,Player J",
	}
	for game := range 20 {
		day := fmt.Sprintf("2025-%02d-%02d", 5+game/4, 1+game%4*7)
		if game >= 14 {
			day = fmt.Sprintf("2026-02-%02d", game)
		}
		minutes := make(map[int]int)
		for p := 1; p <= 9; p++ {
			minutes[p] = 90
		}
		if game >= 14 {
			minutes[12] = 90 // came in January
		} else {
			minutes[13] = 90
		}
		minutes[24], minutes[25] = 5, 5
		others := make(map[int]string)
		if game%5 == 0 { // a fifth of the matches
			others[2] = "Right Winger"
		}
		if game == 7 {
			others[3] = "Left-Back"
		}
		if game < 6 {
			others[11], others[6] = "Second Striker", "Attacking Midfield"
		}
		played(d, day, 100+game, minutes, eleven(others))
	}
	for game := range 40 { // of other times
		played(d, "2024-12-01", 500+game, map[int]int{25: 90}, nil)
		played(d, "2026-04-01", 600+game, map[int]int{25: 90}, nil)
	}
	d["appearances.csv"] = append(d["appearances.csv"], d["appearances.csv"][:40]...) // rows that are there twice
	found := readTables(t, d.sources())
	holdLaw(t, found)
	if f := found.Clubs[0].Squad.Formation; f.String() != "4-2-3-1" {
		t.Errorf("formation %s", f)
	}
	if file := files(t, found); !strings.Contains(file, "formation: 4-2-3-1   # started in 11 of 20 matches\n") {
		t.Error(file[:200])
	}
	club := &found.Clubs[0]
	written, err := club.YAML()
	if err != nil {
		t.Fatal(err)
	}
	before, formation, _ := bytes.Cut(written, []byte("formation: "))
	_, after, _ := bytes.Cut(formation, []byte("\n"))
	merged, err := merge.Import(club, "marshford.yaml", slices.Concat(before, after))
	if err != nil || !bytes.Equal(merged.Source, written) {
		t.Errorf("a file without formation becomes %v\n%.300s", err, merged.Source)
	}
	for letter, want := range map[rune]string{
		'A': "key [GK] []",
		'B': "key [RB RW] []",     // a fifth
		'C': "key [CB] [LB]",      // a twentieth
		'F': "key [DM AM] []",     // 14 and 6
		'K': "rotation [ST] [AM]", // worth a starter, without minutes; at times a second striker
		'L': "key [GK] []",        // all minutes since they came
		'M': "starter [RB] []",    // 14 of 20
		'X': "fringe [RB] []",     // 5 minutes a match
		'Y': "prospect [CB] []",   // what they played before and will play is not of that time
	} {
		p := of(t, found, letter)
		if got := fmt.Sprintf("%s %v %v", p.Role, p.Positions, p.Also); got != want {
			t.Errorf("%s: %s, want %s", p.Name, got, want)
		}
	}
	if first := found.Clubs[0].Squad.Players[0].Name; first != "Player A" {
		t.Errorf("first in the pecking order is %s", first)
	}
}

// Few matches of a club are no measure of it.
func TestFewMatches(t *testing.T) {
	d := dataset{"players.csv": squadOf(func(p int) int { return 1_000_000 * (30 - p) })}
	want := files(t, readTables(t, d.sources()))
	for game := range 4 {
		played(d, fmt.Sprintf("2026-02-%02d", 1+game), game, map[int]int{25: 90}, eleven(map[int]string{2: "Left Winger"}))
	}
	if got := files(t, readTables(t, d.sources())); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

// What is wrong with a table of moves or matches is told, and nothing of it is taken for sure.
func TestBrokenTables(t *testing.T) {
	players := dataset{"players.csv": squadOf(func(p int) int { return 1_000_000 })}
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	row := "1,2026-06-30,25/26,77,78,Marshford,Eastport,0.000,5000000.000,Al Stark\n"
	_, _ = io.WriteString(z, transfersHeading+"\n"+strings.Repeat(row, 9999))
	_ = z.Close()
	tests := []struct{ name, text, want string }{
		{"cut off while packed", packed.String()[:packed.Len()-200], "it is packed by gzip and damaged or cut off"},
		{
			"rows of other lengths", transfersHeading + strings.Repeat("\n1,2", 9),
			"9 of 9 rows have more or fewer cells than the heading (row 2 first)",
		},
		{"a quote that is never closed", appearancesHeading + "\n\"" + strings.Repeat("x,", 1<<20), "is there a quote that is never closed?"},
	}
	for _, test := range tests {
		sources := append(players.sources(), importer.Source{Name: "more.csv", Reader: strings.NewReader(test.text)})
		format, _ := importer.Lookup("transfermarkt")
		_, err := format.Read(sources, importer.Options{AsOf: squad.NewDate(2026, 3, 11)})
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: %v, want %s", test.name, err, test.want)
		}
	}
	_, err := func() (*importer.Import, error) {
		format, _ := importer.Lookup("transfermarkt")
		return format.Read([]importer.Source{{Name: "transfers.csv", Reader: strings.NewReader(transfersHeading + "\n")}}, importer.Options{})
	}()
	if want := "transfers.csv: there are no players in it with a club: name the file of the players too"; err == nil || err.Error() != want {
		t.Errorf("transfers alone: %v, want %s", err, want)
	}
}

// Of the tables of all seasons only what counts is kept: so many rows of matches and moves
// take the time of reading them, and hardly any memory.
func BenchmarkTransfermarktTables(b *testing.B) {
	const matchRows = 1_000_000
	d := season(rand.New(rand.NewPCG(5, 6)), 20)
	generated := func(name, heading, row string) importer.Source {
		return importer.Source{Name: name, Reader: &generator{next: []byte(heading + "\n"), row: row, rows: matchRows}}
	}
	b.ReportAllocs()
	for b.Loop() {
		sources := append(d.sources(),
			generated("appearances.csv", appearancesHeading, "%d,%d,%d,1%02d,0,2019-05-01,Some Player,GB1,0,0,0,0,90\n"),
			generated("game_lineups.csv", lineupsHeading,
				"b2dbe01c3656b06c8e23e9de714e26bb%d,2019-05-01,%d,%d,1%02d,Some Player,starting_lineup,Centre-Back,4,0\n"),
			generated("transfers.csv", transfersHeading,
				"%d,2019-07-01,19/20,%d,%d,Club %d,Other,1000000.000,5000000.000,Some Player\n"),
		)
		if found := readTables(b, sources); len(found.Clubs) != 20 {
			b.Fatal(len(found.Clubs))
		}
	}
	b.ReportMetric(3*matchRows, "rows/op")
}

// generator is a table that is made while it is read.
type generator struct {
	next []byte
	row  string
	rows int
}

func (g *generator) Read(p []byte) (int, error) {
	for len(g.next) < len(p) && g.rows > 0 {
		g.rows--
		g.next = fmt.Appendf(g.next, g.row, g.rows, g.rows%70_000, g.rows%30_000, g.rows%20)
	}
	if len(g.next) == 0 {
		return 0, io.EOF
	}
	n := copy(p, g.next)
	g.next = g.next[n:]
	return n, nil
}
