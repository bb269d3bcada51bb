package diff_test

import (
	"io/fs"
	"reflect"
	"strings"
	"testing"

	"github.com/depth-football/depth/data"
	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/diff"
	"github.com/depth-football/depth/squad/squadfile"
)

// FuzzCompare compares any two files that can be read. Nothing is lost, nothing panics,
// and backwards there are as many events.
func FuzzCompare(f *testing.F) {
	for _, name := range []string{"liverpool", "real-madrid"} {
		src, err := fs.ReadFile(data.Files, "squads/"+name+".yaml")
		if err != nil {
			f.Fatal(err)
		}
		text := string(src)
		f.Add(text, strings.ReplaceAll(text, "2026-06-30", "2027-06-30"))
		f.Add(text, strings.ReplaceAll(text, "é", "e"))
		f.Add(text, strings.Replace(text, "as_of: 2026-03-11", "as_of: 2029-03-11", 1))
	}
	const head = "club: A\nas_of: 2026-03-01\nplayers:\n"
	f.Add(head+"- {name: Danilo, born: 1991}\n- {name: Danilo, born: 2001}\n", head+"- {name: Danilo}\n")
	f.Add(
		head+"- {name: X, positions: [CB, RB]}\n- {name: Y, positions: [CB]}\n- {name: Z, positions: [RB]}\n",
		head+"- {name: Z, positions: [RB, CB]}\n- {name: Y, positions: [CB]}\n- {name: X, positions: [RB]}\n",
	)
	f.Add(
		head+"- {name: X, injuries: [{what: knee, since: 2026}, {what: knee, since: 2026}]}\n",
		head+"- {name: X, injuries: [{what: knee, since: 2026, over: true}]}\n",
	)
	f.Fuzz(func(t *testing.T, before, after string) {
		a, err := squadfile.Parse("a", []byte(before))
		if err != nil {
			return
		}
		b, err := squadfile.Parse("b", []byte(after))
		if err != nil {
			return
		}
		c := diff.Compare(a, b, &squad.Competition{})
		got, err := c.Apply(a)
		if err != nil {
			t.Fatal(err)
		}
		if left := diff.Compare(got, b, &squad.Competition{}); len(left.Events) > 0 {
			t.Errorf("applying %s leaves %s", kinds(c), kinds(left))
		}
		if !reflect.DeepEqual(pecking(got), pecking(b)) {
			t.Errorf("pecking order %v, want %v", pecking(got), pecking(b))
		}
		if back := diff.Compare(b, a, &squad.Competition{}); len(back.Events) != len(c.Events) {
			t.Errorf("there %s, back %s", kinds(c), kinds(back))
		}
	})
}
