package main

import (
	"bytes"
	"os"
	"strings"
	"testing"
)

// The pitches that the README shows are those that depth draws; with UPDATE=1 they are drawn
// again.
func TestReadmePictures(t *testing.T) {
	t.Setenv("DEPTH_DATA", "")
	t.Setenv("XDG_DATA_HOME", t.TempDir())
	for _, club := range []string{"liverpool", "real-madrid"} {
		file := "../../testdata/pictures/" + club + ".svg"
		var drawn, told bytes.Buffer
		if status := run([]string{"report", club, "--season", "2026", "--picture", "pitch"}, strings.NewReader(""), &drawn, &told); status != exitDone {
			t.Fatalf("%s: exit status %d: %s", club, status, &told)
		}
		if os.Getenv("UPDATE") != "" {
			if err := os.WriteFile(file, drawn.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if shown, err := os.ReadFile(file); err != nil || !bytes.Equal(shown, drawn.Bytes()) {
			t.Errorf("%s is not what depth draws (%v): UPDATE=1 go test ./cmd/depth -run ReadmePictures", file, err)
		}
	}
}
