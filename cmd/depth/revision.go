package main

import (
	"archive/tar"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/diff"
)

// atRevision parts liverpool.yaml@HEAD~3 into the file and the git revision. What
// is the name of a file that is there is one, whatever it looks like.
func atRevision(arg string) (name, revision string, ok bool) {
	at := strings.LastIndexByte(arg, '@')
	if strings.HasSuffix(arg, "}") { // HEAD@{yesterday}
		at = strings.LastIndexByte(arg[:max(at, 0)], '@')
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
	if strings.HasPrefix(revision, "-") {
		return s, fmt.Errorf("%s is not a git revision", squad.Quote(revision))
	}
	g := repositoryOf(name)
	kind, err := g.run("cat-file", "-t", revision+":"+g.path)
	if err != nil {
		return s, fmt.Errorf("cannot read %s of git revision %s: %w", name, squad.Quote(revision), err)
	}
	switch strings.TrimSpace(string(kind)) {
	case "tree":
		s.folder = true
		return g.tree(s, name, revision)
	case "blob":
		src, err := g.run("cat-file", "blob", revision+":"+g.path)
		if err != nil {
			return s, fmt.Errorf("cannot read %s: %w", s.shown, err)
		}
		if src, err = squad.ReadSource(s.shown, bytes.NewReader(src)); err != nil {
			return s, err
		}
		sq, err := squad.Parse(s.shown, src)
		if err != nil {
			return s, err
		}
		s.files = []diff.File{{Squad: sq}}
		return s, nil
	}
	return s, fmt.Errorf("cannot read %s: it is neither a file nor a folder there", s.shown)
}

// repository is where git is run, and the path below it that is asked for.
type repository struct{ folder, path string }

// repositoryOf finds where a path lies. It may be gone from the disk by now.
func repositoryOf(name string) repository {
	if isFolder(name) {
		return repository{name, "./"}
	}
	if folder := filepath.Dir(name); isFolder(folder) {
		return repository{folder, "./" + filepath.Base(name)}
	}
	return repository{".", "./" + filepath.ToSlash(name)}
}

// run runs git. The error is the last line of what it says.
func (r repository) run(args ...string) ([]byte, error) {
	var out, problem bytes.Buffer
	cmd := exec.Command("git", append([]string{"-C", r.folder}, args...)...)
	cmd.Stdout, cmd.Stderr = &out, &problem
	err := cmd.Run()
	switch {
	case errors.Is(err, exec.ErrNotFound):
		return nil, errors.New("there is no git in the path to read revisions with")
	case err != nil:
		lines := strings.Split(strings.TrimSpace(problem.String()), "\n")
		return nil, fmt.Errorf("git says: %s", strings.TrimPrefix(lines[len(lines)-1], "fatal: "))
	}
	return out.Bytes(), nil
}

// tree reads the squads below a folder as they were in a revision.
func (r repository) tree(s side, name, revision string) (side, error) {
	archive, err := r.archive(revision)
	if err != nil {
		return s, fmt.Errorf("cannot read %s: %w", s.shown, err)
	}
	var problems squad.Diagnostics
	files := tar.NewReader(bytes.NewReader(archive))
	for {
		header, err := files.Next()
		if err == io.EOF {
			return s, s.problems(problems)
		}
		if err != nil {
			return s, fmt.Errorf("cannot read %s: %w", s.shown, err)
		}
		if header.Typeflag != tar.TypeReg || !isYAML(header.Name) || isApart(header.Name) {
			continue
		}
		shown := path.Join(filepath.ToSlash(name), header.Name) + "@" + revision
		src, err := squad.ReadSource(shown, files)
		if err == nil {
			err = s.add(shown, header.Name, src)
		}
		var broken squad.Diagnostics
		if errors.As(err, &broken) {
			problems = append(problems, broken...)
		} else if err != nil {
			return s, err
		}
	}
}

// archive is a folder of a revision as a tar file. Git makes one of a part of a
// revision only at the top of the repository.
func (r repository) archive(revision string) ([]byte, error) {
	where, err := r.run("rev-parse", "--show-toplevel", "--show-prefix")
	if err != nil {
		return nil, err
	}
	top, prefix, _ := strings.Cut(string(where), "\n")
	below := path.Join(strings.TrimSuffix(prefix, "\n"), r.path)
	if below == "." {
		below = ""
	}
	return repository{folder: top}.run("archive", "--format=tar", revision+":"+below)
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
