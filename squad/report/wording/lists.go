package wording

import "strings"

// And joins words as a sentence does: "A, B and C".
func And(words []string) string { return enumerate(words, "and") }

// Or joins words as a sentence does: "A, B or C".
func Or(words []string) string { return enumerate(words, "or") }

func enumerate(words []string, last string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	end := len(words) - 1
	return strings.Join(words[:end], ", ") + " " + last + " " + words[end]
}

// Clause is a name and what there is to say about it, "" if nothing.
type Clause struct{ Name, What string }

// Told joins clauses as a line of a page tells them. What is the same for several names it
// says once, as in "A and B: contracts end 30 June 2026 · C".
func Told(clauses []Clause) string {
	var order []string
	names := make(map[string][]string)
	for _, c := range clauses {
		if _, ok := names[c.What]; !ok {
			order = append(order, c.What)
		}
		names[c.What] = append(names[c.What], c.Name)
	}
	var parts []string
	for _, what := range order {
		part := And(names[what])
		const ends = "contract ends "
		if rest, ok := strings.CutPrefix(what, ends); ok && len(names[what]) > 1 {
			what = "contracts end " + rest
		}
		if what != "" {
			part += ": " + what
		}
		parts = append(parts, part)
	}
	return Items(parts)
}

// Items joins what a line tells one after the other.
func Items(list []string) string { return strings.Join(list, " · ") }
