package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"slices"
	"sync"

	"github.com/depth-football/depth/cmd/depth/atomicfile"
	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/importer"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/squadfile"
)

// squadFolder is a folder to which squads are imported. Nothing outside it is read
// or written, whatever names clubs have and wherever links lead.
type squadFolder struct {
	name   string
	root   *os.Root  // nil if the folder is not there
	lock   io.Closer // nil if nothing is to be written
	files  []string
	byName map[string]string // the file that answers to a name
}

// openSquadFolder opens a folder, made if it is to be written to and not there, and
// learns which names its files answer to. The folder of no name has nothing in it. No
// two runs write to a folder at once: what one learns would not be true any more.
func openSquadFolder(name string, write bool) (*squadFolder, error) {
	folder := &squadFolder{name: name, byName: make(map[string]string)}
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

// write replaces a file of the folder that still holds what was read of it before.
// [os.Root] sees to it that it stays in the folder.
func (f *squadFolder) write(path string, before, after []byte) (atomicfile.Loss, error) {
	loss, err := atomicfile.Replace(f.root, path, before, after)
	return loss, cannotWrite(f.shown(path), err)
}
