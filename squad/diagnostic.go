package squad

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// Diagnostic is one problem of a file, where it is and what would help.
type Diagnostic struct {
	File    string
	Line    int // from 1; 0 if the problem is the file as a whole
	Column  int // in characters from 1; 0 if it is the line as a whole
	Width   int // how many characters are marked under the line
	Message string
	Source  string // the line, without what could harm a terminal
	Warning bool   // possible, but looks wrong
}

// String is the problem in the form file:line:column: message, followed by the
// line with the place marked under it.
func (d Diagnostic) String() string {
	var b strings.Builder
	b.WriteString(Printable(d.File))
	if d.Line > 0 {
		fmt.Fprintf(&b, ":%d", d.Line)
	}
	if d.Column > 0 {
		fmt.Fprintf(&b, ":%d", d.Column)
	}
	b.WriteString(": ")
	if d.Warning {
		b.WriteString("warning: ")
	}
	b.WriteString(d.Message)
	if d.Source == "" {
		return b.String()
	}
	line, column := excerpt(d.Source, d.Column)
	fmt.Fprintf(&b, "\n%5d | %s", d.Line, line)
	if column > 0 {
		width := max(1, min(d.Width, utf8.RuneCountInString(line)-column+1))
		fmt.Fprintf(&b, "\n      | %s%s", strings.Repeat(" ", column-1), strings.Repeat("^", width))
	}
	return b.String()
}

// excerpt cuts a very long line down to what is around a column.
func excerpt(line string, column int) (string, int) {
	const before, longest = 40, 100
	runes := []rune(line)
	if len(runes) <= longest {
		return line, column
	}
	from := max(0, column-1-before)
	to := min(len(runes), from+longest)
	cut := string(runes[from:to])
	if to < len(runes) {
		cut += "…"
	}
	if from > 0 {
		cut = "…" + cut
		from--
	}
	return cut, max(0, column-from)
}

// Diagnostics are the problems of a file in the order of its lines. As an error
// they read as all of them, one after the other.
type Diagnostics []Diagnostic

func (d Diagnostics) Error() string {
	lines := make([]string, len(d))
	for i, p := range d {
		lines[i] = p.String()
	}
	return strings.Join(lines, "\n")
}

// MaxProblems is how many problems of one file are told; a file with more has
// one that no list of them helps with.
const MaxProblems = 200

// split sorts the problems by line and column and parts the errors from the
// warnings.
func (d Diagnostics) split() (errors, warnings Diagnostics) {
	slices.SortStableFunc(d, func(a, b Diagnostic) int {
		if a.Line != b.Line {
			return a.Line - b.Line
		}
		return a.Column - b.Column
	})
	for _, p := range d {
		if p.Warning {
			warnings = append(warnings, p)
		} else {
			errors = append(errors, p)
		}
	}
	return errors.shortened(), warnings.shortened()
}

func (d Diagnostics) shortened() Diagnostics {
	if len(d) <= MaxProblems {
		return d
	}
	rest := Diagnostic{File: d[0].File, Message: fmt.Sprintf("and %d more problems", len(d)-MaxProblems), Warning: d[0].Warning}
	return append(d[:MaxProblems:MaxProblems], rest)
}

// sourceLine is a line of a file, counted from 1, fit for a terminal.
func sourceLine(src []byte, line int) string {
	for range line - 1 {
		_, rest, ok := bytes.Cut(src, []byte("\n"))
		if !ok {
			return ""
		}
		src = rest
	}
	text, _, _ := bytes.Cut(src, []byte("\n"))
	text = bytes.TrimSuffix(text, []byte("\r"))
	return Printable(strings.ReplaceAll(string(text), "\t", " "))
}
