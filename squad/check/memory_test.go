package check_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/depth-football/depth/squad/check"
	"github.com/depth-football/depth/squad/internal/benchclub"
)

// Of thousands of files only what they are held against each other by is kept, and
// what was found: neither their text nor their players.
func TestMemoryOfManyFiles(t *testing.T) {
	if testing.Short() {
		t.Skip("the race detector keeps books of its own")
	}
	const files = 2000
	inUse := func() uint64 {
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	for _, test := range []struct {
		name   string
		file   func(r *rand.Rand, club int, competition string) []byte
		faulty bool
		most   uint64 // bytes a file, whose text is six thousand
	}{{"clean", benchclub.File, false, 2000}, {"faulty", benchclub.FaultyFile, true, 6000}} {
		t.Run(test.name, func(t *testing.T) {
			list := make([]check.File, files)
			var read atomic.Int64
			var before, after uint64
			for i := range list {
				list[i] = check.File{Name: fmt.Sprintf("%d.yaml", i), Read: func() ([]byte, error) {
					if read.Add(1) == files {
						after = inUse()
					}
					return test.file(rand.New(rand.NewPCG(uint64(i), 1)), i, "premier-league"), nil
				}}
			}
			c := check.Checker{Facts: facts()}
			before = inUse()
			r, err := c.Check(list)
			if err != nil || len(r.Files) != files || (len(r.Findings) > 0) != test.faulty {
				t.Fatalf("%d findings in %d files, %v", len(r.Findings), len(r.Files), err)
			}
			if kept := (max(after, before) - before) / files; kept > test.most {
				t.Errorf("%d bytes are kept of each file; want at most %d", kept, test.most)
			}
			if kept := (max(inUse(), before) - before) / files; kept > test.most {
				t.Errorf("%d bytes of each file are in the result; want at most %d", kept, test.most)
			}
			runtime.KeepAlive(r)
		})
	}
}

// What cannot be read does not stop the others, and is told before what cannot be
// checked.
func TestUnreadableFiles(t *testing.T) {
	good := squadFile("players: []\n")
	one := check.File{Name: "one", Read: func() ([]byte, error) { return nil, errors.New("one is locked") }}
	two := check.File{Name: "two", Read: func() ([]byte, error) { return nil, errors.New("two is locked") }}
	broken := squadFile("expect: [{max_age: 40}]\nplayers: []\n")
	broken.Name = "other/broken"
	c := check.Checker{Facts: brokenFacts{Facts: facts(), layoffs: errors.New("the layoffs are broken")}}
	r, err := c.Check([]check.File{broken, one, good, two})
	if want := "one is locked\ntwo is locked\nthe layoffs are broken"; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
	if got, want := strings.Join(r.Files, " "), "other/broken f"; got != want {
		t.Errorf("checked %s, want %s", got, want)
	}
}

// A file is read again when other files show something about it. By then it may be
// another one.
func TestFilesThatChange(t *testing.T) {
	text := func(club, more string) []byte {
		return []byte("club: " + club + "\nas_of: 2026-03-11\nplayers:\n- {name: X, born: 1999-09-09, positions: [CB], contract: {until: 2029}}\n" + more)
	}
	for _, test := range []struct {
		name  string
		again func() ([]byte, error)
		want  string
	}{
		{"as it was", func() ([]byte, error) { return text("B", ""), nil }, ""},
		{"not there", func() ([]byte, error) { return nil, errors.New("b is gone") }, "b is gone"},
		{"no squad", func() ([]byte, error) { return nil, nil }, "b was changed while it was checked: check it again"},
		{"another one", func() ([]byte, error) { return text("B", "- {name: Y}\n"), nil }, "b was changed while it was checked: check it again"},
	} {
		t.Run(test.name, func(t *testing.T) {
			first := true
			c := check.Checker{Facts: facts()}
			r, err := c.Check([]check.File{
				{Name: "a", Source: text("A", "")},
				{Name: "b", Read: func() ([]byte, error) {
					if first {
						first = false
						return text("B", ""), nil
					}
					return test.again()
				}},
			})
			got := ""
			if err != nil {
				got = err.Error()
			}
			if got != test.want || len(r.Files) != 2 || (len(r.Findings) == 1) != (err == nil) {
				t.Errorf("got %q and %v; want %q", got, r.Findings, test.want)
			}
		})
	}
}
