package names_test

import (
	"strings"
	"testing"

	"github.com/depth-football/depth/squad/internal/expect"
	"github.com/depth-football/depth/squad/names"
)

func TestFold(t *testing.T) {
	for name, want := range map[string]string{
		"":                    "",
		" - _ ":               "",
		"Real-Madrid":         "real madrid",
		"  real \t__ MADRID ": "real madrid",
		"Konaté":              "konate",
		"Konate\u0301":        "konate",
		"KONATÉ":              "konate",
		"Ødegaard":            "odegaard",
		"Łukasz Đorđević":     "lukasz dordevic",
		"İlkay Gündoğan":      "ilkay gundogan",
		"Yıldız":              "yildiz",
		"Groß":                "gross",
		"GROẞ":                "gross",
		"Æbelø Œuvre":         "aebelo oeuvre",
		"Þórður Guðjohnsen":   "thordur gudjohnsen",
		"O’Neill":             "o'neill",
		"O'Neill":             "o'neill",
		"Van\u00a0Dijk":       "van dijk",
		"香川 真司":               "香川 真司",
		"é\xff":               "e\ufffd",
		"Ǿ":                   "o",  // an accent on a letter that is replaced itself
		"Ǽ":                   "ae", // likewise
	} {
		got := names.Fold(name)
		expect.Equal(t, names.Quote(name), got, want)
		expect.Equal(t, names.Quote(name)+" folded again", names.Fold(got), got)
	}
}

func TestNearest(t *testing.T) {
	for _, test := range []struct{ name, known, want string }{
		{"postions", "name,positions,also", "positions"},
		{"POSITIONS", "name,positions", "positions"},
		{"liverpol", "everton,liverpool", "liverpool"},
		{"Atletico", "Atlético", "Atlético"},
		{"kee", "key,keeper", "key"},
		{"on", "to,on", "on"},
		{"abc", "abd,abe", "abd"}, // of two alike the first
		{"abcdef", "abcdxy", "abcdxy"},
		{"abcde", "abcxy", ""}, // more than one letter in three
		{"x", "y", ""},         // nothing of it would be left
		{"", "ab", ""},
		{"abc", "", ""},
		{strings.Repeat("a", 101), strings.Repeat("a", 101), ""},
	} {
		expect.Equal(t, test.name, names.Nearest(test.name, strings.Split(test.known, ",")), test.want)
	}
	expect.Equal(t, "of none", names.Nearest("a", nil), "")
}

func TestHasWords(t *testing.T) {
	for _, test := range []struct {
		name, words string
		want        bool
	}{
		{"Real Madrid", "real", true},
		{"Real Madrid", "madr", true},
		{"Real Madrid", "REAL-MAD", true},
		{"Real Madrid", "adrid", false},
		{"Real Madrid", "real  madrid", true},
		{"Real Madrid", "madrid real", false},
		{"Real Madrid", "real madrid cf", false},
		{"Alexis Mac Allister", "mac-a", true},
		{"Ibrahima Konaté", "konate", true},
		{"Real Madrid", "", false},
		{"Real Madrid", " - ", false},
		{"", "a", false},
	} {
		expect.Equal(t, test.words+" in "+test.name, names.HasWords(test.name, test.words), test.want)
	}
}

func TestUnknownError(t *testing.T) {
	for want, err := range map[string]names.UnknownError{
		`unknown role "kee": did you mean "key"?`:     {What: "role", Name: "kee", Near: "key", Known: []string{"key", "fringe"}},
		`unknown role "boss": use one of key, fringe`: {What: "role", Name: "boss", Known: []string{"key", "fringe"}},
		`unknown club "roma": depth list shows all`:   {What: "club", Name: "roma", Hint: "depth list shows all"},
		`unknown player "\x1b[2J"`:                    {What: "player", Name: "\x1b[2J"},
	} {
		expect.Equal(t, "error", err.Error(), want)
	}
}

func TestLikeness(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want bool
	}{
		{"Virgil van Dijk", "Virgil van Dijk", true},
		{"V. van Dijk", "Virgil van Dijk", true},
		{"Van Dijk", "Virgil van Dijk", true},
		{"Jeremy Jaquet", "Jérémy Jacquet", true},
		{"Son Heung-min", "Heung Min Son", true},
		{"Vini Jr.", "Vinícius Júnior", true},
		{"Rodri", "Rodrigo Hernández", true},
		{"Alex Isak", "Alexander Isak", true},
		{"Jude Bellingham", "Jobe Bellingham", false},
		{"Lars Bender", "Sven Bender", false},
		{"Hamit Altıntop", "Halil Altıntop", false},
		{"J. Timber", "Quinten Timber", false},
		{"João Pedro", "João Palhinha", false},
		{"Adam Alpha", "Ben Beta", false},
		{"A. B.", "Adam Beta", false},  // letters alone are nobody's name
		{"Ben Ben", "Ben Beta", false}, // a word is another one's only once
		{"Isak", "Isaq", true},
		{"Ron", "Rob", false}, // three letters are too few for a slip
		{"Jaquez", "Jacques", true},
		{"Jaques", "Jacqour", false}, // three slips in six letters
		{"Timbe", "Tinder", false},   // two in five
		{"Begunov", "Be", false},     // two letters begin no name
		{"Beg", "Begunov", true},
		{"Jr", "Jolivar", false}, // letters alone again
		{"Ben Jr", "Ben Junior", true},
		{"Ben Ja", "Ben Junior", false},
		{"Ben Kr", "Ben Junior", false},
		{strings.Repeat("a", 39) + "x", strings.Repeat("a", 39) + "y", true},
		{strings.Repeat("a", 40) + "x", strings.Repeat("a", 40) + "y", false}, // nobody's name
		{"", "Adam", false},
		{"", "", false},
	} {
		expect.Equal(t, test.a+" and "+test.b, names.WordsOf(test.a).Likeness(names.WordsOf(test.b)) > 0, test.want)
		expect.Equal(t, test.b+" and "+test.a, names.WordsOf(test.b).Likeness(names.WordsOf(test.a)) > 0, test.want)
	}
	garcia := names.WordsOf("Diego López García")
	if near, far := garcia.Likeness(names.WordsOf("Diego Lopes Garcia")), garcia.Likeness(names.WordsOf("D. Garcia")); near <= far {
		t.Errorf("a slip in one word is like %d, one word and an initial like %d", near, far)
	}
}

func TestShare(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want bool
	}{
		{"Jude Bellingham", "Jobe Bellingham", true},
		{"Son Heung-min", "Son Jun-ho", true},
		{"Li Wei", "Li Na", false}, // two letters are many people's
		{"J. Alpha", "J. Beta", false},
		{"KONATÉ", "Ibrahima Konate", true},
		{"Adam Alpha", "Ben Beta", false},
		{"Alphas", "Alpha", false},
		{"", "", false},
	} {
		expect.Equal(t, test.a+" and "+test.b, names.WordsOf(test.a).Share(names.WordsOf(test.b)), test.want)
		expect.Equal(t, test.b+" and "+test.a, names.WordsOf(test.b).Share(names.WordsOf(test.a)), test.want)
	}
}

// The more of two names agrees, and the less of them is left over, the more they are
// alike.
func TestLikenessInOrder(t *testing.T) {
	name := names.WordsOf("Virgil Alpha")
	last := 1 << 10
	for _, other := range []string{"Virgil Alpha", "Virg Alpha", "Virgyl Alpha", "V. Alpha", "Alpha", "Alph", "Alpho"} {
		is := name.Likeness(names.WordsOf(other))
		if is >= last || is < 1 {
			t.Errorf("%s is like it %d, the one before %d", other, is, last)
		}
		last = is
	}
	expect.Equal(t, "with another name more", name.Likeness(names.WordsOf("Virgil Alpha Beta")) < name.Likeness(name), true)
}
