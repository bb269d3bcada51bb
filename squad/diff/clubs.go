package diff

import (
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/identity"
	"github.com/depth-football/depth/squad/names"
)

// File is a squad and its place in a folder.
type File struct {
	Path  string // relative to the folder, with slashes
	Squad *squad.Squad
}

// Comparison is what happened to several clubs.
type Comparison struct {
	Before, After string     // what was compared, as reports name it; may be empty
	Clubs         []*Changes // in the order of the new files, then the clubs that are gone
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

// Differ are the clubs of which something other than the day of the file has changed.
func (c *Comparison) Differ() []*Changes {
	return slices.DeleteFunc(c.Changed(), func(club *Changes) bool {
		return !slices.ContainsFunc(club.Events, func(e *Event) bool { return e.Kind != AsOfChanged })
	})
}

// CompareAll finds what happened to clubs between two sets of their files, each in the
// league of its squad.
//
// Clubs are paired by name and path, then by name, then by an alias, then by another form
// of the name ([identity.SameClub]), then by their players. Clubs of different countries
// are never paired by name, unless their files have the same path.
func CompareAll(before, after []File, league func(*squad.Squad) *squad.Competition) *Comparison {
	c := &Comparison{}
	p := pairing{before, after, make(map[int]int), make(map[int]bool)}
	p.byMatchKey(func(f File) []string { return []string{f.Path + "\x00" + names.Fold(f.Squad.Club)} }, always)
	p.byMatchKey(func(f File) []string { return []string{names.Fold(f.Squad.Club)} }, inOneCountry)
	p.byMatchKey(func(f File) []string { return foldedNames(f.Squad) }, inOneCountry)
	p.byMatchKey(func(f File) []string { return []string{identity.Club{Name: f.Squad.Club}.Key()} }, inOneCountry)
	p.byPlayers()
	for i, f := range after {
		var old *squad.Squad
		if j, ok := p.earlier[i]; ok {
			old = before[j].Squad
		}
		c.Clubs = append(c.Clubs, Compare(old, f.Squad, league(f.Squad)))
	}
	for j, f := range before {
		if !p.taken[j] {
			gone := Compare(f.Squad, nil, league(f.Squad))
			for _, other := range after {
				if other.Squad.AsOf.After(gone.others) {
					gone.others = other.Squad.AsOf
				}
			}
			c.Clubs = append(c.Clubs, gone)
		}
	}
	c.findMoves()
	c.findOwners()
	return c
}

// pairing pairs later files with the earlier ones of the same clubs.
type pairing struct {
	before, after []File
	earlier       map[int]int  // by index of the later file
	taken         map[int]bool // by index of the earlier file
}

func (p *pairing) pair(earlier, later int) { p.earlier[later], p.taken[earlier] = earlier, true }

// byMatchKey pairs files that have a key in common, if they may be of one club.
func (p *pairing) byMatchKey(keys func(File) []string, mayBeOne func(a, b File) bool) {
	known := make(map[string][]int)
	for j, f := range p.before {
		if !p.taken[j] {
			for _, key := range keys(f) {
				known[key] = append(known[key], j)
			}
		}
	}
	for i, f := range p.after {
		if _, paired := p.earlier[i]; paired {
			continue
		}
		for _, key := range keys(f) {
			free := slices.IndexFunc(known[key], func(j int) bool { return !p.taken[j] && mayBeOne(p.before[j], f) })
			if free >= 0 {
				p.pair(known[key][free], i)
				break
			}
		}
	}
}

func always(_, _ File) bool { return true }

func inOneCountry(a, b File) bool { return identity.SameCountry(a.Squad.Country, b.Squad.Country) }

// byPlayers pairs the files that have most players in common. Files with less than half
// of the smaller squad in common are not paired.
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

// foldedNames are the name and the aliases of a club, folded.
func foldedNames(s *squad.Squad) []string {
	folded := []string{names.Fold(s.Club)}
	for _, a := range s.Aliases {
		folded = append(folded, names.Fold(a))
	}
	return folded
}
