package diff_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/diff"
)

// A player who goes from one club to another is one move.
func TestMoves(t *testing.T) {
	const born = ", born: 2001-05-06"
	at := func(club string, players ...string) diff.File {
		return diff.File{Path: club, Squad: parsedAs(t, "club: "+club+"\nas_of: 2026-03-01\n", players...)}
	}
	for _, test := range []struct {
		name          string
		before, after []diff.File
		want          string
	}{
		{
			"a transfer",
			[]diff.File{at("Rovers", "name: Adam"+born), at("United")},
			[]diff.File{at("Rovers"), at("United", "name: Adam"+born)},
			"Adam: left Rovers, joined United, by name",
		},
		{
			"under another spelling",
			[]diff.File{at("Rovers", "name: Jeremy Jaquet"+born), at("United")},
			[]diff.File{at("Rovers"), at("United", "name: Jérémy Jacquet"+born)},
			"Jérémy Jacquet: left Rovers, joined United, by birth date, similar name",
		},
		{
			"under an id",
			[]diff.File{at("Rovers", "name: Pelé, id: a"), at("United")},
			[]diff.File{at("Rovers"), at("United", "name: Edson, id: a")},
			"Edson: left Rovers, joined United, by id",
		},
		{
			"a guess",
			[]diff.File{at("Rovers", "name: Adam"), at("United")},
			[]diff.File{at("Rovers"), at("United", "name: Adam"+born)},
			"Adam: left Rovers, joined United, by name, birth date unknown",
		},
		{
			"one file says where from",
			[]diff.File{at("Rovers", "name: Adam"), at("United")},
			[]diff.File{at("Rovers"), at("United", "name: Adam, joins: {on: 2026-02-01, from: Rovers}"+born)},
			"Adam: left Rovers, signed United, by name",
		},
		{
			"it says another club",
			[]diff.File{at("Rovers", "name: Adam"+born), at("United"), at("City")},
			[]diff.File{at("Rovers"), at("United", "name: Adam, joins: {on: 2026-02-01, from: City}"+born), at("City")},
			"",
		},
		{
			"an initial",
			[]diff.File{at("Rovers", "name: Virgil van Dijk, born: 1991-07-08"), at("United")},
			[]diff.File{at("Rovers"), at("United", "name: V. van Dijk, born: 1991-07-08")},
			"V. van Dijk: left Rovers, joined United, by birth date, similar name",
		},
		{
			"another player of that name",
			[]diff.File{at("Rovers", "name: Danilo, born: 1991-07-15"), at("United")},
			[]diff.File{at("Rovers"), at("United", "name: Danilo, born: 2001-04-29")},
			"",
		},
		{
			"agreed",
			[]diff.File{at("Rovers", "name: Adam"+born), at("United")},
			[]diff.File{
				at("Rovers", "name: Adam, leaves: {on: 2026-07-01, to: United}"+born),
				at("United", "name: Adam, joins: {on: 2026-07-01, from: Rovers}"+born),
			},
			"Adam: departure agreed Rovers, arrival agreed United, by name",
		},
		{
			"called off",
			[]diff.File{
				at("Rovers", "name: Adam, leaves: {on: 2026-07-01, to: United}"+born),
				at("United", "name: Adam, joins: {on: 2026-07-01, from: Rovers}"+born),
			},
			[]diff.File{at("Rovers", "name: Adam"+born), at("United")},
			"Adam: departure called off Rovers, arrival called off United, by name",
		},
		{
			"a loan",
			[]diff.File{at("Rovers", "name: Adam"+born), at("United")},
			[]diff.File{
				at("Rovers", "name: Adam, loan: {to: United, until: 2026-06-30}"+born),
				at("United", "name: Adam, loan: {from: Rovers, until: 2026-06-30}"+born),
			},
			"Adam: loaned out Rovers, loaned in United, by name",
		},
		{
			"recalled",
			[]diff.File{
				at("Rovers", "name: Adam, loan: {to: United, until: 2026-06-30}"+born),
				at("United", "name: Adam, loan: {from: Rovers, until: 2026-06-30}"+born),
			},
			[]diff.File{at("Rovers", "name: Adam"+born), at("United")},
			"Adam: called back United, recalled Rovers, by name",
		},
		{
			"lent, and sold to a third club",
			[]diff.File{
				at("Rovers", "name: Adam, loan: {to: City, until: 2026-06-30}"+born),
				at("City", "name: Adam, loan: {from: Rovers, until: 2026-06-30}"+born),
				at("United"),
			},
			[]diff.File{at("Rovers"), at("City"), at("United", "name: Adam, joins: {on: 2026-02-01, from: Rovers}"+born)},
			"Adam: left Rovers, signed United, by name",
		},
		{
			"under a short form of the name",
			[]diff.File{at("Rovers", "name: Ibrahima Konaté, positions: [CB]"+born), at("United")},
			[]diff.File{at("Rovers"), at("United", "name: Ibou Konaté, positions: [CB]"+born)},
			"Ibou Konaté: left Rovers, joined United, by birth date, similar name",
		},
		{
			"a slip in the birth date",
			[]diff.File{at("Rovers", "name: Adam, positions: [CB], born: 2001-05-07"), at("United")},
			[]diff.File{at("Rovers"), at("United", "name: Adam, positions: [CB]"+born)},
			"Adam: left Rovers, joined United, by name, birth date corrected",
		},
		{
			"a keeper and a striker of one name",
			[]diff.File{at("Rovers", "name: David García, positions: [GK]"), at("United")},
			[]diff.File{at("Rovers"), at("United", "name: David García, positions: [ST]"+born)},
			"",
		},
		{
			"to a club of which there was no file",
			[]diff.File{at("Rovers", "name: Adam"+born, "name: Ben"+born)},
			[]diff.File{at("Rovers", "name: Ben"+born), at("United", "name: Adam"+born, "name: Carl", "name: Dan")},
			"Adam: left Rovers, joined United, by name",
		},
	} {
		got := diff.CompareAll(test.before, test.after, splitYear)
		_, moves, _ := strings.Cut(compared(got)+"; ", "; ")
		for range len(got.Clubs) - 1 {
			_, moves, _ = strings.Cut(moves, "; ")
		}
		if moves = strings.TrimSuffix(moves, "; "); moves != test.want {
			t.Errorf("%s: got %q, want %q", test.name, moves, test.want)
		}
	}
}

// However the players of two clubs change places, each player who changes is one move.
func TestEveryTransferIsFound(t *testing.T) {
	squads := realSquads(t)
	r := rand.New(rand.NewPCG(3, 9))
	for range rounds(t, 300) {
		a, b := clone(squads[0]), clone(squads[1])
		var moved []string
		for range 1 + r.IntN(6) {
			from, to := a, b
			if r.IntN(2) == 0 {
				from, to = b, a
			}
			i := r.IntN(len(from.Players))
			p := from.Players[i]
			if slices.Contains(moved, p.Name) || !p.Born.Exact() || !p.Joins.IsZero() || p.Loan.Way != squad.NoLoan {
				continue
			}
			moved = append(moved, p.Name)
			from.Players = slices.Delete(from.Players, i, i+1)
			to.Players = append(to.Players, p)
		}
		c := diff.CompareAll([]diff.File{{Squad: squads[0]}, {Squad: squads[1]}}, []diff.File{{Squad: a}, {Squad: b}}, splitYear)
		var got []string
		for _, m := range c.Moves {
			got = append(got, m.In.New.Name)
		}
		slices.Sort(got)
		slices.Sort(moved)
		if !slices.Equal(got, moved) {
			t.Fatalf("moves of %v, want %v", got, moved)
		}
		for _, club := range c.Clubs {
			for _, e := range club.Events {
				if e.Move == nil && e.Kind != diff.Reordered {
					t.Fatalf("%s %s besides the moves %v", e.Kind, name(e.Player()), moved)
				}
			}
		}
	}
}
