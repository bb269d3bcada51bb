package findings

import (
	"fmt"
	"io"
	"strings"

	"github.com/depth-football/depth/squad/check"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/report/page"
	"github.com/depth-football/depth/squad/squadfile"
)

// Explanations tell of all rules: first a list, then each with its example.
func Explanations(w io.Writer, all []check.Explanation) error {
	var b strings.Builder
	b.WriteString(`What depth check finds fault with

An error makes a file unusable, or says that what must hold does not. A warning
is possible, but looks wrong; it can be turned off by --ignore NAME or, in the
file, by a comment on the line or above it: # depth:ignore NAME  reason
What is told of each example below was found by checking it.

`)
	for _, part := range [...]struct {
		title string
		level squadfile.Level
	}{{"Errors", squadfile.Error}, {"Warnings", squadfile.Warning}} {
		fmt.Fprintln(&b, part.title)
		for _, e := range all {
			if e.Rule.Level == part.level {
				fmt.Fprintf(&b, "  %-25s %s\n", e.Rule.Name, e.Rule.Brief)
			}
		}
		b.WriteByte('\n')
	}
	for i := range all {
		if i > 0 {
			b.WriteByte('\n')
		}
		explain(&b, &all[i])
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// Explanation tells of one rule: why it is there, and what it finds in its
// example.
func Explanation(w io.Writer, e *check.Explanation) error {
	var b strings.Builder
	explain(&b, e)
	_, err := io.WriteString(w, b.String())
	return err
}

func explain(b *strings.Builder, e *check.Explanation) {
	fmt.Fprintf(b, "%s (%s): %s\n  %s\n", e.Rule.Name, e.Rule.Level, e.Rule.Brief, strings.Join(page.Lines(e.Rule.Why, 78), "\n  "))
	for _, f := range e.Files {
		if len(e.Files) > 1 {
			fmt.Fprintf(b, "\n    %s", f.Name)
		}
		b.WriteByte('\n')
		text := strings.ToValidUTF8(strings.TrimSuffix(string(f.Source), "\n"), "\ufffd")
		for line := range strings.SplitSeq(text, "\n") {
			fmt.Fprintf(b, "    %s\n", names.Printable(line))
		}
	}
	for _, f := range e.Findings {
		fmt.Fprintf(b, "\n  %s\n", strings.ReplaceAll(f.String(), "\n", "\n  "))
	}
}
