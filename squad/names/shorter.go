package names

import (
	"slices"
	"strings"
	"unicode"
)

// Shorter lists ever shorter forms of a player's name as people use them, the name itself
// first: "Virgil van Dijk" and "van Dijk", "Vinícius Júnior" and "Vinícius Jr", "Son
// Heung-min" and "Son". A form that would fit another name of the squad too keeps the letter
// of the first name: "G. García". So does one that is a second first name, "J. Pedro", and
// each one where it is unusual to call somebody by the family's name.
func Shorter(name string, squad []string, byFamily bool) []string {
	forms := []string{name}
	words := strings.Fields(name)
	if len(words) < 2 || !hasInitials(name) {
		return forms
	}
	first, rest, last := words[0], words[1:], words[len(words)-1]
	others := slices.DeleteFunc(slices.Clone(squad), func(other string) bool { return other == name })
	add := func(form string) {
		if form != forms[len(forms)-1] && !fitsAny(form, others) {
			forms = append(forms, form)
		}
	}
	switch {
	case slices.Contains(juniors, Fold(last)):
		called := strings.Join(words[:len(words)-1], " ")
		forms = append(forms, called+" Jr")
		if len(words) == 2 {
			add(called)
			return forms
		}
		for _, form := range Shorter(called, others, byFamily)[1:] {
			add(form)
		}
		return forms
	case len(words) == 2 && isSyllables(last) && !isSyllables(first): // the family's name stands first
		if add(first); len(forms) == 1 {
			add(first + " " + initials(last))
		}
		return forms
	}
	whole, family := strings.Join(rest, " "), strings.Join(familyName(rest), " ")
	if strings.Contains(family, " ") { // a small word begins it: what stands before are first names
		whole = family
	}
	if byFamily && !slices.Contains(secondFirstNames, Fold(last)) {
		add(whole)
		add(family)
	}
	if len(forms) == 1 {
		for _, form := range []string{whole, family} {
			if form = initials(first) + " " + form; !hasInitialsOfAny(form, others) {
				add(form)
			}
		}
	}
	return forms
}

// HasInitial reports whether a name has a letter in place of the first name.
func HasInitial(form string) bool {
	first, _, ok := strings.Cut(form, " ")
	return ok && strings.HasSuffix(first, ".")
}

// juniors are the words that tell a child from the parent of that name.
var juniors = []string{"junior", "jr", "jr."}

// secondFirstNames are first names that stand last in many a name that players are known by.
var secondFirstNames = strings.Fields("alberto alejandro andres angel antonio augusto carlos cesar daniel david diego eduardo enrique felipe fernando " +
	"francisco gabriel guilherme gustavo henrique ignacio ivan javier jesus joao jorge jose lucas luis luiz manuel mario mateus matheus miguel paulo pedro " +
	"rafael ramon ricardo roberto rodrigo victor vinicius vitor")

// particles begin a family's name, beside those that are written with a small letter.
var particles = strings.Fields("mac mc el al ben bin van de di da la le ter ten st st. saint abu del dos den der von")

// familyName is the last word of a name and the particles before it.
func familyName(words []string) []string {
	from := len(words) - 1
	for from > 0 && (slices.Contains(particles, Fold(words[from-1])) || unicode.IsLower(firstOf(words[from-1]))) {
		from--
	}
	return words[from:]
}

// isSyllables reports whether a word is written as Korean first names are: "Heung-min".
func isSyllables(word string) bool {
	before, after, ok := strings.Cut(word, "-")
	return ok && before != "" && unicode.IsLower(firstOf(after))
}

// initials are the first letters of a first name: "V.", "J.-P.".
func initials(word string) string {
	parts := strings.Split(word, "-")
	for i, part := range parts {
		if part != "" {
			parts[i] = string(firstOf(part)) + "."
		}
	}
	return strings.Join(parts, "-")
}

func firstOf(word string) rune {
	for _, r := range word {
		return r
	}
	return 0
}

// hasInitials reports whether a name is of a script whose names have initials, and a last
// word that can stand for it.
func hasInitials(name string) bool {
	for _, r := range name {
		if unicode.IsLetter(r) {
			return unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic)
		}
	}
	return false
}

// fitsAny reports whether some of a name's words are those of another name.
func fitsAny(form string, others []string) bool {
	form = " " + Fold(form) + " "
	return slices.ContainsFunc(others, func(other string) bool { return strings.Contains(" "+Fold(other)+" ", form) })
}

// hasInitialsOfAny reports whether another name would be the same with its first name as a
// letter.
func hasInitialsOfAny(form string, others []string) bool {
	return slices.ContainsFunc(others, func(other string) bool {
		first, rest, ok := strings.Cut(other, " ")
		return ok && strings.HasSuffix(" "+Fold(initials(first)+" "+rest), " "+Fold(form))
	})
}
