package squadfile

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"

	"github.com/depth-football/depth/squad/names"
)

// Diagnostic is one problem of a file, where it is and what would help.
type Diagnostic struct {
	Rule    *Rule // nil for an error that has no name
	File    string
	Line    int // from 1; 0 if the problem is the file as a whole
	Column  int // in characters from 1; 0 if it is the line as a whole
	Width   int // how many characters are marked under the line
	Message string
	Source  string // the line, without what could harm a terminal; "" if it is very long
}

// Level is how bad the problem is.
func (d Diagnostic) Level() Level {
	if d.Rule == nil {
		return Error
	}
	return d.Rule.Level
}

// Position is where the problem is, as editors read it: file:line:column, or as
// much of it as is known.
func (d Diagnostic) Position() string {
	at := names.PrintableFile(d.File)
	if d.Line > 0 {
		at += fmt.Sprintf(":%d", d.Line)
	}
	if d.Column > 0 {
		at += fmt.Sprintf(":%d", d.Column)
	}
	return at
}

// EndColumn is the column behind the last character that is marked; 0 if the
// problem is the line or the file as a whole.
func (d Diagnostic) EndColumn() int {
	if d.Column == 0 {
		return 0
	}
	end := d.Column + d.Width
	if d.Source != "" {
		end = min(end, utf8.RuneCountInString(d.Source)+1)
	}
	return max(end, d.Column+1)
}

// String is the problem in the form file:line:column: message [rule], followed by
// the line with the place marked under it.
func (d Diagnostic) String() string {
	var b strings.Builder
	b.WriteString(d.Position() + ": ")
	if d.Level() == Warning {
		b.WriteString("warning: ")
	}
	b.WriteString(names.Printable(d.Message))
	if d.Rule != nil {
		fmt.Fprintf(&b, " [%s]", d.Rule.Name)
	}
	if line, before, mark := d.Excerpt(); line != "" {
		b.WriteString("\n" + line)
		if mark != "" {
			b.WriteString("\n" + before + mark)
		}
	}
	return b.String()
}

// Excerpt is what String quotes: the line with its number, and the mark of the place with
// what stands before it in the line below. They are "" where there is nothing to show.
func (d Diagnostic) Excerpt() (line, before, mark string) {
	if d.Source == "" {
		return "", "", ""
	}
	shown, column := excerpt(d.Source, d.Column)
	line = fmt.Sprintf("%5d | %s", d.Line, string(shown))
	if column > 0 {
		from := min(column-1, len(shown))
		to := min(from+d.Width, len(shown))
		indent, width := columns(shown[:from])+column-1-from, max(columns(shown[from:to]), 1)
		before, mark = "      | "+strings.Repeat(" ", indent), strings.Repeat("^", width)
	}
	return line, before, mark
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

// MaxProblems is how many problems of one file are reported. A longer list would not
// help.
const MaxProblems = 200

// enoughProblems is how many problems are found before no more are looked for: a
// small file can have a great many, since aliases repeat them.
const enoughProblems = 5 * MaxProblems

// sort puts problems in the order of lines and columns.
func (d Diagnostics) sort() {
	slices.SortStableFunc(d, func(a, b Diagnostic) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
}

// of are the problems of a level.
func (d Diagnostics) of(level Level) Diagnostics {
	var found Diagnostics
	for _, p := range d {
		if p.Level() == level {
			found = append(found, p)
		}
	}
	return found
}

// shortened are at most MaxProblems of the problems, and one that says how many
// more there are, where the last one stands.
func (d Diagnostics) shortened(tooMany *Rule) Diagnostics {
	more := len(d) - MaxProblems
	if more <= 0 {
		return d
	}
	last := d[MaxProblems-1]
	rest := Diagnostic{
		Rule: tooMany, File: last.File, Line: last.Line, Column: last.Column,
		Message: fmt.Sprintf("and %d more problems", more),
	}
	switch {
	case len(d) > enoughProblems:
		rest.Message = fmt.Sprintf("and at least %d more problems", more)
	case more == 1:
		rest.Message = "and 1 more problem"
	}
	return append(d[:MaxProblems:MaxProblems], rest)
}

// longestSource is the longest line, in bytes, that is shown with a problem.
const longestSource = 2000

// quote looks up the lines of problems, which are in the order of lines. What says
// how many more there are has none.
func quote(src []byte, problems []*Diagnostic) {
	line := 1
	for _, d := range problems {
		if d.Rule == TooManyErrors || d.Rule == TooManyWarnings {
			continue
		}
		for ; line < d.Line; line++ {
			end := bytes.IndexByte(src, '\n')
			if end < 0 {
				return
			}
			src = src[end+1:]
		}
		text, _, ended := bytes.Cut(src[:min(len(src), longestSource+1)], []byte("\n"))
		if d.Line > 0 && (ended || len(text) <= longestSource) {
			d.Source = names.SourceLine(string(bytes.TrimSuffix(text, []byte("\r"))))
		}
	}
}
