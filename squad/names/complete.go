package names

import "strings"

// Complete is what somebody has to type who has begun to type a name, without regard to
// case and accents, or a later word of it: behind "konat" the rest of "Ibrahima Konaté".
// What is typed stays as it is, since shells take nothing else for its completion. isPart
// reports that the first words of the name are left out.
func Complete(name, typed string) (completed string, isPart, ok bool) {
	const end = "|" // so that a space at the end counts
	folded := Fold(typed + end)
	for start := range name {
		if start > 0 && !strings.ContainsRune(" -_", rune(name[start-1])) {
			continue
		}
		rest := name[start:]
		if folded == end {
			return typed + rest, false, true
		}
		for at := range rest {
			if at > 0 && Fold(rest[:at]+end) == folded {
				return typed + rest[at:], start > 0, true
			}
		}
		if Fold(rest+end) == folded {
			return typed, start > 0, true
		}
	}
	return "", false, false
}
