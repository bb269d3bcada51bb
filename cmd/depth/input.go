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

// input is what stands on one side of a comparison.
type input struct {
	shown  string
	folder bool
	files  []diff.File
}

// names are the files of an input as they can be opened.
func (in input) names() []string {
	if in.shown == "-" {
		return []string{"-"}
	}
	var names []string
	for _, f := range in.files {
		names = append(names, f.Squad.File)
	}
	return names
}

// inputOf reads what an argument means: standard input, a file, a folder, a file or a
// folder of a git revision, a club that the catalog knows.
func inputOf(c *catalog.Catalog, stdin io.Reader, arg string) (input, error) {
	in := input{shown: arg}
	if name, revision, ok := atRevision(arg); ok {
		return gitInput(name, revision)
	}
	if isFolder(arg) {
		return folderInput(arg)
	}
	file, err := squadOf(c, stdin, arg)
	if err != nil {
		return in, err
	}
	in.files = []diff.File{{Squad: file.Squad}}
	return in, nil
}

// folderInput reads the squads of a folder, of which there may be none.
func folderInput(folder string) (input, error) {
	in := input{shown: folder, folder: true}
	var l fileList
	l.walk(folder)
	problems := l.problems
	read := func(i int) (*squad.Squad, error) { return l.files[i].squad() }
	for sq, err := range parallel.InOrder(len(l.files), runtime.GOMAXPROCS(0), read) {
		if err := collect(&problems, err); err != nil {
			return in, err
		}
		if sq != nil {
			below := strings.TrimPrefix(sq.File, folder)
			in.files = append(in.files, diff.File{Path: strings.TrimLeft(filepath.ToSlash(below), "/"), Squad: sq})
		}
	}
	return in, errors.Join(problems...)
}

// add adds a file to an input unless it holds something else than a squad.
func (in *input) add(name, path string, src []byte) error {
	if squadfile.KindOf(src) != squadfile.SquadFile {
		return nil
	}
	sq, err := squadfile.Parse(name, src)
	if err == nil {
		in.files = append(in.files, diff.File{Path: path, Squad: sq})
	}
	return err
}
