package identity_test

import (
	"strings"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/identity"
	"github.com/depth-football/depth/squad/squadfile"
)

// list are entries, given as "name born" with the birth date left out where it is not
// known, and more facts behind a comma.
func list(t testing.TB, players ...string) []identity.Entry {
	t.Helper()
	var entries []identity.Entry
	for _, p := range players {
		entries = append(entries, entry(t, "name: "+p, ""))
	}
	return entries
}

func told(older, newer []identity.Entry, pairs []identity.Pairing) string {
	var text []string
	for _, p := range pairs {
		text = append(text, older[p.Old].Name+" = "+newer[p.New].Name+" by "+p.How.String())
	}
	return strings.Join(text, "; ")
}

// Who is who in two lists of a club.
func TestPair(t *testing.T) {
	const guessed = " by birth date, similar name"
	for _, test := range []struct {
		name         string
		older, newer []string
		want         string
	}{
		{
			"the surest first",
			[]string{"J. Timber" + born, "Quinten Timber" + born},
			[]string{"Quinten Timber" + born, "Jurriën Timber" + born},
			"Quinten Timber = Quinten Timber by name; J. Timber = Jurriën Timber" + guessed,
		},
		{
			"the most alike first",
			[]string{"Diego Lopez Garcia" + born},
			[]string{"D. Garcia" + born, "Diego Lopes Garcia" + born},
			"Diego Lopez Garcia = Diego Lopes Garcia" + guessed,
		},
		{
			"two twins and an initial",
			[]string{"Marcel Hall" + born, "Marcus Hall" + born},
			[]string{"Marcel Hall" + born, "M. Hall" + born},
			"Marcel Hall = Marcel Hall by name; Marcus Hall = M. Hall" + guessed,
		},
		{
			"an initial that fits both twins",
			[]string{"Marcel Hall" + born, "Marcus Hall" + born},
			[]string{"M. Hall" + born},
			"",
		},
		{
			"an initial that fits both twins, and a contract that fits one",
			[]string{"Marcel Hall" + born + at, "Marcus Hall, positions: [ST], contract: {until: 2027}" + born},
			[]string{"M. Hall" + born + at},
			"Marcel Hall = M. Hall" + guessed,
		},
		{
			"an initial that fits both twins, and a contract that fits the other",
			[]string{"Marcel Hall, positions: [ST], contract: {until: 2027}" + born, "Marcus Hall" + born + at},
			[]string{"M. Hall" + born + at},
			"Marcus Hall = M. Hall" + guessed,
		},
		{
			"a bare surname beside twins",
			[]string{"Jacob Murphy" + born, "Josh Murphy" + born},
			[]string{"Murphy" + born},
			"",
		},
		{
			"a bare surname beside twins, and a contract that fits one",
			[]string{"Jacob Murphy" + born + at, "Josh Murphy" + born},
			[]string{"Murphy" + born + at},
			"Jacob Murphy = Murphy" + guessed,
		},
		{
			"a bare surname when one of the twins is there",
			[]string{"Jacob Murphy" + born, "Josh Murphy" + born},
			[]string{"Josh Murphy" + born, "Murphy" + born},
			"Josh Murphy = Josh Murphy by name; Jacob Murphy = Murphy" + guessed,
		},
		{
			"twins who are both known by other forms",
			[]string{"Jacob Murphy" + born, "Josh Murphy" + born},
			[]string{"Joshua Murphy" + born, "Jake Murphy" + born},
			"Josh Murphy = Joshua Murphy" + guessed + "; Jacob Murphy = Jake Murphy" + guessed,
		},
		{
			"twins whose first names do not fit",
			[]string{"Kaarel Tamm" + born},
			[]string{"Rasmus Tamm" + born},
			"",
		},
		{
			"short for the first name",
			[]string{"Jim Hall" + born},
			[]string{"James Hall" + born},
			"Jim Hall = James Hall" + guessed,
		},
		{
			"short for the first name, and a twin",
			[]string{"Jim Hall" + born},
			[]string{"James Hall" + born, "Tim Hall" + born},
			"",
		},
		{
			"short for the first name, and a twin who is there",
			[]string{"Jim Hall" + born, "Tim Hall" + born},
			[]string{"James Hall" + born, "Tim Hall" + born},
			"Jim Hall = James Hall" + guessed + "; Tim Hall = Tim Hall by name",
		},
		{
			"namesakes",
			[]string{"Danilo, born: 1991-07-15", "Danilo, born: 2001-04-29"},
			[]string{"Danilo, born: 2001-04-29", "Danilo, born: 1991-07-15"},
			"Danilo = Danilo by name; Danilo = Danilo by name",
		},
		{
			"a namesake without a birth date",
			[]string{"Danilo, born: 1991-07-15", "Danilo, born: 2001-04-29"},
			[]string{"Danilo, born: 1991-07-15", "Danilo"},
			"Danilo = Danilo by name; Danilo = Danilo by name, birth date unknown",
		},
		{
			"one of two namesakes, nobody knows which",
			[]string{"Danilo, born: 1991-07-15", "Danilo, born: 2001-04-29"},
			[]string{"Danilo"},
			"Danilo = Danilo by name, birth date unknown",
		},
		{
			"a namesake of another year",
			[]string{"Danilo, born: 1991-07-15", "Danilo, born: 2001-04-29"},
			[]string{"Danilo, born: 2001"},
			"Danilo = Danilo by name",
		},
		{
			"two namesakes of one contract and position",
			[]string{"Danilo, born: 1991-07-15" + at, "Danilo, born: 2001-04-29" + at},
			[]string{"Danilo" + at},
			"Danilo = Danilo by name, birth date unknown",
		},
		{
			"a day of birth before a name",
			[]string{"Danilo Luiz, born: 1991-07-15", "Danilo"},
			[]string{"Danilo, born: 1991-07-15"},
			"Danilo Luiz = Danilo" + guessed,
		},
		{
			"an id before a name",
			[]string{"Adam Alpha, id: tm-1"},
			[]string{"Adam Alpha", "Ben Beta, id: tm-1"},
			"Adam Alpha = Ben Beta by id",
		},
		{"nobody", nil, []string{"Adam Alpha"}, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			older, newer := list(t, test.older...), list(t, test.newer...)
			if got := told(older, newer, identity.Pair(older, newer)); got != test.want {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
		})
	}
}

// Of two of one name the one is meant of whom more than the name is the same.
func TestPairNamesakeByFacts(t *testing.T) {
	older := list(t, "Danilo, born: 1991-07-15, positions: [RB], contract: {until: 2026}",
		"Danilo, born: 2001-04-29, positions: [CM], contract: {until: 2030}")
	for i, facts := range []string{
		"positions: [RB], contract: {until: 2026}", "positions: [CM], contract: {until: 2030}",
		"positions: [RB]", "positions: [CM]",
	} {
		newer := list(t, "Danilo, "+facts)
		if got := identity.Pair(older, newer); len(got) != 1 || got[0].Old != i%2 {
			t.Errorf("%s: %v", facts, got)
		}
	}
}

// What very many players have in common is nobody's evidence: it would take long to
// compare each with each. The one who differs from the crowd is still found.
func TestPairCrowd(t *testing.T) {
	crowd := func(middle string) []squad.Player {
		players := make([]squad.Player, squadfile.MaxPlayers)
		for i := range players {
			players[i] = squad.Player{Name: "Adam " + middle + "Alpha", Born: squad.NewDate(2001, 5, 6)}
		}
		players[500].Name = "Zeno " + middle + "Zeta"
		return players
	}
	one, other := identity.Entries(crowd("")), identity.Entries(crowd("Maria "))
	if got := identity.Pair(one, other); len(got) != 1 || got[0] != (identity.Pairing{Old: 500, New: 500, How: identity.ByWords}) {
		t.Errorf("paired: %v", got)
	}
	const each = 10 // not each with each
	if allocs := testing.AllocsPerRun(1, func() { identity.Pair(one, other) }); allocs > each*squadfile.MaxPlayers {
		t.Errorf("%.0f allocations", allocs)
	}
}
