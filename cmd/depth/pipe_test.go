package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// closedPipe is a pipe that nobody reads.
func closedPipe(t *testing.T) *os.File {
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { w.Close() })
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	return w
}

// harbour is a folder with a squad file that is not in its canonical form, and a table
// to import.
func harbour(t *testing.T) (folder, squadFile, table string) {
	t.Helper()
	folder = t.TempDir()
	squadFile, table = filepath.Join(folder, "harbour.yaml"), filepath.Join(folder, "players.csv")
	for name, text := range map[string]string{
		squadFile: "as_of: 2026-03-11\nclub: Harbour Town\nplayers:\n- {positions: [Centre Back], name: Ole Brandt}\n",
		table:     "Name,Position\nIda Holm,CB\n",
	} {
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return folder, squadFile, table
}

// A reader who has left ends every command without a word of it, whatever the answer
// would have been.
func TestReaderHasLeft(t *testing.T) {
	folder, squadFile, table := harbour(t)
	for _, command := range []string{
		"liverpool", "liverpool --format json --fail-on thin", "liverpool -o -", "liverpool -o /dev/stdout",
		"list", "check FILE", "check --explain born-year-only", "fmt FILE", "fmt -l FILE", "fmt -d --check FILE", "fmt -d FOLDER",
		"diff FILE FILE", "diff --git FILE FILE 1 1 /dev/null 1 1", "league FILE",
		"import csv TABLE --club Harbour --as-of 2026-03-11 --dry-run", "schema", "version",
		"--help", "help", "help checks", "help words", "help import", "check --help",
		"completion bash", "completion zsh", "completion fish", "completion powershell", "__complete list --fo",
	} {
		args := strings.Fields(strings.NewReplacer("FILE", squadFile, "FOLDER", folder, "TABLE", table).Replace(command))
		t.Run(command, func(t *testing.T) {
			var stdout, told bytes.Buffer
			if run(args, strings.NewReader(""), &stdout, &told); stdout.Len() == 0 {
				t.Fatalf("there is nothing to read: %s", &told)
			}
			var stderr bytes.Buffer
			status := run(args, strings.NewReader(""), closedPipe(t), &stderr)
			if status != exitPipe {
				t.Errorf("status %d, want %d", status, exitPipe)
			}
			// What is wrong with the input is told all the same.
			if !strings.HasPrefix(told.String(), stderr.String()) {
				t.Errorf("told  %q\nwithout a reader %q", &told, &stderr)
			}
		})
	}
}

// What was asked for besides the results is done though nobody reads them, and what
// goes wrong in it is told.
func TestReaderHasLeftHalfWay(t *testing.T) {
	folder, squadFile, table := harbour(t)
	var stderr bytes.Buffer
	status := run([]string{"fmt", "-l", "-w", squadFile}, nil, closedPipe(t), &stderr)
	if got := must(os.ReadFile(squadFile)); status != exitPipe || stderr.Len() > 0 || !strings.HasPrefix(string(got), "club: Harbour Town\n") {
		t.Errorf("fmt: status %d, said %q, wrote\n%s", status, &stderr, got)
	}
	status = run([]string{"import", "csv", table, "--club", "Holm", "--as-of", "2026-03-11", "--to", folder}, nil, closedPipe(t), &bytes.Buffer{})
	if got := must(os.ReadFile(filepath.Join(folder, "holm.yaml"))); status != exitPipe || !strings.Contains(string(got), "Ida Holm") {
		t.Errorf("import: status %d, wrote\n%s", status, got)
	}
	missing := filepath.Join(folder, "missing.yaml")
	status = run([]string{"fmt", squadFile, missing}, nil, closedPipe(t), &stderr)
	if said := stderr.String(); status != exitFailed || !strings.HasPrefix(said, "depth: cannot read "+missing+": ") || strings.Contains(said, "pipe") {
		t.Errorf("fmt: status %d, said %q", status, said)
	}
}

// The program itself is not ended by a signal either, on its standard output and on
// another pipe.
func TestReaderOfProgramHasLeft(t *testing.T) {
	for _, args := range [][]string{
		{"liverpool", "--season", "2026"}, {"help", "words"}, {"liverpool", "--season", "2026", "-o", "/dev/fd/3"},
	} {
		cmd := exec.Command(program(t), args...)
		var stderr bytes.Buffer
		cmd.Stdout, cmd.Stderr, cmd.ExtraFiles = closedPipe(t), &stderr, []*os.File{closedPipe(t)}
		if cmd.Run(); cmd.ProcessState.ExitCode() != exitPipe || stderr.Len() > 0 {
			t.Errorf("%q: %v, said %q", args, cmd.ProcessState, &stderr)
		}
	}
}
