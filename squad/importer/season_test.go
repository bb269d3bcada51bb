package importer_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad/importer"
)

func sorted(list []string) []string {
	list = slices.Clone(list)
	slices.Sort(list)
	return list
}

// files are the files of the clubs of an import, without the line that names the tables.
func files(t testing.TB, found *importer.Import) string {
	t.Helper()
	var all strings.Builder
	for i := range found.Clubs {
		src, err := found.Clubs[i].YAML()
		if err != nil {
			t.Fatal(err)
		}
		_, file, _ := strings.Cut(string(src), "\n")
		all.WriteString(file)
	}
	return all.String()
}

// shape is the positions of an eleven in a 4-2-3-1, as the tables name them.
var shape = []string{
	"Goalkeeper", "Right-Back", "Centre-Back", "Centre-Back", "Left-Back", "Defensive Midfield", "Central Midfield",
	"Right Winger", "Attacking Midfield", "Left Winger", "Centre-Forward",
}

// season makes the tables of a league in which each of some clubs of 22 plays each other
// several times, with loans and moves between them.
func season(r *rand.Rand, clubs int) dataset {
	const size, rounds = 22, 12
	d := make(dataset)
	add := func(table, format string, args ...any) { d[table] = append(d[table], fmt.Sprintf(format, args...)) }
	for c := range clubs {
		add("clubs.csv", "%d,c,Club %c,GB1", 100+c, 'A'+c)
		for p := range size {
			id := 1000*(c+1) + p
			add("players.csv", "%d,Player %c %c,2025,%d,%d-01-%02d,%s,%d-06-30,GB1,Club %c,%d", id, 'A'+c, 'a'+p, 100+c, 1990+r.IntN(18), 1+p,
				shape[p%len(shape)], 2026+r.IntN(4), 'A'+c, 1_000_000*(30-p/3))
			other := (c + 1 + r.IntN(max(1, clubs-1))) % clubs
			move := func(day string, from, to int, fee any) {
				add("transfers.csv", "%d,%s,25/26,%d,%d,Club %c,Club %c,%v,,Player %c %c",
					id, day, 100+from, 100+to, 'A'+from, 'A'+to, fee, 'A'+c, 'a'+p)
			}
			switch r.IntN(10) {
			case 0:
				move("2026-06-30", c, other, "0.000")
				if r.IntN(2) == 0 {
					move("2026-07-01", other, c, 7_000_000)
				}
			case 1:
				move("2026-07-01", c, other, 1_000_000*r.IntN(3))
			case 2:
				move("2025-09-01", other, c, 100)
			}
		}
		for game := range rounds {
			number, day := 10*(game+1)+c, fmt.Sprintf("2025-%02d-%02d", 8+game%5, 1+2*game)
			for at, place := range shape {
				p := at
				if r.IntN(3) == 0 {
					p += len(shape)
				}
				id := 1000*(c+1) + p
				add("appearances.csv", "%d_%d,%d,%d,%d,%d,%s,Player,GB1,0,0,0,0,%d", number, id, number, id, 100+c, 100+c, day, 45+r.IntN(46))
				add("game_lineups.csv", "%d%d,%s,%d,%d,%d,Player,starting_lineup,%s,7,0", number, id, day, number, id, 100+c, place)
			}
		}
	}
	return d
}
