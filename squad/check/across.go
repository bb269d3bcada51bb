package check

import (
	"fmt"
	"path/filepath"

	"github.com/depth-football/depth/squad"
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
		if f.squad == nil {
			continue
		}
		for n, club := range append([]string{f.squad.Club}, f.squad.Aliases...) {
			key := name{filepath.Dir(f.Name), squad.Fold(club)}
			before, taken := first[key]
			switch {
			case !taken:
				first[key] = i
			case before != i:
				path := []any{"club"}
				if n > 0 {
					path = []any{"aliases", n - 1}
				}
				f.found(f.inspect().At(duplicateClub, fmt.Sprintf("%s answers to %s too", files[before].Name, squad.Quote(club)), path...))
			}
		}
	}
}

// spell is a player at a club.
type spell struct{ file, player int }

// playersInClubs finds players whom two clubs have with nothing that says so.
func playersInClubs(files []checkedFile) {
	byName := make(map[string][]spell)
	for i := range files {
		if files[i].squad == nil {
			continue
		}
		for n := range files[i].squad.Players {
			name := squad.Fold(files[i].squad.Players[n].Name)
			byName[name] = append(byName[name], spell{i, n})
		}
	}
	for i := range files {
		if files[i].squad == nil {
			continue
		}
		for n := range files[i].squad.Players {
			here := &files[i].squad.Players[n]
			for _, other := range byName[squad.Fold(here.Name)] {
				if other.file >= i || !atBoth(files[other.file].squad, &files[other.file].squad.Players[other.player], files[i].squad, here) {
					continue
				}
				there := &files[other.file]
				files[i].found(files[i].inspect().At(playerInTwoClubs,
					fmt.Sprintf("%s is a player of %s too (%s, line %d), and neither file says that he is lent or goes",
						squad.Printable(here.Name), squad.Printable(there.squad.Club), there.Name, there.squad.Players[other.player].Line),
					"players", n, "name"))
			}
		}
	}
}

// atBoth tells whether a player of a and one of b are, as far as the files say,
// one man whom both clubs have.
func atBoth(a *squad.Squad, p *squad.Player, b *squad.Squad, q *squad.Player) bool {
	return squad.Fold(a.Club) != squad.Fold(b.Club) && squad.MayBeSame(p.Born, q.Born) && !onTheMove(p) && !onTheMove(q)
}

// onTheMove tells whether a file says that its player belongs to another club
// as well: by a loan or an agreed transfer.
func onTheMove(p *squad.Player) bool {
	return p.Loan.Way != squad.NoLoan || !p.Joins.IsZero() || !p.Leaves.IsZero()
}
