package main

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// handbook are the pages that people read: the README, how to contribute, and the topics
// of depth help.
func handbook() []string {
	return append([]string{"../../README.md", "../../CONTRIBUTING.md"}, must(filepath.Glob("topics/*.md"))...)
}

// block is a block of code of a page.
type block struct {
	place string // of its first line
	fence string
	text  string
}

// blocksOf are the blocks of all pages of one language. One without a language is an
// error: nothing would hold it.
func blocksOf(t *testing.T, fence string) []block {
	t.Helper()
	var all []block
	for _, page := range handbook() {
		inside := false
		lines := bufio.NewScanner(bytes.NewReader(must(os.ReadFile(page))))
		for n := 1; lines.Scan(); n++ {
			language, is := strings.CutPrefix(lines.Text(), "```")
			place := fmt.Sprintf("%s:%d", filepath.Base(page), n+1)
			switch {
			case is && !inside && !slices.Contains([]string{"console", "sh", "yaml", "go", "text"}, language):
				t.Fatalf("%s: a block of %q", place, language)
			case is:
				if inside = !inside; inside {
					all = append(all, block{place: place, fence: language})
				}
			case inside:
				all[len(all)-1].text += lines.Text() + "\n"
			}
		}
		if inside {
			t.Fatalf("%s: its last block has no end", page)
		}
	}
	of := slices.DeleteFunc(all, func(b block) bool { return b.fence != fence })
	if len(of) == 0 {
		t.Fatalf("there is no block of %s", fence)
	}
	return of
}

// spansOf yields the code between the lines of all pages.
func spansOf(t *testing.T) func(func(string) bool) {
	t.Helper()
	var spans []string
	for _, page := range handbook() {
		text := regexp.MustCompile("(?ms)^```.*?^```$").ReplaceAllString(string(must(os.ReadFile(page))), "")
		spans = append(spans, regexp.MustCompile("`[^`]+`").FindAllString(text, -1)...)
	}
	if len(spans) < 300 {
		t.Fatalf("%d pieces of code between the lines", len(spans))
	}
	return func(yield func(string) bool) {
		for _, span := range spans {
			if !yield(strings.Join(strings.Fields(strings.Trim(span, "`")), " ")) {
				return
			}
		}
	}
}

// command is what is typed, and the lines that it shows.
type command struct {
	typed string
	shown []string
}

// scenario is the file of moves that a block shows, behind a comment with its name.
func (b block) scenario() (name, text string, ok bool) {
	first, rest, _ := strings.Cut(b.text, "\n")
	name, ok = strings.CutPrefix(first, "# ")
	return name, rest, ok && strings.HasPrefix(rest, "scenario:")
}

func (b block) commands() []command {
	var list []command
	for line := range strings.Lines(b.text) {
		line = strings.TrimSuffix(line, "\n")
		if typed, ok := strings.CutPrefix(line, "$ "); ok {
			list = append(list, command{typed: typed})
		} else {
			last := &list[len(list)-1]
			last.shown = append(last.shown, line)
		}
	}
	return list
}

// shows reports whether lines of a page, in which some may be left out, are what
// was printed.
func shows(lines []string, printed string) bool {
	var pattern strings.Builder
	for _, line := range lines {
		switch start, cut := strings.CutSuffix(line, "…"); {
		case line == "⋮":
			pattern.WriteString(`(?:.*\n)+`)
		case cut:
			pattern.WriteString(regexp.QuoteMeta(start) + ".*\n")
		default:
			pattern.WriteString(regexp.QuoteMeta(line) + "\n")
		}
	}
	return regexp.MustCompile(`^` + pattern.String() + `$`).MatchString(printed)
}

func TestShows(t *testing.T) {
	const printed = "a\nb (c)\nd\n"
	for _, test := range []struct {
		lines string
		want  bool
	}{
		{"a,b (c),d", true},
		{"a,b (c)", false},
		{"b (c),d", false},
		{"a,⋮", true},
		{"⋮,d", true},
		{"a,⋮,d", true},
		{"a,b (c),⋮,d", false}, // nothing is left out
		{"a,b…,d", true},
		{"a,c…,d", false},
		{"a,b .c.,d", false},
	} {
		if got := shows(strings.Split(test.lines, ","), printed); got != test.want {
			t.Errorf("%s: %t, want %t", test.lines, got, test.want)
		}
	}
	if !shows(nil, "") || shows(nil, printed) {
		t.Error("a command that shows nothing prints nothing")
	}
}
