package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	textdiff "github.com/rogpeppe/go-internal/diff"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/catalog"
	"github.com/depth-football/depth/squad/diff"
	"github.com/depth-football/depth/squad/report"
)

// gitChange is what git tells an external diff driver of one file: its path, and for
// each side a file with the content. A file that was renamed has a second path.
type gitChange struct {
	path, newPath string
	old, new      string
}

// parseGitChange reads the arguments that git gives: path, old file, old hash, old
// mode, new file, new hash, new mode, and for a renamed file the new path and a text.
func parseGitChange(args []string) (gitChange, error) {
	switch len(args) {
	case 1: // in the middle of a merge
		return gitChange{path: args[0], newPath: args[0]}, nil
	case 7:
		return gitChange{args[0], args[0], args[1], args[4]}, nil
	case 8, 9:
		return gitChange{args[0], args[7], args[1], args[4]}, nil
	}
	return gitChange{}, fmt.Errorf("--git takes the seven arguments that git gives an external diff driver, not %d: set diff.depth.command to \"depth diff --git\"", len(args))
}

// title names the file, a renamed one by both of its names.
func (g gitChange) title() string {
	if g.path != g.newPath {
		return changedTo(g.path, g.newPath)
	}
	return g.path
}

func changedTo(was, is string) string { return squad.Printable(was) + " → " + squad.Printable(is) }

// forGit tells what changed in one file in the way git wants it: a difference is no
// failure, and neither is a version that cannot be read as a squad, of which there
// may be many in a history. Of these the lines are told.
func (f *diffFlags) forGit(s streams, c *catalog.Catalog, args []string) error {
	switch {
	case f.exitCode || f.failOn != "":
		return errors.New("--git never fails over a difference, or git would stop: leave out --exit-code and --fail-on")
	case f.output.file != "":
		return errors.New("--git writes to standard output, where git expects it: leave out --output")
	case f.output.format != "table" && f.output.format != "markdown":
		return errors.New("--git goes with --format table or markdown: git shows it to people")
	}
	g, err := parseGitChange(args)
	if err != nil {
		return err
	}
	old, err := g.version(g.old)
	new, err2 := g.version(g.new)
	if err := errors.Join(err, err2); err != nil {
		return err
	}
	head := "depth diff " + g.title() + "\n"
	var tell writeFunc
	switch {
	case g.old == "":
		tell = func(o output) error { return say(o, head+"not merged yet\n") }
	case old.other || new.other || old.squad != nil && new.squad != nil && !diff.SameClub(old.squad, new.squad):
		tell = func(o output) error { return say(o, head+old.problem+new.problem+lines(g, old.src, new.src)) }
	default:
		comparison, note, err := f.compareVersions(s, c, old.squad, new.squad)
		if err != nil {
			return err
		}
		tell = func(o output) error {
			if f.output.format == "markdown" {
				return report.DiffMarkdown(o, comparison)
			}
			return errors.Join(say(o, head+note), report.DiffTable(o, comparison, o.style), say(o, "\n"))
		}
	}
	return f.output.write(s, map[string]writeFunc{"table": tell, "markdown": tell})
}

func say(w io.Writer, text string) error {
	_, err := io.WriteString(w, text)
	return err
}

// version is a file as git has it at one time.
type version struct {
	src     []byte
	squad   *squad.Squad // nil if there is none
	other   bool         // something else than a squad that can be read
	problem string       // why it cannot be read
}

func (g gitChange) version(file string) (version, error) {
	if file == "" || file == os.DevNull {
		return version{}, nil
	}
	src, err := os.ReadFile(file)
	if err != nil {
		return version{}, fmt.Errorf("cannot read %s as git gave it: %w", g.path, cause(err))
	}
	v := version{src: src, other: true}
	if squad.KindOf(src) != squad.SquadFile {
		return v, nil
	}
	v.squad, err = squad.Parse(g.path, src)
	var problems squad.Diagnostics
	if errors.As(err, &problems) {
		first := problems[0]
		first.Source = ""
		v.problem = fmt.Sprintf("not a squad that can be read: %s\n", first)
		return v, nil
	}
	v.other = false
	return v, err
}

// compareVersions compares a file with itself at another time. What cannot be
// assessed, such as a season that was over then, is told and no failure.
func (f *diffFlags) compareVersions(s streams, c *catalog.Catalog, old, new *squad.Squad) (comparison *diff.Comparison, note string, err error) {
	comparison, leagues, err := compareFiles(c, s.err, filesOf(old), filesOf(new))
	if err != nil {
		return nil, "", err
	}
	if err := f.assess(c, comparison, leagues); err != nil {
		note = squad.Printable(err.Error()) + "\n"
	}
	return comparison, note, nil
}

func filesOf(s *squad.Squad) []diff.File {
	if s == nil {
		return nil
	}
	return []diff.File{{Squad: s}}
}

// lines are the lines in which two versions differ, without what could harm a
// terminal.
func lines(g gitChange, old, new []byte) string {
	text := string(textdiff.Diff("a/"+g.path, old, "b/"+g.newPath, new))
	parts := strings.Split(text, "\n")
	for i, line := range parts {
		cells := strings.Split(line, "\t")
		for j := range cells {
			cells[j] = squad.Printable(cells[j])
		}
		parts[i] = strings.Join(cells, "\t")
	}
	return strings.Join(parts, "\n")
}
