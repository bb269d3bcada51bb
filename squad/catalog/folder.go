package catalog

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"path"

	"github.com/depth-football/depth/squad/squadfile"
)

// Folder is one place to look for files.
type Folder struct {
	Name   string // as it is shown to people
	FS     fs.FS
	Squads string // where in it the squads lie; "" is the folder squads
	Met    bool   // nobody said what it holds: files of something else are passed over
}

func (f Folder) squads() string {
	if f.Squads == "" {
		return "squads"
	}
	return f.Squads
}

var (
	errNoFile   = errors.New("it is not a regular file but a folder, a pipe or the like")
	errNoFolder = errors.New("it is not a folder")
)

// open opens a file of the folder. What is no regular file is not opened: a pipe would
// keep its reader waiting for ever. An error is a [*fs.PathError] with the path as it is
// shown to people.
func (f Folder) open(file string) (fs.File, error) {
	info, err := fs.Stat(f.FS, file)
	if err == nil && !info.Mode().IsRegular() {
		err = errNoFile
	}
	var opened fs.File
	if err == nil {
		opened, err = f.FS.Open(file)
	}
	if err != nil {
		return nil, &fs.PathError{Op: "read", Path: path.Join(f.Name, file), Err: cause(err)}
	}
	return opened, nil
}

// openKind opens a file of the folder. In a folder that was only met it must hold what it
// is called for, or it is not there.
func (f Folder) openKind(file string, kind squadfile.FileKind) (io.ReadCloser, error) {
	if !f.Met {
		return f.open(file)
	}
	src, err := f.source(file)
	if err != nil || squadfile.KindOf(src) != kind {
		return nil, fs.ErrNotExist
	}
	return io.NopCloser(bytes.NewReader(src)), nil
}

// head is the beginning of a squad file of the folder, nil if it cannot be read. A plain
// file is opened at once: that it is no pipe is known.
func (f Folder) head(file string, plain bool) squadfile.HeadText {
	open := f.open
	if plain {
		open = f.FS.Open
	}
	opened, err := open(file)
	if err != nil {
		return nil
	}
	defer opened.Close()
	head, err := squadfile.ReadHead(opened)
	if err != nil {
		return nil // it is told when it is to be read whole
	}
	return head
}

// source is the text of a squad file of the folder.
func (f Folder) source(file string) ([]byte, error) {
	opened, err := f.open(file)
	if err != nil {
		return nil, err
	}
	defer opened.Close()
	return squadfile.ReadSource(path.Join(f.Name, file), opened)
}

// list is what is in a folder of the folder, in the order of its names.
func (f Folder) list(folder string) ([]fs.DirEntry, error) {
	info, err := fs.Stat(f.FS, folder)
	if err == nil && !info.IsDir() {
		err = errNoFolder
	}
	if err != nil {
		return nil, err
	}
	return fs.ReadDir(f.FS, folder)
}

// cause is an error of the file system without the path.
func cause(err error) error {
	var pathError *fs.PathError
	if errors.As(err, &pathError) {
		return pathError.Err
	}
	return err
}
