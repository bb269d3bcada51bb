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
	findings []keptFinding
	number   [squadfile.Error + 1]int
}

// keptFinding is a finding. Most are no more than a diagnostic, and a great many are kept.
type keptFinding struct {
	squadfile.Diagnostic
	plan *ofPlan
}

// ofPlan is what a finding about a plan has beside its diagnostic.
type ofPlan struct {
	expected, actual string
	players          []string
}

func keep(f Finding) keptFinding {
	k := keptFinding{Diagnostic: f.Diagnostic}
	if f.Expected != "" || f.Actual != "" || f.Players != nil {
		k.plan = &ofPlan{f.Expected, f.Actual, f.Players}
	}
	return k
}

func (k *keptFinding) finding() Finding {
	f := Finding{Diagnostic: k.Diagnostic}
	if k.plan != nil {
		f.Expected, f.Actual, f.Players = k.plan.expected, k.plan.actual, k.plan.players
	}
	return f
}

// longestList is how long a shortlist gets before it is shortened.
const longestList = 4 * squadfile.MaxProblems

func (s *shortlist) add(f Finding) {
	k := keep(f)
	if !isRest(k) {
		s.number[k.Level()]++
	}
	s.findings = append(s.findings, k)
	if len(s.findings) >= longestList {
		s.shorten()
	}
}

// leaveOut counts a finding that stands behind those that are told.
func (s *shortlist) leaveOut(l squadfile.Level) { s.number[l]++ }

// isRest reports whether a finding is what reading says of those that it leaves out.
func isRest(f keptFinding) bool {
	return f.Rule == squadfile.TooManyErrors || f.Rule == squadfile.TooManyWarnings
}

// shorten puts the findings in the order of lines and drops those that are too many.
func (s *shortlist) shorten() {
	slices.SortStableFunc(s.findings, func(a, b keptFinding) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	var number [squadfile.Error + 1]int
	s.findings = slices.DeleteFunc(s.findings, func(f keptFinding) bool {
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

// told appends the findings, and for each level one for all that are left out.
func (s *shortlist) told(file string, findings []Finding) []Finding {
	s.shorten()
	tooMany := [...]*squadfile.Rule{squadfile.Warning: squadfile.TooManyWarnings, squadfile.Error: squadfile.TooManyErrors}
	isLeftOut := func(level squadfile.Level) bool { return s.number[level] > squadfile.MaxProblems }
	for i := range s.findings {
		if f := &s.findings[i]; !isRest(*f) || !isLeftOut(f.Level()) {
			findings = append(findings, f.finding())
		}
	}
	for level, rule := range tooMany {
		if isLeftOut(squadfile.Level(level)) {
			message := fmt.Sprintf("and at least %d more of these", s.number[level]-squadfile.MaxProblems)
			findings = append(findings, Finding{Diagnostic: squadfile.Diagnostic{Rule: rule, File: file, Message: message}})
		}
	}
	return findings
}
