package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/depth-football/depth/squad/squadfile"
)

// A run that is killed at any moment leaves the old file or the new one, and
// never a part. Runs are killed later and later until some are done in time, and
// then around that moment.
func TestKilledFmt(t *testing.T) {
	name := program(t)
	old := []byte(messySquad(900))
	formatted := must(squadfile.Format("squad.yaml", old))
	folder := t.TempDir()
	file := filepath.Join(folder, "squad.yaml")

	rounds := 80
	if testing.Short() {
		rounds = 30
	}
	kept, written := 0, 0
	delay, step := time.Duration(0), 20*time.Millisecond
	for range rounds {
		if err := os.WriteFile(file, old, 0o640); err != nil {
			t.Fatal(err)
		}
		fmtKilledAfter(t, name, file, delay)
		switch got := must(os.ReadFile(file)); {
		case bytes.Equal(got, old):
			kept++
			delay += step
		case bytes.Equal(got, formatted):
			written++
			delay = max(0, delay-step)
			step = max(step*3/4, 200*time.Microsecond)
		default:
			t.Fatalf("killed after %v: %d bytes are neither the %d of old nor the %d of new", delay, len(got), len(old), len(formatted))
		}
		if mode := must(os.Stat(file)).Mode(); mode != 0o640 {
			t.Fatalf("killed after %v: the file's mode is %v", delay, mode)
		}
	}
	if kept == 0 || written == 0 {
		t.Errorf("%d runs left the old file and %d the new one: nothing is proved", kept, written)
	}
	// What a killed run leaves behind is hidden from the next one.
	if files, problems := squadFiles([]string{folder}, nil); len(files) != 1 || problems != nil {
		t.Errorf("the folder has %d files for the next run, %v", len(files), problems)
	}
}

func fmtKilledAfter(t *testing.T, program, file string, delay time.Duration) {
	t.Helper()
	cmd := exec.Command(program, "fmt", "-w", file)
	// Unfinished files go to the folder for temporary ones; here they are to lie
	// where the next run could meet them, and to be cleared away.
	cmd.Env = append(os.Environ(), "TMPDIR="+filepath.Dir(file))
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	time.Sleep(delay)
	// It may have ended by itself.
	_ = cmd.Process.Kill()
	_ = cmd.Wait()
}

// messySquad is a large squad file that is not in its canonical form.
func messySquad(players int) string {
	var b strings.Builder
	b.WriteString("as_of: 2026-03-11\nclub: A\nplayers:\n")
	for i := range players {
		fmt.Fprintf(&b, "- {positions: [Centre Back], name: 'Player %d', contract: {until: \"2027-06-30\"}, born: 2000-01-01, value: 1000000}\n", i)
	}
	return b.String()
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}
