package importer_test

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/depth-football/depth/squad/importer"
)

// world is a file of the shape that a game's database has: so many clubs of 28
// players in leagues of twenty, with 110 columns of which most are not read.
func world(clubs int) []byte {
	var out bytes.Buffer
	out.WriteString("player_id,fifa_update_date,short_name,long_name,player_positions,overall,value_eur,dob," +
		"league_name,club_team_id,club_name,club_loaned_from,club_contract_valid_until_year,nationality_name")
	const more = 96
	for i := range more {
		fmt.Fprintf(&out, ",skill_%d", i)
	}
	positions := []string{"GK", "CB", "\"RB, RWB\"", "LB", "\"CDM, CM\"", "CM", "CAM", "\"RM, RW\"", "LW", "ST"}
	for club := range clubs {
		for player := range 28 {
			id := club*28 + player
			fmt.Fprintf(&out, "\n%d,2025-09-19,A. Player%d,Anton Player%d,%s,%d,%d,%d-0%d-1%d,League %d,%d,Club %d,,%d,England",
				id, id, id, positions[id%len(positions)], 50+id%40, id%900*1000, 1988+id%18, 1+id%9, id%9, club/20, club, club, 2025+id%5)
			for i := range more {
				fmt.Fprintf(&out, ",%d", (id+i)%100)
			}
		}
	}
	return out.Bytes()
}

// BenchmarkWorld reads all clubs of a world, and writes the files of some.
func BenchmarkWorld(b *testing.B) {
	format, err := importer.Lookup("eafc")
	if err != nil {
		b.Fatal(err)
	}
	for _, clubs := range []int{66, 660} {
		src := world(clubs)
		b.Run(fmt.Sprintf("read/%d", clubs), func(b *testing.B) {
			b.SetBytes(int64(len(src)))
			b.ReportAllocs()
			for b.Loop() {
				read(b, format, src)
			}
		})
	}
	found := read(b, format, world(66))
	b.Run("write/66", func(b *testing.B) {
		for b.Loop() {
			for i := range found.Clubs {
				if _, err := found.Clubs[i].YAML(); err != nil {
					b.Fatal(err)
				}
			}
		}
	})
}

func read(b *testing.B, format *importer.Format, src []byte) *importer.Import {
	b.Helper()
	found, err := format.Read([]importer.Source{{Name: "world.csv", Reader: bytes.NewReader(src)}}, importer.Options{})
	if err != nil {
		b.Fatal(err)
	}
	return found
}
