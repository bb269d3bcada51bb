package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/depth-football/depth/squad/squadfile"
)

// Of runs that are killed when they have come so far every file is the old one or the
// new one, and never a part; the next run makes all of them new and clears away what
// was left. Rounds go on until killed runs have left both.
func TestKilledFmt(t *testing.T) {
	const files, steps = 20, 5
	name := program(t)
	old := messySquad(60)
	formatted := string(must(squadfile.Format("squad.yaml", []byte(old))))
	folder := t.TempDir()
	kept, written := 0, 0
	for round := 0; round < steps || kept == 0 || written == 0; round++ {
		paths := saveSquads(t, folder, files, old)
		far := files * (round % steps) / steps
		cmd := exec.Command(name, "fmt", "-w", folder)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		ended := make(chan error, 1)
		go func() { ended <- cmd.Wait() }()
		for far > 0 && len(ended) == 0 && string(must(os.ReadFile(paths[far]))) != formatted {
			time.Sleep(time.Millisecond) // leaves the processor to the run
		}
		_ = cmd.Process.Kill() // it may have ended by itself
		<-ended
		for _, path := range paths {
			switch got := string(must(os.ReadFile(path))); got {
			case old:
				kept++
			case formatted:
				written++
			default:
				t.Fatalf("killed after %d files: %d bytes are neither the %d of old nor the %d of new", far, len(got), len(old), len(formatted))
			}
			if mode := must(os.Stat(path)).Mode(); mode != 0o640 {
				t.Fatalf("killed after %d files: the mode is %v", far, mode)
			}
		}
		if out, status := runIn(t, folder, nil, name, "fmt", "-w", "."); status != exitDone || out != "" {
			t.Fatalf("the next run: status %d, %s", status, out)
		}
		for _, path := range paths {
			if got := string(must(os.ReadFile(path))); got != formatted {
				t.Fatalf("the next run leaves %d bytes, not the %d of new", len(got), len(formatted))
			}
		}
		if left := must(os.ReadDir(folder)); len(left) != files {
			t.Fatalf("after the next run the folder holds %v", left)
		}
	}
}

// saveSquads saves as many files of the same text.
func saveSquads(t *testing.T, folder string, files int, text string) []string {
	t.Helper()
	var paths []string
	for i := range files {
		path := filepath.Join(folder, fmt.Sprintf("%04d.yaml", i))
		if err := os.WriteFile(path, []byte(text), 0o640); err != nil {
			t.Fatal(err)
		}
		paths = append(paths, path)
	}
	return paths
}

// What somebody saves while a file is formatted stays; the others are done.
func TestSavedWhileFormatting(t *testing.T) {
	folder := t.TempDir()
	old := messySquad(1)
	paths := saveSquads(t, folder, 3, old)
	saved := old + "- {name: Signed Meanwhile, positions: [GK]}\n"
	f := fmtFlags{write: true, list: true, format: func(file string, src []byte) ([]byte, error) {
		if file == paths[1] {
			if err := os.WriteFile(file, []byte(saved), 0o640); err != nil {
				t.Error(err)
			}
		}
		return squadfile.Format(file, src)
	}}
	var out, told bytes.Buffer
	err := f.run(streams{out: &out, err: &told}, []string{folder})
	want := fmt.Sprintf("depth: cannot write %s: it has changed since it was read and is left as it is: run this again\n", paths[1])
	if !errors.Is(err, errTold) || told.String() != want || out.String() != paths[0]+"\n"+paths[2]+"\n" {
		t.Errorf("error %v, told %q, listed %q; want %q", err, &told, &out, want)
	}
	formatted := string(must(squadfile.Format("", []byte(old))))
	for i, want := range []string{formatted, saved, formatted} {
		if got := string(must(os.ReadFile(paths[i]))); got != want {
			t.Errorf("%s holds\n%s", paths[i], got)
		}
	}
}

// gauge is an output that tells how much memory is in use when the last of so many files
// is written to it.
type gauge struct {
	files int
	used  uint64
}

func (g *gauge) Write(p []byte) (int, error) {
	if g.files--; g.files == 0 {
		g.used = inUse()
	}
	return len(p), nil
}

func inUse() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// Of the files that are formatted already nothing is kept.
func TestFmtKeepsNothing(t *testing.T) {
	const files, size, most = 150, 30 << 10, 1 << 20
	comment := "# " + strings.Repeat("x", size) + "\n"
	for _, test := range []struct {
		name, text string
		status     int
	}{
		{"without errors", comment + oddForm, exitDone},
		{"with errors", comment + badSquad, exitFailed},
	} {
		folder := t.TempDir()
		saveSquads(t, folder, files, test.text)
		before := inUse()
		g := &gauge{files: files}
		if status := run([]string{"fmt", folder}, nil, g, g); status != test.status || g.files != 0 {
			t.Errorf("%s: status %d, %d files are not told", test.name, status, g.files)
		}
		if used := int64(g.used - before); used > most {
			t.Errorf("%s: %d KB are in use after %d KB of files, want at most %d", test.name, used>>10, files*size>>10, most>>10)
		}
	}
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
