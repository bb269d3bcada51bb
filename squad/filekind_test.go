package squad_test

import (
	"fmt"
	"strings"
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

// A great many keys, one and the same among them, are each looked at once.
func TestKindOfManyKeys(t *testing.T) {
	var b strings.Builder
	for i := range 200_000 {
		fmt.Fprintf(&b, "\"k%d\": 1\n", i)
	}
	for _, keys := range []string{b.String(), strings.Repeat("\"k\": 1\n", 200_000)} {
		src := []byte(keys + "? seasons\n: {}\n")
		if got := squad.KindOf(src); got != squad.CompetitionFile {
			t.Errorf("got %d", got)
		}
		equal(t, "names", strings.Join(squad.Names(append(src, "aliases: [b]\nclub: A\n"...)), "|"), "A|b")
	}
}
