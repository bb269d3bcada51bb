package importer

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/depth-football/depth/squad"
)

// tellApart gives each club a file of its own, and clubs of one name different
// names: with the country, else the league, else the source's number behind it.
func tellApart(clubs []Club) {
	byName := make(map[string][]*Club)
	for i := range clubs {
		c := &clubs[i]
		c.Path = pathOf(c.Squad.Club)
		byName[c.Path] = append(byName[c.Path], c)
	}
	taken := make(map[string]bool)
	for path, same := range byName {
		taken[path] = taken[path] || len(same) == 1
	}
	named := make(map[int]string) // what namesakes are called now
	for i := range clubs {
		c := &clubs[i]
		same := byName[pathOf(c.Squad.Club)]
		if len(same) == 1 {
			continue
		}
		name := c.Squad.Club + " (" + distinction(c, same) + ")"
		if len(name) > longestName {
			name = distinction(c, same) + " " + strconv.Itoa(i+1)
		}
		path := pathOf(name)
		for n := 2; taken[path]; n++ {
			numbered := name + " " + strconv.Itoa(n)
			if path = pathOf(numbered); !taken[path] {
				name = numbered
			}
		}
		taken[path] = true
		c.Path = path
		if isNamesake(c, same) {
			named[i] = name
		}
	}
	for i, name := range named {
		clubs[i].Squad.Club = name
	}
}

// isNamesake tells whether a club has not just a file of another one's name, but the
// very name.
func isNamesake(c *Club, same []*Club) bool {
	return slices.ContainsFunc(same, func(other *Club) bool {
		return other != c && squad.Fold(other.Squad.Club) == squad.Fold(c.Squad.Club)
	})
}

// distinction is what tells a club from those of its name.
func distinction(c *Club, same []*Club) string {
	for _, fact := range []func(*Club) string{
		func(c *Club) string { return c.Squad.Country },
		func(c *Club) string { return c.League },
		func(c *Club) string { return c.ID },
	} {
		mine := fact(c)
		others := slices.ContainsFunc(same, func(other *Club) bool { return other != c && pathOf(fact(other)) == pathOf(mine) })
		if mine != "" && !others {
			return mine
		}
	}
	return strconv.Itoa(1 + slices.Index(same, c))
}

// reserved are the names that Windows does not give to files, whatever follows
// the point.
var reserved = []string{
	"con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
	"lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
}

// pathOf is the name of a club's file: letters and digits with hyphens between
// them, so that nothing in it can lead out of a folder.
func pathOf(club string) string {
	const longest = 100
	words := strings.FieldsFunc(squad.Fold(club), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) })
	name := strings.Join(words, "-")
	for len(name) > longest {
		_, size := utf8.DecodeLastRuneInString(name)
		name = name[:len(name)-size]
	}
	switch {
	case name == "":
		name = "club"
	case slices.Contains(reserved, name):
		name += "-club"
	}
	return name + ".yaml"
}
