package check

import (
	"slices"

	"golang.org/x/tools/txtar"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/squadfile"
)

// Explanation is a rule with what it finds in its example.
type Explanation struct {
	Rule     *squadfile.Rule
	Files    []File    // the example; nil if the rule has none
	Findings []Finding // what checking the example finds
}

// exampleFile is the name under which an example is checked if it is one file.
const exampleFile = "squad.yaml"

// Explain checks a rule's example, so that what is told of the rule is what the
// rule does.
func Explain(r *squadfile.Rule, facts Facts) (Explanation, error) {
	e := Explanation{Rule: r, Files: example(r)}
	c := Checker{Facts: facts, Succession: r == noHeir}
	for u, need := range needRules {
		if need == r {
			c.Needs = u
		}
	}
	result, err := c.Check(e.Files)
	e.Findings = slices.DeleteFunc(result.Findings, func(f Finding) bool {
		return c.Needs != squad.NoUrgency && f.Rule != r // lesser needs come with a worse one
	})
	return e, err
}

// example is the file of a rule's example, or its files where it takes several.
func example(r *squadfile.Rule) []File {
	if r.Example == "" {
		return nil
	}
	several := txtar.Parse([]byte(r.Example))
	if len(several.Files) == 0 {
		return []File{{Name: exampleFile, Source: []byte(r.Example)}}
	}
	var files []File
	for _, f := range several.Files {
		files = append(files, File{Name: f.Name, Source: f.Data})
	}
	return files
}
