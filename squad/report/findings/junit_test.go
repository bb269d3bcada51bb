package findings_test

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/joshdk/go-junit"

	"github.com/depth-football/depth/squad/check"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/report/findings"
	"github.com/depth-football/depth/squad/squadfile"
)

func ingested(t *testing.T, text string) []junit.Suite {
	t.Helper()
	suites, err := junit.Ingest([]byte(text))
	if err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	return suites
}

func TestJUnit(t *testing.T) {
	r := samples()
	name := names.PrintableFile(nasty)
	type row struct{ suite, test, status string }
	for _, test := range []struct {
		failOn squadfile.Level
		want   []row
	}{
		{squadfile.Error, []row{
			{"data/a.yaml", r.Findings[0].Message + " [unknown-key]", "failed"},
			{"data/a.yaml", "born 1997: the day is missing [born-year-only]", "skipped"},
			{"data/b.yaml", "nothing in the file [empty-file]", "failed"},
			{"data/b.yaml", r.Findings[3].Message + " [failed-expectation]", "failed"},
			{name, `100% of <"]]>::error::\x1b[2J [born-year-only]`, "skipped"},
			{"clean.yaml", "depth check", "passed"},
		}},
		{squadfile.Warning, []row{
			{"data/a.yaml", r.Findings[0].Message + " [unknown-key]", "failed"},
			{"data/a.yaml", "born 1997: the day is missing [born-year-only]", "failed"},
			{"data/b.yaml", "nothing in the file [empty-file]", "failed"},
			{"data/b.yaml", r.Findings[3].Message + " [failed-expectation]", "failed"},
			{name, `100% of <"]]>::error::\x1b[2J [born-year-only]`, "failed"},
			{"clean.yaml", "depth check", "passed"},
		}},
	} {
		text := written(t, func(w io.Writer) error { return findings.JUnit(w, r, test.failOn) })
		var got []row
		for _, suite := range ingested(t, text) {
			for _, c := range suite.Tests {
				got = append(got, row{suite.Name, c.Name, string(c.Status)})
				if c.Classname != suite.Name || c.Properties["file"] != suite.Name {
					t.Errorf("%s: class %s, file %s", c.Name, c.Classname, c.Properties["file"])
				}
			}
		}
		if fmt.Sprint(got) != fmt.Sprint(test.want) {
			t.Errorf("failing on %s:\n%q\nwant\n%q", test.failOn, got, test.want)
		}
	}
}

func TestJUnitFailureTellsAll(t *testing.T) {
	r := samples()
	for i, suite := 0, ingested(t, written(t, func(w io.Writer) error { return findings.JUnit(w, r, squadfile.Warning) })); i < 2; i++ {
		d := r.Findings[i].Diagnostic
		got, ok := suite[0].Tests[i].Error.(junit.Error)
		if !ok || got.Body != d.String() || got.Type != d.Rule.Name || got.Message != d.Message {
			t.Errorf("%#v of %s", got, d)
		}
	}
}

// A finding is one test, whatever is alike: GitLab ignores a second test of the
// same name.
func TestJUnitNames(t *testing.T) {
	r := samples()
	r.Files = append(r.Files, r.Files...)
	r.Findings = append(r.Findings[:1], r.Findings...)
	r.Findings = append(r.Findings, check.Finding{Diagnostic: squadfile.Diagnostic{Rule: emptyFile, File: "elsewhere.yaml", Message: "a"}})
	text := found(t, "junit", r)
	seen, suites := make(map[string]bool), ingested(t, text)
	for _, suite := range suites {
		for _, c := range suite.Tests {
			if key := c.Classname + c.Name; seen[key] {
				t.Errorf("two tests are %s", key)
			} else {
				seen[key] = true
			}
		}
	}
	if len(suites) != 5 || len(seen) != len(r.Findings)+1 {
		t.Errorf("%d suites, %d tests of %d findings", len(suites), len(seen), len(r.Findings))
	}
	want := fmt.Sprintf(`<testsuites name="depth check" tests="%d" failures="5" skipped="2">`, len(seen))
	if !strings.Contains(text, want) {
		t.Errorf("no %s in\n%s", want, text)
	}
}
