package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"

	textdiff "github.com/rogpeppe/go-internal/diff"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/catalog"
	"github.com/depth-football/depth/squad/diff"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/report/changes"
	"github.com/depth-football/depth/squad/report/page"
	"github.com/depth-football/depth/squad/squadfile"
)

// gitChange is what git tells an external diff driver of one file: its path, and for
// each side a file with the content. A file that was renamed has a second path.
type gitChange struct {
	path, newPath    string
	old, new         string
	oldMode, newMode string // such as 100644; "" if they are not told
}

// parseGitChange reads the arguments that git gives: path, old file, old hash, old
// mode, new file, new hash, new mode, and for a renamed file the new path and a text.
func parseGitChange(args []string) (gitChange, error) {
	switch len(args) {
	case 1: // in the middle of a merge
		return gitChange{path: args[0], newPath: args[0]}, nil
	case 7:
		return gitChange{args[0], args[0], args[1], args[4], args[3], args[6]}, nil
	case 8, 9:
		return gitChange{args[0], args[7], args[1], args[4], args[3], args[6]}, nil
	}
	return gitChange{}, fmt.Errorf("--git takes the seven arguments that git gives an external diff driver, not %d: set diff.depth.command to \"depth diff --git\"", len(args))
}

// title names the file, a renamed one by both of its names.
func (g gitChange) title() string {
	if g.path != g.newPath {
		return changedTo(g.path, g.newPath)
	}
	return names.Printable(g.path)
}

// modes says how the mode of the file changed, "" if it did not: of a file that is new or
// gone there is only one.
func (g gitChange) modes() string {
	if g.oldMode == g.newMode || isMissing(g.old) || isMissing(g.new) {
		return ""
	}
	return fmt.Sprintf("mode %s\n", changedTo(g.oldMode, g.newMode))
}

func isMissing(file string) bool { return file == "" || file == os.DevNull }

func changedTo(was, is string) string { return names.Printable(was) + " → " + names.Printable(is) }

// forGit tells what changed in one file in the way git wants it: a difference is no
// failure, and neither is a version that cannot be read as a squad, of which there
// may be many in a history. Of these the lines are told.
func (f *diffFlags) forGit(s streams, c *catalog.Catalog, args []string) error {
	switch {
	case f.exitCode || f.failOn != "":
		return errors.New("--git never fails over a difference, or git would stop: leave out --exit-code and --fail-on")
	case f.output.file != "":
		return errors.New("--git writes to standard output, where git expects it: leave out --output")
	case f.output.format != "table":
		return errors.New("--git goes with --format table: git shows it to people")
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
	var text bytes.Buffer
	fmt.Fprintf(&text, "depth diff %s\n%s", g.title(), g.modes())
	asSquads := g.old != "" && !old.other && !new.other
	var comparison *diff.Comparison
	if asSquads {
		if comparison, err = compareFiles(c, s.err, filesOf(old.squad), filesOf(new.squad)); err != nil {
			return err
		}
		asSquads = len(comparison.Clubs) == 1
		if err := f.assess(c, comparison); err != nil { // a season that was over then
			fmt.Fprintln(&text, names.Printable(err.Error()))
		}
	}
	switch {
	case g.old == "":
		fmt.Fprintln(&text, "not merged yet")
	case !asSquads:
		text.WriteString(old.problem + new.problem + lines(g, old.src, new.src))
	default:
		err = errors.Join(changes.Table(&text, comparison, f.output.style(s)), text.WriteByte('\n'))
	}
	if err != nil {
		return err
	}
	s.pager = nil // git has one of its own
	return f.output.write(s, page.Forms{"table": func(w io.Writer, _ page.Style) error {
		_, err := w.Write(text.Bytes())
		return err
	}})
}

// version is a file as git has it at one time.
type version struct {
	src     []byte
	squad   *squad.Squad // nil if there is none
	other   bool         // something else than a squad that can be read
	problem string       // why it cannot be read
}

func (g gitChange) version(file string) (version, error) {
	if isMissing(file) {
		return version{}, nil
	}
	src, err := os.ReadFile(file)
	if err != nil {
		return version{}, fmt.Errorf("cannot read %s as git gave it: %w", g.path, cause(err))
	}
	v := version{src: src, other: true}
	if squadfile.KindOf(src) != squadfile.SquadFile {
		return v, nil
	}
	v.squad, err = squadfile.Parse(g.path, src)
	var problems squadfile.Diagnostics
	if errors.As(err, &problems) {
		first := problems[0]
		first.Source = ""
		v.problem = fmt.Sprintf("not a squad that can be read: %s\n", first)
		return v, nil
	}
	v.other = false
	return v, err
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
	if bytes.IndexByte(old, 0) >= 0 || bytes.IndexByte(new, 0) >= 0 {
		return "not text\n"
	}
	before, after := names.Printable("a/"+g.path), names.Printable("b/"+g.newPath)
	return names.PrintableLines(string(textdiff.Diff(before, old, after, new)))
}
