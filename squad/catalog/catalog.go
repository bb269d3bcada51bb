// Package catalog finds squads and facts in folders laid one over the other:
// first the user's own, then what ships with the program.
//
// A folder holds squads/*.yaml, competitions/*.yaml, injuries.yaml and clubs.yaml, as
// much of it as there is. A file hides those of the same name in the folders behind, and
// a squad those of its club. Only regular files are read.
//
//	c := catalog.New(catalog.Folder{Name: "/home/me/data", FS: os.DirFS("/home/me/data")})
//	entry, err := c.Find("real madrid")
package catalog

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/squadfile"
)

// Catalog is the squads and facts of some folders. Several goroutines may use it
// at once.
type Catalog struct {
	folders []Folder
	known   sync.Map // the competitions read so far, by key: thousands of clubs share a few
	layoffs func() (*squad.Layoffs, error)

	beside   Beside
	first    int      // the folders that come before it
	catalogs sync.Map // with the folder beside the squad files of a folder, by its name
	clubs    func() (*clubNames, error)
	players  func() []string // the names of all players
}

// New is the catalog of some folders; what comes first hides what comes later.
func New(folders ...Folder) *Catalog {
	c := &Catalog{folders: folders}
	c.layoffs = sync.OnceValues(c.readLayoffs)
	c.clubs = sync.OnceValues(c.readClubs)
	c.players = sync.OnceValue(c.readPlayers)
	return c
}

// open opens a file in the first folder that has one of its kind, and returns the path to
// show to people. The error is fs.ErrNotExist if none has.
func (c *Catalog) open(file string, kind squadfile.FileKind) (f io.ReadCloser, shown string, err error) {
	for _, folder := range c.folders {
		f, err := folder.openKind(file, kind)
		shown := path.Join(folder.Name, file)
		switch {
		case err == nil:
			return f, shown, nil
		case !errors.Is(err, fs.ErrNotExist):
			return nil, shown, fmt.Errorf("cannot read %s: %w", shown, cause(err))
		}
	}
	return nil, "", fs.ErrNotExist
}

// Competition is the facts of a competition by the name of its file. They are
// read once and must not be changed.
func (c *Catalog) Competition(key string) (*squad.Competition, error) {
	if known, ok := c.known.Load(key); ok {
		return known.(*squad.Competition), nil
	}
	competition, err := c.readCompetition(key)
	if err == nil {
		c.known.Store(key, competition)
	}
	return competition, err
}

func (c *Catalog) readCompetition(key string) (*squad.Competition, error) {
	file := path.Join("competitions", key+".yaml")
	if path.Base(file) != key+".yaml" {
		file = "" // a key is a name, not a path
	}
	f, shown, err := c.open(file, squadfile.CompetitionFile)
	switch {
	case err == nil:
		defer f.Close()
		return squadfile.ReadCompetition(key, shown, f)
	case file != "" && !errors.Is(err, fs.ErrNotExist):
		return nil, err
	}
	known := c.competitionKeys()
	unknown := &names.UnknownError{What: "competition", Name: key, Known: known, Near: names.Nearest(key, known)}
	const most = 10 // that can be listed in a message
	if len(known) > most {
		unknown.Known = nil
		unknown.Hint = "it needs a file of that name in a folder competitions, beside the squads or in the one that --data names"
	}
	return nil, unknown
}

func (c *Catalog) competitionKeys() []string {
	var keys []string
	for _, folder := range c.folders {
		// One that cannot be read makes for fewer suggestions.
		files, _ := folder.list("competitions")
		for _, f := range files {
			if key, ok := strings.CutSuffix(f.Name(), ".yaml"); ok {
				keys = append(keys, key)
			}
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// League is the first of a squad's competitions that is a league: its days
// divide the season. A squad whose league the catalog does not know gets the
// zero Competition with its usual days, and the reason as unknown.
func (c *Catalog) League(s *squad.Squad) (league *squad.Competition, unknown, err error) {
	for _, key := range s.Competitions {
		competition, err := c.CompetitionOf(s, key)
		var missing *names.UnknownError
		switch {
		case errors.As(err, &missing):
			if unknown == nil {
				unknown = err
			}
		case err != nil:
			return nil, nil, err
		case competition.League:
			return competition, nil, nil
		}
	}
	return &squad.Competition{}, unknown, nil
}

// Layoffs are how long injuries keep players out. They are read when they are first
// asked for.
func (c *Catalog) Layoffs() (*squad.Layoffs, error) { return c.layoffs() }

func (c *Catalog) readLayoffs() (*squad.Layoffs, error) {
	f, shown, err := c.open("injuries.yaml", squadfile.LayoffsFile)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return &squad.Layoffs{}, nil
	case err != nil:
		return nil, err
	}
	defer f.Close()
	return squadfile.ReadLayoffs(shown, f)
}
