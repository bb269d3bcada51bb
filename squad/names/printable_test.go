package names_test

import (
	"strings"
	"testing"

	"github.com/depth-football/depth/squad/internal/expect"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/squadfile"
)

func TestQuote(t *testing.T) {
	for text, want := range map[string]string{
		"":                            `""`,
		`say "hi"`:                    `"say \"hi\""`,
		"Konaté 香川":                   `"Konaté 香川"`,
		"a\nb\x1b[2J\u202e\u0085\xff": `"a\nb\x1b[2J\u202e\u0085\xff"`,
		strings.Repeat("é", 60):       `"` + strings.Repeat("é", 60) + `"`,
		strings.Repeat("é", 61):       `"` + strings.Repeat("é", 60) + `…"`,
	} {
		expect.Equal(t, "quoted", names.Quote(text), want)
	}
}

// unprintable has a character of each kind that may not be printed.
const unprintable = "\x00\x07\t\n" +
	"\r\x1b\x1f\x7f\u0080\u009b\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028\u2029" +
	"\u202a\u202e\u2060\u2066\u2069\u206f\ufeff\ufff9\ufffb\U000e0001\U000e0041\U000e007f"

func TestPrintable(t *testing.T) {
	for _, fine := range []string{
		"", "Konaté Konate\u0301 香川 O’Neill مو \u200c\u200d 🦁 ~", `C:\x1b\new`, "a::b c ::d", "#1 ## [x]",
		"\ufffd",
	} {
		expect.Equal(t, "harmless", names.Printable(fine), fine)
		expect.Equal(t, "a harmless file", names.PrintableFile("a"+fine), "a"+fine)
	}
	for _, r := range unprintable {
		expect.Equal(t, "an escape", names.Printable("a"+string(r)+"b"), "a"+strings.Trim(names.Quote(string(r)), `"`)+"b")
	}
	for text, want := range map[string]string{
		"a\xffb\xf0\x9f":                  `a\xffb\xf0\x9f`,
		"\x1b[2J\u202e\n\u009b\U000e0041": `\x1b[2J\u202e\n\u009b\U000e0041`,
		"::error::x":                      `\::error::x`,
		" \u00a0\u3000::error::x":         " \u00a0\u3000" + `\::error::x`,
		"###[group]##[x]":                 `###\[group]##\[x]`,
		"##vso[task]##teamcity[x]":        `##vso\[task]##teamcity\[x]`,
	} {
		expect.Equal(t, names.Quote(text), names.Printable(text), want)
		expect.Equal(t, want+" again", names.Printable(want), want)
	}
}

func TestPrintableFile(t *testing.T) {
	for name, want := range map[string]string{
		"-":               "-",
		"squads/a.yaml":   "squads/a.yaml",
		"/-a::b.yaml":     "/-a::b.yaml",
		"-w.yaml":         "./-w.yaml",
		"::error::x.yaml": "./::error::x.yaml",
		"##[group]x.yaml": `./##\[group]x.yaml`,
		"#a.yaml":         "./#a.yaml",
		"a\nb\t.yaml":     `a\nb\t.yaml`,
	} {
		expect.Equal(t, names.Quote(name), names.PrintableFile(name), want)
	}
}

func TestPrintableLines(t *testing.T) {
	const text = "a\tb\r\n ::error::x\n\t::x\n#::y ##[z]\n::"
	expect.Equal(t, "lines", names.PrintableLines(text), "a\tb\\r\n \\::error::x\n\t\\::x\n#::y ##\\[z]\n\\::")
}

// The mark stands under what is wrong, whatever stands before it.
func TestSourceLineKeepsColumns(t *testing.T) {
	_, err := squadfile.Parse("f",
		[]byte("club: A\nas_of: 2026-03-11\n"+
			"players: [{name: '##[x]##vso[y]', postions: [CB], contract: {until: 2027}}] # ::error::\u202e\u200b\n"))
	expect.Error(t, "Parse", err, `f:3:35: unknown key "postions": did you mean "positions"? (in a player) [unknown-key]
    3 | players: [{name: '##�x]##vso�y]', postions: [CB], contract: {until: 2027}}] # ::error::��
      |                                   ^^^^^^^^`)
}
