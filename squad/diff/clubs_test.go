package diff_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/diff"
)

// compared says which clubs were paired, and what moved between the clubs.
func compared(c *diff.Comparison) string {
	var list []string
	for _, club := range c.Clubs {
		was, is := "-", "-"
		if club.Old != nil {
			was = club.Old.Club
		}
		if club.New != nil {
			is = club.New.Club
		}
		list = append(list, was+" → "+is)
	}
	for _, m := range c.Moves {
		list = append(list, fmt.Sprintf("%s: %s %s, %s %s, by %s",
			m.In.Player().Name, m.Out.Kind, m.From.Club(), m.In.Kind, m.To.Club(), m.How))
	}
	return strings.Join(list, "; ")
}

func splitYear(*squad.Squad) *squad.Competition { return &squad.Competition{} }

func TestClubsArePaired(t *testing.T) {
	file := func(path, head string, players ...string) diff.File {
		return diff.File{Path: path, Squad: parsedAs(t, head+"\nas_of: 2026-03-01\n", players...)}
	}
	for _, test := range []struct {
		name          string
		before, after []diff.File
		want          string
	}{
		{
			"by name, wherever they lie",
			[]diff.File{file("a.yaml", "club: Rovers"), file("b.yaml", "club: United")},
			[]diff.File{file("1.yaml", "club: UNITED"), file("2.yaml", "club: Rovers")},
			"United → UNITED; Rovers → Rovers",
		},
		{
			"of one name by where they lie",
			[]diff.File{file("a.yaml", "club: Rovers\ncountry: A"), file("b.yaml", "club: Rovers\ncountry: B")},
			[]diff.File{file("b.yaml", "club: Rovers\ncountry: B"), file("a.yaml", "club: Rovers\ncountry: A")},
			"Rovers → Rovers; Rovers → Rovers",
		},
		{
			"by alias",
			[]diff.File{file("a.yaml", "club: Rovers\naliases: [blues]")},
			[]diff.File{file("b.yaml", "club: FC Rovers 1900\naliases: [Blues]")},
			"Rovers → FC Rovers 1900",
		},
		{
			"by what else the club calls itself, after those of the very name",
			[]diff.File{file("a.yaml", "club: Roma"), file("b.yaml", "club: AS Roma")},
			[]diff.File{file("1.yaml", "club: AS Roma"), file("2.yaml", "club: A.S. Roma 1927")},
			"AS Roma → AS Roma; Roma → A.S. Roma 1927",
		},
		{
			"not of two countries",
			[]diff.File{file("a.yaml", "club: Barcelona\ncountry: Spain")},
			[]diff.File{file("b.yaml", "club: Barcelona\ncountry: Ecuador"), file("c.yaml", "club: FC Barcelona\ncountry: Spain")},
			"- → Barcelona; Barcelona → FC Barcelona",
		},
		{
			"of a country that is corrected",
			[]diff.File{file("a.yaml", "club: Rovers\ncountry: England")},
			[]diff.File{file("a.yaml", "club: Rovers\ncountry: Wales")},
			"Rovers → Rovers",
		},
		{
			"by players",
			[]diff.File{file("a.yaml", "club: Rovers", "name: Adam", "name: Ben", "name: Carl")},
			[]diff.File{file("b.yaml", "club: Athletic", "name: Dan"), file("c.yaml", "club: Wanderers", "name: Adam", "name: Ben")},
			"- → Athletic; Rovers → Wanderers",
		},
		{
			"by most players",
			[]diff.File{
				file("a.yaml", "club: Rovers", "name: Adam", "name: Ben"),
				file("b.yaml", "club: City", "name: Adam", "name: Carl", "name: Dan", "name: Ed"),
			},
			[]diff.File{file("a.yaml", "club: City Foot", "name: Adam", "name: Carl", "name: Dan", "name: Ed")},
			"City → City Foot; Rovers → -",
		},
		{
			"by players under another spelling",
			[]diff.File{file("a.yaml", "club: Rovers", "name: V. van Dijk, born: 1991-07-08")},
			[]diff.File{file("a.yaml", "club: Wanderers", "name: Virgil van Dijk, born: 1991-07-08")},
			"Rovers → Wanderers",
		},
		{
			"or not at all",
			[]diff.File{file("a.yaml", "club: Rovers", "name: Adam", "name: Ben", "name: Carl")},
			[]diff.File{file("a.yaml", "club: Athletic", "name: Adam", "name: Dan", "name: Ed")},
			"- → Athletic; Rovers → -",
		},
		{
			"added and removed",
			[]diff.File{file("a.yaml", "club: Rovers", "name: Adam"), file("b.yaml", "club: City", "name: Zeno")},
			[]diff.File{file("b.yaml", "club: City", "name: Zeno"), file("c.yaml", "club: United", "name: Ben")},
			"City → City; - → United; Rovers → -",
		},
	} {
		if got := compared(diff.CompareAll(test.before, test.after, splitYear)); got != test.want {
			t.Errorf("%s: got %s, want %s", test.name, got, test.want)
		}
	}
	c := diff.CompareAll(
		[]diff.File{file("a.yaml", "club: Rovers\ncountry: A"), file("b.yaml", "club: Rovers\ncountry: B")},
		[]diff.File{file("b.yaml", "club: Rovers\ncountry: B"), file("a.yaml", "club: Rovers\ncountry: A")}, splitYear)
	if len(c.Changed()) > 0 {
		t.Error("two clubs of one name were taken for each other")
	}
}
