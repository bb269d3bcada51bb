package findings

import (
	"crypto/sha256"
	"fmt"
	"io"
	"net/url"
	"path"
	"path/filepath"
	"strings"

	"github.com/depth-football/depth/squad/check"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/report/page"
	"github.com/depth-football/depth/squad/squadfile"
)

// What of SARIF 2.1.0 findings need.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool       sarifTool     `json:"tool"`
		ColumnKind string        `json:"columnKind"`
		Results    []sarifResult `json:"results"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name           string      `json:"name"`
		InformationURI string      `json:"informationUri"`
		Rules          []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID               string       `json:"id"`
		ShortDescription sarifText    `json:"shortDescription"`
		FullDescription  sarifText    `json:"fullDescription"`
		Help             sarifText    `json:"help"`
		Default          sarifDefault `json:"defaultConfiguration"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifDefault struct {
		Level squadfile.Level `json:"level"`
	}
	sarifResult struct {
		RuleID       string            `json:"ruleId"`
		RuleIndex    int               `json:"ruleIndex"`
		Level        squadfile.Level   `json:"level"`
		Message      sarifText         `json:"message"`
		Locations    []sarifLocation   `json:"locations"`
		Fingerprints map[string]string `json:"partialFingerprints"`
	}
	sarifLocation struct {
		Physical sarifPlace `json:"physicalLocation"`
	}
	sarifPlace struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   *sarifRegion  `json:"region,omitempty"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn,omitempty"`
		EndColumn   int `json:"endColumn,omitempty"`
	}
)

// SARIF writes findings as SARIF 2.1.0, the form that GitHub's code
// scanning and other viewers of findings take, with all the rules that were
// checked.
func SARIF(w io.Writer, r *check.Result, rules []*squadfile.Rule) error {
	driver := sarifDriver{Name: "depth", InformationURI: "https://github.com/depth-football/depth", Rules: []sarifRule{}}
	index := make(map[string]int)
	add := func(rule *squadfile.Rule) {
		if _, ok := index[rule.Name]; !ok {
			index[rule.Name] = len(driver.Rules)
			driver.Rules = append(driver.Rules, newSARIFRule(rule))
		}
	}
	for _, rule := range rules {
		add(rule)
	}
	results := []sarifResult{}
	seen := make(map[string]int)
	for i := range r.Findings {
		d := &r.Findings[i].Diagnostic
		add(d.Rule) // a result of a rule that is not in the list would be invalid
		result := newSARIFResult(d, seen)
		result.RuleIndex = index[d.Rule.Name]
		results = append(results, result)
	}
	return page.WriteJSON(w, sarifLog{
		Schema: "https://json.schemastore.org/sarif-2.1.0.json", Version: "2.1.0",
		Runs: []sarifRun{{Tool: sarifTool{driver}, ColumnKind: "unicodeCodePoints", Results: results}},
	})
}

func newSARIFRule(r *squadfile.Rule) sarifRule {
	return sarifRule{
		ID: r.Name, ShortDescription: sarifText{r.Brief}, FullDescription: sarifText{r.Why}, Help: sarifText{r.Why},
		Default: sarifDefault{r.Level},
	}
}

func newSARIFResult(d *squadfile.Diagnostic, seen map[string]int) sarifResult {
	place := sarifPlace{Artifact: sarifArtifact{artifactURI(d.File)}}
	if d.Line > 0 {
		place.Region = &sarifRegion{StartLine: d.Line, StartColumn: d.Column, EndColumn: d.EndColumn()}
	}
	return sarifResult{
		RuleID: d.Rule.Name, Level: d.Level(), Locations: []sarifLocation{{place}},
		// A name like [this](https://…) would be shown as a link.
		Message:      sarifText{names.Printable(strings.ReplaceAll(d.Message, "](", "] ("))},
		Fingerprints: fingerprints(d, place.Artifact.URI, seen),
	}
}

// fingerprints say which finding it is, for somebody who compares two runs. They
// are made of the text of the line and not of its number, which changes with
// every line that is added above; of several that are alike they count.
func fingerprints(d *squadfile.Diagnostic, uri string, seen map[string]int) map[string]string {
	sum := sha256.Sum256([]byte(d.Rule.Name + "\n" + uri + "\n" + strings.TrimSpace(d.Source)))
	hash := fmt.Sprintf("%x", sum[:8])
	seen[hash]++
	hash = fmt.Sprintf("%s:%d", hash, seen[hash])
	prints := map[string]string{"depthFinding/v1": hash}
	if d.Line == 0 {
		// GitHub looks at this one only. It computes it from the file where there
		// is a line, and complains of any other.
		prints["primaryLocationLineHash"] = hash
	}
	return prints
}

// artifactURI is the URI of a file: relative if the file's name is.
func artifactURI(file string) string {
	absolute := filepath.IsAbs(file)
	file = path.Clean(filepath.ToSlash(file))
	if !absolute {
		return (&url.URL{Path: file}).String()
	}
	if !strings.HasPrefix(file, "/") { // the drive of Windows
		file = "/" + file
	}
	return (&url.URL{Scheme: "file", Path: file}).String()
}
