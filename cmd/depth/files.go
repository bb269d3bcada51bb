package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/check"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/squadfile"
)

// standardInput is how standard input is shown to people.
const standardInput = "standard input"

// squadFile is a file that was asked for, or met in a folder that was.
type squadFile struct {
	name string    // as the user would write it
	met  bool      // in a folder: nobody said that it is a squad
	in   io.Reader // standard input; nil for all others
}

// read reads all of the file. An error is a [*fileError] or [squadfile.Diagnostics].
func (f squadFile) read() ([]byte, error) {
	in := f.in
	if in == nil {
		file, err := os.Open(f.name)
		if err != nil {
			return nil, unreadable(f.name, err)
		}
		defer file.Close()
		in = file
	}
	src, err := squadfile.ReadSource(f.name, in)
	var problems squadfile.Diagnostics
	if err != nil && !errors.As(err, &problems) {
		return nil, unreadable(f.name, err)
	}
	return src, err
}

// squad reads the file as a squad; nil if it was met in a folder and is none.
func (f squadFile) squad() (*squad.Squad, error) {
	src, err := f.read()
	if err != nil || f.met && squadfile.KindOf(src) != squadfile.SquadFile {
		return nil, err
	}
	return squadfile.Parse(f.name, src)
}

// fileError is what is wrong with a file as a whole, which does not stop the others.
type fileError struct{ message string }

func (e *fileError) Error() string { return e.message }

func unreadable(name string, err error) error {
	return &fileError{fmt.Sprintf("cannot read %s: %v", name, cause(err))}
}

// collect keeps what is wrong with a file so that what is wrong with others can be told
// too. All else is returned.
func collect(problems *[]error, err error) error {
	var ofFile *fileError
	var broken squadfile.Diagnostics
	if errors.As(err, &ofFile) || errors.As(err, &broken) {
		*problems = append(*problems, err)
		return nil
	}
	return err
}

// filesToCheck are the files that arguments name, to be read when their turn comes.
// What is wrong with some of them does not stop the others.
func filesToCheck(args []string, stdin io.Reader) ([]check.File, error) {
	found, problems := squadFiles(args, stdin)
	files := make([]check.File, len(found))
	for i, f := range found {
		files[i] = check.File{Name: f.name, Loose: f.in != nil, Read: f.read}
		if f.in != nil || !f.met && !isRegular(f.name) { // it can be read only once
			files[i].Read = sync.OnceValues(f.read)
		}
	}
	return files, problems
}

func isRegular(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.Mode().IsRegular()
}

// squadFiles are the files that arguments name, each once and in their order:
// files whatever they are called, folders with the .yaml and .yml files in them,
// and - for standard input.
func squadFiles(args []string, stdin io.Reader) ([]squadFile, error) {
	var l fileList
	for _, arg := range args {
		switch info, err := os.Stat(arg); {
		case arg == "-":
			l.addInput(stdin)
		case errors.Is(err, fs.ErrNotExist) && !isPath(arg):
			l.problem(names.Quote(arg), "there is no such file or folder (a club is named by its file here)")
		case err != nil:
			l.problems = append(l.problems, unreadable(arg, err))
		case info.IsDir():
			l.addFolder(arg)
		default:
			l.add(squadFile{name: arg}, info)
		}
	}
	return l.files, errors.Join(l.problems...)
}

// fileList are files while they are gathered.
type fileList struct {
	files    []squadFile
	problems []error
	known    map[stamp][]knownFile
}

// stamp narrows down which of the known files can be the same as another.
type stamp struct {
	size, modified int64
}

type knownFile struct {
	info  fs.FileInfo
	index int // in the list
}

func (l *fileList) problem(name, message string) {
	l.problems = append(l.problems, &fileError{name + ": " + message})
}

// add adds a file unless it is there already, under whatever name.
func (l *fileList) add(f squadFile, info fs.FileInfo) {
	s := stamp{info.Size(), info.ModTime().UnixNano()}
	i := slices.IndexFunc(l.known[s], func(k knownFile) bool { return os.SameFile(k.info, info) })
	if i >= 0 {
		same := &l.files[l.known[s][i].index]
		same.met = same.met && f.met
		return
	}
	if l.known == nil {
		l.known = make(map[stamp][]knownFile)
	}
	l.known[s] = append(l.known[s], knownFile{info, len(l.files)})
	l.files = append(l.files, f)
}

func (l *fileList) addInput(stdin io.Reader) {
	f := squadFile{name: standardInput, in: stdin}
	if file, ok := stdin.(*os.File); ok {
		if info, err := file.Stat(); err == nil {
			l.add(f, info)
			return
		}
	}
	if !slices.ContainsFunc(l.files, func(f squadFile) bool { return f.in != nil }) {
		l.files = append(l.files, f)
	}
}

// addFolder adds the files of a folder, which must have some.
func (l *fileList) addFolder(folder string) {
	problems := len(l.problems)
	if !l.walk(folder) && len(l.problems) == problems {
		l.problem(folder, "there is nothing to do: the folder has no .yaml or .yml file")
	}
}

// walk adds the files of a folder and those below it, and reports whether there are
// any. A link to a folder is followed only if it was named itself, so that no walk
// goes round in circles.
func (l *fileList) walk(folder string) (found bool) {
	// The walk never stops with an error: each is noted where it occurs.
	_ = fs.WalkDir(os.DirFS(folder), ".", func(path string, d fs.DirEntry, err error) error {
		name := below(folder, path)
		if err != nil {
			l.problems = append(l.problems, unreadable(name, err))
			return nil
		}
		switch {
		case path == ".":
		case d.IsDir() && (isHidden(d.Name()) || isVendored(d.Name())):
			return fs.SkipDir
		case !d.IsDir() && !isHidden(d.Name()) && isYAML(d.Name()):
			found = l.addMet(name) || found
		}
		return nil
	})
	return found
}

// addMet adds a file of a folder, or what a link there leads to. It tells
// whether it is one.
func (l *fileList) addMet(name string) bool {
	info, err := os.Stat(name)
	switch {
	case err != nil:
		l.problems = append(l.problems, unreadable(name, err))
		return false
	case !info.Mode().IsRegular():
		return false
	}
	l.add(squadFile{name: name, met: true}, info)
	return true
}

// below is the name of a file in a folder as the user would write it: what they
// typed stays as it is.
func below(folder, path string) string {
	switch {
	case path == ".":
		return folder
	case folder == ".":
		return filepath.FromSlash(path)
	case os.IsPathSeparator(folder[len(folder)-1]):
		return folder + filepath.FromSlash(path)
	}
	return folder + string(filepath.Separator) + filepath.FromSlash(path)
}

func isHidden(name string) bool { return strings.HasPrefix(name, ".") }

// isVendored tells the folders that hold the files of other projects.
func isVendored(name string) bool { return name == "vendor" || name == "node_modules" }

func isYAML(name string) bool {
	ext := strings.ToLower(filepath.Ext(name))
	return ext == ".yaml" || ext == ".yml"
}
