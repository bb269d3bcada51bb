package catalog

import (
	"fmt"
	"slices"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
)

// NotFoundError says that no squad answers to a name.
type NotFoundError struct {
	Name string
	Club *squad.ClubNames // the one that is meant, of which there is no squad; nil if the name is of none
	Near []string         // names that come near
}

func (e *NotFoundError) Error() string {
	quoted := names.Quote(e.Name)
	switch {
	case e.Club != nil && e.Club.League != "":
		return fmt.Sprintf("no squad of %s yet: depth fetch %s brings it, depth new %s starts one", e.Club.Club, e.Club.League, argument(e.Name))
	case e.Club != nil:
		return fmt.Sprintf("no squad of %s yet: depth new %s starts one", e.Club.Club, argument(e.Name))
	case len(e.Near) > 0:
		return fmt.Sprintf("no squad %s: did you mean %s? (depth list shows all)", quoted, names.Or(e.Near))
	case fold(e.Name) == "" || strings.ContainsFunc(e.Name, names.Unprintable):
		return fmt.Sprintf("no squad %s (depth list shows all)", quoted)
	}
	return fmt.Sprintf("no squad %s: depth new %s starts one (depth list shows all)", quoted, argument(e.Name))
}

// argument is a name as a shell takes it for one.
func argument(name string) string {
	if strings.Trim(fold(name), "abcdefghijklmnopqrstuvwxyz0123456789 ") == "" && !strings.ContainsAny(name, `'’&`) {
		return strings.Join(strings.Fields(name), " ")
	}
	return names.Quote(name)
}

// AmbiguousError says that several squads, or clubs, answer to a name.
type AmbiguousError struct {
	Name string
	Keys []string // of squads, or names of clubs of which there is no squad
}

func (e *AmbiguousError) Error() string {
	return fmt.Sprintf("%s could be %s: say which", names.Quote(e.Name), names.Or(e.Keys))
}

// fold brings a club's name to the form in which it is looked for: Bodø/Glimt is bodo
// glimt, and S.S.C. Napoli ssc napoli.
func fold(name string) string { return names.Fold(marks.Replace(name)) }

var marks = strings.NewReplacer("/", " ", ".", "", "'", "", "’", "", "&", "and")

// Find is the squad file that a name means. The first that fits is it:
//
//   - the name is that of a file, of its club or an alias, without regard to case, accents
//     and hyphens: in the first folder that has one, the names of files before all others
//   - people call the club so, as clubs.yaml tells
//   - a word of a name or an alias begins so, if only one squad has such a word
func (c *Catalog) Find(name string) (Entry, error) {
	folders, err := c.files()
	if err != nil {
		return Entry{}, err
	}
	entry, ok, err := c.named(folders, name)
	if ok || err != nil {
		return entry, err
	}
	entries := c.unhidden(folders)
	if found := answering(entries, name, fits); len(found) > 0 { // in a folder of many files
		return only(name, found)
	}
	clubs, err := c.clubs()
	if err != nil {
		return Entry{}, err
	}
	called := clubs.typed(name)
	if len(called) > 0 {
		found := squadsOf(entries, clubs, called)
		called := slices.DeleteFunc(slices.Clone(called), func(club int) bool { return found[club] == nil })
		switch len(called) {
		case 0:
		case 1:
			return only(name, found[called[0]])
		default:
			return Entry{}, notFound(entries, clubs, called, name)
		}
	}
	if len(called) != 1 {
		if found := answering(entries, name, hasWords); len(found) > 0 {
			return only(name, found)
		}
	}
	if len(called) == 0 {
		called = clubs.begunBy(name)
	}
	return Entry{}, notFound(entries, clubs, called, name)
}

// manyFiles are more than are looked into to find a club in a folder that was only met, as
// long as another may have it: thousands would make every answer wait.
const manyFiles = 200

// named is the squad of which a name is one, whole: that of the first folder which has
// one that is not hidden.
func (c *Catalog) named(folders [][]Entry, name string) (e Entry, ok bool, err error) {
	folded := fold(name)
	if folded == "" {
		return Entry{}, false, nil
	}
	word, _, _ := strings.Cut(folded, " ")
	for f, files := range folders {
		for _, e := range files {
			if fold(e.Key) == folded && c.head(e, word).there {
				return e, true, nil
			}
		}
		if len(files) > manyFiles && c.folders[files[0].folder].Met {
			continue
		}
		var found []Entry
		for i, h := range c.heads(files, word) {
			if !slices.ContainsFunc(h.Names, func(own string) bool { return fits(own, folded) }) {
				continue
			}
			if !c.has(folders[:f], files[i].Key, folded) && !c.has(folders[:f], h.Names[0], folded) {
				found = append(found, files[i])
			}
		}
		if len(found) > 0 {
			e, err := only(name, found)
			return e, err == nil, err
		}
	}
	return Entry{}, false, nil
}

// has reports whether some folders have a squad of a name. They have none of the one that
// is being looked for.
func (c *Catalog) has(folders [][]Entry, name, lookedFor string) bool {
	if fold(name) == lookedFor {
		return false
	}
	_, ok, err := c.named(folders, name)
	return ok || err != nil
}

// only is the one squad that answers to a name, if there are not several.
func only(name string, found []Entry) (Entry, error) {
	if len(found) == 1 {
		return found[0], nil
	}
	keys := make([]string, len(found))
	for i, e := range found {
		keys[i] = e.Key
	}
	return Entry{}, &AmbiguousError{name, keys}
}

// answering are the squads of which a name fits one, whole or in part.
func answering(entries []Entry, name string, fits func(own, folded string) bool) []Entry {
	folded := fold(name)
	if folded == "" {
		return nil
	}
	var found []Entry
	for _, e := range entries {
		if slices.ContainsFunc(e.names(), func(own string) bool { return fits(own, folded) }) {
			found = append(found, e)
		}
	}
	return found
}

func fits(own, folded string) bool { return fold(own) == folded }

// hasWords reports whether a folded text stands in a name where a word of it begins.
func hasWords(name, folded string) bool { return strings.Contains(" "+fold(name), " "+folded) }

// notFound says what could have been meant by a name that no squad answers to.
func notFound(entries []Entry, clubs *clubNames, called []int, name string) error {
	switch len(called) {
	case 0:
		return &NotFoundError{Name: name, Near: near(entries, clubs, name)}
	case 1:
		return &NotFoundError{Name: name, Club: &clubs.list[called[0]]}
	}
	candidates := make([]string, len(called))
	for i, at := range called {
		candidates[i] = clubs.list[at].Club
	}
	return &AmbiguousError{name, candidates}
}

// near are up to three names near to a name, the nearest first: of squads, or else of
// clubs of which there is none.
func near(entries []Entry, clubs *clubNames, name string) []string {
	var known []string
	for _, e := range entries {
		known = append(known, e.names()...)
	}
	if near := nearest(name, known); near != nil {
		return near
	}
	known = nil
	for _, club := range clubs.list {
		known = append(append(known, club.Club), club.Names...)
	}
	return nearest(name, known)
}

func nearest(name string, known []string) []string {
	const most = 3
	var list []string
	for len(list) < most {
		n := names.Nearest(name, known)
		if n == "" {
			break
		}
		list = append(list, n)
		known = slices.DeleteFunc(slices.Clone(known), func(k string) bool { return names.Fold(k) == names.Fold(n) })
	}
	return list
}
