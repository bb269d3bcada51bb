package main

import (
	"bufio"
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/importer"
)

// Only a yes takes anybody out, and no answer is an error.
func TestQuestions(t *testing.T) {
	var asked bytes.Buffer
	q := &questions{in: bufio.NewReader(strings.NewReader("y\nn\n\nYES\nperhaps\n")), out: &asked}
	p := &squad.Player{Name: "Al \x1bGone"}
	for i, want := range []bool{true, false, false, true, false} {
		if got, err := q.ask("Leeds", p, "not in the source"); got != want || err != nil {
			t.Errorf("answer %d: %v, %v", i, got, err)
		}
	}
	if _, err := q.ask("Leeds", p, "not in the source"); err == nil || !strings.Contains(err.Error(), "choose --gone drop or --gone keep") {
		t.Errorf("no answer: error %v", err)
	}
	if want := `Leeds: Al \x1bGone: not in the source. Take them out? [y/N] `; !strings.HasPrefix(asked.String(), want) {
		t.Errorf("asked %q", asked.String())
	}
}

// Whatever other programs write: check finds nothing in the files that are made of it, each
// club has an answer, and the same import again changes nothing.
func TestImportedFilesAnswer(t *testing.T) {
	sources, err := filepath.Glob("../../squad/importer/testdata/*.*")
	if err != nil {
		t.Fatal(err)
	}
	imported := make(map[string]int)
	for _, source := range sources {
		format, _, _ := strings.Cut(strings.TrimSuffix(filepath.Base(source), filepath.Ext(source)), "-")
		if format == "sheet" {
			format = "csv"
		}
		if _, err := importer.Lookup(format); err != nil || filepath.Ext(source) == ".golden" {
			continue
		}
		t.Run(filepath.Base(source), func(t *testing.T) {
			squads := filepath.Join(t.TempDir(), "squads")
			command := []string{"import", format, source, "--to", squads, "--as-of", "2026-03-11", "--small"}
			_, told, status := output(command...)
			if strings.Contains(told, "--club") {
				command = append(command, "--club", "Marshford")
				_, told, status = output(command...)
			}
			if status != exitDone {
				t.Skipf("nothing to import: %s", told)
			}
			if found, told, status := output("check", squads); status != exitDone {
				t.Errorf("check: status %d\n%s%s", status, found, told)
			}
			files := must(filepath.Glob(filepath.Join(squads, "*.yaml")))
			for _, file := range files {
				if _, told, status := output(file); status != exitDone {
					t.Errorf("%s: status %d, %s", file, status, told)
				}
			}
			again, told, status := output(command...)
			if same := strings.Count("\n"+again, "\nsame "); status != exitDone || same != len(files) || same != strings.Count(again, "\n") {
				t.Errorf("again: status %d\n%s%s", status, again, told)
			}
			imported[format]++
		})
	}
	for _, format := range importer.FormatNames() {
		if imported[format] < 2 {
			t.Errorf("%d files of %s are imported", imported[format], format)
		}
	}
}

// output runs a command and returns what it prints.
func output(args ...string) (out, told string, status int) {
	var stdout, stderr bytes.Buffer
	status = run(args, strings.NewReader(""), &stdout, &stderr)
	return stdout.String(), stderr.String(), status
}
