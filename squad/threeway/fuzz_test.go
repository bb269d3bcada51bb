package threeway_test

import (
	"bytes"
	"errors"
	"os"
	"testing"

	"github.com/depth-football/depth/squad/internal/expect"
	"github.com/depth-football/depth/squad/squadfile"
	"github.com/depth-football/depth/squad/threeway"
)

// FuzzMerge merges whatever there is: with each choice the result reads, or there is none.
func FuzzMerge(f *testing.F) {
	base := string(expect.Must(os.ReadFile("../../data/squads/liverpool.yaml")))
	f.Add([]byte(base), bytes.Replace([]byte(base), []byte("role: key"), []byte("role: starter"), 2), []byte(base+"  - name: New\n"))
	for _, texts := range [][3]string{
		{head + x + y, head + y + x, head + x + z},
		{"", head + x, head + z},
		{head + "- {name: X, positions: &p [CB]}\n- {name: Y, also: *p}\n", head + "- {name: Y}\n", head + "- {name: X, positions: [ST]}\n"},
		{
			head + "- name: X\n  injuries: []\n", head + "- name: X\n  injuries: [{what: knee}, {what: knee}]\n",
			head + "- name: X\n  injuries:\n  - what: calf\n",
		},
		{head + x, "\ufeff" + head + x + "# end", "players:\n  -\n    name: X\n  - # c\n    name: Y\nclub: A\nas_of: 2026-03-12"},
		{"{", "a: *b", "\xff\x00"},
		{head + x, "<<<<<<< a\n" + head + "=======\n>>>>>>> b\n", head},
		{
			head + "- name: >-\n    X\n  role: |\n    key\n", head + "- name: >-\n    Y\n  role: |\n    key\n",
			head + "- name: X\n  role: starter\n",
		},
	} {
		f.Add([]byte(texts[0]), []byte(texts[1]), []byte(texts[2]))
	}
	f.Fuzz(func(t *testing.T, base, ours, theirs []byte) {
		given := [3][]byte{bytes.Clone(base), bytes.Clone(ours), bytes.Clone(theirs)}
		m, err := threeway.Merge(base, ours, theirs, threeway.Options{File: "a.yaml", Ours: "HEAD", Theirs: "them"})
		if !bytes.Equal(base, given[0]) || !bytes.Equal(ours, given[1]) || !bytes.Equal(theirs, given[2]) {
			t.Fatal("a version was changed")
		}
		if err != nil {
			if m != nil || err.Error() == "" {
				t.Fatalf("result %v, error %q", m, err)
			}
			_, bad := squadfile.Parse("a.yaml", ours)
			var unreadable *threeway.VersionError
			if bad != nil && !errors.As(err, &unreadable) {
				t.Fatalf("ours cannot be read (%v), and it is not said: %v", bad, err)
			}
			return
		}
		if again, err := threeway.Merge(base, ours, base, threeway.Options{File: "a.yaml"}); err == nil && !bytes.Equal(again.Text, ours) {
			t.Errorf("with nothing of theirs ours becomes\n%s", again.Text)
		}
		for side := range 2 {
			text := m.Text
			if len(m.Conflicts) > 0 {
				text = choose(text, side)
			}
			if _, err := squadfile.Parse("a.yaml", text); err != nil {
				t.Errorf("%v\n%s", err, m.Text)
			}
		}
	})
}
