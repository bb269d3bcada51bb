package findings_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad/check"
	"github.com/depth-football/depth/squad/squadfile"
)

// command is what a runner of GitHub Actions takes a line for.
type command struct {
	name       string
	properties map[string]string
	message    string
}

// runnerReads are the commands that a runner finds in what a step prints. Like
// GitHub's own it obeys "::name properties::message" at the beginning of a line
// and "##[name]message" anywhere in it, unless it has been told to stop.
func runnerReads(log string) []command {
	var commands []command
	stopped := ""
	for line := range strings.SplitSeq(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(log), "\n") {
		c, ok := newCommand(line)
		if !ok {
			c, ok = oldCommand(line)
		}
		switch {
		case !ok || stopped != "" && c.name != stopped:
			continue
		case c.name == stopped:
			stopped = ""
		case c.name == "stop-commands":
			stopped = c.message
		}
		commands = append(commands, c)
	}
	return commands
}

func newCommand(line string) (command, bool) {
	line, ok := strings.CutPrefix(strings.TrimSpace(line), "::")
	head, message, complete := strings.Cut(line, "::")
	if !ok || !complete {
		return command{}, false
	}
	name, list, _ := strings.Cut(head, " ")
	c := command{name: name, properties: make(map[string]string), message: unescape(message, "\r", "\n")}
	for pair := range strings.SplitSeq(list, ",") {
		if key, value, ok := strings.Cut(pair, "="); ok {
			c.properties[key] = unescape(value, "\r", "\n", ":", ",")
		}
	}
	return c, true
}

func oldCommand(line string) (command, bool) {
	_, line, ok := strings.Cut(line, "##[")
	name, message, complete := strings.Cut(line, "]")
	return command{name: name, message: message}, ok && complete
}

func unescape(text string, tokens ...string) string {
	for _, token := range append(tokens, "%") {
		text = strings.ReplaceAll(text, fmt.Sprintf("%%%02X", token), token)
	}
	return text
}

// commandNames are what is told to the runner, a word that ends a stop as
// "resume".
func commandNames(commands []command) []string {
	var names []string
	for i, c := range commands {
		if i > 0 && commands[i-1].name == "stop-commands" && commands[i-1].message == c.name {
			c.name = "resume"
		}
		names = append(names, c.name)
	}
	return names
}

func TestGitHub(t *testing.T) {
	r := samples()
	r.Findings = r.Findings[:4]
	same(t, found(t, "github", r), `::error file=data/a.yaml,line=7,col=5,endColumn=13,title=unknown-key::data/a.yaml:7:5: unknown key "postions": did you mean "positions"? (in a player) [unknown-key]
::error file=data/b.yaml,title=empty-file::data/b.yaml: nothing in the file [empty-file]
::error file=data/b.yaml,line=3,col=5,endColumn=14,title=failed-expectation::data/b.yaml:3:5: 2 sure at CB are expected, 1 is: Virgil van Dijk [failed-expectation]
::warning file=data/a.yaml,line=9,title=born-year-only::data/a.yaml:9: born 1997: the day is missing [born-year-only]
`)
}

func TestGitHubEscapes(t *testing.T) {
	r := &check.Result{Findings: []check.Finding{{Diagnostic: squadfile.Diagnostic{
		Rule: bornYear, File: "a%0A,b:c\r\n\x1b.yaml", Line: 1, Message: "100%25 of\n::error::a, b",
	}}}}
	text := found(t, "github", r)
	same(t, text, "::warning file=a%250A%2Cb%3Ac%0D%0A"+`\x1b.yaml,line=1,title=born-year-only::`+
		`a%250A,b:c\r\n\x1b.yaml:1: 100%2525 of%0A::error::a, b [born-year-only]`+"\n")
	read := runnerReads(text)
	if len(read) != 1 || read[0].properties["file"] != "a%0A,b:c\r\n"+`\x1b.yaml` ||
		!strings.HasSuffix(read[0].message, ": 100%25 of\n::error::a, b [born-year-only]") {
		t.Errorf("read as %q", read)
	}
}

func TestGitHubBeyondItsLimit(t *testing.T) {
	for _, test := range []struct {
		errors, warnings int
		left             string
	}{
		{10, 10, ""},
		{11, 0, "1 error"},
		{0, 12, "2 warnings"},
		{25, 13, "15 errors and 3 warnings"},
	} {
		r := many(test.errors, test.warnings)
		text := found(t, "github", r)
		read := runnerReads(text)
		names := commandNames(read)
		want := slices.Repeat([]string{"error"}, min(test.errors, 10))
		want = append(want, slices.Repeat([]string{"warning"}, min(test.warnings, 10))...)
		if test.left != "" {
			want = append(want, "group", "stop-commands", "resume", "endgroup", "notice")
			if last := read[len(read)-1].message; !strings.HasSuffix(last, ": "+test.left+".") {
				t.Errorf("%d and %d: told that %q", test.errors, test.warnings, last)
			}
		}
		if !slices.Equal(names, want) {
			t.Errorf("%d and %d: commands %q, want %q", test.errors, test.warnings, names, want)
		}
		for _, f := range r.Findings {
			if n := strings.Count(text, f.Message+" ["); n != 1 {
				t.Errorf("%d and %d: %s is told %d times", test.errors, test.warnings, f.Message, n)
			}
		}
	}
}

// The text of what is left out can be read as it is, and none of it is obeyed.
func TestGitHubLeftOut(t *testing.T) {
	for _, name := range []string{"::add-mask::e.yaml", " ::endgroup::", "##[stop-commands]a", "::stop-commands::a", nasty} {
		r := many(10, 0)
		hostile := squadfile.Diagnostic{
			Rule: unknownKey, File: name, Line: 1, Column: 1, Message: "##[set-output name=a]b", Source: "##[add-path]a",
		}
		r.Findings = append(r.Findings, check.Finding{Diagnostic: hostile})
		text := found(t, "github", r)
		want := append(slices.Repeat([]string{"error"}, 10), "group", "stop-commands", "resume", "endgroup", "notice")
		if names := commandNames(runnerReads(text)); !slices.Equal(names, want) {
			t.Errorf("%s: commands %q", name, names)
		}
		if !strings.Contains(text, "\n"+hostile.String()+"\n") {
			t.Errorf("%s is not in %s", hostile, text)
		}
	}
}
