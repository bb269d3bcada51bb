package squadfile_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/squadfile"
)

// start are the first three lines of a squad file: its players begin on line 4.
const start = "club: A\nas_of: 2026-03-11\nplayers:\n"

func parse(t *testing.T, src string) *squad.Squad {
	t.Helper()
	s, err := squadfile.Parse("f", []byte(src))
	if err != nil {
		t.Fatalf("%v\n\nin the file\n%s", err, src)
	}
	return s
}

// warned are the warnings about a file that can be read.
func warned(t *testing.T, src string) squadfile.Diagnostics {
	t.Helper()
	f, err := squadfile.Open("f", []byte(src))
	if err != nil {
		t.Fatalf("%v\n\nin the file\n%s", err, src)
	}
	return f.Warnings
}

// refused are the problems of a file that must have some.
func refused(t *testing.T, src string) squadfile.Diagnostics {
	t.Helper()
	s, err := squadfile.Parse("f", []byte(src))
	var problems squadfile.Diagnostics
	if !errors.As(err, &problems) || len(problems) == 0 || s != nil {
		t.Fatalf("a squad: %t, error: %v; want Diagnostics for the file\n%.500s", s != nil, err, src)
	}
	return problems
}

// heads are the first lines of problems without their rules: file:line:column:
// message.
func heads(problems squadfile.Diagnostics) string {
	lines := make([]string, len(problems))
	for i, p := range problems {
		p.Source = ""
		lines[i] = strings.TrimSuffix(p.String(), " ["+p.Rule.Name+"]")
	}
	return strings.Join(lines, "\n")
}
