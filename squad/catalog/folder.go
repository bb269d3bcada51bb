package catalog

import (
	"errors"
	"io/fs"
	"path"

	"github.com/depth-football/depth/squad/squadfile"
)

// Folder is one place to look for files.
type Folder struct {
	Name string // as it is shown to people
	FS   fs.FS
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
