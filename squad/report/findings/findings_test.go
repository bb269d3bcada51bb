package findings_test

import (
	"encoding/json"
	"fmt"
	"io"
	"regexp"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad/check"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/report/findings"
	"github.com/depth-football/depth/squad/report/page"
	"github.com/depth-football/depth/squad/squadfile"
)

var (
	unknownKey = &squadfile.Rule{
		Name: "unknown-key", Level: squadfile.Error, Brief: "a key that is not part of the format", Why: "It would be lost.",
	}
	bornYear = &squadfile.Rule{
		Name: "born-year-only", Level: squadfile.Warning, Brief: "a birth date without its day", Why: "The age is one of two.",
	}
	emptyFile = &squadfile.Rule{Name: "empty-file", Level: squadfile.Error, Brief: "nothing in the file", Why: "It was cut off."}
	failed    = &squadfile.Rule{
		Name: "failed-expectation", Level: squadfile.Error, Brief: "an expectation that is not met", Why: "The squad changed.",
	}

	findingRules = []*squadfile.Rule{emptyFile, unknownKey, bornYear, failed}
)

// nasty is a name that is legal for a file and ends a command, a property, an
// attribute or a line wherever one forgets to escape it.
const nasty = "::error file=a::b,100%]]>\r\n<a href=\"&\">##[add-mask]香\u202e🧤.yaml"

// samples are one of each kind: with a place, of a line as a whole, of a file
// as a whole, with what was expected, and of a file with a nasty name.
func samples() *check.Result {
	return &check.Result{
		Files: []string{"data/a.yaml", "data/b.yaml", nasty, "clean.yaml"},
		Findings: []check.Finding{
			{Diagnostic: squadfile.Diagnostic{
				Rule: unknownKey, File: "data/a.yaml", Line: 7, Column: 5, Width: 8,
				Message: `unknown key "postions": did you mean "positions"? (in a player)`, Source: "    postions: [CB]",
			}},
			{Diagnostic: squadfile.Diagnostic{
				Rule: bornYear, File: "data/a.yaml", Line: 9,
				Message: "born 1997: the day is missing", Source: "  - 香川: ]]> <b>&amp;</b> 🧤^^",
			}},
			{Diagnostic: squadfile.Diagnostic{Rule: emptyFile, File: "data/b.yaml", Message: "nothing in the file"}},
			{
				Diagnostic: squadfile.Diagnostic{
					Rule: failed, File: "data/b.yaml", Line: 3, Column: 5, Width: 99,
					Message: "2 sure at CB are expected, 1 is: Virgil van Dijk", Source: "  - {sure: 2}",
				},
				Expected: "sure 2", Actual: "sure 1", Players: []string{"Virgil van Dijk"},
			},
			{Diagnostic: squadfile.Diagnostic{
				Rule: bornYear, File: nasty, Line: 2, Column: 1,
				Message: "100% of <" + `"]]>` + "::error::\x1b[2J", Source: "  ::error::##[add-mask]e",
			}},
		},
	}
}

// formats are all that findings are written as.
var formats = []string{"table", "colour", "json", "github", "sarif", "junit"}

func found(t *testing.T, format string, r *check.Result) string {
	t.Helper()
	style := page.Style{}
	if format == "colour" {
		format, style.Color = "table", true
	}
	form := findings.Forms(r, findingRules, squadfile.Error)[format]
	return written(t, func(w io.Writer) error { return form(w, style) })
}

func written(t *testing.T, write func(io.Writer) error) string {
	t.Helper()
	var b strings.Builder
	if err := write(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func same(t *testing.T, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

func TestTable(t *testing.T) {
	same(t, found(t, "table", samples()), `data/a.yaml:7:5: unknown key "postions": did you mean "positions"? (in a player) [unknown-key]
    7 |     postions: [CB]
      |     ^^^^^^^^
data/a.yaml:9: warning: born 1997: the day is missing [born-year-only]
    9 |   - 香川: ]]> <b>&amp;</b> 🧤^^
data/b.yaml: nothing in the file [empty-file]
data/b.yaml:3:5: 2 sure at CB are expected, 1 is: Virgil van Dijk [failed-expectation]
    3 |   - {sure: 2}
      |     ^^^^^^^^^
`+names.PrintableFile(nasty)+`:2:1: warning: 100% of <"]]>::error::\x1b[2J [born-year-only]
    2 |   ::error::##\[add-mask]e
      | ^
`)
}

// The table is drawn from the parts of findings, and reads as they do by themselves.
func TestTableReadsAsTheFindings(t *testing.T) {
	r := samples()
	r.Findings = append(r.Findings,
		check.Finding{Diagnostic: squadfile.Diagnostic{File: "a", Message: "no rule"}},
		check.Finding{Diagnostic: squadfile.Diagnostic{
			Rule: bornYear, File: "a", Line: 3, Column: 200, Width: 4,
			Message: "warning: [born-year-only]", Source: strings.Repeat("香 ^", 90),
		}})
	want := ""
	for _, f := range r.Findings {
		want += f.String() + "\n"
	}
	same(t, found(t, "table", r), names.Inert(want))
}

func TestTableInColour(t *testing.T) {
	colored := found(t, "colour", samples())
	for _, want := range []string{
		"\x1b[1mdata/a.yaml:7:5\x1b[0m: unknown key",
		"(in a player) \x1b[1;31m[unknown-key]\x1b[0m\n",
		"\n      |     \x1b[1;32m^^^^^^^^\x1b[0m\n",
		"\x1b[1mdata/a.yaml:9\x1b[0m: \x1b[33mwarning:\x1b[0m born 1997: the day is missing \x1b[33m[born-year-only]\x1b[0m\n",
		"</b> 🧤^^\n", // the line's own
		"\x1b[1mdata/b.yaml\x1b[0m: nothing in the file \x1b[1;31m[empty-file]\x1b[0m\n",
	} {
		if !strings.Contains(colored, want) {
			t.Errorf("no %q in %q", want, colored)
		}
	}
	same(t, regexp.MustCompile("\x1b\\[[0-9;]*m").ReplaceAllString(colored, ""), found(t, "table", samples()))
}

func TestJSON(t *testing.T) {
	r := samples()
	r.Findings = r.Findings[:4]
	r.Findings[0].Players = []string{}
	same(t, found(t, "json", r), `{
  "schema": "depth/check/v1",
  "files": 4,
  "errors": 3,
  "warnings": 1,
  "findings": [
    {
      "rule": "unknown-key",
      "level": "error",
      "file": "data/a.yaml",
      "line": 7,
      "column": 5,
      "end_column": 13,
      "message": "unknown key \"postions\": did you mean \"positions\"? (in a player)",
      "source": "    postions: [CB]",
      "players": []
    },
    {
      "rule": "born-year-only",
      "level": "warning",
      "file": "data/a.yaml",
      "line": 9,
      "message": "born 1997: the day is missing",
      "source": "  - 香川: ]]> <b>&amp;</b> 🧤^^"
    },
    {
      "rule": "empty-file",
      "level": "error",
      "file": "data/b.yaml",
      "message": "nothing in the file"
    },
    {
      "rule": "failed-expectation",
      "level": "error",
      "file": "data/b.yaml",
      "line": 3,
      "column": 5,
      "end_column": 14,
      "message": "2 sure at CB are expected, 1 is: Virgil van Dijk",
      "source": "  - {sure: 2}",
      "expected": "sure 2",
      "actual": "sure 1",
      "players": [
        "Virgil van Dijk"
      ]
    }
  ]
}
`)
}

func TestNothingFound(t *testing.T) {
	none := &check.Result{Files: []string{"a.yaml"}}
	for _, format := range []string{"table", "colour", "github"} {
		if got := found(t, format, none); got != "" {
			t.Errorf("%s: %q", format, got)
		}
	}
	same(t, found(t, "json", none), `{
  "schema": "depth/check/v1",
  "files": 1,
  "errors": 0,
  "warnings": 0,
  "findings": []
}
`)
	if got := found(t, "sarif", none); !strings.Contains(got, `"results": []`) {
		t.Error(got)
	}
}

func TestSameFindingsSameBytes(t *testing.T) {
	for _, format := range formats {
		for range 5 {
			same(t, found(t, format, samples()), found(t, format, samples()))
		}
	}
}

func TestEndColumn(t *testing.T) {
	for _, test := range []struct {
		name string
		d    squadfile.Diagnostic
		want int
	}{
		{"a file", squadfile.Diagnostic{}, 0},
		{"a line", squadfile.Diagnostic{Line: 1, Source: "a: b"}, 0},
		{"marked", squadfile.Diagnostic{Line: 1, Column: 4, Width: 1, Source: "é: b"}, 5},
		{"no width", squadfile.Diagnostic{Line: 1, Column: 2, Source: "a: b"}, 3},
		{"wider than the line", squadfile.Diagnostic{Line: 1, Column: 4, Width: 99, Source: "é: bc"}, 6},
		{"behind the line", squadfile.Diagnostic{Line: 1, Column: 9, Width: 2, Source: "a: b"}, 10},
		{"of a line that is not quoted", squadfile.Diagnostic{Line: 1, Column: 4, Width: 99}, 103},
	} {
		if got := test.d.EndColumn(); got != test.want {
			t.Errorf("%s: ends in column %d, want %d", test.name, got, test.want)
		}
	}
}

// Whatever is in a name, a message or a line: every format stays what it is.
func FuzzFindings(f *testing.F) {
	f.Add(nasty, "##[error]a", "::stop-commands::a", 2, 3, 4)
	f.Add("a:b.yaml", "%0A::error::a\ufffe\uffff", "]]>\u200d##[add-mask]a", 1, 1, 1)
	f.Add("/tmp/\xe1 b#c?d.yaml", "\u2028::error::", "", 0, 0, 0)
	f.Add(" ::add-mask::e::", "[link](https://example.org)", "\t^^^", 1, 200, 9)
	f.Fuzz(func(t *testing.T, file, message, source string, line, column, width int) {
		d := squadfile.Diagnostic{File: file, Message: message}
		if line > 0 {
			d.Line, d.Source = line, names.Printable(source)
			d.Column, d.Width = max(column, 0)%10_000, max(width, 0)%10_000
		}
		r := &check.Result{Files: []string{file, "other.yaml"}}
		for i := range 25 {
			d.Rule = findingRules[i%3]
			r.Findings = append(r.Findings, check.Finding{Diagnostic: d})
		}
		var doc struct{ Findings []struct{ File string } }
		if err := json.Unmarshal([]byte(found(t, "json", r)), &doc); err != nil || len(doc.Findings) != len(r.Findings) {
			t.Errorf("%d findings in JSON: %v", len(doc.Findings), err)
		}
		if strings.ContainsFunc(found(t, "table", r), func(c rune) bool { return c < ' ' && c != '\n' }) {
			t.Error("a control character reaches the terminal")
		}
		commands := fmt.Sprint(commandNames(runnerReads(found(t, "github", r))))
		if want := fmt.Sprint(commandNames(runnerReads(found(t, "github", many(17, 8))))); commands != want {
			t.Errorf("GitHub reads %s, want %s", commands, want)
		}
		valid(t, found(t, "sarif", r))
		suites := ingested(t, found(t, "junit", r))
		if len(suites) != 2 && file != "other.yaml" {
			t.Errorf("%d suites in JUnit's XML", len(suites))
		}
	})
}

// many are so many errors and warnings.
func many(errors, warnings int) *check.Result {
	r := &check.Result{Files: []string{"a.yaml"}}
	for i := range errors + warnings {
		rule := unknownKey
		if i >= errors {
			rule = bornYear
		}
		r.Findings = append(r.Findings, check.Finding{Diagnostic: squadfile.Diagnostic{
			Rule: rule, File: "a.yaml", Line: i + 1, Message: fmt.Sprintf("finding %d", i), Source: "- a",
		}})
	}
	return r
}
