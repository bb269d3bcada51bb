package squadfile_test

import (
	"strings"
	"testing"

	"github.com/depth-football/depth/squad/internal/expect"
	"github.com/depth-football/depth/squad/squadfile"
)

func TestDiagnosticString(t *testing.T) {
	long := strings.Repeat("a", 60) + "HERE" + strings.Repeat("b", 60)
	for _, test := range []struct {
		name string
		d    squadfile.Diagnostic
		want string
	}{
		{"the file as a whole", squadfile.Diagnostic{File: "f", Message: "is empty"}, "f: is empty"},
		{
			"warning",
			squadfile.Diagnostic{File: "f", Line: 2, Column: 3, Message: "old", Rule: &squadfile.Rule{Name: "age"}},
			"f:2:3: warning: old [age]",
		},
		{"the line as a whole", squadfile.Diagnostic{File: "f", Line: 2, Source: "a: b", Message: "bad"}, "f:2: bad\n    2 | a: b"},
		{
			"marked",
			squadfile.Diagnostic{File: "f", Line: 123456, Column: 4, Width: 2, Source: "é: bcd", Message: "bad"},
			"f:123456:4: bad\n123456 | é: bcd\n      |    ^^",
		},
		{
			"marked to the end of the line",
			squadfile.Diagnostic{File: "f", Line: 1, Column: 4, Width: 99, Source: "a: bc", Message: "bad"},
			"f:1:4: bad\n    1 | a: bc\n      |    ^^",
		},
		{
			"no width",
			squadfile.Diagnostic{File: "f", Line: 1, Column: 2, Source: "a: bc", Message: "bad"},
			"f:1:2: bad\n    1 | a: bc\n      |  ^",
		},
		{
			"behind the line",
			squadfile.Diagnostic{File: "f", Line: 1, Column: 4, Width: 2, Source: "a:", Message: "bad"},
			"f:1:4: bad\n    1 | a:\n      |    ^",
		},
		{
			"long line",
			squadfile.Diagnostic{File: "f", Line: 1, Column: 61, Width: 4, Source: long, Message: "bad"},
			"f:1:61: bad\n    1 | …" + strings.Repeat("a", 40) + "HERE" + strings.Repeat("b", 56) + "…\n      | " +
				strings.Repeat(" ", 41) + "^^^^",
		},
		{
			"long line, at its beginning",
			squadfile.Diagnostic{File: "f", Line: 1, Column: 1, Width: 3, Source: long, Message: "bad"},
			"f:1:1: bad\n    1 | " + long[:100] + "…\n      | ^^^",
		},
		{
			"long line, as a whole",
			squadfile.Diagnostic{File: "f", Line: 1, Source: long, Message: "bad"},
			"f:1: bad\n    1 | " + long[:100] + "…",
		},
		{"name of the file", squadfile.Diagnostic{File: "\x1b[2Jf\u202e", Message: "bad"}, `\x1b[2Jf\u202e: bad`},
	} {
		t.Run(test.name, func(t *testing.T) {
			expect.Equal(t, "text", test.d.String(), test.want)
		})
	}
}

// The mark stands under what it means, whatever is before it in the line.
func TestMark(t *testing.T) {
	for _, test := range []struct{ name, player, before string }{
		{"letters", "{name: Joe, roel: key}", "            "},
		{"accents", "{name: Çalhanoğlu, roel: key}", "                   "},
		{"tabs", "{name: Joe,\troel: key}", "            "},
		{"combining accents", "{name: Konate\u0301, roel: key}", "               "},
		{"wide letters", "{name: 香川真司, roel: key}", "                 "},
	} {
		t.Run(test.name, func(t *testing.T) {
			lines := strings.Split(refused(t, start+"- "+test.player+"\n").Error(), "\n")
			expect.Equal(t, "mark", lines[2], "      |   "+test.before+"^^^^")
		})
	}
}

// The parser underneath ends lines where this package does not: at a lone
// carriage return. What it says of a place must not lead out of the line.
func TestPlaceOutsideTheLine(t *testing.T) {
	defer survive(t)
	src := "#\r{" + strings.Repeat(" ", 200) + "colour: red}\n#" + strings.Repeat("x", 120) + "\n"
	if text := refused(t, src).Error(); !strings.Contains(text, "a line break of an unusual kind (U+000D)") {
		t.Error(text)
	}
}
