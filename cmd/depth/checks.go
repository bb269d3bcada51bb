package main

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/depth-football/depth/data"
	"github.com/depth-football/depth/squad/catalog"
	"github.com/depth-football/depth/squad/check"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/report/findings"
)

// explanations are written from the table of rules, and what is told of their examples is
// what checking them gives.
func explanations(s streams) []check.Explanation {
	var all []check.Explanation
	for _, r := range check.Rules() {
		e, err := check.Explain(r, shippedFacts())
		if err != nil {
			fmt.Fprintf(s.err, "depth: the example of %s: %v\n", r.Name, err)
		}
		all = append(all, e)
	}
	return all
}

func shippedFacts() *catalog.Catalog {
	return catalog.New(catalog.Folder{Name: shipped, FS: data.Files})
}

// explainRule answers --explain.
func (f *checkFlags) explainRule(s streams, args []string) error {
	if len(args) > 0 {
		return fmt.Errorf("--explain checks nothing: leave out %s", names.Quote(args[0]))
	}
	r, err := check.RuleByName(f.explain)
	if err != nil {
		return fmt.Errorf("--explain: %w (depth help checks tells all)", err)
	}
	e, err := check.Explain(r, shippedFacts())
	var text bytes.Buffer
	if err := errors.Join(err, findings.Explanation(&text, &e)); err != nil {
		return err
	}
	return s.show(text.Bytes())
}
