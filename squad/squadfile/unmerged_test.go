package squadfile_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad/internal/expect"
	"github.com/depth-football/depth/squad/squadfile"
)

// Who leaves the markers of git in a file is told where, not what YAML makes of them.
func TestUnmerged(t *testing.T) {
	const ours, theirs = "  - {name: X, role: key}\n", "  - {name: X, role: starter}\n"
	const conflict = "<<<<<<< HEAD\n" + ours + "=======\n" + theirs + ">>>>>>> press\n"
	const told = ": a merge conflict that is not resolved, up to line "
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"of a player", start + conflict, []string{"4" + told + "8"}},
		{"two", start + conflict + "  - {name: Y}\n" + conflict, []string{"4" + told + "8", "10" + told + "14"}},
		{
			"with the base, long markers", start + "<<<<<<<<<\n" + ours + "||||||||| base\n" + ours + "=========\n>>>>>>>>> press\n",
			[]string{"4" + told + "9"},
		},
		{"of Windows", strings.ReplaceAll(start+conflict, "\n", "\r\n"), []string{"4" + told + "8"}},
		{"half of one", start + "<<<<<<< HEAD\n" + ours, []string{"4: not YAML"}},
		{"a comment", start + "# " + strings.ReplaceAll(strings.TrimSpace(conflict), "\n", "\n# ") + "\n" + ours, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			var found squadfile.Diagnostics
			if _, err := squadfile.Parse("a.yaml", []byte(test.text)); err != nil && !errors.As(err, &found) {
				t.Fatal(err)
			}
			expect.Equal(t, "problems", len(found), len(test.want))
			for i, want := range test.want {
				if got := found[i].String(); !strings.HasPrefix(got, "a.yaml:"+want) {
					t.Errorf("%s, want %s", got, want)
				}
			}
		})
	}
}
