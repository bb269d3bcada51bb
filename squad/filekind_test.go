package squad_test

import (
	"testing"

	"github.com/depth-football/depth/squad"
)

func TestKindOf(t *testing.T) {
	for src, want := range map[string]squad.FileKind{
		"club: A\nplayers: []\n":                 squad.SquadFile,
		"":                                       squad.SquadFile,
		"clubb: A\n":                             squad.SquadFile,
		"{club: A, name: B, seasons: 3}":         squad.SquadFile,
		"name: L\nseasons: {}\n":                 squad.CompetitionFile,
		"\ufeffseasons: {}\n":                    squad.CompetitionFile,
		"seasons : {}\n":                         squad.CompetitionFile,
		"# note\n{\"name\": L, \"seasons\": {}}": squad.CompetitionFile,
		"--- {name: L, calendar: split}\n":       squad.CompetitionFile,
		"  name: L\n  league: true\n":            squad.CompetitionFile,
		"kinds:\n- {kind: knee}\n":               squad.LayoffsFile,
		"- club\n":                               squad.SquadFile,
		"seasons: {}\nclub: A\nas_of: [\n":       squad.SquadFile,
	} {
		if got := squad.KindOf([]byte(src)); got != want {
			t.Errorf("%q: got %d, want %d", src, got, want)
		}
	}
}
