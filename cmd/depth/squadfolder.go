package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/depth-football/depth/cmd/depth/atomicfile"
	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/importer"
	"github.com/depth-football/depth/squad/squadfile"
)

// squadFolder is a folder to which squads are imported. Nothing outside it is read
// or written, whatever names clubs have and wherever links lead.
type squadFolder struct {
	name  string
	root  *os.Root  // nil if the folder is not there
	lock  io.Closer // nil if nothing is to be written
	files []importer.SquadFile
}

// openSquadFolder opens a folder, made if it is to be written to and not there, and
// learns whose files are in it. The folder of no name has nothing in it. No
// two runs write to a folder at once: what one learns would not be true any more.
func openSquadFolder(name string, write bool) (*squadFolder, error) {
	folder := &squadFolder{name: name}
	if name == "" {
		return folder, nil
	}
	if write {
		if err := os.MkdirAll(name, 0o777); err != nil {
			return nil, cannotWrite(name, err)
		}
	}
	root, err := os.OpenRoot(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return folder, nil
	case err != nil:
		return nil, fmt.Errorf("cannot use the folder %s: %w", name, cause(err))
	}
	folder.root = root
	if write {
		if folder.lock, err = atomicfile.Lock(root); err != nil {
			return nil, errors.Join(cannotWrite(name, err), root.Close())
		}
		atomicfile.Clear(root)
	}
	entries, err := fs.ReadDir(root.FS(), ".")
	if err != nil {
		return nil, errors.Join(fmt.Errorf("cannot read the folder %s: %w", name, cause(err)), folder.Close())
	}
	for _, e := range entries {
		if !e.Type().IsRegular() || !isYAML(e.Name()) || isHidden(e.Name()) {
			continue
		}
		src, err := folder.read(e.Name())
		if err != nil {
			continue // it is told when it is to be merged
		}
		folder.files = append(folder.files, importer.SquadFile{Path: e.Name(), Head: squadfile.HeadOf(src)})
	}
	return folder, nil
}

// shown is a file as messages name it.
func (f *squadFolder) shown(path string) string {
	if f.name == "" {
		return path
	}
	return below(f.name, path)
}

// Close closes the folder and lets others write to it.
func (f *squadFolder) Close() error {
	var errs []error
	if f.lock != nil {
		errs = append(errs, f.lock.Close())
	}
	if f.root != nil {
		errs = append(errs, f.root.Close())
	}
	return errors.Join(errs...)
}

// paths are the files of clubs.
func (f *squadFolder) paths(clubs []importer.Club) []string {
	return importer.Place(clubs, f.files, func(path string) *squad.Squad {
		src, err := f.read(path)
		if err != nil {
			return nil
		}
		sq, err := squadfile.Parse(path, src)
		if err != nil {
			return nil // that is told if it is to be merged
		}
		return sq
	})
}

// read is what is in a file, nil if it is not there.
func (f *squadFolder) read(path string) ([]byte, error) {
	if f.root == nil {
		return nil, nil
	}
	info, err := f.root.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, fmt.Errorf("cannot read %s: %w", f.shown(path), cause(err))
	case !info.Mode().IsRegular():
		return nil, fmt.Errorf("cannot write %s: it is not a file but a link, a folder or the like", f.shown(path))
	}
	file, err := f.root.Open(path)
	if err != nil {
		return nil, fmt.Errorf("cannot read %s: %w", f.shown(path), cause(err))
	}
	defer file.Close()
	return squadfile.ReadSource(f.shown(path), file)
}

// write replaces a file of the folder that still holds what was read of it before.
// [os.Root] sees to it that it stays in the folder.
func (f *squadFolder) write(path string, before, after []byte) (atomicfile.Loss, error) {
	loss, err := atomicfile.Replace(f.root, path, before, after)
	return loss, cannotWrite(f.shown(path), err)
}
