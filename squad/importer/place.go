package importer

import (
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/identity"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/squadfile"
)

// SquadFile is a file that is there already where clubs are imported to.
type SquadFile struct {
	Path string
	squadfile.Head
}

// Place finds the file of each club, and names a new one where there is none. The file of
// a club is the one that answers to its name, else the one that is called like the club,
// else the one whose club has another form of the name ([identity.SameClub]), else the one
// that has the players. No file is given to two clubs. Clubs of two countries are two,
// unless the file is called like the club. Squads are read only where names are not
// enough; one that cannot be read is nil.
func Place(clubs []Club, files []SquadFile, read func(path string) *squad.Squad) []string {
	p := placing{clubs, files, make([]string, len(clubs)), make(map[string]bool)}
	p.byName()
	p.byPath()
	p.byKey()
	p.byPlayers(read)
	for i, path := range p.paths {
		if path == "" {
			p.paths[i] = clubs[i].Path
		}
	}
	return p.paths
}

type placing struct {
	clubs []Club
	files []SquadFile
	paths []string // "" where none is found yet
	taken map[string]bool
}

func (p *placing) take(club int, file *SquadFile) {
	p.paths[club], p.taken[file.Path] = file.Path, true
}

// open are the clubs that have no file yet.
func (p *placing) open() []int {
	var open []int
	for i, path := range p.paths {
		if path == "" {
			open = append(open, i)
		}
	}
	return open
}

// free are the files that no club has yet.
func (p *placing) free() []*SquadFile {
	var free []*SquadFile
	for i := range p.files {
		if !p.taken[p.files[i].Path] {
			free = append(free, &p.files[i])
		}
	}
	return free
}

func (p *placing) byName() {
	named := make(map[string][]*SquadFile)
	for _, f := range p.free() {
		for _, name := range f.Names {
			named[names.Fold(name)] = append(named[names.Fold(name)], f)
		}
	}
	for _, i := range p.open() {
		s := &p.clubs[i].Squad
		for _, f := range named[names.Fold(s.Club)] {
			if !p.taken[f.Path] && identity.SameCountry(s.Country, f.Country) {
				p.take(i, f)
				break
			}
		}
	}
}

func (p *placing) byPath() {
	called := make(map[string]*SquadFile)
	for _, f := range p.free() {
		called[f.Path] = f
	}
	for _, i := range p.open() {
		if f := called[p.clubs[i].Path]; f != nil {
			p.take(i, f)
		}
	}
}

// byKey gives a club the only file that has a form of its name, if it is the only club
// that could have it.
func (p *placing) byKey() {
	files, clubs := make(map[string][]*SquadFile), make(map[string][]int)
	for _, f := range p.free() {
		if len(f.Names) > 0 {
			key := identity.Club{Name: f.Names[0]}.Key()
			files[key] = append(files[key], f)
		}
	}
	for _, i := range p.open() {
		key := identity.Club{Name: p.clubs[i].Squad.Club}.Key()
		clubs[key] = append(clubs[key], i)
	}
	for key, open := range clubs {
		for _, i := range open {
			mayBe := func(j int) func(f *SquadFile) bool {
				return func(f *SquadFile) bool { return identity.SameCountry(p.clubs[j].Squad.Country, f.Country) }
			}
			fitting := slices.DeleteFunc(slices.Clone(files[key]), func(f *SquadFile) bool { return !mayBe(i)(f) })
			if len(fitting) != 1 || slices.ContainsFunc(open, func(j int) bool { return j != i && mayBe(j)(fitting[0]) }) {
				continue
			}
			p.take(i, fitting[0])
		}
	}
}

// byPlayers gives a club the file that has at least five of its players, who are at least
// half of those of the file. If their names have something in common, eight do who are a
// quarter: so many change in a year or two. Different clubs of one country, whose names do
// not matter here, have up to four in common.
func (p *placing) byPlayers(read func(path string) *squad.Squad) {
	open, free := p.open(), p.free()
	if len(open) == 0 || len(free) == 0 {
		return
	}
	squads := make(map[string][]identity.Entry)
	for _, f := range free {
		if s := read(f.Path); s != nil {
			squads[f.Path] = identity.Entries(s.Players)
		}
	}
	const few, many = 5, 8
	isHalf := func(common, inFile int) bool { return common >= few && 2*common >= inFile }
	isQuarter := func(common, inFile int) bool { return common >= many && 4*common >= inFile }
	p.pairSquads(squads, isHalf, func(int, *SquadFile) bool { return true })
	p.pairSquads(squads, isQuarter, func(club int, f *SquadFile) bool {
		c := &p.clubs[club].Squad
		return len(f.Names) > 0 && identity.ShareName(c.Club, f.Names[0]) && identity.SameCountry(c.Country, f.Country)
	})
}

// pairSquads gives each club without a file the one with most of its players, if they are
// enough and the two may be one club.
func (p *placing) pairSquads(
	squads map[string][]identity.Entry, isEnough func(common, inFile int) bool, mayBe func(club int, f *SquadFile) bool,
) {
	open, free := p.open(), p.free()
	files, clubs := make([][]identity.Entry, len(free)), make([][]identity.Entry, len(open))
	for j, f := range free {
		files[j] = squads[f.Path]
	}
	for j, i := range open {
		clubs[j] = p.clubs[i].entries()
	}
	enough := func(common, inFile, _ int) bool { return isEnough(common, inFile) }
	for _, found := range identity.PairSquads(files, clubs, enough) {
		if club, file := open[found.New], free[found.Old]; mayBe(club, file) {
			p.take(club, file)
		}
	}
}
