package main

import (
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/depth-football/depth/squad/diff"
	"github.com/depth-football/depth/squad/squadfile"
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

// gitInput reads a squad, or the squads of a folder, as they were in a revision.
func gitInput(name, revision string) (input, error) {
	s := input{shown: name + "@" + revision}
	g, path := repositoryOf(name)
	commit, err := g.commit(revision)
	var found treeEntry
	if err == nil {
		found, err = g.entry(commit, path)
	}
	switch {
	case err != nil:
		return s, fmt.Errorf("cannot read %s: %w", s.shown, err)
	case found.isFolder():
		s.folder = true
		return s, g.tree(&s, name, revision, found.hash)
	case !found.isFile():
		return s, fmt.Errorf("cannot read %s: it is a link or a repository of its own there, not a file", s.shown)
	}
	err = g.blobs([]string{found.hash}, func(int) string { return s.shown }, func(_ int, src []byte, err error) error {
		if err != nil {
			return err
		}
		sq, err := squadfile.Parse(s.shown, src)
		s.files = []diff.File{{Squad: sq}}
		return err
	})
	return s, err
}

// tree reads the squads below a folder as they were in a revision.
func (r repository) tree(s *input, name, revision, hash string) error {
	entries, err := r.entries("-r", "--full-tree", hash)
	if err != nil {
		return fmt.Errorf("cannot read %s: %w", s.shown, err)
	}
	var hashes, files []string
	for _, e := range entries {
		if e.isFile() && isYAML(e.path) && !isApart(e.path) {
			hashes, files = append(hashes, e.hash), append(files, e.path)
		}
	}
	if len(files) == 0 {
		return nil
	}
	shown := func(i int) string { return path.Join(filepath.ToSlash(name), files[i]) + "@" + revision }
	var problems []error
	err = r.blobs(hashes, shown, func(i int, src []byte, err error) error {
		if err == nil {
			err = s.add(shown(i), files[i], src)
		}
		return collect(&problems, err)
	})
	if err != nil {
		return err
	}
	return errors.Join(problems...)
}

// isApart reports whether a path leads through a folder that is not looked into.
func isApart(name string) bool {
	for part := range strings.SplitSeq(name, "/") {
		if isHidden(part) || isVendored(part) {
			return true
		}
	}
	return false
}
