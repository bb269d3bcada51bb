package main

import (
	"path/filepath"
	"runtime"
	"testing"
)

func TestUserFolder(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("XDG_DATA_HOME", dir)
	if got, err := userFolder(); err != nil || got != filepath.Join(dir, "depth") {
		t.Errorf("with XDG_DATA_HOME it is %s, %v", got, err)
	}
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		return
	}
	t.Setenv("HOME", dir)
	own := filepath.Join(dir, ".local", "share", "depth")
	for _, unusable := range []string{"", "relative/path"} {
		t.Setenv("XDG_DATA_HOME", unusable)
		if got, err := userFolder(); err != nil || got != own {
			t.Errorf("with XDG_DATA_HOME %q it is %s, %v; want %s", unusable, got, err, own)
		}
	}
	t.Setenv("HOME", "")
	if got, err := userFolder(); err == nil {
		t.Errorf("without HOME it is %s", got)
	}
}
