package check

import (
	"fmt"
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/deal"
	"github.com/depth-football/depth/squad/identity"
	"github.com/depth-football/depth/squad/names"
)

// notThere is a player on a shortlist whose club, by its squad, does not have them.
type notThere struct {
	target  int
	message string
}

// targetClubs are the clubs of targets: those among the files that are checked, and those
// that are known beside them.
type targetClubs struct {
	files  []checkedFile
	byName map[mark][]int // of the files, by all names that their clubs answer to
	marker marker
	beside deal.Clubs       // nil if none are known
	met    map[string]*team // that were looked for already, by name; nil those of which nothing can be said
}

func (c *Checker) targetClubs(files []checkedFile, m marker) *targetClubs {
	t := &targetClubs{files: files, byName: make(map[mark][]int), marker: m, beside: c.Clubs, met: make(map[string]*team)}
	if !slices.ContainsFunc(files, func(f checkedFile) bool { return len(f.targets) > 0 }) {
		return t
	}
	for i := range files {
		if club := files[i].club; club != nil {
			for _, name := range club.marks {
				t.byName[name] = append(t.byName[name], i)
			}
		}
	}
	return t
}

// missing finds the targets of a file whose clubs do not have them. A club that is not
// known, or is one of several, says nothing.
func (t *targetClubs) missing(file *checkedFile) []notThere {
	if len(file.targets) == 0 {
		return nil
	}
	var missing []notThere
	var own team
	own.take(file.club)
	for n := range file.targets {
		target := &file.targets[n]
		if _, how := own.find(target.Player()); target.Club == "" || how != identity.None { // the other finding is enough
			continue
		}
		there := t.club(target.Club)
		if there == nil || there.has(target) {
			continue
		}
		message := fmt.Sprintf("%s has no player %s by its squad of %s (%s)", names.Printable(there.club), names.Printable(target.Name),
			there.asOf.Words(), names.PrintableFile(there.file))
		if near := names.NearestPart(target.Name, there.names()); near != "" {
			message += fmt.Sprintf(": did you mean %s?", names.Printable(near))
		}
		missing = append(missing, notThere{n, message})
	}
	return missing
}

// club is the team of a club by one of its names, nil if nothing can be said of it.
func (t *targetClubs) club(name string) *team {
	found, known := t.met[name]
	if !known {
		found = t.find(name)
		t.met[name] = found
	}
	return found
}

func (t *targetClubs) find(name string) *team {
	var found team
	switch files := t.byName[t.marker.ofName(name)]; {
	case len(files) == 1:
		found.file = t.files[files[0]].Name
		found.take(t.files[files[0]].club)
		return &found
	case len(files) > 1 || t.beside == nil:
		return nil
	}
	s, err := t.beside.Club(name)
	if err != nil || s == nil {
		return nil
	}
	found.club, found.file, found.asOf = s.Club, s.File, s.AsOf
	for _, p := range s.Players {
		found.add(p)
	}
	return &found
}

// team is the players of a club as far as a file tells who they are.
type team struct {
	people
	club, file string
	asOf       squad.Date
}

// take makes it the team of a club.
func (t *team) take(c *club) {
	t.club, t.asOf = c.names[0], c.asOf
	for n := range c.players() {
		t.add(c.player(n))
	}
}

func (t *team) names() []string {
	all := make([]string, len(t.players))
	for i := range t.players {
		all[i] = t.players[i].Name
	}
	return all
}

// has reports whether a target is one of the players, or may be by a part of a name.
func (t *team) has(target *squad.Target) bool {
	if _, how := t.find(target.Player()); how != identity.None {
		return true
	}
	return slices.ContainsFunc(t.players, func(p squad.Player) bool {
		return squad.MayBeSame(p.Born, target.Born) && (names.HasWords(p.Name, target.Name) || names.HasWords(target.Name, p.Name))
	})
}
