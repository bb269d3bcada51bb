package squadfile_test

import (
	"testing"

	"github.com/depth-football/depth/squad/squadfile"
)

func TestKindOf(t *testing.T) {
	for src, want := range map[string]squadfile.FileKind{
		"club: A\nplayers: []\n":                 squadfile.SquadFile,
		"":                                       squadfile.SquadFile,
		"clubb: A\n":                             squadfile.SquadFile,
		"{club: A, name: B, seasons: 3}":         squadfile.SquadFile,
		"name: L\nseasons: {}\n":                 squadfile.CompetitionFile,
		"\ufeffseasons: {}\n":                    squadfile.CompetitionFile,
		"seasons : {}\n":                         squadfile.CompetitionFile,
		"# note\n{\"name\": L, \"seasons\": {}}": squadfile.CompetitionFile,
		"--- {name: L, calendar: split}\n":       squadfile.CompetitionFile,
		"  name: L\n  league: true\n":            squadfile.CompetitionFile,
		"kinds:\n- {kind: knee}\n":               squadfile.LayoffsFile,
		"- club\n":                               squadfile.SquadFile,
		"seasons: {}\nclub: A\nas_of: [\n":       squadfile.SquadFile,
	} {
		if got := squadfile.KindOf([]byte(src)); got != want {
			t.Errorf("%q: got %d, want %d", src, got, want)
		}
	}
}
