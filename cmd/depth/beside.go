package main

import (
	"os"
	"path/filepath"

	"github.com/depth-football/depth/squad/catalog"
)

// dataBeside is the folder whose competitions go with a squad file: that in which it lies,
// or the one with the folder squads that it lies in.
func dataBeside(file string) (catalog.Folder, bool) {
	dir := filepath.Dir(file)
	if hasCompetitions(dir) {
		return catalog.Folder{Name: dir, FS: os.DirFS(dir)}, true
	}
	whole, err := filepath.Abs(dir)
	for err == nil && filepath.Dir(whole) != whole {
		isSquads := filepath.Base(whole) == "squads"
		dir, whole = filepath.Join(dir, ".."), filepath.Dir(whole)
		if isSquads && hasCompetitions(dir) {
			return catalog.Folder{Name: dir, FS: os.DirFS(dir)}, true
		}
	}
	return catalog.Folder{}, false
}

func hasCompetitions(dir string) bool { return isFolder(filepath.Join(dir, "competitions")) }
