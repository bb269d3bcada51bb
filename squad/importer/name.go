package importer

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/depth-football/depth/squad/names"
)

// tellApart gives each club a file of its own, and different names to clubs of one name.
// Behind the name comes the country, else the league, else the source's number.
func tellApart(clubs []Club) {
	byPath := make(map[string]*namesakes)
	for i := range clubs {
		c := &clubs[i]
		c.Path = FileName(c.Squad.Club)
		if byPath[c.Path] == nil {
			byPath[c.Path] = &namesakes{names: make(map[string]int)}
		}
		byPath[c.Path].add(c)
	}
	taken, numbers := make(map[string]bool), make(map[string]int)
	for path, same := range byPath {
		taken[path] = same.clubs == 1
	}
	for i := range clubs {
		c := &clubs[i]
		same := byPath[c.Path]
		if same.clubs == 1 {
			continue
		}
		isNamesake := same.names[names.Fold(c.Squad.Club)] > 1
		name := fitted(c.Squad.Club, " ("+same.distinction(c)+")")
		path := FileName(name)
		for first := path; taken[path]; {
			number := strconv.Itoa(2 + numbers[first])
			numbers[first]++
			if path = numberedPath(first, number); !taken[path] {
				name = fitted(name, " "+number)
			}
		}
		taken[path] = true
		c.Path = path
		if isNamesake {
			c.Squad.Club = name
		}
	}
}

// namesakes are clubs whose files would have one name.
type namesakes struct {
	clubs, told int
	names       map[string]int // how many have the very name
	facts       [len(distinctions)]map[string]int
}

// distinctions are the facts that tell clubs apart, the best first.
var distinctions = [...]func(*Club) string{
	func(c *Club) string { return c.Squad.Country },
	func(c *Club) string { return c.League },
	func(c *Club) string { return c.ID },
}

func (n *namesakes) add(c *Club) {
	n.clubs++
	n.names[names.Fold(c.Squad.Club)]++
	for i, fact := range distinctions {
		if n.facts[i] == nil {
			n.facts[i] = make(map[string]int)
		}
		n.facts[i][FileName(fact(c))]++
	}
}

// distinction is what tells a club from the others, a number if there is nothing.
func (n *namesakes) distinction(c *Club) string {
	n.told++
	for i, fact := range distinctions {
		if text := fact(c); text != "" && n.facts[i][FileName(text)] == 1 {
			return text
		}
	}
	return strconv.Itoa(n.told)
}

// fitted is a name with something behind it, and as much of it as a name may have.
func fitted(name, behind string) string {
	behind = cut(behind, longestName/2)
	return cut(name, longestName-len(behind)) + behind
}

// cut is as much of a text as so many bytes can hold.
func cut(text string, longest int) string {
	for len(text) > longest {
		_, size := utf8.DecodeLastRuneInString(text)
		text = text[:len(text)-size]
	}
	return text
}

// reserved are the names that Windows does not give to files, whatever follows
// the point.
var reserved = []string{
	"con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
	"lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
}

// FileName is what a club's file is called: letters and digits with hyphens between
// them, so that nothing in it can lead out of a folder.
func FileName(club string) string {
	words := strings.FieldsFunc(names.Fold(club), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) })
	name := cut(strings.Join(words, "-"), longestPath)
	switch {
	case name == "":
		name = "club"
	case slices.Contains(reserved, name):
		name += "-club"
	}
	return name + extension
}

const (
	longestPath = 100
	extension   = ".yaml"
)

// numberedPath is the name of a file with a number, where the name itself is taken.
func numberedPath(path, number string) string {
	return cut(strings.TrimSuffix(path, extension), longestPath-len(number)-1) + "-" + number + extension
}
