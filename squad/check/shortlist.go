package check

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/depth-football/depth/squad/squadfile"
)

// shortlist is the first findings of a file by line, [squad.MaxProblems] of each
// level, and how many there are in all. It never holds many more, however many are
// added.
type shortlist struct {
	findings []Finding
	number   [squadfile.Error + 1]int
}

// longestList is how long a shortlist gets before it is shortened.
const longestList = 4 * squadfile.MaxProblems

func (s *shortlist) add(f Finding) {
	if !isRest(f) {
		s.number[f.Level()]++
	}
	s.findings = append(s.findings, f)
	if len(s.findings) >= longestList {
		s.shorten()
	}
}

// leaveOut counts a finding that stands behind those that are told.
func (s *shortlist) leaveOut(l squadfile.Level) { s.number[l]++ }

// isRest reports whether a finding is what reading says of those that it leaves out.
func isRest(f Finding) bool {
	return f.Rule == squadfile.TooManyErrors || f.Rule == squadfile.TooManyWarnings
}

// shorten puts the findings in the order of lines and drops those that are too many.
func (s *shortlist) shorten() {
	slices.SortStableFunc(s.findings, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	var number [squadfile.Error + 1]int
	s.findings = slices.DeleteFunc(s.findings, func(f Finding) bool {
		if isRest(f) {
			return false
		}
		number[f.Level()]++
		return number[f.Level()] > squadfile.MaxProblems
	})
}

// finish looks up the lines of the findings in their file, of which nothing is needed
// any more then, and gives back what memory the list does not need.
func (s *shortlist) finish(i *squadfile.Inspection) {
	s.shorten()
	s.findings = slices.Clone(s.findings)
	var problems []*squadfile.Diagnostic
	for n := range s.findings {
		if s.findings[n].Source == "" {
			problems = append(problems, &s.findings[n].Diagnostic)
		}
	}
	i.Quote(problems)
}

// length is how many findings are told.
func (s *shortlist) length() int {
	n := len(s.findings)
	for _, number := range s.number {
		if number > squadfile.MaxProblems {
			n++
		}
	}
	return n
}

// told are the findings, and for each level one for all that are left out.
func (s *shortlist) told(file string) []Finding {
	s.shorten()
	for level, tooMany := range [...]*squadfile.Rule{squadfile.Warning: squadfile.TooManyWarnings, squadfile.Error: squadfile.TooManyErrors} {
		more := s.number[level] - squadfile.MaxProblems
		if more <= 0 {
			continue
		}
		s.findings = slices.DeleteFunc(s.findings, func(f Finding) bool { return f.Rule == tooMany })
		s.findings = append(s.findings, Finding{Diagnostic: squadfile.Diagnostic{Rule: tooMany, File: file, Message: fmt.Sprintf("and at least %d more of these", more)}})
	}
	return s.findings
}
