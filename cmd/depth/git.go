package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/squadfile"
)

// repository is a folder in which git is run.
type repository string

// repositoryOf finds in which folder git knows a path, and by which name there: "" is
// the folder itself. The path may be gone from the disk by now.
func repositoryOf(name string) (r repository, path string) {
	folder := filepath.Clean(name)
	for !isFolder(folder) && folder != filepath.Dir(folder) {
		path = filepath.Join(filepath.Base(folder), path)
		folder = filepath.Dir(folder)
	}
	return repository(folder), filepath.ToSlash(path)
}

// command is a git that reads what is in a repository and does nothing else. Whoever
// made the repository wrote its configuration too, which could have git fetch what is
// missing, by a program that it names, or run one for other reasons.
func (r repository) command(args ...string) *exec.Cmd {
	cmd := exec.Command("git", append([]string{
		"-C", string(r), "--no-pager", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=" + os.DevNull, "-c", "safe.bareRepository=explicit",
	}, args...)...)
	cmd.Env = append(
		cmd.Environ(),
		"GIT_NO_LAZY_FETCH=1",
		"GIT_ALLOW_PROTOCOL=none",  // git before 2.44 does not know the one above
		"GIT_NO_REPLACE_OBJECTS=1", // a commit is read as it was made
		"GIT_OPTIONAL_LOCKS=0",
		"GIT_TERMINAL_PROMPT=0",
	)
	return cmd
}

// run runs git to its end. More than the list of some hundred thousand files is not
// kept of what it prints: a few folders that hold each other can stand for any number.
func (r repository) run(args ...string) ([]byte, error) {
	var problem bytes.Buffer
	cmd := r.command(args...)
	out := cappedBuffer{most: 32 << 20, stop: func() error { return cmd.Process.Kill() }}
	cmd.Stdout, cmd.Stderr = &out, &problem
	err := cmd.Run()
	if out.full {
		return nil, errors.New("there are more files than depth reads")
	}
	return out.text, gitError(err, &problem)
}

// cappedBuffer takes so many bytes and stops whoever writes more.
type cappedBuffer struct {
	text []byte
	most int
	stop func() error
	full bool
}

func (b *cappedBuffer) Write(text []byte) (int, error) {
	if b.full = len(b.text)+len(text) > b.most; b.full {
		return 0, errors.Join(io.ErrShortWrite, b.stop())
	}
	b.text = append(b.text, text...)
	return len(text), nil
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

// commit is the hash of the commit that a revision names.
func (r repository) commit(revision string) (string, error) {
	out, err := r.run("rev-parse", "--verify", "--quiet", "--end-of-options", revision+"^{commit}")
	hash := strings.TrimSpace(string(out))
	if errors.Is(err, errSilent) || err == nil && strings.HasPrefix(hash, "^") {
		return "", fmt.Errorf("%s is not a git revision", names.Quote(revision))
	}
	return hash, err
}

// treeEntry is what a revision has at a path.
type treeEntry struct {
	mode, kind, hash, path string
}

func (e treeEntry) isFolder() bool { return e.kind == "tree" }

// isFile reports whether it is a file and not a link or a repository within the
// repository.
func (e treeEntry) isFile() bool { return strings.HasPrefix(e.mode, "100") }

// entries are what git ls-tree lists.
func (r repository) entries(args ...string) ([]treeEntry, error) {
	list, err := r.run(append([]string{"ls-tree", "-z"}, args...)...)
	var entries []treeEntry
	for line := range strings.SplitSeq(string(list), "\x00") {
		about, path, _ := strings.Cut(line, "\t")
		if fields := strings.Fields(about); len(fields) == 3 {
			entries = append(entries, treeEntry{fields[0], fields[1], fields[2], path})
		}
	}
	return entries, err
}

// entry is what a commit has at a path. The path is never part of the name of an
// object, in which git could read something else: x-g1a2b3c4 names a commit to it.
func (r repository) entry(commit, path string) (treeEntry, error) {
	if path == "" {
		hash, err := r.run("rev-parse", "--verify", "--end-of-options", commit+":./")
		return treeEntry{kind: "tree", hash: strings.TrimSpace(string(hash))}, err
	}
	entries, err := r.entries(commit, "--", "./"+path)
	switch {
	case err != nil:
		return treeEntry{}, err
	case len(entries) != 1:
		return treeEntry{}, errors.New("the revision has no such file or folder")
	}
	return entries[0], nil
}

// blobs reads objects of the repository one after the other, with one git for all. No
// more is read of each than a squad file can have; shown names it in errors, of which
// those of the file are handed to tell as well.
func (r repository) blobs(hashes []string, shown func(i int) string, tell func(i int, src []byte, err error) error) error {
	var problem bytes.Buffer
	cmd := r.command("cat-file", "--batch")
	cmd.Stdin, cmd.Stderr = strings.NewReader(strings.Join(hashes, "\n")+"\n"), &problem
	pipe, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		return gitError(err, &problem)
	}
	out := bufio.NewReader(pipe)
	for i := 0; i < len(hashes) && err == nil; i++ {
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
	var size int64
	if err == nil && len(fields) == 3 {
		size, err = strconv.ParseInt(fields[2], 10, 64)
	}
	switch {
	case len(fields) == 2 && fields[1] == "missing":
		return fmt.Errorf("cannot read %s: it is missing in this clone, and depth fetches nothing: git show fetches it", shown)
	case err != nil || len(fields) != 3:
		return fmt.Errorf("cannot read %s: git says: %s", shown, strings.TrimSpace(line))
	}
	content := io.LimitReader(out, size)
	src, err := squadfile.ReadSource(shown, content)
	if _, rest := io.Copy(io.Discard, content); rest != nil {
		return rest
	}
	if _, feed := out.Discard(1); feed != nil {
		return feed
	}
	return tell(src, err)
}
