package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"

	"github.com/depth-football/depth/squad/importer"
	"github.com/depth-football/depth/squad/merge"
)

// interrupting is an output that presses Ctrl-C at the first line and waits until it
// is noticed.
type interrupting struct {
	t       *testing.T
	noticed context.Context
	told    bytes.Buffer
}

func (i *interrupting) Write(p []byte) (int, error) {
	if i.told.Len() == 0 {
		if err := must(os.FindProcess(os.Getpid())).Signal(os.Interrupt); err != nil {
			i.t.Skipf("no signals here: %v", err)
		}
		<-i.noticed.Done()
	}
	return i.told.Write(p)
}

// Ctrl-C ends an import between two files: what is written is whole, and nothing else
// is left in the folder.
func TestInterruptedImport(t *testing.T) {
	folder := t.TempDir()
	source := filepath.Join(folder, "in.csv")
	var table strings.Builder
	table.WriteString("name,club,contract\n")
	for i := range 2000 {
		fmt.Fprintf(&table, "Joe Ray,Club %d,2028\n", i)
	}
	if err := os.WriteFile(source, []byte(table.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	noticed, stop := signal.NotifyContext(t.Context(), os.Interrupt)
	defer stop()
	out, told := &interrupting{t: t, noticed: noticed}, new(bytes.Buffer)
	squads := filepath.Join(folder, "squads")
	status := run([]string{"import", "csv", source, "--to", squads, "--as-of", "2026-03-11", "--small"}, nil, out, told)
	if want := "depth: interrupted: the files that are not listed are as they were\n"; status != exitFailed || !strings.HasSuffix(told.String(), want) {
		t.Errorf("status %d, %q; want %d, %q", status, told, exitFailed, want)
	}
	files := must(os.ReadDir(squads))
	if listed := strings.Count(out.told.String(), "new "); listed == 0 || listed != len(files) || listed == 2000 {
		t.Errorf("%d files are listed, %d are there", listed, len(files))
	}
	for _, file := range files {
		if src := must(os.ReadFile(filepath.Join(squads, file.Name()))); !strings.HasSuffix(string(src), "contract: {until: 2028}\n") {
			t.Errorf("%s is\n%s", file.Name(), src)
		}
	}
}

// clubTable is a table of clubs with one player each.
func clubTable(clubs int, heading, cells string) string {
	var table strings.Builder
	fmt.Fprintf(&table, "name,born,club,%s\n", heading)
	for i := range clubs {
		fmt.Fprintf(&table, "Joe Ray,2000-01-01,Club %d,%s\n", i, cells)
	}
	return table.String()
}

// Two imports at once lose nothing: each is done, or says that it is not.
func TestImportsAtOnce(t *testing.T) {
	const clubs, rounds = 15, 8
	name := program(t)
	folder := t.TempDir()
	for file, table := range map[string]string{
		"names.csv":     clubTable(clubs, "value", ""),
		"contracts.csv": clubTable(clubs, "contract", "2028-06-30"),
		"positions.csv": clubTable(clubs, "position", "CB"),
	} {
		if err := os.WriteFile(filepath.Join(folder, file), []byte(table), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	importing := func(file, to string) (told string, status int) {
		return runIn(t, folder, nil, name, "import", "csv", file, "--to", to, "--as-of", "2026-03-11", "--small")
	}
	for round := range rounds {
		to := fmt.Sprintf("squads%d", round)
		if told, status := importing("names.csv", to); status != exitDone {
			t.Fatalf("status %d, %s", status, told)
		}
		var both sync.WaitGroup
		for _, file := range []string{"contracts.csv", "positions.csv"} {
			both.Go(func() {
				for {
					told, status := importing(file, to)
					if status == exitDone {
						return
					}
					if status != exitFailed || !strings.Contains(told, "run this again") {
						t.Errorf("status %d, %s", status, told)
						return
					}
				}
			})
		}
		both.Wait()
		files := must(filepath.Glob(filepath.Join(folder, to, "*")))
		if len(files) != clubs {
			t.Errorf("there are %d files of %d", len(files), clubs)
		}
		for _, file := range files {
			src := string(must(os.ReadFile(file)))
			if !strings.Contains(src, "contract: {until: 2028-06-30}") || !strings.Contains(src, "positions: [CB]") {
				t.Errorf("something is lost in round %d: %s is\n%s", round, file, src)
			}
		}
	}
}

// While another run writes to the folder nothing is done.
func TestImportWaitsForNobody(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("folders are not locked there")
	}
	folder := t.TempDir()
	source := filepath.Join(folder, "in.csv")
	if err := os.WriteFile(source, []byte(clubTable(1, "contract", "2028")), 0o600); err != nil {
		t.Fatal(err)
	}
	squads := filepath.Join(folder, "squads")
	other, err := openSquadFolder(squads, true)
	if err != nil {
		t.Fatal(err)
	}
	args := []string{"import", "csv", source, "--to", squads, "--as-of", "2026-03-11"}
	var out, told bytes.Buffer
	status := run(args, nil, &out, &told)
	want := fmt.Sprintf("depth: cannot write %s: another program is writing there: run this again when it is done\n", squads)
	if status != exitFailed || out.Len() > 0 || !strings.HasSuffix(told.String(), want) {
		t.Errorf("status %d, %q, %q; want %d, %q", status, &out, &told, exitFailed, want)
	}
	if files := must(os.ReadDir(squads)); len(files) > 0 {
		t.Errorf("files are written: %v", files)
	}
	if status := run(append(args, "--dry-run"), nil, &out, &told); status != exitDone {
		t.Errorf("a dry run: status %d, %s", status, &told)
	}
	if err := other.Close(); err != nil {
		t.Fatal(err)
	}
	if status := run(args, nil, &out, &told); status != exitDone {
		t.Errorf("when it is done: status %d, %s", status, &told)
	}
}

// What somebody saves while it is merged stays; the others are done.
func TestSavedWhileMerging(t *testing.T) {
	folder := t.TempDir()
	squads := filepath.Join(folder, "squads")
	first, second := filepath.Join(folder, "a.csv"), filepath.Join(folder, "b.csv")
	for file, table := range map[string]string{first: clubTable(3, "contract", "2028"), second: clubTable(3, "position", "CB")} {
		if err := os.WriteFile(file, []byte(table), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if status := run([]string{"import", "csv", first, "--to", squads, "--as-of", "2026-03-11"}, nil, io.Discard, io.Discard); status != exitDone {
		t.Fatal(status)
	}
	edited := filepath.Join(squads, "club-1.yaml")
	saved := string(must(os.ReadFile(edited))) + "# saved meanwhile\n"
	f := importFlags{to: squads, asOf: "2026-03-11", merge: func(c *importer.Club, file string, before []byte) (*merge.Merged, error) {
		if file == edited {
			if err := os.WriteFile(file, []byte(saved), 0o600); err != nil {
				t.Error(err)
			}
		}
		return merge.Import(c, file, before)
	}}
	var out bytes.Buffer
	err := f.run(streams{out: &out, err: io.Discard}, []string{"csv", second})
	want := fmt.Sprintf("cannot write %s: it has changed since it was read and is left as it is: run this again", edited)
	if err == nil || err.Error() != want {
		t.Errorf("error %v, want %s", err, want)
	}
	if got := string(must(os.ReadFile(edited))); got != saved {
		t.Errorf("the file is\n%s", got)
	}
	for _, other := range []string{"club-0.yaml", "club-2.yaml"} {
		if src := string(must(os.ReadFile(filepath.Join(squads, other)))); !strings.Contains(src, "positions: [CB]") {
			t.Errorf("%s is\n%s", other, src)
		}
	}
	if n := strings.Count(out.String(), "merged "); n != 2 {
		t.Errorf("%d merges are told in\n%s", n, &out)
	}
}
