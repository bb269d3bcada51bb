package catalog

import (
	"path/filepath"
	"slices"

	"github.com/depth-football/depth/squad"
)

// Beside finds the folder whose competitions go with a squad file, if there is one.
type Beside func(file string) (Folder, bool)

// LookBeside makes the catalog look for the competitions of a squad beside its file too:
// after the first so many folders, which the user has named, and before the others. It is
// called before the catalog is used.
func (c *Catalog) LookBeside(first int, find Beside) { c.beside, c.named = find, first }

// CompetitionOf is the facts of a competition of a squad, see [Catalog.Competition].
func (c *Catalog) CompetitionOf(s *squad.Squad, key string) (*squad.Competition, error) {
	return c.around(s.File).Competition(key)
}

// around is the catalog with the folder beside a squad file.
func (c *Catalog) around(file string) *Catalog {
	if c.beside == nil || file == "" {
		return c
	}
	dir := filepath.Dir(file)
	if known, ok := c.catalogs.Load(dir); ok {
		return known.(*Catalog)
	}
	all := c
	if folder, ok := c.beside(file); ok {
		all = New(slices.Insert(slices.Clone(c.folders), c.named, folder)...)
	}
	known, _ := c.catalogs.LoadOrStore(dir, all)
	return known.(*Catalog)
}
