package diff_test

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/depth-football/depth/data"
	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/diff"
	"github.com/depth-football/depth/squad/squadfile"
)

// realSquads are the shipped squads.
func realSquads(t testing.TB) []*squad.Squad {
	t.Helper()
	var squads []*squad.Squad
	for _, name := range []string{"liverpool", "real-madrid"} {
		src, err := fs.ReadFile(data.Files, "squads/"+name+".yaml")
		if err != nil {
			t.Fatal(err)
		}
		s, err := squadfile.Parse(name, src)
		if err != nil {
			t.Fatal(err)
		}
		squads = append(squads, s)
	}
	return squads
}

// normal is a squad without places in files and with sorted lists, so that two squads that
// say the same are equal.
func normal(s *squad.Squad) *squad.Squad {
	n := clone(s)
	n.File = ""
	cover := make(map[squad.Position]int)
	for at := range squad.AllPositions() {
		cover[at] = n.Cover.Of(at)
	}
	n.Cover, _ = squad.NewCover(cover)
	n.Aliases = slices.Sorted(slices.Values(n.Aliases))
	n.Competitions = slices.Sorted(slices.Values(n.Competitions))
	for i := range n.Players {
		p := &n.Players[i]
		p.Nationality = slices.Sorted(slices.Values(p.Nationality))
		slices.SortFunc(p.Injuries, func(a, b squad.Injury) int { return strings.Compare(fmt.Sprint(a), fmt.Sprint(b)) })
		if len(p.Injuries) == 0 {
			p.Injuries = nil
		}
		slices.SortFunc(p.Absences, func(a, b squad.Absence) int { return strings.Compare(fmt.Sprint(a), fmt.Sprint(b)) })
		if len(p.Absences) == 0 {
			p.Absences = nil
		}
	}
	slices.SortFunc(n.Players, func(a, b squad.Player) int {
		return strings.Compare(a.Name+a.ID+a.Born.String(), b.Name+b.ID+b.Born.String())
	})
	return n
}

// pecking is the pecking order at each position.
func pecking(s *squad.Squad) map[squad.Position][]string {
	order := make(map[squad.Position][]string)
	for _, p := range s.Players {
		for at := range squad.SetOf(p.Positions...).All() {
			order[at] = append(order[at], p.Name+p.ID+p.Born.String())
		}
	}
	return order
}

func rounds(t *testing.T, full int) int {
	if testing.Short() {
		return full / 10
	}
	return full
}

// Applying the changes between two squads to the first gives the second, however many there
// are. The first stays as it was.
func TestEventsAreAllThatChanged(t *testing.T) {
	squads := realSquads(t)
	r := rand.New(rand.NewPCG(4, 2))
	for range rounds(t, 3000) {
		a := squads[r.IntN(len(squads))]
		b, done := edited(r, a, 12)
		if r.IntN(2) == 0 {
			a, b = b, a
		}
		was := normal(a)
		c := diff.Compare(a, b, &squad.Competition{})
		got, err := c.Apply(a)
		if err != nil {
			t.Fatalf("%v: %v", done, err)
		}
		if !reflect.DeepEqual(normal(got), normal(b)) {
			t.Fatalf("%v: applying %s to the first does not give the second:\n%s", done, kinds(c), firstDifference(normal(got), normal(b)))
		}
		if got, want := pecking(got), pecking(b); !reflect.DeepEqual(got, want) {
			t.Fatalf("%v: pecking order %v, want %v", done, got, want)
		}
		if !reflect.DeepEqual(normal(a), was) {
			t.Fatalf("%v: the first squad was changed", done)
		}
	}
}

func kinds(c *diff.Changes) string {
	var list []string
	for _, e := range c.Events {
		name := ""
		if p := e.Player(); p != nil {
			name = " " + p.Name
		}
		list = append(list, e.Kind.String()+name)
	}
	return strings.Join(list, ", ")
}

func firstDifference(a, b *squad.Squad) string {
	for i := range min(len(a.Players), len(b.Players)) {
		if !reflect.DeepEqual(a.Players[i], b.Players[i]) {
			return fmt.Sprintf("%+v\n%+v", a.Players[i], b.Players[i])
		}
	}
	a.Players, b.Players = nil, nil
	return fmt.Sprintf("%+v\n%+v", a, b)
}

// A squad does not differ from itself, nor from itself with its lists in another order where
// the order means nothing.
func TestNothingHappened(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	for _, s := range realSquads(t) {
		if c := diff.Compare(s, clone(s), &squad.Competition{}); len(c.Events) > 0 {
			t.Errorf("%s differs from itself: %s", s.Club, kinds(c))
		}
		for range rounds(t, 200) {
			b := clone(s)
			shuffle(r, b.Players)
			shuffle(r, b.Aliases)
			shuffle(r, b.Competitions)
			for i := range b.Players {
				shuffle(r, b.Players[i].Nationality)
				shuffle(r, b.Players[i].Injuries)
				shuffle(r, b.Players[i].Absences)
			}
			for _, e := range diff.Compare(s, b, &squad.Competition{}).Events {
				if e.Kind != diff.Reordered {
					t.Fatalf("%s shuffled: %s %v", s.Club, e.Kind, e.Player())
				}
				if e.Kind.Tone() != diff.Quiet {
					t.Fatalf("a pecking order is not quiet")
				}
			}
		}
	}
}

func shuffle[T any](r *rand.Rand, list []T) {
	r.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
}

// The changes from b to a are the changes from a to b the other way round.
func TestMirror(t *testing.T) {
	squads := realSquads(t)
	r := rand.New(rand.NewPCG(7, 7))
	for range rounds(t, 3000) {
		a := squads[r.IntN(len(squads))]
		b, done := edited(r, a, 10)
		there, back := diff.Compare(a, b, &squad.Competition{}), diff.Compare(b, a, &squad.Competition{})
		if got, want := sides(back, true), sides(there, false); !slices.Equal(got, want) {
			t.Fatalf("%v: there\n%s\nback\n%s", done, strings.Join(want, "\n"), strings.Join(got, "\n"))
		}
		for _, e := range there.Events {
			if e.Old == nil && e.New != nil && e.Kind.Tone() == diff.Bad {
				t.Fatalf("%v: somebody comes, and it is %s", done, e.Kind)
			}
			if e.Old != nil && e.New == nil && e.Kind.Tone() != diff.Bad {
				t.Fatalf("%v: somebody goes, and it is %s", done, e.Kind)
			}
		}
	}
}

// sides are the old and the new sides of events, swapped if backwards.
func sides(c *diff.Changes, backwards bool) []string {
	var list []string
	for _, e := range c.Events {
		was := fmt.Sprint(name(e.Old), e.OldSpell, e.OldAbsence, namesOf(e.OldOrder))
		is := fmt.Sprint(name(e.New), e.NewSpell, e.NewAbsence, namesOf(e.NewOrder))
		if backwards {
			was, is = is, was
		}
		list = append(list, fmt.Sprint(was, " → ", is, " ", e.Facts, e.At))
	}
	slices.Sort(list)
	return list
}

func name(p *squad.Player) string {
	if p == nil {
		return "-"
	}
	return p.Name + p.ID + p.Born.String()
}

func namesOf(players []*squad.Player) []string {
	var list []string
	for _, p := range players {
		list = append(list, name(p))
	}
	return list
}
