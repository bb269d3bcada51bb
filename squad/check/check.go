// Package check finds what is wrong or looks wrong with squad files: what
// reading them tells ([squad.Rules]), what needs more than one fact or one file
// to see, and what their own expectations of the plan say.
//
//	c := check.Checker{Facts: catalog.New(…)}
//	result, err := c.Check([]check.File{{Name: "liverpool.yaml", Source: src}})
//	for _, f := range result.Findings {
//		fmt.Println(f)
//	}
package check

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/squadfile"
)

// File is a file to check.
type File struct {
	Name   string
	Source []byte
	Loose  bool // it lies in no folder, as standard input does
}

// Finding is something that is wrong, or looks wrong, with a file.
type Finding struct {
	squadfile.Diagnostic // its Rule is never nil

	// Of an expectation that failed and of a need: what was expected, what is, and
	// the players behind it; "" and nil for all others.
	Expected, Actual string
	Players          []string
}

// Result is what checking some files found.
type Result struct {
	Files    []string  // the names of all that were checked, in the order in which they were given
	Findings []Finding // by file in that order, then by line
}

// Count is the number of findings of a level.
func (r *Result) Count(l squadfile.Level) int {
	n := 0
	for i := range r.Findings {
		if r.Findings[i].Level() == l {
			n++
		}
	}
	return n
}

// Facts are what is known of competitions and injuries; a catalog has them.
type Facts interface {
	plan.Facts
	Competition(key string) (*squad.Competition, error)
}

// Checker checks files. Only the facts are needed.
type Checker struct {
	Facts  Facts
	Needs  squad.Urgency // needs of this urgency or worse are findings too; NoUrgency: none are
	Season string        // of these needs; "": the one after a file's day
	Ignore []string      // names of rules that are turned off
}

// Check checks files, each for itself and all against each other. An error says
// what could not be checked, because of broken facts or a season that was over;
// the result has all that could.
func (c *Checker) Check(files []File) (*Result, error) {
	checked := make([]checkedFile, len(files))
	var running sync.WaitGroup
	slots := make(chan struct{}, runtime.GOMAXPROCS(0))
	for i := range files {
		slots <- struct{}{}
		running.Go(func() {
			defer func() { <-slots }()
			checked[i] = c.file(files[i])
		})
	}
	running.Wait()
	acrossFiles(checked)
	r := &Result{Files: make([]string, len(files))}
	var failed []error
	for i := range checked {
		if err := checked[i].err; err != nil && !told(failed, err) {
			failed = append(failed, err)
		}
		r.Files[i] = files[i].Name
		r.Findings = append(r.Findings, c.kept(&checked[i])...)
		checked[i] = checkedFile{}
	}
	return r, errors.Join(failed...)
}

// told tells whether an error reads like one that was told already, as broken
// facts do for each file that needs them.
func told(errs []error, err error) bool {
	return slices.ContainsFunc(errs, func(e error) bool { return e.Error() == err.Error() })
}

// checkedFile is a file with what was found in it, exempted findings too.
type checkedFile struct {
	File
	squad      *squad.Squad // nil if it cannot be read, or is no squad
	exemptions []squadfile.Exemption
	findings   []Finding
	err        error
	again      *squadfile.Inspection
}

// inspect reads the file once more. That is done for the few places that are
// found only when all files are read, rather than to keep the YAML of all.
func (f *checkedFile) inspect() *squadfile.Inspection {
	if f.again == nil {
		f.again = squadfile.Inspect(f.Name, f.Source)
	}
	return f.again
}

func (f *checkedFile) found(d squadfile.Diagnostic) {
	f.findings = append(f.findings, Finding{Diagnostic: d})
}

func (c *Checker) file(file File) checkedFile {
	f := checkedFile{File: file}
	var err error
	switch squadfile.KindOf(file.Source) {
	case squadfile.CompetitionFile:
		key := strings.TrimSuffix(filepath.Base(file.Name), filepath.Ext(file.Name))
		_, err = squadfile.ReadCompetition(key, file.Name, bytes.NewReader(file.Source))
	case squadfile.LayoffsFile:
		_, err = squadfile.ReadLayoffs(file.Name, bytes.NewReader(file.Source))
	default:
		f.err = c.squad(&f)
		return f
	}
	var problems squadfile.Diagnostics
	if errors.As(err, &problems) {
		for _, d := range problems {
			f.found(d)
		}
	}
	return f
}

// squad checks a squad file for itself.
func (c *Checker) squad(f *checkedFile) error {
	i := squadfile.Inspect(f.Name, f.Source)
	for _, d := range i.Found {
		f.found(d)
	}
	f.exemptions = i.Exemptions
	if i.Squad == nil {
		return nil
	}
	f.squad = i.Squad
	for _, lint := range [...]func(*squadfile.Inspection, func(squadfile.Diagnostic)){injuryOverlaps, birthYears, pastArrivals, pastLoans} {
		lint(i, f.found)
	}
	if err := c.competitions(i, f.found); err != nil {
		return err
	}
	if len(i.Squad.Expect) == 0 && c.Needs == squad.NoUrgency {
		return nil
	}
	if _, err := c.Facts.Layoffs(); err != nil {
		return err
	}
	p := c.plans(i.Squad)
	f.findings = append(f.findings, p.expectations(i)...)
	needs, err := c.needs(i, p)
	f.findings = append(f.findings, needs...)
	return err
}

// kept are the findings of a file that nothing turns off, and the exemptions
// that turn off nothing, by line.
func (c *Checker) kept(f *checkedFile) []Finding {
	var kept []Finding
	used := make(map[squadfile.Exemption]bool)
	for _, finding := range f.findings {
		exempt := false
		for _, e := range f.exemptions {
			if e.Covers(finding.Diagnostic) {
				exempt, used[e] = true, true
			}
		}
		if !exempt {
			kept = append(kept, finding)
		}
	}
	if f.squad != nil {
		kept = append(kept, c.idleExemptions(f, used)...)
	}
	kept = slices.DeleteFunc(kept, func(f Finding) bool { return f.Rule.Exempt() && slices.Contains(c.Ignore, f.Rule.Name) })
	slices.SortStableFunc(kept, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	return shortened(kept)
}

// shortened are at most [squad.MaxProblems] findings of each level, and one for
// all that are left out.
func shortened(findings []Finding) []Finding {
	var told []Finding
	var number [squadfile.Error + 1]int
	for _, f := range findings {
		if f.Rule != squadfile.TooManyErrors && f.Rule != squadfile.TooManyWarnings {
			number[f.Level()]++
		}
		if number[f.Level()] <= squadfile.MaxProblems {
			told = append(told, f)
		}
	}
	for level, tooMany := range [...]*squadfile.Rule{squadfile.Warning: squadfile.TooManyWarnings, squadfile.Error: squadfile.TooManyErrors} {
		if more := number[level] - squadfile.MaxProblems; more > 0 {
			told = slices.DeleteFunc(told, func(f Finding) bool { return f.Rule == tooMany })
			told = append(told, Finding{Diagnostic: squadfile.Diagnostic{Rule: tooMany, File: told[0].File, Message: fmt.Sprintf("and at least %d more of these", more)}})
		}
	}
	return told
}
