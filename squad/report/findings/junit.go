package findings

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/depth-football/depth/squad/check"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/squadfile"
)

// What of JUnit's XML findings need.
type (
	junitReport struct {
		XMLName  xml.Name     `xml:"testsuites"`
		Name     string       `xml:"name,attr"`
		Tests    int          `xml:"tests,attr"`
		Failures int          `xml:"failures,attr"`
		Skipped  int          `xml:"skipped,attr"`
		Suites   []junitSuite `xml:"testsuite"`
	}
	junitSuite struct {
		Name     string      `xml:"name,attr"`
		Tests    int         `xml:"tests,attr"`
		Failures int         `xml:"failures,attr"`
		Errors   int         `xml:"errors,attr"` // always 0: they are errors of a test, not those it finds
		Skipped  int         `xml:"skipped,attr"`
		Cases    []junitCase `xml:"testcase"`
	}
	junitCase struct {
		Name    string       `xml:"name,attr"`
		Class   string       `xml:"classname,attr"` // what GitLab shows as the suite
		File    string       `xml:"file,attr"`      // what GitLab links to
		Failure *junitResult `xml:"failure"`
		Skipped *junitResult `xml:"skipped"`
	}
	junitResult struct {
		Message string `xml:"message,attr"`
		Type    string `xml:"type,attr,omitempty"`
		Text    string `xml:",cdata"`
	}
)

// JUnit writes findings as the results of tests, which GitLab, Jenkins
// and others show. A file is a suite, a finding of it a test that failed, or one
// that was skipped if it is not as bad as failOn; a file without findings is a
// test that passed.
func JUnit(w io.Writer, r *check.Result, failOn squadfile.Level) error {
	report := junitReport{Name: "depth check"}
	byFile := make(map[string][]*squadfile.Diagnostic)
	files := slices.Clone(r.Files)
	for i := range r.Findings {
		d := &r.Findings[i].Diagnostic
		byFile[d.File] = append(byFile[d.File], d)
		files = append(files, d.File)
	}
	told := make(map[string]bool)
	for _, file := range files {
		if !told[file] {
			told[file] = true
			report.add(newJUnitSuite(file, byFile[file], failOn))
		}
	}
	b := bytes.NewBufferString(xml.Header)
	e := xml.NewEncoder(b)
	e.Indent("", "  ")
	if err := e.Encode(report); err != nil {
		return err
	}
	b.WriteByte('\n')
	_, err := w.Write(b.Bytes())
	return err
}

func (r *junitReport) add(s junitSuite) {
	r.Tests += s.Tests
	r.Failures += s.Failures
	r.Skipped += s.Skipped
	r.Suites = append(r.Suites, s)
}

func newJUnitSuite(file string, problems []*squadfile.Diagnostic, failOn squadfile.Level) junitSuite {
	file = xmlText(names.PrintableFile(filepath.ToSlash(file)))
	s := junitSuite{Name: file}
	if len(problems) == 0 {
		s.Cases = []junitCase{{Name: "depth check", Class: file, File: file}}
	}
	seen := make(map[string]int)
	for _, d := range problems {
		message := names.Printable(d.Message)
		c := junitCase{Name: fmt.Sprintf("%s [%s]", message, d.Rule.Name), Class: file, File: file}
		// Without the line, or every line added above would make it another test;
		// with a number, because GitLab ignores a second test of the same name.
		if seen[c.Name]++; seen[c.Name] > 1 {
			c.Name = fmt.Sprintf("%s (%d)", c.Name, seen[c.Name])
		}
		result := &junitResult{Message: message, Type: d.Rule.Name, Text: xmlText(d.String())}
		if d.Level() >= failOn {
			s.Failures++
			c.Failure = result
		} else {
			s.Skipped++
			c.Skipped = result
		}
		s.Cases = append(s.Cases, c)
	}
	s.Tests = len(s.Cases)
	return s
}

// xmlText replaces the characters that XML cannot hold, not even escaped.
func xmlText(text string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' || r == '\ufffe' || r == '\uffff' {
			return utf8.RuneError
		}
		return r
	}, text)
}
