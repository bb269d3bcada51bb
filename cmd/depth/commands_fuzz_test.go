package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/depth-football/depth/squad/squadfile"
)

// squadCorpus are squad files through which everything must go: the shipped ones cut
// down, each feature of the format, and what strangers may send.
func squadCorpus(tb testing.TB) []string {
	tb.Helper()
	files, err := filepath.Glob("../../testdata/squads/*.yaml")
	if err != nil || len(files) < 10 {
		tb.Fatalf("%d files, %v", len(files), err)
	}
	return files
}

// otherSquads is a folder with the squad that each of them is held against.
const otherSquads = "../../testdata/squads/other"

// commandForms are each command in each of its forms, for a file and the other one.
var commandForms = []struct {
	args  string
	holds func(out string) error
}{
	{"FILE", nil},
	{"FILE --format markdown --position CB,GK", isMarkdown},
	{"FILE --format markdown", isMarkdown},
	{"FILE --format csv", isCSV},
	{"FILE --format csv --places", isCSV},
	{"FILE --format json", isJSON},
	{"list --data DATA", nil},
	{"list --data DATA --format json", isJSON},
	{"list --data DATA --format csv", isCSV},
	{"list --data DATA --format markdown", isMarkdown},
	{"diff FILE FILE --exit-code", isNothing},
	{"diff FILE OTHER", nil},
	{"diff OTHER FILE", nil},
	{"diff FILE OTHER --format markdown", isMarkdown},
	{"diff FILE OTHER --format csv", isCSV},
	{"diff FILE OTHER --format json", isJSON},
	{"diff DATA/squads OTHERS --format json", isJSON},
	{"league FILE OTHER --show clubs,market,fits", nil},
	{"league FILE OTHER --show clubs,market,fits --format markdown", isMarkdown},
	{"league FILE OTHER --show clubs --format csv", isCSV},
	{"league FILE OTHER --show market --format csv", isCSV},
	{"league FILE OTHER --show fits --format csv", isCSV},
	{"league FILE OTHER FILE --format json", isJSON},
	{"check FILE OTHER --needs next", nil},
	{"check FILE OTHER --needs next --format json", isJSON},
	{"check FILE OTHER --needs next --format sarif", isJSON},
	{"check FILE OTHER --needs next --format junit", isXML},
	{"check FILE OTHER --needs next --format github", nil},
	{"report FILE", nil},
	{"report FILE OTHER", nil},
	{"report FILE --picture pitch", isXML},
	{"report FILE --picture contracts", isXML},
	{"report FILE --picture ages", isXML},
	{"fmt --list FILE", nil},
	{"fmt --check --diff FILE", nil},
}

// FuzzCommands sends a squad file through a command in one of its forms, or through fmt.
// Nothing panics, what machines read can be read, nothing that could harm a terminal
// comes out, and the canonical form says what the file says.
func FuzzCommands(f *testing.F) {
	for i, file := range squadCorpus(f) {
		src := must(os.ReadFile(file))
		for form := range len(commandForms) + 1 {
			if !testing.Short() || (i+form)%4 == 0 { // the race detector makes each of them slow
				f.Add(src, uint8(form))
			}
		}
	}
	f.Fuzz(func(t *testing.T, src []byte, form uint8) {
		if len(src) > 32<<10 {
			return // no more is to be found there, and it takes long
		}
		dir := t.TempDir()
		file := filepath.Join(dir, "squads", "f.yaml")
		if err := errors.Join(os.Mkdir(filepath.Dir(file), 0o755), os.WriteFile(file, src, 0o600)); err != nil {
			t.Fatal(err)
		}
		if int(form)%(len(commandForms)+1) == len(commandForms) {
			checkForm(t, file, src)
			return
		}
		p := commandForms[int(form)%(len(commandForms)+1)]
		names := strings.NewReplacer("FILE", file, "OTHERS", otherSquads, "OTHER", otherSquads+"/real-madrid.yaml", "DATA", dir)
		out, status := ran(t, src, names.Replace(p.args))
		if p.holds == nil || status == exitFailed {
			return
		}
		if err := p.holds(out); err != nil {
			t.Errorf("depth %s: %v\n%s\nof\n%s", p.args, err, out, src)
		}
	})
}

// ran runs depth, and asks of all that it prints whether it may be printed.
func ran(t *testing.T, src []byte, args string) (out string, status int) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	status = run(strings.Fields(args), bytes.NewReader(nil), &stdout, &stderr)
	for _, text := range []string{stdout.String(), stderr.String()} {
		if i := strings.IndexFunc(text, unprintable); i >= 0 || !utf8.ValidString(text) {
			t.Errorf("depth %s prints %.100q\nof\n%q", args, text[max(i, 0):], src)
		}
	}
	if status < exitDone || status > exitFailed || status != exitDone && stderr.Len() == 0 {
		t.Errorf("depth %s: status %d, and on standard error %q\nof\n%q", args, status, &stderr, src)
	}
	return stdout.String(), status
}

// unprintable reports whether a character could do something to a terminal or turn the
// direction of writing.
func unprintable(r rune) bool {
	return r < ' ' && r != '\n' || r >= 0x7f && r <= 0x9f ||
		r == '\u061c' || r == '\u200e' || r == '\u200f' || r >= '\u2028' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069'
}

// checkForm asks whether the canonical form of a file says what the file says, and is
// its own.
func checkForm(t *testing.T, file string, src []byte) {
	t.Helper()
	before, err := squadfile.Open(file, src)
	if err != nil {
		return
	}
	form, err := squadfile.Format(file, src)
	if err != nil {
		if _, status := ran(t, src, "fmt "+file); status != exitFailed {
			t.Errorf("fmt: status %d, %v\nof\n%q", status, err, src)
		}
		return
	}
	after, err := squadfile.Open(file, form)
	if err != nil {
		t.Fatalf("the form of\n%s\ncannot be read: %v\n%s", src, err, form)
	}
	if !slices.Equal(rulesOf(before.Warnings), rulesOf(after.Warnings)) {
		t.Errorf("the form of\n%s\nhas the warnings %v, not %v\n%s", src, rulesOf(after.Warnings), rulesOf(before.Warnings), form)
	}
	if !reflect.DeepEqual(before.Squad, after.Squad) {
		t.Errorf("the form of\n%s\nsays something else:\n%s\n%+v\n%+v", src, form, before.Squad, after.Squad)
	}
	if again, err := squadfile.Format(file, form); err != nil || !bytes.Equal(again, form) {
		t.Errorf("the form of\n%s\nhas another form, %v:\n%s", form, err, again)
	}
	formed := file + ".yml"
	if err := os.WriteFile(formed, form, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, args := range []string{"diff --exit-code " + file + " " + formed, "fmt --check " + formed} {
		if out, status := ran(t, src, args); status != exitDone || out != "" && !strings.HasPrefix(args, "diff") {
			t.Errorf("depth %s: status %d\n%s\nof\n%s\nand its form\n%s", args, status, out, src, form)
		}
	}
}

func rulesOf(problems squadfile.Diagnostics) []string {
	var names []string
	for _, p := range problems {
		names = append(names, p.Rule.Name)
	}
	slices.Sort(names)
	return names
}

func isJSON(out string) error {
	var result struct{ Schema, Version string }
	err := json.Unmarshal([]byte(out), &result)
	if err == nil && !strings.HasPrefix(result.Schema, "depth/") && result.Version != "2.1.0" {
		err = errors.New("it has no schema")
	}
	return err
}

// isCSV reads a table, in which no cell may be a formula.
func isCSV(out string) error {
	rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	for _, row := range rows {
		for _, cell := range row {
			if cell != "" && strings.ContainsAny(cell[:1], "=+-@") {
				return errors.New("a formula: " + cell)
			}
		}
	}
	return err
}

func isXML(out string) error {
	for d := xml.NewDecoder(strings.NewReader(out)); ; {
		if _, err := d.Token(); err != nil {
			if errors.Is(err, io.EOF) {
				return nil
			}
			return err
		}
	}
}

var tag = regexp.MustCompile(`<[^ ]?\w*>?`)

// isMarkdown looks for HTML that is not depth's own.
func isMarkdown(out string) error {
	const nothing = "<!-- -->" // which keeps a number from becoming a link
	for _, t := range tag.FindAllString(strings.ReplaceAll(out, nothing, ""), -1) {
		if !slices.Contains([]string{"<details>", "<summary>", "</summary>", "</details>", "<br>"}, t) {
			return errors.New("it has a tag " + t)
		}
	}
	return nil
}

func isNothing(out string) error {
	if strings.Contains(out, "│") {
		return errors.New("a file differs from itself")
	}
	return nil
}
