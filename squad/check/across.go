package check

import (
	"errors"
	"fmt"
	"path/filepath"

	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/squadfile"
)

// across is what only several files together show of one of them.
type across struct {
	file *checkedFile
	name *sameName // nil if no other file answers to a name of it
	both []inTwoClubs
	away []notThere // of its targets
}

// acrossFiles finds what only several files together show. A file with such a
// finding is read again, rather than to keep the text of all.
func (c *Checker) acrossFiles(files []checkedFile, m marker) {
	folders := newNamesInFolders()
	var players []inTwoClubs
	if !c.ignores(playerInTwoClubs) {
		players = playersInTwoClubs(files, m)
	}
	var shown []across
	clubs := byNames(files)
	for i := range files {
		f := &files[i]
		if f.club == nil {
			continue
		}
		a := across{file: f, name: folders.add(files, i)}
		n := 0
		for n < len(players) && int(players[n].file) == i {
			n++
		}
		a.both, players = players[:n], players[n:]
		if !c.ignores(targetNotThere) {
			a.away = c.missingTargets(files, i, clubs, m)
		}
		if a.name != nil || n > 0 || a.away != nil {
			shown = append(shown, a)
		}
	}
	eachOf(len(shown), func(i int) { c.tellAcross(files, shown[i]) })
}

// tellAcross finds the places of what other files show.
func (c *Checker) tellAcross(files []checkedFile, a across) {
	f := a.file
	src, err := f.read()
	if err != nil {
		f.err = errors.Join(f.err, err)
		return
	}
	i := squadfile.Inspect(f.Name, src)
	if i.Squad == nil || len(i.Squad.Players) != f.club.players() || len(i.Squad.Targets) != len(f.targets) {
		f.err = errors.Join(f.err, fmt.Errorf("%s was changed while it was checked: check it again", f.Name))
		return
	}
	s := newSieve(i, c, &f.findings)
	if a.name != nil {
		s.found(i.At(a.name.rule, a.name.message(f.club), a.name.path()...))
	}
	for _, b := range a.both {
		s.found(i.At(playerInTwoClubs, b.message(files, i.Squad), "players", int(b.player), "name"))
	}
	for _, t := range a.away {
		s.found(i.At(targetNotThere, t.message, "targets", t.target, "club"))
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
