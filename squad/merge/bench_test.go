package merge_test

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/importer"
	"github.com/depth-football/depth/squad/internal/expect"
	"github.com/depth-football/depth/squad/internal/importtest"
	"github.com/depth-football/depth/squad/merge"
)

// world is a table of a number of clubs with 28 players each. The ids are those of a source.
func world(clubs int, source, until string, value int) string {
	var out bytes.Buffer
	out.WriteString("name,id,club,born,position,contract,value,nationality")
	positions := []string{"GK", "CB", "\"RB, RWB\"", "LB", "\"DM, CM\"", "CM", "AM", "\"RM, RW\"", "LW", "ST"}
	for club := range clubs {
		for player := range 28 {
			id := club*28 + player
			fmt.Fprintf(&out, "\nAnton Player%d,%s-%d,Club %d,%d-0%d-1%d,%s,%s,%d,England",
				id, source, id, club, 1988+id%18, 1+id%9, id%9, positions[id%len(positions)], until, value+id%900*1000)
		}
	}
	return out.String()
}

// BenchmarkImport merges another source into the files of all clubs of a world.
func BenchmarkImport(b *testing.B) {
	const clubs = 662
	format, err := importer.Lookup("csv")
	if err != nil {
		b.Fatal(err)
	}
	read := func(text string) []importer.Club {
		found, err := format.Read(importtest.Sheet(text), importer.Options{AsOf: expect.Must(squad.ParseDate("2026-03-11"))})
		if err != nil {
			b.Fatal(err)
		}
		return found.Clubs
	}
	files := make([][]byte, clubs)
	for i, club := range read(world(clubs, "ea", "2027", 1_000_000)) {
		if files[i], err = club.YAML(); err != nil {
			b.Fatal(err)
		}
	}
	others := read(world(clubs, "tm", "2028-06-30", 2_000_000))
	b.ReportAllocs()
	for b.Loop() {
		for i := range others {
			if _, err := merge.Import(&others[i], others[i].Path, files[i]); err != nil {
				b.Fatal(err)
			}
		}
	}
}
