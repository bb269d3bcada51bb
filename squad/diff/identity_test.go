package diff_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/diff"
	"github.com/depth-football/depth/squad/identity"
	"github.com/depth-football/depth/squad/squadfile"
)

func parsed(t *testing.T, players ...string) *squad.Squad {
	t.Helper()
	return parsedAs(t, "club: Rovers\nas_of: 2026-03-01\n", players...)
}

func parsedAs(t *testing.T, head string, players ...string) *squad.Squad {
	t.Helper()
	src := head + "players:\n"
	for _, p := range players {
		src += "  - {" + p + "}\n"
	}
	if len(players) == 0 {
		src += "  []\n"
	}
	s, err := squadfile.Parse("test.yaml", []byte(src))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// Who is the same player, and how they are recognised.
func TestIdentity(t *testing.T) {
	const born = ", born: 2001-05-06"
	for _, test := range []struct {
		name, old, new string
		how            identity.Evidence
		different      bool
	}{
		{name: "nothing but the name", old: "name: Adam Alpha", new: "name: Adam Alpha", how: identity.ByName},
		{name: "an accent", old: "name: Ibrahima Konate" + born, new: "name: Ibrahima Konaté" + born, how: identity.ByName},
		{name: "a letter of its own", old: "name: Martin Odegaard" + born, new: "name: Martin Ødegaard" + born, how: identity.ByName},
		{
			name: "an id, whatever the rest",
			old:  "name: Pelé, id: a, born: 1940-10-23",
			new:  "name: Edson Arantes, id: a, born: 1940-10-21",
			how:  identity.ByID,
		},
		{name: "two ids are two players", old: "name: Adam Alpha, id: a" + born, new: "name: Adam Alpha, id: b" + born, different: true},
		{
			name: "ids of two sources say nothing",
			old:  "name: Adam Alpha, id: tm-17" + born,
			new:  "name: Adam Alpha, id: ea-4" + born,
			how:  identity.ByName,
		},
		{name: "an id that is new", old: "name: Adam Alpha" + born, new: "name: Adam Alpha, id: b" + born, how: identity.ByName},
		{name: "a birth date that is new", old: "name: Adam Alpha", new: "name: Adam Alpha" + born, how: identity.ByName},
		{
			name: "a birth date that is new, the same contract",
			old:  "name: Adam Alpha, positions: [CB], contract: {until: 2029}",
			new:  "name: Adam Alpha, positions: [CB], contract: {until: 2029}" + born,
			how:  identity.ByName,
		},
		{
			name: "a better known birth date",
			old:  "name: Adam Alpha, born: 2001, positions: [CB], contract: {until: 2029}",
			new:  "name: Adam Alpha, positions: [CB], contract: {until: 2029}" + born,
			how:  identity.ByName,
		},
		{
			name: "a slip in the month",
			old:  "name: Adam Alpha, born: 2001-06-06",
			new:  "name: Adam Alpha" + born,
			how:  identity.ByCorrectedBirth,
		},
		{
			name: "day and month changed over",
			old:  "name: Adam Alpha, born: 2001-06-05",
			new:  "name: Adam Alpha" + born,
			how:  identity.ByCorrectedBirth,
		},
		{
			name: "another birth date, all else alike",
			old:  "name: Adam Alpha, born: 1999-01-01, positions: [CB], contract: {until: 2029}",
			new:  "name: Adam Alpha, positions: [CB], contract: {until: 2029}" + born,
			how:  identity.ByCorrectedBirth,
		},
		{
			name:      "namesakes",
			old:       "name: Danilo, born: 1991-07-15, positions: [RB], contract: {until: 2026}",
			new:       "name: Danilo, born: 2001-04-29, positions: [CM], contract: {until: 2030}",
			different: true,
		},
		{name: "a slip in the name", old: "name: Jeremy Jaquet" + born, new: "name: Jérémy Jacquet" + born, how: identity.ByBirth},
		{name: "an initial", old: "name: V. van Dijk" + born, new: "name: Virgil van Dijk" + born, how: identity.ByBirth},
		{name: "one more name", old: "name: Éder Militão" + born, new: "name: Éder Gabriel Militão" + born, how: identity.ByWords},
		{name: "a short form", old: "name: Vini Jr" + born, new: "name: Vinícius Júnior" + born, how: identity.ByBirth},
		{name: "names in another order", old: "name: Son Heung-min" + born, new: "name: Heung Min Son" + born, how: identity.ByWords},
		{
			name: "a short form that is none",
			old:  "name: Andrew Robertson, positions: [LB], contract: {until: 2026-06-30}" + born,
			new:  "name: Andy Robertson, positions: [LB], contract: {until: 2026}" + born,
			how:  identity.ByBirth,
		},
		{
			name: "another surname",
			old:  "name: Álvaro Carreras, positions: [LB], contract: {until: 2031}" + born,
			new:  "name: Álvaro Fernández, positions: [LB], contract: {until: 2031}" + born,
			how:  identity.ByBirth,
		},
		{
			name:      "twins",
			old:       "name: Lars Bender, positions: [CM], contract: {until: 2026}" + born,
			new:       "name: Sven Bender, positions: [CB], contract: {until: 2026}" + born,
			different: true,
		},
		{
			name:      "half a name in common, and nothing else",
			old:       "name: Gabriel, positions: [CB], contract: {until: 2029}",
			new:       "name: Gabriel Jesus, positions: [ST], contract: {until: 2029}",
			different: true,
		},
		{name: "brothers", old: "name: Jude Bellingham, positions: [CM]", new: "name: Jobe Bellingham, positions: [CM]", different: true},
		{name: "born on one day, and nothing else", old: "name: Adam Alpha" + born, new: "name: Zeno Zeta" + born, different: true},
		{
			name: "alike, no birth date, one position",
			old:  "name: Jeremy Jaquet, positions: [CB]",
			new:  "name: Jérémy Jacquet, positions: [CB]",
			how:  identity.ByLikeness,
		},
		{
			name:      "alike, no birth date, nothing in common",
			old:       "name: Jeremy Jaquet, positions: [ST]",
			new:       "name: Jérémy Jacquet, positions: [CB]",
			different: true,
		},
		{
			name:      "alike, two birth dates",
			old:       "name: Jeremy Jaquet, born: 1999-01-01, positions: [CB]",
			new:       "name: Jérémy Jacquet, positions: [CB]" + born,
			different: true,
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			a, b := parsed(t, test.old), parsed(t, test.new)
			for _, c := range []*diff.Changes{diff.Compare(a, b, &squad.Competition{}), diff.Compare(b, a, &squad.Competition{})} {
				separate := false
				for _, e := range c.Events {
					separate = separate || (e.Old == nil) != (e.New == nil)
					if e.Old != nil && e.New != nil && e.How != test.how {
						t.Errorf("recognised by %q, want %q", e.How, test.how)
					}
				}
				if separate != test.different {
					t.Errorf("two players: %v, want %v (%s)", separate, test.different, kinds(c))
				}
			}
		})
	}
}

// Two players of one name are distinguished by their birth dates, even when one of them
// leaves and a third one arrives.
func TestNamesakes(t *testing.T) {
	a := parsed(t, "name: Danilo, born: 1991-07-15, positions: [RB]", "name: Danilo, born: 2001-04-29, positions: [CM]")
	b := parsed(t, "name: Danilo, born: 2001-04-29, positions: [CM], role: key", "name: Danilo, born: 2004-02-02, positions: [ST]")
	var got []string
	for _, e := range diff.Compare(a, b, &squad.Competition{}).Events {
		got = append(got, fmt.Sprint(e.Kind, " ", e.Player().Born))
	}
	if want := "left 1991-07-15, joined 2004-02-02, role up 2001-04-29"; strings.Join(got, ", ") != want {
		t.Errorf("got %v, want %s", got, want)
	}
}

// If there are namesakes and a birth date is missing, it is a guess.
func TestNamesakesWithoutBirthDates(t *testing.T) {
	a := parsed(t, "name: Danilo, born: 1991-07-15", "name: Danilo, born: 2001-04-29")
	for _, e := range diff.Compare(a, parsed(t, "name: Danilo"), &squad.Competition{}).Events {
		if e.Old != nil && e.New != nil && e.How != identity.ByUnknownBirth {
			t.Errorf("%s by %s", e.Kind, e.How)
		}
	}
}

// Of two players of one name, the one with more in common than the name stays, wherever
// they are in the file.
func TestNamesakeWhoStays(t *testing.T) {
	const (
		right   = "name: Danilo, born: 1991-07-15, positions: [RB], contract: {until: 2026}"
		central = "name: Danilo, born: 2001-04-29, positions: [CM], contract: {until: 2030}"
	)
	after := parsed(t, "name: Danilo, positions: [CM], contract: {until: 2030}")
	for _, before := range []*squad.Squad{parsed(t, right, central), parsed(t, central, right)} {
		if got := kinds(diff.Compare(before, after, &squad.Competition{})); got != "left Danilo, corrected Danilo" {
			t.Errorf("got %s", got)
		}
	}
}

// The most alike are paired first, and each only once.
func TestMostAlikeFirst(t *testing.T) {
	a := parsed(t, "name: J. Timber, born: 2001-06-17, positions: [CB]", "name: Quinten Timber, born: 2001-06-17, positions: [CM]")
	b := parsed(t, "name: Quinten Timber, born: 2001-06-17, positions: [CM]", "name: Jurriën Timber, born: 2001-06-17, positions: [CB]")
	c := diff.Compare(a, b, &squad.Competition{})
	if got := kinds(c); got != "renamed Jurriën Timber" {
		t.Errorf("got %s", got)
	}
	const born = ", born: 2001-06-17"
	a, b = parsed(t, "name: Diego Lopez Garcia"+born), parsed(t, "name: D. Garcia"+born, "name: Diego Lopes Garcia"+born)
	if got := kinds(diff.Compare(a, b, &squad.Competition{})); got != "joined D. Garcia, renamed Diego Lopes Garcia" {
		t.Errorf("got %s", got)
	}
}
