package diff

import (
	"maps"
	"slices"

	"github.com/depth-football/depth/squad"
)

// File is a squad and where it lies in its folder.
type File struct {
	Path  string // below the folder, with slashes
	Squad *squad.Squad
}

// Comparison is what happened to several clubs.
type Comparison struct {
	Before, After string     // what was compared, as it is shown to people; may be empty
	Clubs         []*Changes // in the order of the new files, then those that are gone
	Moves         []*Move    // between two of the clubs
}

// Changed are the clubs to which something happened.
func (c *Comparison) Changed() []*Changes {
	var changed []*Changes
	for _, club := range c.Clubs {
		if len(club.Events) > 0 {
			changed = append(changed, club)
		}
	}
	return changed
}

// CompareAll tells what happened to clubs between two sets of their files. Clubs are
// paired by name, of two files of one name those that lie at the same path, else by
// an alias, else by their players. The calendar of a squad is that of its league.
func CompareAll(before, after []File, calendar func(*squad.Squad) squad.Calendar) *Comparison {
	c := &Comparison{}
	earlier := earlierOf(before, after)
	gone := make([]bool, len(before))
	for j := range gone {
		gone[j] = true
	}
	for i, f := range after {
		var old *squad.Squad
		if j := earlier[i]; j >= 0 {
			old, gone[j] = before[j].Squad, false
		}
		c.Clubs = append(c.Clubs, Compare(old, f.Squad, calendar(f.Squad)))
	}
	for j, f := range before {
		if gone[j] {
			c.Clubs = append(c.Clubs, Compare(f.Squad, nil, calendar(f.Squad)))
		}
	}
	c.findMoves()
	return c
}

// earlierOf finds for each of the later files the earlier one of its club, -1 if
// there is none.
func earlierOf(before, after []File) []int {
	earlier := make([]int, len(after))
	for i := range earlier {
		earlier[i] = -1
	}
	taken := make([]bool, len(before))
	for _, by := range [...]struct {
		marks func(File) []string // of which two files of a club have some in common
		half  bool                // at least half of them
	}{
		{func(f File) []string { return []string{f.Path + "\x00" + squad.Fold(f.Squad.Club)} }, false},
		{func(f File) []string { return []string{squad.Fold(f.Squad.Club)} }, false},
		{func(f File) []string { return foldedNames(f.Squad) }, false},
		{func(f File) []string { return foldedPlayers(f.Squad) }, true},
	} {
		known := make(map[string][]int)
		for j, f := range before {
			if taken[j] {
				continue
			}
			for _, m := range by.marks(f) {
				known[m] = append(known[m], j)
			}
		}
		for i, f := range after {
			if earlier[i] >= 0 {
				continue
			}
			marks := by.marks(f)
			common := make(map[int]int)
			for _, m := range marks {
				for _, j := range known[m] {
					common[j]++
				}
			}
			for _, j := range slices.Sorted(maps.Keys(common)) {
				if !taken[j] && (!by.half || 2*common[j] >= min(len(marks), len(before[j].Squad.Players))) {
					earlier[i], taken[j] = j, true
					break
				}
			}
		}
	}
	return earlier
}

func foldedNames(s *squad.Squad) []string {
	names := []string{squad.Fold(s.Club)}
	for _, a := range s.Aliases {
		if a = squad.Fold(a); !slices.Contains(names, a) {
			names = append(names, a)
		}
	}
	return names
}

func foldedPlayers(s *squad.Squad) []string {
	names := make([]string, len(s.Players))
	for i := range s.Players {
		names[i] = squad.Fold(s.Players[i].Name)
	}
	return names
}

// SameClub tells whether two squads can be of one club: they share a name or an
// alias, or at least half of the smaller one's players.
func SameClub(a, b *squad.Squad) bool { return shareName(a, b) || shareHalf(a, b) }

func shareName(a, b *squad.Squad) bool {
	names := foldedNames(b)
	return slices.ContainsFunc(foldedNames(a), func(n string) bool { return slices.Contains(names, n) })
}

func shareHalf(a, b *squad.Squad) bool {
	smaller := min(len(a.Players), len(b.Players))
	return smaller > 0 && 2*len(whoIsWho(a.Players, b.Players)) >= smaller
}
