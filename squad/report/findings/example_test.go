package findings_test

import (
	"log"
	"os"

	"github.com/depth-football/depth/squad/check"
	"github.com/depth-football/depth/squad/report/findings"
	"github.com/depth-football/depth/squad/report/page"
	"github.com/depth-football/depth/squad/squadfile"
)

// A key that is misspelt, for a terminal and for GitHub.
func Example() {
	rule := &squadfile.Rule{Name: "unknown-key", Level: squadfile.Error}
	result := &check.Result{Files: []string{"marshford.yaml"}, Findings: []check.Finding{{Diagnostic: squadfile.Diagnostic{
		Rule: rule, File: "marshford.yaml", Line: 7, Column: 5, Width: 8,
		Message: `unknown key "postions"`, Source: "    postions: [CB]",
	}}}}
	if err := findings.Table(os.Stdout, result, page.Style{}); err != nil {
		log.Fatal(err)
	}
	if err := findings.GitHub(os.Stdout, result); err != nil {
		log.Fatal(err)
	}
	// Output:
	// marshford.yaml:7:5: unknown key "postions" [unknown-key]
	//     7 |     postions: [CB]
	//       |     ^^^^^^^^
	// ::error file=marshford.yaml,line=7,col=5,endColumn=13,title=unknown-key::marshford.yaml:7:5: unknown key "postions" [unknown-key]
}
