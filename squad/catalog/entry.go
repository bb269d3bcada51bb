package catalog

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/parallel"
	"github.com/depth-football/depth/squad/squadfile"
)

// Entry is a squad file of the catalog.
type Entry struct {
	Key    string   // the file's name without its ending
	Path   string   // where the file lies, as it is shown to people
	Folder string   // the name of the folder that has it
	Hides  []string // the files behind it that its name or its club's hides
	folder int
	file   string
	plain  bool           // a regular file and no link, as the folder says
	head   squadfile.Head // of entries that are not hidden
}

// Club is the name of the club, that of the file if it does not say.
func (e Entry) Club() string { return e.names()[0] }

// names are what the file answers to.
func (e Entry) names() []string { return append(slices.Clone(e.head.Names), e.Key) }

// Entries are the squad files of the catalog that are not hidden, by key.
func (c *Catalog) Entries() ([]Entry, error) {
	folders, err := c.files()
	if err != nil {
		return nil, err
	}
	return c.unhidden(folders), nil
}

// files are the squad files of each folder, by key. In a folder that was only met a file
// may be of something else: only its head tells.
func (c *Catalog) files() ([][]Entry, error) {
	folders := make([][]Entry, len(c.folders))
	var seen []fs.FileInfo
	for i, folder := range c.folders {
		info, err := fs.Stat(folder.FS, folder.squads())
		if err == nil && slices.ContainsFunc(seen, func(s fs.FileInfo) bool { return os.SameFile(s, info) }) {
			continue // it was named in two ways
		}
		files, err := folder.list(folder.squads())
		switch {
		case errors.Is(err, fs.ErrNotExist), err != nil && folder.Met:
			continue
		case err != nil:
			return nil, fmt.Errorf("cannot read the squads in %s: %w", folder.Name, err)
		}
		seen = append(seen, info)
		taken := make(map[string]bool)
		for _, f := range files {
			ext := path.Ext(f.Name())
			key := strings.TrimSuffix(f.Name(), ext)
			isYAML := strings.EqualFold(ext, ".yaml") || strings.EqualFold(ext, ".yml")
			if f.IsDir() || !isYAML || key == "" || strings.HasPrefix(key, ".") || taken[key] {
				continue
			}
			taken[key] = true
			file := path.Join(folder.squads(), f.Name())
			folders[i] = append(folders[i], Entry{
				Key: key, Path: path.Join(folder.Name, file), Folder: folder.Name,
				folder: i, file: file, plain: f.Type().IsRegular(),
			})
		}
	}
	return folders, nil
}

// heads are what the files of a folder say of their clubs, and whether the catalog has
// them. Files that cannot have the word, if there is one, are not looked at any closer.
func (c *Catalog) heads(files []Entry, word string) []head {
	heads := make([]head, len(files))
	read := func(i int) { heads[i] = c.head(files[i], word) }
	if len(files) < 8 {
		for i := range files {
			read(i)
		}
		return heads
	}
	// Only the end of a context is an error, and this one does not end.
	_ = parallel.Each(context.Background(), len(files), read)
	return heads
}

// head is what is known of a file without reading its players.
type head struct {
	squadfile.Head
	there bool // it holds a squad, as far as can be seen
}

func (c *Catalog) head(e Entry, word string) head {
	folder := c.folders[e.folder]
	text := folder.head(e.file, e.plain)
	h := head{there: !folder.Met || text.IsSquad()}
	if h.there && mayHave(text.Names(), word) {
		h.Head = text.Head()
	}
	return h
}

// mayHave reports whether a name that is somewhere in a text may have a word, which is
// folded. It costs a fraction of finding the names, and most files of a folder do not.
func mayHave(text []byte, word string) bool {
	isElsewhere := bytes.ContainsAny(text, `\*`) // in an escape, or under an anchor
	return word == "" || isElsewhere || strings.Contains(fold(string(text)), word)
}

// unhidden are the entries that no file in a folder before theirs hides: one of their key
// or with their club, by its name or an alias.
func (c *Catalog) unhidden(folders [][]Entry) []Entry {
	var entries []Entry
	answers := make(map[string]int) // by what: the entry that does
	for _, files := range folders {
		first := len(entries)
		for i, h := range c.heads(files, "") {
			e := files[i]
			if !h.there {
				continue
			}
			by, hidden := answers[fold(e.Key)]
			if !hidden && len(h.Names) > 0 {
				by, hidden = answers[fold(h.Names[0])]
			}
			if hidden && by < first {
				entries[by].Hides = append(entries[by].Hides, e.Path)
				continue
			}
			at := len(entries)
			e.head = h.Head
			entries = append(entries, e)
			for _, name := range append(h.Names, e.Key) {
				if _, ok := answers[fold(name)]; !ok {
					answers[fold(name)] = at
				}
			}
		}
	}
	slices.SortFunc(entries, func(a, b Entry) int { return strings.Compare(a.Key, b.Key) })
	return entries
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
