package names

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"
)

// Nearest is the name of known that differs least from name, or "" if none is
// near enough to be what was meant: more than one letter in three would have to
// change. Case and accents make no difference.
func Nearest(name string, known []string) string {
	if len(name) > 100 {
		return ""
	}
	folded := Fold(name)
	best, bestDistance := "", 1+max(1, utf8.RuneCountInString(folded)/3)
	for _, k := range known {
		if d := levenshtein.ComputeDistance(folded, Fold(k)); d < bestDistance && d < utf8.RuneCountInString(k) {
			best, bestDistance = k, d
		}
	}
	return best
}

// HasWords reports whether words stand in a name where a word of it begins:
// "real" and "madr" are in "Real Madrid", "adrid" is not. Case, accents and
// hyphens make no difference.
func HasWords(name, words string) bool {
	words = Fold(words)
	return words != "" && strings.Contains(" "+Fold(name), " "+words)
}

// NearestPart is the name that is nearest itself or by one of its words, such
// as a surname.
func NearestPart(name string, known []string) string {
	if near := Nearest(name, known); near != "" {
		return near
	}
	for _, k := range known {
		if Nearest(name, strings.Fields(k)) != "" {
			return k
		}
	}
	return ""
}

// UnknownError says that a name is not one of those known, and which one comes
// nearest.
type UnknownError struct {
	What  string   // what is named: "position", "formation", …
	Name  string   // as it was written
	Known []string // the names there are; may be empty
	Near  string   // the nearest of them, "" if none is near
	Hint  string   // what to do if none is near and there are too many to list; may be empty
}

func (e *UnknownError) Error() string {
	switch {
	case e.Near != "":
		return fmt.Sprintf("unknown %s %s: did you mean %q?", e.What, Quote(e.Name), e.Near)
	case len(e.Known) > 0:
		return fmt.Sprintf("unknown %s %s: use one of %s", e.What, Quote(e.Name), strings.Join(e.Known, ", "))
	case e.Hint != "":
		return fmt.Sprintf("unknown %s %s: %s", e.What, Quote(e.Name), e.Hint)
	}
	return fmt.Sprintf("unknown %s %s", e.What, Quote(e.Name))
}
