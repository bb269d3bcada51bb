package check

import (
	"fmt"
	"path/filepath"
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
)

// acrossFiles finds what only several files together show.
func acrossFiles(files []checkedFile) {
	clubsInFolders(files)
	playersInClubs(files)
}

// clubsInFolders finds files of one folder that answer to the same name.
func clubsInFolders(files []checkedFile) {
	type name struct{ folder, club string }
	first := make(map[name]int)
	for i := range files {
		f := &files[i]
		if f.squad == nil || f.Loose {
			continue
		}
		told := false
		for n, club := range namesOf(f.squad) {
			key := name{filepath.Dir(f.Name), names.Fold(club)}
			before, taken := first[key]
			switch {
			case !taken:
				first[key] = i
			case before != i && !told:
				told = true
				path := []any{"club"}
				if n > 0 {
					path = []any{"aliases", n - 1}
				}
				f.found(f.inspect().At(duplicateClub, fmt.Sprintf("%s answers to %s too", files[before].Name, names.Quote(club)), path...))
			}
		}
	}
}

func namesOf(s *squad.Squad) []string { return append([]string{s.Club}, s.Aliases...) }

// spell is a player at a club.
type spell struct {
	file   *checkedFile
	player int
}

// marks are what two spells of one man have in common: his name, or his id.
func (s spell) marks() []string {
	marks := []string{names.Fold(s.man().Name)}
	if id := s.man().ID; id != "" {
		marks = append(marks, "id\x00"+id)
	}
	return marks
}

func (s spell) man() *squad.Player { return &s.file.squad.Players[s.player] }

// playersInClubs finds players whom two clubs have with nothing that says so.
func playersInClubs(files []checkedFile) {
	before := make(map[string][]spell)
	for i := range files {
		f := &files[i]
		if f.squad == nil {
			continue
		}
		for n := range f.squad.Players {
			here := spell{f, n}
			var others []spell
			for _, mark := range here.marks() {
				for _, there := range before[mark] {
					if atBoth(there, here) && !slices.Contains(others, there) {
						others = append(others, there)
					}
				}
				before[mark] = append(before[mark], here)
			}
			if len(others) > 0 {
				f.found(f.inspect().At(playerInTwoClubs, inTwoClubs(here, others), "players", n, "name"))
			}
		}
	}
}

func inTwoClubs(here spell, others []spell) string {
	first := others[0]
	more := ""
	if len(others) > 1 {
		more = fmt.Sprintf(" and %d more", len(others)-1)
	}
	return fmt.Sprintf("%s is a player of %s too (%s, line %d%s), and nothing says that he is lent or goes from one to the other",
		names.Printable(here.man().Name), names.Printable(first.file.squad.Club), first.file.Name, first.man().Line, more)
}

// daysApart is how far the days of two files may be apart for what they say of a
// player to be held against each other: later he may have been sold.
const daysApart = 90

// atBoth tells whether two spells are, as far as the files say, of one man whom
// two clubs have at the same time.
func atBoth(a, b spell) bool {
	if b.file.squad.AsOf.Before(a.file.squad.AsOf) {
		a, b = b, a
	}
	p, q := a.man(), b.man()
	over := !p.Contract.Until.IsZero() && p.Contract.Until.Latest().Before(b.file.squad.AsOf)
	return names.Fold(a.file.squad.Club) != names.Fold(b.file.squad.Club) && p.MayBe(q) &&
		b.file.squad.AsOf.DaysSince(a.file.squad.AsOf) <= daysApart && !over &&
		!movesWith(p, b.file.squad) && !movesWith(q, a.file.squad)
}

// movesWith tells whether a player is lent, or goes, to a club or from it.
func movesWith(p *squad.Player, club *squad.Squad) bool {
	for _, move := range [...]struct {
		there bool
		club  string
	}{{p.Loan.Way != squad.NoLoan, p.Loan.Club}, {!p.Joins.IsZero(), p.Joins.Club}, {!p.Leaves.IsZero(), p.Leaves.Club}} {
		same := func(name string) bool { return names.Fold(name) == names.Fold(move.club) }
		if move.there && (move.club == "" || slices.ContainsFunc(namesOf(club), same)) {
			return true
		}
	}
	return false
}
