package findings_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/depth-football/depth/squad/check"
	"github.com/depth-football/depth/squad/report/findings"
	"github.com/depth-football/depth/squad/squadfile"
)

var sarifSchema = sync.OnceValues(func() (*jsonschema.Schema, error) {
	file, err := os.Open("testdata/sarif-schema-2.1.0.json")
	if err != nil {
		return nil, err
	}
	defer file.Close()
	schema, err := jsonschema.UnmarshalJSON(file)
	if err != nil {
		return nil, err
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("sarif.json", schema); err != nil {
		return nil, err
	}
	return c.Compile("sarif.json")
})

// valid fails the test if text is not SARIF.
func valid(t *testing.T, text string) {
	t.Helper()
	schema, err := sarifSchema()
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	if err := schema.Validate(doc); err != nil {
		t.Errorf("%v\n%s", err, text)
	}
}

// sarifLog is what GitHub's code scanning uses of SARIF.
type sarifLog struct {
	Runs []struct {
		Tool struct {
			Driver struct {
				Name  string
				Rules []struct {
					ID                   string
					ShortDescription     struct{ Text string }
					FullDescription      struct{ Text string }
					Help                 struct{ Text string }
					DefaultConfiguration struct{ Level string }
				}
			}
		}
		ColumnKind string
		Results    []struct {
			RuleID    string
			RuleIndex int
			Level     string
			Message   struct{ Text string }
			Locations []struct {
				PhysicalLocation struct {
					ArtifactLocation struct{ URI string }
					Region           *struct{ StartLine, StartColumn, EndColumn int }
				}
			}
			PartialFingerprints map[string]string
		}
	}
}

func scanned(t *testing.T, r *check.Result) sarifLog {
	t.Helper()
	text := found(t, "sarif", r)
	valid(t, text)
	var log sarifLog
	if err := json.Unmarshal([]byte(text), &log); err != nil {
		t.Fatal(err)
	}
	return log
}

func TestSchemaRefusesWhatIsNotSARIF(t *testing.T) {
	schema, err := sarifSchema()
	if err != nil {
		t.Fatal(err)
	}
	text := found(t, "sarif", samples())
	for _, change := range [][2]string{
		{`"startLine": 7`, `"startLine": 0`}, {`"level": "warning"`, `"level": "bad"`}, {`"uri": "data/b.yaml"`, `"uri": "data b%"`},
	} {
		broken := strings.Replace(text, change[0], change[1], 1)
		doc, err := jsonschema.UnmarshalJSON(strings.NewReader(broken))
		if err != nil {
			t.Fatal(err)
		}
		if broken == text || schema.Validate(doc) == nil {
			t.Errorf("%s is valid", change[1])
		}
	}
}

func TestSARIF(t *testing.T) {
	run := scanned(t, samples()).Runs[0]
	if run.Tool.Driver.Name != "depth" || run.ColumnKind != "unicodeCodePoints" || len(run.Results) != 5 {
		t.Fatalf("%+v", run)
	}
	for i, want := range findingRules {
		rule := run.Tool.Driver.Rules[i]
		if rule.ID != want.Name || rule.ShortDescription.Text != want.Brief || rule.FullDescription.Text != want.Why ||
			rule.Help.Text != want.Why || rule.DefaultConfiguration.Level != want.Level.String() {
			t.Errorf("rule %s is %+v", want.Name, rule)
		}
	}
	for i, want := range []struct{ rule, level, uri, region string }{
		{"unknown-key", "error", "data/a.yaml", "{7 5 13}"},
		{"born-year-only", "warning", "data/a.yaml", "{9 0 0}"},
		{"empty-file", "error", "data/b.yaml", "none"},
		{"failed-expectation", "error", "data/b.yaml", "{3 5 14}"},
		{"born-year-only", "warning", "::error%20file=a::b,100%25%5D%5D%3E%0D%0A%3Ca%20href=%22&%22%3E%23%23%5Badd-mask%5D%E9%A6%99%E2%80%AE%F0%9F%A7%A4.yaml", "{2 1 2}"},
	} {
		got := run.Results[i]
		place, region := got.Locations[0].PhysicalLocation, "none"
		if place.Region != nil {
			region = fmt.Sprint(*place.Region)
		}
		uri := strings.TrimPrefix(place.ArtifactLocation.URI, "./")
		if got.RuleID != want.rule || got.Level != want.level || uri != want.uri || region != want.region {
			t.Errorf("result %d: %s %s %s %s, want %v", i, got.RuleID, got.Level, uri, region, want)
		}
		if id := run.Tool.Driver.Rules[got.RuleIndex].ID; id != want.rule {
			t.Errorf("result %d points to rule %s, want %s", i, id, want.rule)
		}
	}
}

func TestSARIFArtifactURI(t *testing.T) {
	for file, want := range map[string]string{
		"liverpool.yaml":            "liverpool.yaml",
		"./data//liverpool.yaml":    "data/liverpool.yaml",
		"../o ne/100%.yaml":         "../o%20ne/100%25.yaml",
		"c:odd.yaml":                "./c:odd.yaml",
		"a?b#c.yaml":                "a%3Fb%23c.yaml",
		"M\xe1laga.yaml":            "M%E1laga.yaml",
		"浦和.yaml":                   "%E6%B5%A6%E5%92%8C.yaml",
		"/srv/clubs/real madrid.md": "file:///srv/clubs/real%20madrid.md",
	} {
		if strings.HasPrefix(file, "/") && !filepath.IsAbs(file) {
			continue // on Windows that is a path of the current drive
		}
		r := &check.Result{Findings: []check.Finding{{Diagnostic: squadfile.Diagnostic{Rule: emptyFile, File: file, Message: "a"}}}}
		if got := scanned(t, r).Runs[0].Results[0].Locations[0].PhysicalLocation.ArtifactLocation.URI; got != want {
			t.Errorf("%s: %s, want %s", file, got, want)
		}
	}
}

func fingerprints(t *testing.T, r *check.Result) []string {
	t.Helper()
	var prints []string
	for _, result := range scanned(t, r).Runs[0].Results {
		prints = append(prints, result.PartialFingerprints["depthFinding/v1"])
	}
	return prints
}

// A finding is the same one after lines were added above it or it was put
// further in, and another one in another line, in another file or of another
// rule.
func TestSARIFFingerprints(t *testing.T) {
	before := samples()
	before.Findings = append(before.Findings, before.Findings[0])
	prints := fingerprints(t, before)
	if len(slices.Compact(slices.Sorted(slices.Values(prints)))) != len(before.Findings) {
		t.Errorf("not all different: %s", prints)
	}
	after := samples()
	after.Findings = append(after.Findings, after.Findings[0])
	for i := range after.Findings {
		d := &after.Findings[i].Diagnostic
		d.Message += " by now"
		if d.Line > 0 {
			d.Line += 3
			d.Source = "  " + d.Source
		}
	}
	if got := fingerprints(t, after); !slices.Equal(got, prints) {
		t.Errorf("%s have become %s", prints, got)
	}
	for name, change := range map[string]func(d *squadfile.Diagnostic){
		"line": func(d *squadfile.Diagnostic) { d.Source += "x" },
		"file": func(d *squadfile.Diagnostic) { d.File += "x" },
		"rule": func(d *squadfile.Diagnostic) { d.Rule = failed },
	} {
		r := samples()
		change(&r.Findings[0].Diagnostic)
		if got := fingerprints(t, r)[0]; got == prints[0] {
			t.Errorf("the same fingerprint in spite of another %s", name)
		}
	}
}

// GitHub takes primaryLocationLineHash only, and computes it where it can.
func TestSARIFLineHash(t *testing.T) {
	for _, result := range scanned(t, samples()).Runs[0].Results {
		_, given := result.PartialFingerprints["primaryLocationLineHash"]
		if whole := result.Locations[0].PhysicalLocation.Region == nil; given != whole {
			t.Errorf("%s: %v", result.RuleID, result.PartialFingerprints)
		}
	}
}

// A rule that is not in the list is added, so that every result has its own.
func TestSARIFRules(t *testing.T) {
	text := written(t, func(w io.Writer) error { return findings.SARIF(w, samples(), findingRules[:1]) })
	valid(t, text)
	var log sarifLog
	if err := json.NewDecoder(bytes.NewBufferString(text)).Decode(&log); err != nil {
		t.Fatal(err)
	}
	rules := log.Runs[0].Tool.Driver.Rules
	if len(rules) != len(findingRules) {
		t.Errorf("rules %+v", rules)
	}
	for _, result := range log.Runs[0].Results {
		if rules[result.RuleIndex].ID != result.RuleID {
			t.Errorf("%s points to %s", result.RuleID, rules[result.RuleIndex].ID)
		}
	}
}

func TestSARIFMessageIsNoLink(t *testing.T) {
	r := &check.Result{Findings: []check.Finding{{
		Diagnostic: squadfile.Diagnostic{Rule: emptyFile, File: "a", Message: "[here](https://example.org)"},
	}}}
	same(t, scanned(t, r).Runs[0].Results[0].Message.Text, "[here] (https://example.org)")
}
