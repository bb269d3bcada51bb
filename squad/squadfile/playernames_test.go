package squadfile_test

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/depth-football/depth/squad/internal/expect"
	"github.com/depth-football/depth/squad/squadfile"
)

// In canonical form the names that can be seen are those that are read.
func TestPlayerNames(t *testing.T) {
	sources := [][]byte{[]byte(mutable)}
	for _, file := range expect.Must(filepath.Glob("../../data/squads/*.yaml")) {
		sources = append(sources, expect.Must(os.ReadFile(file)))
	}
	for round := range uint64(80) {
		sources = append(sources, scribbled(rand.New(rand.NewPCG(round, 7))))
	}
	seen := 0
	for _, src := range sources {
		form, err := squadfile.Format("f", src)
		if err != nil {
			continue
		}
		var want []string
		for _, p := range expect.Must(squadfile.Parse("f", form)).Players {
			want = append(want, p.Name)
		}
		if got := squadfile.PlayerNames(form); !slices.Equal(got, want) {
			t.Errorf("%q, want %q, of\n%s", got, want, form)
		}
		seen += len(want)
	}
	if seen < 100 {
		t.Errorf("only %d players", seen)
	}
}

func TestPlayerNamesOfOtherForms(t *testing.T) {
	for _, test := range []struct {
		name, src string
		want      []string
	}{
		{"in brackets", "players:\n  - {name: Al Ash, positions: [CB]}\n- { name: 'Bo, Bee' }\n", []string{"Al Ash", "Bo, Bee"}},
		{"with a comment", "players:\r\n  - name: Al Ash   # who\r\n", []string{"Al Ash"}},
		{"in quotation marks", "players:\n- name: \"Al # Ash\" # who\n", []string{"Al # Ash"}},
		{"a dash of its own", "players:\n  -\n    name: Al Ash\n", []string{"Al Ash"}},
		{"a target", "targets:\n  - {name: Al Ash}\nplayers:\n  - name: Bo Bee\naliases:\n  - name: Ci\n", []string{"Bo Bee"}},
		{"what cannot be seen at once", "players:\n- name: \"\\x41l\"\n- name: *a\n- name: >\n    Al\n- name:\n", nil},
		{"what no terminal is to see", "players:\n- name: Al\u202e Ash\n", nil},
		{"nothing", "", nil},
	} {
		if got := squadfile.PlayerNames([]byte(test.src)); !slices.Equal(got, test.want) {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}
