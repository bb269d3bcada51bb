package check

import (
	"errors"
	"fmt"
	"path/filepath"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/squadfile"
)

// acrossFiles finds what only several files together show. A file with such a
// finding is read again, rather than to keep the text of all.
func (c *Checker) acrossFiles(files []checkedFile, w *workers) {
	names := make(namesInFolders)
	var players *playersInClubs
	if !c.ignores(playerInTwoClubs) {
		players = newPlayersInClubs(files)
	}
	for i := range files {
		f := &files[i]
		if f.club == nil {
			continue
		}
		name := names.add(files, i)
		var both []inTwoClubs
		if players != nil {
			both = players.add(i)
		}
		if name != nil || both != nil {
			w.do(func() { c.tellAcross(f, name, both) })
		}
	}
	w.wait()
}

// tellAcross finds the places of what other files show.
func (c *Checker) tellAcross(f *checkedFile, name *sameName, both []inTwoClubs) {
	src, err := f.read()
	if err != nil {
		f.err = errors.Join(f.err, err)
		return
	}
	i := squadfile.Inspect(f.Name, src)
	if i.Squad == nil || len(i.Squad.Players) != len(f.club.spells) {
		f.err = errors.Join(f.err, fmt.Errorf("%s was changed while it was checked: check it again", f.Name))
		return
	}
	s := newSieve(i, c, &f.findings)
	if name != nil {
		s.found(i.At(duplicateClub, name.message(f.club), name.path()...))
	}
	for _, b := range both {
		s.found(i.At(playerInTwoClubs, b.message(i.Squad), "players", b.player, "name"))
	}
	f.findings.finish(i)
}

// namesInFolders are the names that the files of each folder answer to, with the
// first file of each.
type namesInFolders map[nameInFolder]int

type nameInFolder struct {
	folder string
	club   mark
}

// sameName is a name of a file that another file of the folder has too.
type sameName struct {
	number int    // of the club's names
	other  string // the file
}

// add finds whether a file answers to a name that one before it has taken.
func (names namesInFolders) add(files []checkedFile, i int) *sameName {
	file := &files[i]
	if file.Loose {
		return nil
	}
	var same *sameName
	folder := filepath.Dir(file.Name)
	for n, name := range file.club.marks {
		key := nameInFolder{folder, name}
		before, taken := names[key]
		switch {
		case !taken:
			names[key] = i
		case before != i && same == nil:
			same = &sameName{n, files[before].Name}
		}
	}
	return same
}

func (s *sameName) path() []any {
	if s.number > 0 {
		return []any{"aliases", s.number - 1}
	}
	return []any{"club"}
}

func (s *sameName) message(c *club) string {
	return fmt.Sprintf("%s answers to %s too", s.other, names.Quote(c.names[s.number]))
}

// inTwoClubs is a player whom other clubs have too.
type inTwoClubs struct {
	player int    // by number
	club   string // the first of the others
	file   string
	line   int32 // of the player there
	others int
	more   bool // not all others were looked at
}

func (b *inTwoClubs) message(s *squad.Squad) string {
	more := ""
	switch others := b.others - 1; {
	case others > 0 && b.more:
		more = fmt.Sprintf(" and at least %d more", others)
	case others > 0:
		more = fmt.Sprintf(" and %d more", others)
	}
	return fmt.Sprintf("%s is a player of %s too (%s, line %d%s), and nothing says that they are lent or go from one to the other",
		names.Printable(s.Players[b.player].Name), names.Printable(b.club), b.file, b.line, more)
}
