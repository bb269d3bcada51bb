package main

import (
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"testing"
)

func TestPagerCommand(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("its commands are others")
	}
	for _, test := range []struct {
		own, pager string
		want       []string // nil if there is none
	}{
		{"", "sh", nil},
		{"cat", "sh", nil},
		{"  ", "sh", nil},
		{"no-such-pager", "sh", nil},
		{"no-such-pager -x", "sh", nil},
		{"sh", "true", []string{"sh"}},
		{"sh -x  file", "", []string{"sh", "-x", "file"}},
		{"sed s/a/b/ | sh", "", []string{"sh", "-c", "sed s/a/b/ | sh"}},
		{"X=1 no-such-pager", "", []string{"sh", "-c", "X=1 no-such-pager"}},
	} {
		t.Setenv("DEPTH_PAGER", test.own)
		t.Setenv("PAGER", test.pager)
		var got []string
		if cmd := pagerCommand(); cmd != nil {
			got = cmd.Args
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%q: %q, want %q", test.own, got, test.want)
		}
	}
}

// A pager has shown a result however it ends, unless a shell could not start it.
func TestPagerEnds(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("its commands are others")
	}
	long := pages{make([]byte, 1<<20), make([]byte, 1<<20)} // more than a pipe holds
	for line, want := range map[string]bool{
		"cat >/dev/null": true, "true": true, "exit 1": true, "head -c 1 >/dev/null": true, "kill -KILL $$": true,
		"no-such-pager 2>/dev/null": false, "exit 126": false,
	} {
		if got := showIn(exec.Command("sh", "-c", line), long); got != want {
			t.Errorf("%s: %t, want %t", line, got, want)
		}
	}
	if showIn(exec.Command(filepath.Join(t.TempDir(), "none")), long) {
		t.Error("what is not there cannot show anything")
	}
}
