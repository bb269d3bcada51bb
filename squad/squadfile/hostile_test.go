package squadfile_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad/internal/expect"
	"github.com/depth-football/depth/squad/squadfile"
)

// Hostile files must cost little memory, counting what is given back too. The
// limit is far above what reading these files needs.
func TestHostileFiles(t *testing.T) {
	const megabytes = 100
	laughs := "&l0 [x, x]"
	for i := range 40 {
		laughs = fmt.Sprintf("&l%d [%s, *l%d, *l%d]", i+1, laughs, i, i)
	}
	many := func(item string, n int) string { return strings.Repeat(item+", ", n) }
	for _, test := range []struct {
		name, src string
		want      string // the first line; "" for whatever it is
	}{
		{
			"flow lists 10,000 deep", strings.Repeat("[", 10_000) + strings.Repeat("]", 10_000),
			"f:1:1: a squad (club, as_of, players) was expected here, not a list [wrong-kind]",
		},
		{"flow lists deeper", strings.Repeat("[", squadfile.MaxSize), "f: not YAML: exceeded max depth of 10000 [syntax]"},
		{"flow maps deeper", strings.Repeat("{a: ", squadfile.MaxSize/4), "f: not YAML: exceeded max depth of 10000 [syntax]"},
		{
			"block lists 10,000 deep", strings.Repeat("- ", 9_999) + "x",
			"f:1:1: a squad (club, as_of, players) was expected here, not a list [wrong-kind]",
		},
		{"block lists deeper", strings.Repeat("- ", squadfile.MaxSize/2), "f: not YAML: exceeded max depth of 10000 [syntax]"},
		{"billion laughs", start + "- {name: X, positions: " + laughs + "}\n", ""},
		{"billion laughs of players", "club: A\nas_of: 2026-03-11\nplayers: " + laughs, ""},
		{
			"many aliases of bad positions",
			start + "- {name: X, positions: &p [" + many("XX", 100) + "]}\n" + players(999, "{name: P%d, positions: *p}"), "",
		},
		{
			"many aliases of injuries",
			start + "- {name: X, injuries: &i [" + many("{since: 2025}", 3_000) + "]}\n" + players(999, "{name: P%d, injuries: *i}"), "",
		},
		{
			"problems on one long line", "{" + many("a: 1", squadfile.MaxProblems) + "b: " + strings.Repeat("x", squadfile.MaxSize/8) + "}",
			"",
		},
		{"problems after many lines", strings.Repeat("\n", squadfile.MaxSize/4) + strings.Repeat("a: 1\n", squadfile.MaxProblems), ""},
		{"unknown keys", strings.Repeat("a: 1\n", 100_000), ""},
		{"unknown positions of a formation", "formation: {" + many("X: 1", 100_000) + "}", ""},
		{
			"many aliases of a long text",
			"country: &x " + strings.Repeat("e\u0301", squadfile.MaxSize/16) + "\nclub: A\nas_of: 2026-03-11\nplayers:\n" +
				strings.Repeat("- {name: *x}\n", 900), "",
		},
		{
			"many aliases of a long position",
			"country: &x " + strings.Repeat("X ", squadfile.MaxSize/16) + "\nclub: A\nas_of: 2026-03-11\nplayers:\n" +
				strings.Repeat("- {name: X, positions: [*x], role: *x}\n", 900), "",
		},
		{
			"many aliases of injuries to come",
			start + "- {name: X, injuries: &i [" + many("{since: 2027}", 200) + "]}\n" + players(999, "{name: P%d, injuries: *i}"), "",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			s, err := squadfile.Parse("f", []byte(test.src))
			text := ""
			if err != nil {
				text = err.Error()
			}
			runtime.ReadMemStats(&after)
			if first, _, _ := strings.Cut(text, "\n"); test.want != "" && first != test.want {
				t.Errorf("got %v, %.200q; want %q", s, first, test.want)
			}
			if used := (after.TotalAlloc - before.TotalAlloc) >> 20; used > megabytes {
				t.Errorf("a file of %d bytes took %d MB; want at most %d MB", len(test.src), used, megabytes)
			}
		})
	}
}

// Of a very long value only the beginning is looked at, and told.
func TestVeryLongValues(t *testing.T) {
	long := strings.Repeat("é", 5000)
	begin := fmt.Sprintf("%q", strings.Repeat("é", 60)+"…")
	for _, test := range []struct{ key, value, want string }{
		{"name", long, "the text is longer than 200 bytes"},
		{"name", strings.Repeat(" ", 5000) + "X" + strings.Repeat(" ", 5000), ""},
		{"name", strings.Repeat("e\u0301", 90), ""}, // 180 bytes once it is put together
		{"born", long, begin + " is not a date"},
		{"role", long, "unknown role " + begin},
		{"value", strings.Repeat("1", 5000), fmt.Sprintf("%q", strings.Repeat("1", 60)+"…")},
		{"positions", long, begin},
	} {
		player := map[string]string{"name": "X", "born": "1996-01-01", "positions": "CB", "contract": "{until: 2027}"}
		player[test.key] = "'" + test.value + "'"
		src := start + "-"
		for _, key := range []string{"name", "born", "role", "value", "contract"} {
			if player[key] != "" {
				src += fmt.Sprintf(" %s: %s\n ", key, player[key])
			}
		}
		_, err := squadfile.Parse("f", []byte(src+" positions: ["+player["positions"]+"]\n"))
		if test.want == "" && err != nil || test.want != "" && (err == nil || !strings.Contains(err.Error(), test.want)) {
			t.Errorf("%s: got %v, want %s", test.key, err, test.want)
		}
	}
}

// Whatever the parser underneath leaves out, a problem says where it is.
func TestSyntaxLine(t *testing.T) {
	for _, test := range []struct {
		name, src string
		line      int
	}{
		{"first line", "club: A: B\n", 1},
		{"quotation mark open", start + "- name: 'X\n", 4},
		{"wrong indentation", start + "- name: X\n   born: 2000\n", 5},
		{"brace open", start + "- {name: X\n- {name: Y}\n", 4},
		{"bracket open at the end", start + "- {name: X, positions: [CB", 4},
		{"brace open in the first line", "{Q", 1},
		{"quotation mark open in the first line", "club: 'A\n", 1},
		{"bracket open and nothing in it", start + "- [", 4},
		{"wrong bracket", start + "- {name: X]\n", 4},
		{"unknown anchor", start + "- {name: X}\n- *x\n", 5},
		{"escape character", start + "- name: X\x1b[2J\n", 4},
		{"no character at all", start + "- name: X\ufffe\n", 4},
		{"delete character", start + "- name: X\x7f\n", 4},
		{"C1 character", start + "- name: X\u009b\n", 4},
		{"byte order mark inside", start + "- name: X\ufeff\n", 4},
		{"indented too little", start + "- name: X\n- name: Y\n born: 2000\n", 6},
		{"unknown anchor like another", start + "- &xy {name: X}\n- *xy\n- *x\n", 6},
		{"unknown anchor in a comment", start + "# *x\n- *x\n", 5},
		{"unknown escape", start + "- name: \"\\q\"\n", 4},
		{"escape without number", start + "- name: \"\\xZZ\"\n", 4},
		{"text behind the mark of a block", start + "- name: |x\n", 4},
		{"anchor without name", start + "- name: &\n", 4},
		{"unknown handle of a tag", start + "- name: !a!b X\n", 4},
		{"unknown directive", "%YAML x\n---\n" + start, 1},
	} {
		t.Run(test.name, func(t *testing.T) {
			for _, p := range refused(t, test.src) {
				if p.Line != test.line {
					t.Errorf("got line %d, want %d: %v", p.Line, test.line, p)
				}
			}
		})
	}
}

// A tab is blamed where it is the reason, and only there.
func TestTabs(t *testing.T) {
	const (
		colon = ": not YAML: mapping values are not allowed in this context"
		blame = ": a tab in the indentation: YAML wants spaces there"
	)
	parse(t, start+"- {name: X,\n\trole: key}\n") // in braces a tab is a space
	for _, test := range []struct{ name, src, want string }{
		{"indentation", start + "- name: X\n\trole: key\n", "f:5:1" + blame},
		{"indentation, CRLF", strings.ReplaceAll(start+"- name: X\n\trole: key\n", "\n", "\r\n"), "f:5:1" + blame},
		{"blank line", start + "- name: X\n\t\n  role: key\n", "f:5:1" + blame},
		{"innocent, before", start + "- {name: X,\n\trole: key}\n- name: Y: Z\n", "f:6" + colon},
		{"innocent, after", start + "- name: Y: Z\n- {name: X,\n\trole: key}\n", "f:4" + colon},
		{"innocent, in text", start + "- name: \"X\n\tY\"\n- name: Y: Z\n", "f:6" + colon},
	} {
		t.Run(test.name, func(t *testing.T) {
			expect.Equal(t, "problems", heads(refused(t, test.src)), test.want)
		})
	}
}

// YAML 1.1 knows line breaks that no editor shows as one: what stands behind
// them in a comment must not become a fact unseen.
func TestHiddenLineBreaks(t *testing.T) {
	for _, br := range []string{"\u0085", "\u2028", "\u2029"} {
		s, err := squadfile.Parse("f", []byte("# note"+br+"country: Evil\n"+start+"- {name: X}\n"))
		if err == nil && s.Country != "" {
			t.Errorf("after %+q a comment ends unseen: country is %s", br, s.Country)
		}
	}
}
