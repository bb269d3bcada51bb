package squadfile_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad/internal/expect"
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

// A great many keys, one and the same among them, are each looked at once.
func TestKindOfManyKeys(t *testing.T) {
	var b strings.Builder
	for i := range 200_000 {
		fmt.Fprintf(&b, "\"k%d\": 1\n", i)
	}
	for _, keys := range []string{b.String(), strings.Repeat("\"k\": 1\n", 200_000)} {
		src := []byte(keys + "? seasons\n: {}\n")
		if got := squadfile.KindOf(src); got != squadfile.CompetitionFile {
			t.Errorf("got %d", got)
		}
		expect.Equal(t, "names", strings.Join(squadfile.Names(append(src, "aliases: [b]\nclub: A\n"...)), "|"), "A|b")
	}
}
