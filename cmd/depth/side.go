package main

import (
	"errors"
	"io"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/catalog"
	"github.com/depth-football/depth/squad/diff"
	"github.com/depth-football/depth/squad/parallel"
	"github.com/depth-football/depth/squad/squadfile"
)

// side is what stands on one side of a comparison.
type side struct {
	shown  string
	folder bool
	files  []diff.File
}

// names are the files of a side as they can be opened.
func (s side) names() []string {
	if s.shown == "-" {
		return []string{"-"}
	}
	var names []string
	for _, f := range s.files {
		names = append(names, f.Squad.File)
	}
	return names
}

// sideOf reads what an argument means: standard input, a file, a folder, a file or a
// folder of a git revision, a club that the catalog knows.
func sideOf(c *catalog.Catalog, stdin io.Reader, arg string) (side, error) {
	s := side{shown: arg}
	if name, revision, ok := atRevision(arg); ok {
		return gitSide(name, revision)
	}
	if isFolder(arg) {
		return folderSide(arg)
	}
	file, err := squadOf(c, stdin, arg)
	if err != nil {
		return s, err
	}
	s.files = []diff.File{{Squad: file.Squad}}
	return s, nil
}

// folderSide reads the squads of a folder, of which there may be none.
func folderSide(folder string) (side, error) {
	s := side{shown: folder, folder: true}
	var l fileList
	l.walk(folder)
	problems := l.problems
	for sq, err := range parallel.InOrder(len(l.files), runtime.GOMAXPROCS(0), func(i int) (*squad.Squad, error) { return l.files[i].squad() }) {
		if err := collect(&problems, err); err != nil {
			return s, err
		}
		if sq != nil {
			below := strings.TrimPrefix(sq.File, folder)
			s.files = append(s.files, diff.File{Path: strings.TrimLeft(filepath.ToSlash(below), "/"), Squad: sq})
		}
	}
	return s, errors.Join(problems...)
}

// add adds a file to a side unless it holds something else than a squad.
func (s *side) add(name, path string, src []byte) error {
	if squadfile.KindOf(src) != squadfile.SquadFile {
		return nil
	}
	sq, err := squadfile.Parse(name, src)
	if err == nil {
		s.files = append(s.files, diff.File{Path: path, Squad: sq})
	}
	return err
}
