package findings

import (
	"io"

	"github.com/depth-football/depth/squad/check"
	"github.com/depth-football/depth/squad/report/page"
	"github.com/depth-football/depth/squad/squadfile"
)

// Schema names the form of what [JSON] writes. It changes when a
// script that reads the old form would break.
const Schema = "depth/check/v1"

type document struct {
	Schema   string          `json:"schema"`
	Files    int             `json:"files"`
	Errors   int             `json:"errors"`
	Warnings int             `json:"warnings"`
	Findings []findingObject `json:"findings"`
}

// findingObject leaves out what a finding does not have: a place if it is the
// file as a whole, and what was expected if nothing was.
type findingObject struct {
	Rule      string          `json:"rule"`
	Level     squadfile.Level `json:"level"`
	File      string          `json:"file"`
	Line      int             `json:"line,omitempty"`
	Column    int             `json:"column,omitempty"`
	EndColumn int             `json:"end_column,omitempty"` // the one behind the last character
	Message   string          `json:"message"`
	Source    string          `json:"source,omitempty"`
	Expected  string          `json:"expected,omitempty"`
	Actual    string          `json:"actual,omitempty"`
	Players   []string        `json:"players,omitzero"` // an empty list says that nobody is
}

// JSON writes findings in the form that [Schema] names.
func JSON(w io.Writer, r *check.Result) error {
	doc := document{
		Schema: Schema, Files: len(r.Files), Errors: r.Count(squadfile.Error), Warnings: r.Count(squadfile.Warning),
		Findings: []findingObject{},
	}
	for i := range r.Findings {
		f := &r.Findings[i]
		doc.Findings = append(doc.Findings, findingObject{
			Rule: f.Rule.Name, Level: f.Level(), File: f.File, Line: f.Line, Column: f.Column, EndColumn: f.EndColumn(),
			Message: f.Message, Source: f.Source, Expected: f.Expected, Actual: f.Actual, Players: f.Players,
		})
	}
	return page.WriteJSON(w, doc)
}
