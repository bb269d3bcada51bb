package names

import (
	"fmt"
	"slices"
	"strings"
)

// Search finds who may be meant by a name among n players or clubs, each with some names.
// Those in whole have the name, those in part have its words in one of theirs.
func Search(name string, n int, namesOf func(i int) []string) (whole, part []int) {
	folded := Fold(name)
	for i := range n {
		own := namesOf(i)
		switch {
		case slices.ContainsFunc(own, func(n string) bool { return Fold(n) == folded }):
			whole = append(whole, i)
		case slices.ContainsFunc(own, func(n string) bool { return HasWords(n, name) }):
			part = append(part, i)
		}
	}
	return whole, part
}

// Find is the index of the known name that is meant by a name: the same one, or the only
// one that has its words. Otherwise the error is an [*UnknownError]
// or an [*AmbiguousError] about one of what there are, such as a club.
func Find(what, name string, known []string) (int, error) {
	whole, part := Search(name, len(known), func(i int) []string { return known[i : i+1] })
	if len(whole) == 0 {
		whole = part
	}
	switch len(whole) {
	case 0:
		return -1, &UnknownError{What: what, Name: name, Known: few(known), Near: NearestPart(name, known)}
	case 1:
		return whole[0], nil
	}
	candidates := make([]string, len(whole))
	for i, at := range whole {
		candidates[i] = known[at]
	}
	return -1, &AmbiguousError{What: what, Name: name, Candidates: candidates}
}

// few are names that can be listed in a message, none if they are too many.
func few(known []string) []string {
	const most = 10
	if len(known) > most {
		return nil
	}
	return known
}

// AmbiguousError says that a name could be that of several.
type AmbiguousError struct {
	What       string // what is named: "club", "player of Liverpool", …
	Name       string // as it was written
	Candidates []string
}

func (e *AmbiguousError) Error() string {
	return fmt.Sprintf("%s is not one %s: did you mean %s?", Quote(e.Name), e.What, Or(e.Candidates))
}

// Or puts names side by side in a message, the first few if they are many: "Joe Gomez"
// or "Diogo Gomes".
func Or(list []string) string {
	const most = 5
	var quotes []string
	for _, n := range list[:min(len(list), most)] {
		quotes = append(quotes, Quote(n))
	}
	if len(list) > most {
		quotes = append(quotes, "…")
	}
	return strings.Join(quotes, " or ")
}
