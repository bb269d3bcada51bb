package diff

import (
	"maps"
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
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
	p := pairing{before, after, make(map[int]int), make(map[int]bool), calendar}
	p.byMark(func(f File) []string { return []string{f.Path + "\x00" + names.Fold(f.Squad.Club)} })
	p.byMark(func(f File) []string { return []string{names.Fold(f.Squad.Club)} })
	p.byMark(func(f File) []string { return foldedNames(f.Squad) })
	p.byPlayers()
	for i, f := range after {
		var old *squad.Squad
		if j, ok := p.earlier[i]; ok {
			old = before[j].Squad
		}
		c.Clubs = append(c.Clubs, Compare(old, f.Squad, calendar(f.Squad)))
	}
	for j, f := range before {
		if !p.taken[j] {
			c.Clubs = append(c.Clubs, Compare(f.Squad, nil, calendar(f.Squad)))
		}
	}
	c.findMoves()
	return c
}

// pairing finds for later files the earlier ones of the same clubs.
type pairing struct {
	before, after []File
	earlier       map[int]int  // by index of the later file
	taken         map[int]bool // by index of the earlier one
	calendar      func(*squad.Squad) squad.Calendar
}

// known are the earlier files that are not paired yet, by their marks.
func (p *pairing) known(marks func(File) []string) map[string][]int {
	known := make(map[string][]int)
	for j, f := range p.before {
		if !p.taken[j] {
			for _, m := range marks(f) {
				known[m] = append(known[m], j)
			}
		}
	}
	return known
}

// byMark pairs files that have a mark in common.
func (p *pairing) byMark(marks func(File) []string) {
	known := p.known(marks)
	for i, f := range p.after {
		if _, paired := p.earlier[i]; paired {
			continue
		}
		for _, m := range marks(f) {
			free := slices.IndexFunc(known[m], func(j int) bool { return !p.taken[j] })
			if free >= 0 {
				j := known[m][free]
				p.earlier[i], p.taken[j] = j, true
				break
			}
		}
	}
}

// byPlayers pairs the files that have most players in common, at least half of those
// of the smaller one.
func (p *pairing) byPlayers() {
	type candidate struct{ i, j, common int }
	var found []candidate
	known := p.known(playerMarks)
	for i, f := range p.after {
		if _, paired := p.earlier[i]; paired {
			continue
		}
		marks := make(map[int]int)
		for _, m := range playerMarks(f) {
			for _, j := range known[m] {
				marks[j]++
			}
		}
		for _, j := range slices.Sorted(maps.Keys(marks)) {
			old := p.before[j].Squad
			smaller := min(len(old.Players), len(f.Squad.Players))
			if 4*marks[j] < smaller { // a birth date or two are chance
				continue
			}
			common := len(whoIsWho(old.Players, f.Squad.Players, p.calendar(f.Squad)))
			if 2*common >= smaller {
				found = append(found, candidate{i, j, common})
			}
		}
	}
	slices.SortStableFunc(found, func(a, b candidate) int { return b.common - a.common })
	for _, c := range found {
		if _, paired := p.earlier[c.i]; !paired && !p.taken[c.j] {
			p.earlier[c.i], p.taken[c.j] = c.j, true
		}
	}
}

// foldedNames are the names and aliases of a club.
func foldedNames(s *squad.Squad) []string {
	known := []string{names.Fold(s.Club)}
	for _, a := range s.Aliases {
		known = append(known, names.Fold(a))
	}
	return known
}

// playerMarks are what two files of a club have in common: names, birth dates and
// ids of players.
func playerMarks(f File) []string {
	var marks []string
	for i := range f.Squad.Players {
		p := &f.Squad.Players[i]
		marks = append(marks, names.Fold(p.Name))
		if p.Born.Exact() {
			marks = append(marks, p.Born.String())
		}
		if p.ID != "" {
			marks = append(marks, "id "+p.ID)
		}
	}
	return marks
}
