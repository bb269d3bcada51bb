package catalog

import (
	"errors"
	"io/fs"
	"slices"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/identity"
	"github.com/depth-football/depth/squad/squadfile"
)

// clubNames are the clubs that people speak of, whether there is a squad of them or not.
type clubNames struct {
	list   []squad.ClubNames
	named  map[string][]int // by the club's name, folded
	called map[string][]int // by all names, folded, and what they have in common with other forms of them
}

// readClubs reads the names of clubs. Most runs do not need them.
func (c *Catalog) readClubs() (*clubNames, error) {
	f, shown, err := c.open("clubs.yaml", squadfile.ClubsFile)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return &clubNames{}, nil
	case err != nil:
		return nil, err
	}
	defer f.Close()
	list, err := squadfile.ReadClubs(shown, f)
	if err != nil {
		return nil, err
	}
	clubs := &clubNames{list, make(map[string][]int, len(list)), make(map[string][]int, 8*len(list))}
	for i, club := range list {
		put := func(into map[string][]int, name string) {
			if !slices.Contains(into[name], i) {
				into[name] = append(into[name], i)
			}
		}
		put(clubs.named, fold(club.Club))
		for _, name := range append(club.Names, club.Club) {
			put(clubs.called, fold(name))
			if len(strings.Fields(name)) > 1 || name == club.Club {
				put(clubs.called, keyOf(name))
			}
		}
	}
	return clubs, nil
}

// keyOf is what all forms of a club's name have in common, apart from what is a name itself.
func keyOf(name string) string { return "\n" + identity.Club{Name: name}.Key() }

// callers are the clubs that people or sources call by a name, by their places in the list.
// Those of that very name are meant before others that have it for a nickname, and these
// before those of which another form is a name.
func (c *clubNames) callers(name string) []int {
	folded := fold(name)
	if folded == "" {
		return nil
	}
	if clubs := c.named[folded]; clubs != nil {
		return clubs
	}
	if clubs := c.called[folded]; clubs != nil {
		return clubs
	}
	return c.called[keyOf(name)]
}

// typed are the clubs that are meant by a name that somebody has typed. A number behind
// it is not the year of a foundation, unless it is in a name, but may be a season. People
// put FC to nicknames too.
func (c *clubNames) typed(name string) []int {
	words := strings.Fields(fold(name))
	isNumber := func(word string) bool { return strings.Trim(word, "0123456789") == "" }
	if len(words) > 1 && slices.ContainsFunc(words[1:], isNumber) {
		return c.called[strings.Join(words, " ")]
	}
	if clubs := c.callers(name); clubs != nil {
		return clubs
	}
	return c.called[strings.TrimPrefix(keyOf(name), "\n")]
}

// begunBy are the clubs in whose names a word begins like a name.
func (c *clubNames) begunBy(name string) []int {
	folded := fold(name)
	if folded == "" {
		return nil
	}
	var clubs []int
	for i, club := range c.list {
		if hasWords(club.Club, folded) {
			clubs = append(clubs, i)
		}
	}
	return clubs
}

// Called are the clubs that people call by a name, whether there are squads of them or not.
func (c *Catalog) Called(name string) ([]squad.ClubNames, error) {
	clubs, err := c.clubs()
	if err != nil {
		return nil, err
	}
	var called []squad.ClubNames
	for _, i := range clubs.typed(name) {
		called = append(called, clubs.list[i])
	}
	return called, nil
}

// squadsOf are the squads of some clubs, of each those of the first folder that has one.
// What a squad is called must be a name of one of them in its country and of no other club;
// of a file that does not tell, since it is broken, that is its own name.
func squadsOf(entries []Entry, clubs *clubNames, of []int) map[int][]Entry {
	found := make(map[int][]Entry) // by club
	for _, e := range entries {
		name := e.Key
		if len(e.head.Names) > 0 {
			name = e.head.Names[0]
		}
		called := slices.DeleteFunc(slices.Clone(clubs.callers(name)), func(i int) bool {
			return !identity.SameCountry(clubs.list[i].Country, e.head.Country)
		})
		if len(called) != 1 || !slices.Contains(of, called[0]) {
			continue
		}
		switch before := found[called[0]]; {
		case before == nil || e.folder < before[0].folder:
			found[called[0]] = []Entry{e}
		case e.folder == before[0].folder:
			found[called[0]] = append(before, e)
		}
	}
	return found
}

// Registered is the club that a source names in full, as people call it: Arsenal for
// Arsenal Football Club. It is nil where no club is known, or several are, and for a
// nickname, which other clubs may be registered under. The country is "" if it is not known.
func (c *Catalog) Registered(name, country string) *squad.ClubNames {
	clubs, err := c.clubs()
	if err != nil {
		return nil
	}
	var found *squad.ClubNames
	for _, i := range clubs.called[keyOf(name)] {
		club := &clubs.list[i]
		switch {
		case !identity.SameCountry(club.Country, country):
		case found != nil:
			return nil
		default:
			found = club
		}
	}
	return found
}
