package main

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"sync"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/importer"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/squadfile"
)

// squadFolder is a folder to which squads are imported. Nothing outside it is read
// or written, whatever names clubs have and wherever links lead.
type squadFolder struct {
	name   string
	root   *os.Root // nil if the folder is not there
	files  []string
	byName map[string]string // the file that answers to a name
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
		folder.files = append(folder.files, e.Name())
		for _, club := range squadfile.Names(src) {
			if key := names.Fold(club); folder.byName[key] == "" {
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

// paths are the files of clubs: for each the one that answers to its name, else the
// one that is called like it, else the one that has its players under another name,
// unless it is another club's. A new file is called like the club.
func (f *squadFolder) paths(clubs []importer.Club) []string {
	paths, taken := make([]string, len(clubs)), make(map[string]bool)
	take := func(i int, path string) {
		if path != "" && !taken[path] {
			paths[i], taken[path] = path, true
		}
	}
	for i := range clubs {
		take(i, f.byName[names.Fold(clubs[i].Squad.Club)])
		if paths[i] == "" && slices.Contains(f.files, clubs[i].Path) {
			take(i, clubs[i].Path)
		}
	}
	playersOf := sync.OnceValue(f.squads)
	for i := range clubs {
		if paths[i] == "" && len(taken) < len(f.files) {
			take(i, playersOf().of(&clubs[i]))
		}
		if paths[i] == "" {
			paths[i] = clubs[i].Path
		}
	}
	return paths
}

// playerFiles are the files of a folder by the names and birth dates of their players,
// and how many each has.
type playerFiles struct {
	byPlayer map[string][]string
	players  map[string]int
}

// squads reads all squads of the folder; one with errors has no players.
func (f *squadFolder) squads() playerFiles {
	files := playerFiles{make(map[string][]string), make(map[string]int)}
	for _, path := range f.files {
		src, err := f.read(path)
		if err != nil {
			continue
		}
		sq, err := squadfile.Parse(path, src)
		if err != nil {
			continue
		}
		files.players[path] = len(sq.Players)
		for i := range sq.Players {
			key := playerKey(&sq.Players[i])
			files.byPlayer[key] = append(files.byPlayer[key], path)
		}
	}
	return files
}

func playerKey(p *squad.Player) string { return names.Fold(p.Name) + " " + p.Born.String() }

// of is the file that has a club's players: at least five, and half of its own. It is
// "" if there is none.
func (f playerFiles) of(club *importer.Club) string {
	const few = 5
	common := make(map[string]int)
	for i := range club.Squad.Players {
		for _, path := range f.byPlayer[playerKey(&club.Squad.Players[i])] {
			common[path]++
		}
	}
	for _, path := range slices.Sorted(maps.Keys(common)) {
		if common[path] >= few && common[path]*2 >= f.players[path] {
			return path
		}
	}
	return ""
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

// write replaces a file of the folder or leaves it as it was, as writeFile does
// elsewhere: [os.Root] sees to it that it stays in the folder. Who may read a file that
// is replaced stays as it was.
func (f *squadFolder) write(path string, content []byte) error {
	before, err := f.root.Lstat(path)
	if err == nil {
		err = f.writable(path)
	} else if errors.Is(err, fs.ErrNotExist) {
		err = nil
	}
	if err != nil {
		return cannotWrite(f.shown(path), err)
	}
	temporary := filepath.Join(filepath.Dir(path), ".depth-"+rand.Text())
	if err := f.create(temporary, before, content); err != nil {
		return cannotWrite(f.shown(path), err)
	}
	if err := f.root.Rename(temporary, path); err != nil {
		return cannotWrite(f.shown(path), errors.Join(err, f.root.Remove(temporary)))
	}
	return nil
}

// writable asks for the permission that replacing a file does not need.
func (f *squadFolder) writable(path string) error {
	file, err := f.root.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	return file.Close()
}

// create writes a new file, whole or not at all, with the permissions of the one that
// it is to replace, if there is one.
func (f *squadFolder) create(path string, before fs.FileInfo, content []byte) error {
	file, err := f.root.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	if before != nil {
		err = file.Chmod(before.Mode().Perm())
	}
	if err == nil {
		_, err = file.Write(content)
	}
	if err = errors.Join(err, file.Sync(), file.Close()); err != nil {
		return errors.Join(err, f.root.Remove(path))
	}
	return nil
}
