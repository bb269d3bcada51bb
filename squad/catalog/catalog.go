// Package catalog finds squads and facts in folders laid one over the other:
// first the user's own, then what ships with the program.
//
// A folder holds squads/*.yaml, competitions/*.yaml and injuries.yaml, as much
// of it as there is. A file hides those of the same name in the folders behind. Only
// regular files are read.
//
//	c := catalog.New(catalog.Folder{Name: "/home/me/data", FS: os.DirFS("/home/me/data")})
//	entry, err := c.Find("real madrid")
package catalog

import (
	"errors"
	"fmt"
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
	named    int      // the folders that come before it
	catalogs sync.Map // with the folder beside the squad files of a folder, by its name
}

// New is the catalog of some folders; what comes first hides what comes later.
func New(folders ...Folder) *Catalog {
	c := &Catalog{folders: folders}
	c.layoffs = sync.OnceValues(c.readLayoffs)
	return c
}

// Entry is a squad file of the catalog.
type Entry struct {
	Key    string // the file's name without its ending
	Path   string // where the file lies, as it is shown to people
	Folder string // the name of the folder that has it
	folder int
	file   string
}

// Entries are the squad files of the catalog, by key.
func (c *Catalog) Entries() ([]Entry, error) {
	var entries []Entry
	seen := make(map[string]bool)
	for i, folder := range c.folders {
		files, err := folder.list("squads")
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, fmt.Errorf("cannot read the squads in %s: %w", folder.Name, err)
		}
		for _, f := range files {
			ext := path.Ext(f.Name())
			key := strings.TrimSuffix(f.Name(), ext)
			if f.IsDir() || ext != ".yaml" && ext != ".yml" || key == "" || strings.HasPrefix(key, ".") || seen[key] {
				continue
			}
			seen[key] = true
			file := path.Join("squads", f.Name())
			entries = append(entries, Entry{Key: key, Path: path.Join(folder.Name, file), Folder: folder.Name, folder: i, file: file})
		}
	}
	slices.SortFunc(entries, func(a, b Entry) int { return strings.Compare(a.Key, b.Key) })
	return entries, nil
}

// File reads the file of an entry. If it cannot be opened, the error is a
// [*fs.PathError].
func (c *Catalog) File(e Entry) (*squadfile.File, error) {
	f, err := c.folders[e.folder].open(e.file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return squadfile.Load(e.Path, f)
}

// Source is the text of the file of an entry. If it cannot be opened, the error is a
// [*fs.PathError].
func (c *Catalog) Source(e Entry) ([]byte, error) { return c.folders[e.folder].source(e.file) }

// Squad is the squad in the file of an entry.
func (c *Catalog) Squad(e Entry) (*squad.Squad, error) {
	f, err := c.File(e)
	if err != nil {
		return nil, err
	}
	return f.Squad, nil
}

// NotFoundError says that no squad answers to a name.
type NotFoundError struct {
	Name string
	Near []string // names that come near
}

func (e *NotFoundError) Error() string {
	if len(e.Near) == 0 {
		return fmt.Sprintf("no squad %s (depth list shows all; a file needs its path, like ./%s.yaml)", names.Quote(e.Name), strings.Trim(names.Quote(e.Name), `"`))
	}
	return fmt.Sprintf("no squad %s: did you mean %s? (depth list shows all)", names.Quote(e.Name), names.Or(e.Near))
}

// AmbiguousError says that several squads answer to a name.
type AmbiguousError struct {
	Name string
	Keys []string
}

func (e *AmbiguousError) Error() string {
	return fmt.Sprintf("%s could be %s: say which", names.Quote(e.Name), names.Or(e.Keys))
}

// Find is the squad file that a name means: the name of its file, of its club or
// an alias, without regard to case, accents and hyphens; or the beginning of a
// word in one of these, if only one squad has it. Of two squads with the very
// same name the one in the earlier folder is meant, and in the first folder the
// names of files come before all others.
func (c *Catalog) Find(name string) (Entry, error) {
	entries, err := c.Entries()
	if err != nil {
		return Entry{}, err
	}
	for _, e := range entries {
		if e.folder == 0 && names.Fold(e.Key) == names.Fold(name) {
			return e, nil
		}
	}
	var known []string
	whole, part := names.Search(name, len(entries), func(i int) []string {
		own := append(c.names(entries[i]), entries[i].Key)
		known = append(known, own...)
		return own
	})
	found := part
	if len(whole) > 0 {
		first := slices.MinFunc(whole, func(i, j int) int { return entries[i].folder - entries[j].folder })
		found = slices.DeleteFunc(whole, func(i int) bool { return entries[i].folder != entries[first].folder })
	}
	switch len(found) {
	case 1:
		return entries[found[0]], nil
	case 0:
		return Entry{}, &NotFoundError{name, near(name, known)}
	default:
		keys := make([]string, len(found))
		for i, at := range found {
			keys[i] = entries[at].Key
		}
		return Entry{}, &AmbiguousError{name, keys}
	}
}

func (c *Catalog) names(e Entry) []string {
	src, err := c.folders[e.folder].source(e.file)
	if err != nil {
		return nil
	}
	return squadfile.Names(src)
}

// near are up to three known names near to a name, the nearest first.
func near(name string, known []string) []string {
	const most = 3
	var list []string
	for len(list) < most {
		n := names.Nearest(name, known)
		if n == "" {
			break
		}
		list = append(list, n)
		known = slices.DeleteFunc(slices.Clone(known), func(k string) bool { return names.Fold(k) == names.Fold(n) })
	}
	return list
}

// open opens a file in the first folder that has it and returns the path to show
// to people. The error is fs.ErrNotExist if none has.
func (c *Catalog) open(file string) (f fs.File, shown string, err error) {
	for _, folder := range c.folders {
		f, err := folder.open(file)
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
	f, shown, err := c.open(file)
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
	f, shown, err := c.open("injuries.yaml")
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return &squad.Layoffs{}, nil
	case err != nil:
		return nil, err
	}
	defer f.Close()
	return squadfile.ReadLayoffs(shown, f)
}
