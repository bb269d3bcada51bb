package squadfile

import (
	"fmt"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// reader walks the YAML of one file, whatever is in it, and gathers problems.
type reader struct {
	file     string
	src      []byte
	problems Diagnostics
	broken   map[int]bool // the players with errors, by index
	errors   int          // of the problems; the others are warnings
	own      int          // the players without errors whose contract the club should know
}

// at notes a problem at a line and column.
func (r *reader) at(rule *Rule, line, column, width int, message string) {
	r.add(Diagnostic{Rule: rule, Line: line, Column: column, Width: width, Message: message})
}

// enough reports whether no more errors need be looked for. Warnings do not count:
// a file that has nothing worse is read to its end.
func (r *reader) enough() bool { return r.errors > enoughProblems }

// problem notes a problem at a node.
func (r *reader) problem(rule *Rule, n *yaml.Node, format string, args ...any) {
	if rule.Level == Warning && len(r.problems)-r.errors > enoughProblems {
		return
	}
	r.add(diagnosticAt(rule, n, fmt.Sprintf(format, args...)))
}

func diagnosticAt(rule *Rule, n *yaml.Node, message string) Diagnostic {
	return Diagnostic{
		Rule: rule, Line: n.Line, Column: n.Column, Width: max(1, utf8.RuneCountInString(beginning(n.Value))),
		Message: message,
	}
}

func (r *reader) add(d Diagnostic) {
	d.File = r.file
	if d.Level() == Error {
		r.errors++
	}
	r.problems = append(r.problems, d)
}

// finish sorts what was found, errors and warnings together. The source lines
// are looked up only now, since most files need none.
func (r *reader) finish() Diagnostics {
	r.problems.sort()
	found := append(r.problems.of(Error).shortened(TooManyErrors), r.problems.of(Warning).shortened(TooManyWarnings)...)
	found.sort()
	told := make([]*Diagnostic, len(found))
	for i := range found {
		told[i] = &found[i]
	}
	quote(r.src, told)
	return found
}
