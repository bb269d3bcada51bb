package findings

import (
	"io"

	"github.com/depth-football/depth/squad/check"
	"github.com/depth-football/depth/squad/report/page"
	"github.com/depth-football/depth/squad/squadfile"
)

// Forms are the forms of findings by some rules. In JUnit's XML those as bad as failOn
// are failures.
func Forms(r *check.Result, rules []*squadfile.Rule, failOn squadfile.Level) page.Forms {
	return page.Forms{
		"table":  func(w io.Writer, s page.Style) error { return Table(w, r, s) },
		"json":   func(w io.Writer, _ page.Style) error { return JSON(w, r) },
		"github": func(w io.Writer, _ page.Style) error { return GitHub(w, r) },
		"sarif":  func(w io.Writer, _ page.Style) error { return SARIF(w, r, rules) },
		"junit":  func(w io.Writer, _ page.Style) error { return JUnit(w, r, failOn) },
	}
}
