package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// interrupting is an output that presses Ctrl-C at the first line and waits until it
// is noticed.
type interrupting struct {
	t    *testing.T
	told bytes.Buffer
}

func (i *interrupting) Write(p []byte) (int, error) {
	if i.told.Len() == 0 {
		if err := must(os.FindProcess(os.Getpid())).Signal(os.Interrupt); err != nil {
			i.t.Skipf("no signals here: %v", err)
		}
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
	out, told := &interrupting{t: t}, new(bytes.Buffer)
	squads := filepath.Join(folder, "squads")
	status := run([]string{"import", "csv", source, "--to", squads, "--as-of", "2026-03-11"}, nil, out, told)
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
