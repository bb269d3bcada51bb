package main

import (
	"bufio"
	"bytes"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// block is a block of code of the README.
type block struct {
	line  int // of its first line
	fence string
	text  string
}

// readmeBlocks are the blocks of the README of one language. One without a language
// is an error: nothing would hold it.
func readmeBlocks(t *testing.T, fence string) []block {
	t.Helper()
	var all []block
	inside := false
	lines := bufio.NewScanner(bytes.NewReader(must(os.ReadFile(readme))))
	for n := 1; lines.Scan(); n++ {
		language, is := strings.CutPrefix(lines.Text(), "```")
		switch {
		case is && !inside && !slices.Contains([]string{"console", "sh", "yaml", "go", "text"}, language):
			t.Fatalf("README.md:%d: a block of %q", n, language)
		case is:
			if inside = !inside; inside {
				all = append(all, block{line: n + 1, fence: language})
			}
		case inside:
			all[len(all)-1].text += lines.Text() + "\n"
		}
	}
	of := slices.DeleteFunc(all, func(b block) bool { return b.fence != fence })
	if len(of) == 0 {
		t.Fatalf("README.md has no block of %s", fence)
	}
	return of
}

// readmeSpans yields the code between the lines.
func readmeSpans(t *testing.T) func(func(string) bool) {
	t.Helper()
	text := regexp.MustCompile("(?ms)^```.*?^```$").ReplaceAllString(string(must(os.ReadFile(readme))), "")
	spans := regexp.MustCompile("`[^`]+`").FindAllString(text, -1)
	if len(spans) < 100 {
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

// shows reports whether lines of the README, in which some may be left out, are what
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
