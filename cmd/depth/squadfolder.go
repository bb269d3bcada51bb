package main

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/importer"
)

// squadFolder is a folder to which squads are imported. Nothing outside it is read
// or written, whatever names clubs have and wherever links lead.
type squadFolder struct {
	name   string
	root   *os.Root // nil if the folder is not there
	byName map[string]string
}

// openSquadFolder opens a folder and learns which names its files answer to. The
// folder of no name has nothing in it.
func openSquadFolder(name string) (*squadFolder, error) {
	folder := &squadFolder{name: name, byName: make(map[string]string)}
	if name == "" {
		return folder, nil
	}
	root, err := os.OpenRoot(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return folder, nil
	case err != nil:
		return nil, fmt.Errorf("cannot use the folder %s: %w", name, cause(err))
	}
	folder.root = root
	entries, err := fs.ReadDir(root.FS(), ".")
	if err != nil {
		return nil, errors.Join(fmt.Errorf("cannot read the folder %s: %w", name, cause(err)), root.Close())
	}
	for _, e := range entries {
		if !e.Type().IsRegular() || !isYAML(e.Name()) || isHidden(e.Name()) {
			continue
		}
		src, err := folder.read(e.Name())
		if err != nil {
			continue // it is told when it is to be merged
		}
		for _, club := range squad.Names(src) {
			if key := squad.Fold(club); folder.byName[key] == "" {
				folder.byName[key] = e.Name()
			}
		}
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

// Close closes the folder.
func (f *squadFolder) Close() error {
	if f.root == nil {
		return nil
	}
	return f.root.Close()
}

// paths are the files of clubs: for each the one that answers to its name, unless it
// is another one's, else the one that is called like it.
func (f *squadFolder) paths(clubs []importer.Club) []string {
	paths, taken := make([]string, len(clubs)), make(map[string]bool)
	for i := range clubs {
		paths[i] = clubs[i].Path
		taken[paths[i]] = true
	}
	for i := range clubs {
		if path, ok := f.byName[squad.Fold(clubs[i].Squad.Club)]; ok && !taken[path] {
			paths[i] = path
			taken[path] = true
		}
	}
	return paths
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
	return squad.ReadSource(f.shown(path), file)
}

// write replaces a file of the folder or leaves it as it was, as writeFile does
// elsewhere: [os.Root] sees to it that it stays in the folder.
func (f *squadFolder) write(path string, content []byte) error {
	mode := fs.FileMode(0o666)
	if info, err := f.root.Lstat(path); err == nil {
		mode = info.Mode().Perm()
		// Replacing a file needs no permission to write it.
		file, err := f.root.OpenFile(path, os.O_WRONLY, 0)
		if err != nil {
			return cannotWrite(f.shown(path), err)
		}
		file.Close()
	}
	temporary := filepath.Join(filepath.Dir(path), ".depth-"+rand.Text())
	file, err := f.root.OpenFile(temporary, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return cannotWrite(f.shown(path), err)
	}
	_, err = file.Write(content)
	if err = errors.Join(err, file.Sync(), file.Close()); err == nil {
		err = f.root.Rename(temporary, path)
	}
	if err != nil {
		return cannotWrite(f.shown(path), errors.Join(err, f.root.Remove(temporary)))
	}
	return nil
}
