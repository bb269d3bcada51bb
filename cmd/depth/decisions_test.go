package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Where so many contracts end that a plan for each would take long, the plan says how many,
// and --decisions works them out.
func TestVeryManyDecisions(t *testing.T) {
	var src strings.Builder
	src.WriteString("club: Town\nas_of: 2026-03-11\nplayers:\n")
	for i := range 120 {
		fmt.Fprintf(&src, "- {name: Al %c%c, positions: [CB], contract: {until: 2026-06-30}}\n", 'A'+i/26, 'a'+i%26)
	}
	file := filepath.Join(t.TempDir(), "town.yaml")
	if err := os.WriteFile(file, []byte(src.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		args []string
		want string
	}{
		{nil, "\n120 are to be taken: --decisions tells them.\n"},
		{[]string{"--format", "json"}, `"decisions": null`},
		{[]string{"--decisions", "--format", "csv"}, ",Al Ep,"},
	} {
		var out, errs bytes.Buffer
		if status := run(append([]string{file, "--season", "2026"}, test.args...), nil, &out, &errs); status != exitDone {
			t.Fatalf("%v: %d, %s", test.args, status, errs.String())
		}
		if !strings.Contains(out.String(), test.want) {
			t.Errorf("%v does not say %q:\n%s", test.args, test.want, out.String())
		}
	}
}
