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
			expect.Equal(t, "names in the beginning", strings.Join(beginning(t, test.src).Head().Names, "|"), test.want)
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
		want := strings.Join(append([]string{s.Club}, s.Aliases...), "|")
		expect.Equal(t, src, strings.Join(squadfile.Names([]byte(src)), "|"), want)
		expect.Equal(t, src, strings.Join(beginning(t, src).Head().Names, "|"), want)
	}
}

func beginning(t *testing.T, src string) squadfile.HeadText {
	t.Helper()
	text, err := squadfile.ReadHead(strings.NewReader(src))
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func TestHeadTextIsSquad(t *testing.T) {
	comment := strings.Repeat("# a long story\n", 1000)
	for _, test := range []struct {
		name, src string
		want      bool
	}{
		{"squad", "club: A\nas_of: 2026-03-11\nplayers: []\n", true},
		{"without its day", "club: A\nplayers: []\n", true},
		{"behind a long comment", comment + "club: A\nas_of: 2026-03-11\n", true},
		{"with a long comment in it", "club: A\n" + comment + "players: []\n", true},
		{"in quotes", "\"club\": A\n\"players\": []\n", true},
		{"on one line", "{club: A, players: []}\n", true},
		{"JSON", "{\"club\": \"A\", \"players\": []}\n", true},
		{"something else with a club", "club: A\ncolour: red\n", false},
		{"something else with players", "game: chess\nplayers: [a, b]\n", false},
		{"something else with the words", "about: |\n  club: A\n  players: []\n", false},
		{"two of one key", "club: A\nclub: B\n", false},
		{"behind much of something else", strings.Repeat("key: value\n", 1000) + "club: A\nplayers: []\n", false},
		{"nothing", "", false},
	} {
		t.Run(test.name, func(t *testing.T) {
			expect.Equal(t, "is a squad", beginning(t, test.src).IsSquad(), test.want)
		})
	}
}

// endless is a file without an end.
type endless struct{ read int }

func (e *endless) Read(p []byte) (int, error) {
	e.read += len(p)
	return copy(p, strings.Repeat("# no end\n", len(p)/9+1)), nil
}

// However large a file is, only its beginning is read.
func TestReadHeadReadsTheBeginning(t *testing.T) {
	file := &endless{}
	if _, err := squadfile.ReadHead(file); err != nil {
		t.Fatal(err)
	}
	if most := 128 << 10; file.read > most {
		t.Errorf("%d bytes were read, want %d at the most", file.read, most)
	}
}
