// Package check finds what is wrong or looks wrong with squad files: what
// reading them tells ([squad.Rules]), what needs more than one fact or one file
// to see, and what their own expectations of the plan say.
//
//	c := check.Checker{Facts: catalog.New(…)}
//	result, err := c.Check([]check.File{{Name: "liverpool.yaml", Read: read}})
//	for _, f := range result.Findings {
//		fmt.Println(f)
//	}
package check

import (
	"bytes"
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/deal"
	"github.com/depth-football/depth/squad/parallel"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/squadfile"
)

// File is a file to check. It is read when its turn comes, so that only a few of
// many are in memory at once.
type File struct {
	Name  string
	Loose bool // it lies in no folder, as standard input does
	// Read reads it. It may be called while others are, and again when other files
	// show something about it.
	Read   func() ([]byte, error)
	Source []byte // its text if Read is nil
}

func (f *File) read() ([]byte, error) {
	if f.Read == nil {
		return f.Source, nil
	}
	return f.Read()
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
	Files    []string  // the names of all that could be read, in the order in which they were given
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
	CompetitionOf(s *squad.Squad, key string) (*squad.Competition, error)
}

// Checker checks files. Only the facts are needed.
type Checker struct {
	Facts Facts
	Needs squad.Urgency // needs of this urgency or worse are findings too; NoUrgency: none are
	// Succession: first choices who are old or in the final year and whom nobody follows are
	// findings too.
	Succession bool

	Season string     // of these needs and successions; "": the one that comes next after a file's day
	Ignore []string   // names of rules that are turned off
	Clubs  deal.Clubs // that are known besides those of the files, for targets and the moves of scenarios; nil: none are
}

// Check checks files, each for itself and all against each other. An error says
// what could not be read, or could not be checked because of broken facts or a
// season that was over; the result has all that could.
func (c *Checker) Check(files []File) (*Result, error) {
	checked := make([]checkedFile, len(files))
	marks := newMarker()
	eachOf(len(files), func(i int) { checked[i] = c.file(files[i], marks) })
	c.acrossFiles(checked, marks)
	c.scenarios(checked)
	found := 0
	for i := range checked {
		checked[i].club, checked[i].targets = nil, nil
		found += checked[i].findings.length()
	}
	r := &Result{Files: make([]string, 0, len(files)), Findings: make([]Finding, 0, found)}
	var unread, failed []error
	for i := range checked {
		f := &checked[i]
		if f.err != nil && f.unread {
			unread = append(unread, f.err)
			continue
		}
		if f.err != nil && !told(failed, f.err) {
			failed = append(failed, f.err)
		}
		r.Files = append(r.Files, f.Name)
		r.Findings = f.findings.told(f.Name, r.Findings)
		*f = checkedFile{}
	}
	return r, errors.Join(append(unread, failed...)...)
}

// eachOf does so many pieces of work on all processors.
func eachOf(pieces int, work func(i int)) {
	// Only the end of a context is an error, and this one does not end.
	_ = parallel.Each(context.Background(), pieces, work)
}

// told reports whether an error reads like one that was told already, as broken
// facts do for each file that needs them.
func told(errs []error, err error) bool {
	return slices.ContainsFunc(errs, func(e error) bool { return e.Error() == err.Error() })
}

// checkedFile is what is kept of a file: what was found in it, and what the others
// are held against.
type checkedFile struct {
	File
	club     *club // nil if it cannot be read, or is no squad
	targets  []squad.Target
	scenario *squadfile.Scenario // nil if it cannot be read, or is none
	findings shortlist
	err      error
	unread   bool // the error is one of reading
}

func (c *Checker) file(file File, marks marker) checkedFile {
	f := checkedFile{File: file}
	src, err := file.read()
	if err != nil {
		f.err, f.unread = err, true
		return f
	}
	switch squadfile.KindOf(src) {
	case squadfile.CompetitionFile:
		key := strings.TrimSuffix(filepath.Base(file.Name), filepath.Ext(file.Name))
		_, err = squadfile.ReadCompetition(key, file.Name, bytes.NewReader(src))
	case squadfile.LayoffsFile:
		_, err = squadfile.ReadLayoffs(file.Name, bytes.NewReader(src))
	case squadfile.ClubsFile:
		_, err = squadfile.ReadClubs(file.Name, bytes.NewReader(src))
	case squadfile.ScenarioFile:
		f.scenario, err = squadfile.ReadScenario(file.Name, src)
	default:
		f.err = c.squad(&f, squadfile.Inspect(file.Name, src), marks)
		return f
	}
	var problems squadfile.Diagnostics
	if errors.As(err, &problems) {
		for _, d := range problems {
			f.findings.add(Finding{Diagnostic: d})
		}
	}
	return f
}

// squad checks a squad file for itself.
func (c *Checker) squad(f *checkedFile, i *squadfile.Inspection, marks marker) error {
	s := newSieve(i, c, &f.findings)
	for _, d := range i.Found {
		s.found(d)
	}
	var err error
	if i.Squad != nil {
		f.club, f.targets = newClub(i, marks), i.Squad.Targets
		err = c.beyondReading(s)
		s.idleExemptions()
	}
	f.findings.finish(i)
	return err
}

// beyondReading finds what reading does not tell.
func (c *Checker) beyondReading(s *sieve) error {
	i := s.Inspection
	for _, lint := range [...]func(*squadfile.Inspection, func(squadfile.Diagnostic)){
		possibleDuplicates, injuryOverlaps, birthYears, pastArrivals, pastLoans, ownClubLoans, targets,
	} {
		lint(i, s.found)
	}
	if err := c.competitions(i, s.found); err != nil {
		return err
	}
	// What is wrong with the facts is no fault of the file.
	league, _, err := c.Facts.League(i.Squad)
	if err != nil {
		return err
	}
	pastYears(i, league, s.found)
	if err := c.kindsOfInjury(i, s.found); err != nil {
		return err
	}
	if len(i.Squad.Expect) == 0 && c.Needs == squad.NoUrgency && !c.Succession {
		return nil
	}
	if _, err := c.Facts.Layoffs(); err != nil {
		return err
	}
	p := c.plans(i.Squad)
	p.expectations(i, s.take)
	for _, find := range [...]func(*squadfile.Inspection, *plans) ([]Finding, error){c.needs, c.successions} {
		found, err := find(i, p)
		if err != nil {
			return err
		}
		for _, f := range found {
			s.take(f)
		}
	}
	return nil
}
