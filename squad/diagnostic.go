package squad

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// Diagnostic is one problem of a file, where it is and what would help.
type Diagnostic struct {
	File    string
	Line    int // from 1; 0 if the problem is the file as a whole
	Column  int // in characters from 1; 0 if it is the line as a whole
	Width   int // how many characters are marked under the line
	Message string
	Source  string // the line, without what could harm a terminal; "" if it is very long
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
	fmt.Fprintf(&b, "\n%5d | %s", d.Line, string(line))
	if column > 0 {
		from := min(column-1, len(line))
		to := min(from+d.Width, len(line))
		indent, mark := columns(line[:from])+column-1-from, max(columns(line[from:to]), 1)
		fmt.Fprintf(&b, "\n      | %s%s", strings.Repeat(" ", indent), strings.Repeat("^", mark))
	}
	return b.String()
}

// excerpt cuts a very long line down to what is around a column.
func excerpt(line string, column int) (runes []rune, at int) {
	const before, longest = 40, 100
	runes = []rune(line)
	if len(runes) <= longest {
		return runes, column
	}
	from := min(max(0, column-1-before), len(runes))
	to := min(len(runes), from+longest)
	cut := slices.Clone(runes[from:to])
	if to < len(runes) {
		cut = append(cut, '…')
	}
	if from > 0 {
		cut = append([]rune{'…'}, cut...)
		from--
	}
	return cut, max(0, column-from)
}

// columns is how many columns of a terminal characters take: two for a wide one,
// none for an accent that is put on the one before.
func columns(runes []rune) int {
	n := 0
	for _, r := range runes {
		switch kind := width.LookupRune(r).Kind(); {
		case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		case kind == width.EastAsianWide || kind == width.EastAsianFullwidth:
			n += 2
		default:
			n++
		}
	}
	return n
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

// enoughProblems is how many problems are found before no more are looked for: a
// small file can have a great many, since aliases repeat them.
const enoughProblems = 5 * MaxProblems

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
	more := "and %d more problems"
	if len(d) > enoughProblems {
		more = "and at least %d more problems"
	}
	rest := Diagnostic{File: d[0].File, Message: fmt.Sprintf(more, len(d)-MaxProblems), Warning: d[0].Warning}
	return append(d[:MaxProblems:MaxProblems], rest)
}

// longestSource is the longest line, in bytes, that is shown with a problem.
const longestSource = 2000

// quote looks up the lines of problems, which are in the order of lines.
func (d Diagnostics) quote(src []byte) {
	line := 1
	for i := range d {
		for ; line < d[i].Line; line++ {
			_, rest, ok := bytes.Cut(src, []byte("\n"))
			if !ok {
				return
			}
			src = rest
		}
		if text, _, _ := bytes.Cut(src, []byte("\n")); d[i].Line > 0 && len(text) <= longestSource {
			d[i].Source = Printable(strings.ReplaceAll(string(bytes.TrimSuffix(text, []byte("\r"))), "\t", " "))
		}
	}
}
