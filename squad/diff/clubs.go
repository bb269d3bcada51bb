package diff

import (
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/identity"
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
// an alias, else by another form of their name ([identity.SameClub]), else by their
// players. Clubs of two countries are two, unless their files lie at the same path. The
// calendar of a squad is that of its league.
func CompareAll(before, after []File, calendar func(*squad.Squad) squad.Calendar) *Comparison {
	c := &Comparison{}
	p := pairing{before, after, make(map[int]int), make(map[int]bool)}
	p.byMark(func(f File) []string { return []string{f.Path + "\x00" + names.Fold(f.Squad.Club)} }, always)
	p.byMark(func(f File) []string { return []string{names.Fold(f.Squad.Club)} }, inOneCountry)
	p.byMark(func(f File) []string { return foldedNames(f.Squad) }, inOneCountry)
	p.byMark(func(f File) []string { return []string{identity.Club{Name: f.Squad.Club}.Key()} }, inOneCountry)
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
}

func (p *pairing) pair(earlier, later int) { p.earlier[later], p.taken[earlier] = earlier, true }

// byMark pairs files that have a mark in common, if they may be of one club.
func (p *pairing) byMark(marks func(File) []string, mayBeOne func(a, b File) bool) {
	known := make(map[string][]int)
	for j, f := range p.before {
		if !p.taken[j] {
			for _, m := range marks(f) {
				known[m] = append(known[m], j)
			}
		}
	}
	for i, f := range p.after {
		if _, paired := p.earlier[i]; paired {
			continue
		}
		for _, m := range marks(f) {
			free := slices.IndexFunc(known[m], func(j int) bool { return !p.taken[j] && mayBeOne(p.before[j], f) })
			if free >= 0 {
				p.pair(known[m][free], i)
				break
			}
		}
	}
}

func always(_, _ File) bool { return true }

func inOneCountry(a, b File) bool { return identity.SameCountry(a.Squad.Country, b.Squad.Country) }

// byPlayers pairs the files that have most players in common, at least half of those
// of the smaller one.
func (p *pairing) byPlayers() {
	var before, after [][]identity.Entry
	var olds, news []int
	for j, f := range p.before {
		if !p.taken[j] {
			before, olds = append(before, identity.Entries(f.Squad.Players)), append(olds, j)
		}
	}
	for i, f := range p.after {
		if _, paired := p.earlier[i]; !paired {
			after, news = append(after, identity.Entries(f.Squad.Players)), append(news, i)
		}
	}
	isEnough := func(common, older, newer int) bool { return 2*common >= min(older, newer) }
	for _, found := range identity.PairSquads(before, after, isEnough) {
		p.pair(olds[found.Old], news[found.New])
	}
}

// foldedNames are the names and aliases of a club.
func foldedNames(s *squad.Squad) []string {
	folded := []string{names.Fold(s.Club)}
	for _, a := range s.Aliases {
		folded = append(folded, names.Fold(a))
	}
	return folded
}
