package squadfile_test

import (
	"strings"
	"testing"

	"github.com/depth-football/depth/squad/internal/expect"
	"github.com/depth-football/depth/squad/squadfile"
)

func TestNames(t *testing.T) {
	for _, test := range []struct{ name, src, want string }{
		{"club", "club: A\n", "A"},
		{"aliases", "club: A\naliases: [b, c d]\nplayers:\n- {name: X}\n", "A|b|c d"},
		{"players not looked at", "club: A\nplayers:\n- }{\n", "A"},
		{"club after the players", "players: []\nclub: A\naliases: [b]\n", "A|b"},
		{"aliases after the players", "club: A\nplayers: []\naliases: [b]\n", "A|b"},
		{"names that YAML has other types for", "club: 1860\naliases: [NO, 2026-01-01, 1e3]\n", "1860|NO|2026-01-01|1e3"},
		{"CRLF and BOM", "\ufeffclub: A\r\naliases: [b]\r\nplayers:\r\n- {name: X}\r\n", "A|b"},
		{"empty", "", ""},
		{"no club", "aliases: [b]\nplayers: []\n", ""},
		{"not YAML", "club: A: B\n", ""},
		{"list", "- A\n", ""},
		{"binary", "PK\x03\x04\x00", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			expect.Equal(t, "names", strings.Join(squadfile.Names([]byte(test.src)), "|"), test.want)
		})
	}
}

// One club is looked for by the names that reading its file gives.
func TestNamesLikeParse(t *testing.T) {
	for _, src := range []string{
		"club: A\nas_of: 2026-03-11\nplayers: []\n",
		"aliases:\n- b\nas_of: 2026-03-11\nclub: A\nplayers: []\n",
		"players: []\nas_of: 2026-03-11\nclub: A\naliases: [b]\n",
		"club: &a A\naliases: [*a]\nas_of: 2026-03-11\nplayers: []\n",
		"club: ' A '\nas_of: 2026-03-11\nplayers: []\n",
	} {
		s := parse(t, src)
		expect.Equal(t, src, strings.Join(squadfile.Names([]byte(src)), "|"), strings.Join(append([]string{s.Club}, s.Aliases...), "|"))
	}
}
