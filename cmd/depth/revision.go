package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/diff"
)

// atRevision parts liverpool.yaml@HEAD~3 into the file and the git revision. What
// is the name of a file that is there is one, whatever it looks like.
func atRevision(arg string) (name, revision string, ok bool) {
	at := strings.LastIndexByte(arg, '@')
	for at > 0 && strings.HasPrefix(arg[at:], "@{") { // HEAD@{yesterday}
		at = strings.LastIndexByte(arg[:at], '@')
	}
	if at <= 0 || at == len(arg)-1 {
		return "", "", false
	}
	if _, err := os.Lstat(arg); err == nil {
		return "", "", false
	}
	return arg[:at], arg[at+1:], true
}

func isFolder(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir()
}

// gitSide reads a squad, or the squads of a folder, as they were in a revision.
func gitSide(name, revision string) (side, error) {
	s := side{shown: name + "@" + revision}
	g, path := repositoryOf(name)
	commit, err := g.run("rev-parse", "--verify", "--quiet", "--end-of-options", revision+"^{commit}")
	if errors.Is(err, errSilent) {
		err = fmt.Errorf("%s is not a git revision", squad.Quote(revision))
	}
	if err != nil {
		return s, fmt.Errorf("cannot read %s: %w", s.shown, err)
	}
	object := strings.TrimSpace(string(commit)) + ":" + path
	kind, err := g.run("cat-file", "-t", object)
	if err != nil {
		return s, fmt.Errorf("cannot read %s: %w", s.shown, err)
	}
	if strings.TrimSpace(string(kind)) == "tree" {
		s.folder = true
		return s, g.tree(&s, name, revision, object)
	}
	err = g.blobs([]string{object}, func(int) string { return s.shown }, func(_ int, src []byte, err error) error {
		if err != nil {
			return err
		}
		sq, err := squad.Parse(s.shown, src)
		s.files = []diff.File{{Squad: sq}}
		return err
	})
	return s, err
}

// repository is a folder in which git is run.
type repository string

// repositoryOf finds in which folder git knows a path, and by which name there. The
// path may be gone from the disk by now.
func repositoryOf(name string) (repository, string) {
	if isFolder(name) {
		return repository(name), "./"
	}
	if folder := filepath.Dir(name); isFolder(folder) {
		return repository(folder), "./" + filepath.Base(name)
	}
	return ".", "./" + filepath.ToSlash(name)
}

// run runs git to its end.
func (r repository) run(args ...string) ([]byte, error) {
	var out, problem bytes.Buffer
	cmd := exec.Command("git", append([]string{"-C", string(r)}, args...)...)
	cmd.Stdout, cmd.Stderr = &out, &problem
	err := cmd.Run()
	return out.Bytes(), gitError(err, &problem)
}

// errSilent is a failure of git of which it does not say why.
var errSilent = errors.New("git failed without a word")

// gitError is why git failed: the last line of what it says.
func gitError(err error, problem *bytes.Buffer) error {
	switch {
	case errors.Is(err, exec.ErrNotFound):
		return errors.New("there is no git in the path to read revisions with")
	case err != nil && problem.Len() == 0:
		return errSilent
	case err != nil:
		lines := strings.Split(strings.TrimSpace(problem.String()), "\n")
		return fmt.Errorf("git says: %s", strings.TrimPrefix(lines[len(lines)-1], "fatal: "))
	}
	return nil
}

// blobs reads objects of the repository one after the other, with one git for all. No
// more is read of each than a squad file can have; shown names it in errors, of which
// those of the file are handed to tell as well.
func (r repository) blobs(objects []string, shown func(i int) string, tell func(i int, src []byte, err error) error) error {
	var problem bytes.Buffer
	cmd := exec.Command("git", "-C", string(r), "cat-file", "--batch")
	cmd.Stdin, cmd.Stderr = strings.NewReader(strings.Join(objects, "\n")+"\n"), &problem
	pipe, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		return gitError(err, &problem)
	}
	out := bufio.NewReader(pipe)
	for i := 0; i < len(objects) && err == nil; i++ {
		err = oneBlob(out, shown(i), func(src []byte, err error) error { return tell(i, src, err) })
	}
	pipe.Close()
	if end := cmd.Wait(); err == nil {
		err = gitError(end, &problem)
	}
	return err
}

// oneBlob reads what git cat-file --batch prints of an object: its hash, type and
// size on a line, then its content and a line feed.
func oneBlob(out *bufio.Reader, shown string, tell func(src []byte, err error) error) error {
	line, err := out.ReadString('\n')
	fields := strings.Fields(line)
	if err != nil || len(fields) != 3 {
		return fmt.Errorf("cannot read %s: git says: %s", shown, strings.TrimSpace(line))
	}
	size, err := strconv.ParseInt(fields[2], 10, 64)
	if err != nil {
		return fmt.Errorf("cannot read %s: git says: %s", shown, strings.TrimSpace(line))
	}
	content := io.LimitReader(out, size)
	src, err := squad.ReadSource(shown, content)
	if _, rest := io.Copy(io.Discard, content); rest != nil {
		return rest
	}
	if _, feed := out.Discard(1); feed != nil {
		return feed
	}
	return tell(src, err)
}

// tree reads the squads below a folder as they were in a revision.
func (r repository) tree(s *side, name, revision, object string) error {
	list, err := r.run("ls-tree", "-r", "-z", "--full-tree", object)
	if err != nil {
		return fmt.Errorf("cannot read %s: %w", s.shown, err)
	}
	var hashes, files []string
	for entry := range strings.SplitSeq(string(list), "\x00") {
		about, file, _ := strings.Cut(entry, "\t")
		fields := strings.Fields(about) // mode, type, hash
		if len(fields) == 3 && strings.HasPrefix(fields[0], "100") && isYAML(file) && !isApart(file) {
			hashes, files = append(hashes, fields[2]), append(files, file)
		}
	}
	if len(files) == 0 {
		return nil
	}
	shown := func(i int) string { return path.Join(filepath.ToSlash(name), files[i]) + "@" + revision }
	var problems squad.Diagnostics
	err = r.blobs(hashes, shown, func(i int, src []byte, err error) error {
		if err == nil {
			err = s.add(shown(i), files[i], src)
		}
		return collect(&problems, err)
	})
	if err == nil && problems != nil {
		err = problems
	}
	return err
}

// collect keeps the problems of a file so that those of others can be told too.
func collect(problems *squad.Diagnostics, err error) error {
	var broken squad.Diagnostics
	if errors.As(err, &broken) {
		*problems = append(*problems, broken...)
		return nil
	}
	return err
}

// isApart tells whether a path leads through a folder that is not looked into.
func isApart(name string) bool {
	for part := range strings.SplitSeq(name, "/") {
		if isHidden(part) || isVendored(part) {
			return true
		}
	}
	return false
}
