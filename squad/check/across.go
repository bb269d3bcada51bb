package check

import (
	"errors"
	"fmt"
	"path/filepath"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/identity"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/squadfile"
)

// acrossFiles finds what only several files together show. A file with such a
// finding is read again, rather than to keep the text of all.
func (c *Checker) acrossFiles(files []checkedFile, m marker, w *workers) {
	names := newNamesInFolders()
	var players *playersInClubs
	if !c.ignores(playerInTwoClubs) {
		players = newPlayersInClubs(files, m)
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
		s.found(i.At(name.rule, name.message(f.club), name.path()...))
	}
	for _, b := range both {
		s.found(i.At(playerInTwoClubs, b.message(i.Squad), "players", b.player, "name"))
	}
	f.findings.finish(i)
}

// namesInFolders are the names that the files of each folder answer to, with the
// first file of each, and the files of each club.
type namesInFolders struct {
	first map[nameInFolder]int
	files map[nameInFolder][]int
}

type nameInFolder struct {
	folder string
	club   mark
}

func newNamesInFolders() namesInFolders {
	return namesInFolders{make(map[nameInFolder]int), make(map[nameInFolder][]int)}
}

// sameName is a name of a file that another file of the folder has too, or has in another
// form.
type sameName struct {
	rule        *squadfile.Rule
	number      int    // of the club's names
	file, other string // the other file, and what it calls the club
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
		before, taken := names.first[key]
		switch {
		case !taken:
			names.first[key] = i
		case before != i && same == nil:
			same = &sameName{rule: duplicateClub, number: n, file: files[before].Name}
		}
	}
	key := nameInFolder{folder, file.club.key}
	for _, before := range names.files[key] {
		if other := files[before].club; same == nil && other.isSame(file.club) {
			same = &sameName{rule: clubInTwoFiles, file: files[before].Name, other: other.names[0]}
		}
	}
	names.files[key] = append(names.files[key], i)
	return same
}

func (s *sameName) path() []any {
	if s.number > 0 {
		return []any{"aliases", s.number - 1}
	}
	return []any{"club"}
}

func (s *sameName) message(c *club) string {
	if s.rule == clubInTwoFiles {
		return fmt.Sprintf("%s seems to be of this club too: it calls it %s", s.file, names.Quote(s.other))
	}
	return fmt.Sprintf("%s answers to %s too", s.file, names.Quote(c.names[s.number]))
}

// inTwoClubs is a player whom other clubs have too.
type inTwoClubs struct {
	player int // by number
	how    identity.Evidence
	name   string // of the player in the first of the other files
	club   string
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
	here := names.Printable(s.Players[b.player].Name)
	where := fmt.Sprintf("%s, line %d%s", b.file, b.line, more)
	const unsaid = "nothing says that they are lent or go from one to the other"
	if b.how.IsGuess() {
		return fmt.Sprintf("%s may be %s of %s (%s; a guess: %s), and %s", here, names.Printable(b.name), names.Printable(b.club), where, b.how, unsaid)
	}
	return fmt.Sprintf("%s is a player of %s too (%s), and %s", here, names.Printable(b.club), where, unsaid)
}
