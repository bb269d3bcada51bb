package check

import (
	"fmt"
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/identity"
	"github.com/depth-football/depth/squad/names"
)

// Clubs are the squads that are known beside the files that are checked.
type Clubs interface {
	// Club is the squad of a club by its name or an alias; nil if none is known.
	Club(name string) (*squad.Squad, error)
}

// notThere is a player on a shortlist whose club, by its squad, does not have them.
type notThere struct {
	target  int
	message string
}

// missingTargets finds the targets of a file whose clubs do not have them: those among the
// files that are checked, and those that are known beside them. A club that is not known,
// or is one of several, says nothing.
func (c *Checker) missingTargets(files []checkedFile, i int, byName map[mark][]int, m marker) []notThere {
	if len(files[i].targets) == 0 {
		return nil
	}
	var missing []notThere
	var own team
	own.take(files[i].club)
	for n := range files[i].targets {
		t := &files[i].targets[n]
		if _, how := own.find(t.Player()); t.Club == "" || how != identity.None { // the other finding is enough
			continue
		}
		there, ok := c.playersOf(t.Club, files, byName, m)
		if !ok || there.has(t) {
			continue
		}
		message := fmt.Sprintf("%s has no player %s by its squad of %s (%s)", names.Printable(there.club), names.Printable(t.Name),
			there.asOf.Words(), names.PrintableFile(there.file))
		if near := names.NearestPart(t.Name, there.names()); near != "" {
			message += fmt.Sprintf(": did you mean %s?", names.Printable(near))
		}
		missing = append(missing, notThere{n, message})
	}
	return missing
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

// playersOf are those of a club by one of its names.
func (c *Checker) playersOf(name string, files []checkedFile, byName map[mark][]int, m marker) (*team, bool) {
	var t team
	switch found := byName[m.ofName(name)]; {
	case len(found) == 1:
		t.file = files[found[0]].Name
		t.take(files[found[0]].club)
		return &t, true
	case len(found) > 1 || c.Clubs == nil:
		return nil, false
	}
	s, err := c.Clubs.Club(name)
	if err != nil || s == nil {
		return nil, false
	}
	t.club, t.file, t.asOf = s.Club, s.File, s.AsOf
	for _, p := range s.Players {
		t.add(p)
	}
	return &t, true
}

// byNames are the files of clubs by all names that they answer to, nil if no file has
// targets.
func byNames(files []checkedFile) map[mark][]int {
	if !slices.ContainsFunc(files, func(f checkedFile) bool { return f.targets != nil }) {
		return nil
	}
	all := make(map[mark][]int)
	for i := range files {
		if c := files[i].club; c != nil {
			for _, name := range c.marks {
				all[name] = append(all[name], i)
			}
		}
	}
	return all
}
