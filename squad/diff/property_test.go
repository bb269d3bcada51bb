package diff_test

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/depth-football/depth/data"
	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/diff"
	"github.com/depth-football/depth/squad/identity"
	"github.com/depth-football/depth/squad/names"
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

func clone(s *squad.Squad) *squad.Squad {
	c := *s
	c.Players = slices.Clone(s.Players)
	for i := range c.Players {
		p := &c.Players[i]
		p.Positions, p.Also, p.Nationality, p.Injuries = slices.Clone(p.Positions), slices.Clone(p.Also), slices.Clone(p.Nationality), slices.Clone(p.Injuries)
	}
	return &c
}

// edits are things that happen to squads and to their files.
var edits = map[string]func(r *rand.Rand, s *squad.Squad, p *squad.Player){
	"leaves": func(r *rand.Rand, s *squad.Squad, p *squad.Player) {
		s.Players = slices.DeleteFunc(s.Players, func(q squad.Player) bool { return q.Name == p.Name })
	},
	"comes": func(r *rand.Rand, s *squad.Squad, _ *squad.Player) {
		s.Players = slices.Insert(s.Players, r.IntN(len(s.Players)+1), stranger(r))
	},
	"accents": func(_ *rand.Rand, _ *squad.Squad, p *squad.Player) { p.Name = names.Fold(p.Name) },
	"initial": func(_ *rand.Rand, _ *squad.Squad, p *squad.Player) {
		p.Name = p.Name[:1] + ". " + p.Name[strings.LastIndex(p.Name, " ")+1:]
	},
	"born": func(r *rand.Rand, _ *squad.Squad, p *squad.Player) {
		p.Born = squad.NewDate(1990+r.IntN(18), 7, 1+r.IntN(28))
	},
	"unborn":      func(_ *rand.Rand, _ *squad.Squad, p *squad.Player) { p.Born = squad.Date{} },
	"nationality": func(_ *rand.Rand, _ *squad.Squad, p *squad.Player) { p.Nationality = append(p.Nationality, "Jamaica") },
	"positions": func(r *rand.Rand, _ *squad.Squad, p *squad.Player) {
		p.Positions = []squad.Position{squad.Position(1 + r.IntN(14))}
	},
	"at home": func(r *rand.Rand, _ *squad.Squad, p *squad.Player) {
		p.Positions = append(p.Positions, squad.Position(1+r.IntN(14)))
	},
	"also": func(r *rand.Rand, _ *squad.Squad, p *squad.Player) {
		p.Also = append(p.Also, squad.Position(1+r.IntN(14)))
	},
	"role": func(r *rand.Rand, _ *squad.Squad, p *squad.Player) { p.Role = squad.Role(r.IntN(6)) },
	"contract": func(r *rand.Rand, _ *squad.Squad, p *squad.Player) {
		p.Contract.Until = squad.NewDate(2025+r.IntN(8), 6, 30)
	},
	"no contract": func(_ *rand.Rand, _ *squad.Squad, p *squad.Player) { p.Contract = squad.Contract{} },
	"option": func(r *rand.Rand, _ *squad.Squad, p *squad.Player) {
		p.Contract.Option, p.Contract.Holder = squad.NewDate(2033, 6, 30), squad.Holder(r.IntN(3))
	},
	"clause": func(r *rand.Rand, _ *squad.Squad, p *squad.Player) {
		p.Contract.ReleaseClause = squad.MoneyOf(r.Int64N(9) * 1e7)
	},
	"loan": func(r *rand.Rand, _ *squad.Squad, p *squad.Player) {
		p.Loan = squad.Loan{Way: squad.LoanWay(r.IntN(3)), Club: "Roma", Until: squad.NewDate(2026, 6, 1+r.IntN(30)), Buy: squad.Buy(r.IntN(3))}
		if p.Loan.Way == squad.NoLoan {
			p.Loan = squad.Loan{}
		}
	},
	"joins": func(r *rand.Rand, _ *squad.Squad, p *squad.Player) {
		p.Joins = squad.Transfer{On: squad.NewDate(2026, 7, 1+r.IntN(30)), Club: "Ajax"}
	},
	"leaves on": func(r *rand.Rand, _ *squad.Squad, p *squad.Player) {
		p.Leaves = squad.Transfer{On: squad.NewDate(2026, 7, 1), Club: "Ajax", Fee: squad.MoneyOf(r.Int64N(2) * 1e6)}
	},
	"stays": func(_ *rand.Rand, _ *squad.Squad, p *squad.Player) {
		p.Joins, p.Leaves = squad.Transfer{}, squad.Transfer{}
	},
	"value":   func(r *rand.Rand, _ *squad.Squad, p *squad.Player) { p.Value = squad.MoneyOf(r.Int64N(90) * 1e6) },
	"prone":   func(r *rand.Rand, _ *squad.Squad, p *squad.Player) { prone := r.IntN(2) == 0; p.InjuryProne = &prone },
	"unprone": func(_ *rand.Rand, _ *squad.Squad, p *squad.Player) { p.InjuryProne = nil },
	"hurt":    func(r *rand.Rand, _ *squad.Squad, p *squad.Player) { p.Injuries = append(p.Injuries, spell(r)) },
	"hurt anew": func(r *rand.Rand, _ *squad.Squad, p *squad.Player) {
		if len(p.Injuries) > 0 {
			p.Injuries[r.IntN(len(p.Injuries))] = spell(r)
		}
	},
	"back": func(r *rand.Rand, _ *squad.Squad, p *squad.Player) {
		for i := range p.Injuries {
			p.Injuries[i].Over = true
		}
	},
	"healthy": func(_ *rand.Rand, _ *squad.Squad, p *squad.Player) { p.Injuries = nil },
	"id":      func(r *rand.Rand, _ *squad.Squad, p *squad.Player) { p.ID = fmt.Sprint("x", r.Int64()) },
	"front": func(_ *rand.Rand, s *squad.Squad, p *squad.Player) {
		first := *p
		s.Players = slices.Insert(slices.DeleteFunc(s.Players, func(q squad.Player) bool { return q.Name == p.Name }), 0, first)
	},
	"shuffle": func(r *rand.Rand, s *squad.Squad, _ *squad.Player) {
		r.Shuffle(len(s.Players), func(i, j int) { s.Players[i], s.Players[j] = s.Players[j], s.Players[i] })
	},
	"formation": func(r *rand.Rand, s *squad.Squad, _ *squad.Player) {
		s.Formation, _ = squad.ParseFormation(squad.FormationNames()[r.IntN(19)])
	},
	"cover": func(r *rand.Rand, s *squad.Squad, _ *squad.Player) { s.Cover, _ = squad.UniformCover(1 + r.IntN(4)) },
	"club": func(_ *rand.Rand, s *squad.Squad, _ *squad.Player) {
		s.Club, s.Country, s.Currency = s.Club+" FC", "Wales", "GBP"
	},
	"aliases": func(_ *rand.Rand, s *squad.Squad, _ *squad.Player) {
		s.Aliases = append([]string{"reds"}, s.Aliases...)
	},
	"expect": func(_ *rand.Rand, s *squad.Squad, _ *squad.Player) {
		s.Expect = append(s.Expect, squad.Expectation{MaxAge: 40})
	},
	"as of": func(r *rand.Rand, s *squad.Squad, _ *squad.Player) { s.AsOf = s.AsOf.AddDays(r.IntN(200)) },
}

func stranger(r *rand.Rand) squad.Player {
	p := squad.Player{
		Name: fmt.Sprintf("%c%c%c Newman", 'A'+rune(r.IntN(26)), 'a'+rune(r.IntN(26)), 'a'+rune(r.IntN(26))),
		Born: squad.NewDate(1995+r.IntN(12), 3, 1+r.IntN(28)), Contract: squad.Contract{Until: squad.NewDate(2030, 6, 30)},
		Role: squad.Role(r.IntN(6)),
	}
	for range 1 + r.IntN(3) {
		if at := squad.Position(1 + r.IntN(14)); !slices.Contains(p.Positions, at) {
			p.Positions = append(p.Positions, at)
		}
	}
	switch r.IntN(4) {
	case 0:
		p.Joins = squad.Transfer{On: squad.NewDate(2026, time.Month(1+6*r.IntN(2)), 1), Club: "Rennes", Fee: squad.MoneyOf(4e7)}
	case 1:
		p.Loan = squad.Loan{Way: squad.LoanIn, Club: "Ajax", Until: squad.NewDate(2027, 6, 30)}
	}
	return p
}

func spell(r *rand.Rand) squad.Injury {
	i := squad.Injury{What: []string{"hamstring", "knee", ""}[r.IntN(3)], Since: squad.NewDate(2025, 8, 1).AddDays(r.IntN(220))}
	switch r.IntN(3) {
	case 0:
		i.Until = i.Since.AddDays(r.IntN(200))
	case 1:
		i.Over = true
	}
	return i
}

// edited is a squad to which some things have happened. Its players still have
// names of their own.
func edited(r *rand.Rand, s *squad.Squad, most int) (after *squad.Squad, done []string) {
	names := make([]string, 0, len(edits))
	for name := range edits {
		names = append(names, name)
	}
	slices.Sort(names)
	after = clone(s)
	for range 1 + r.IntN(most) {
		if len(after.Players) == 0 {
			break
		}
		name := names[r.IntN(len(names))]
		before := clone(after)
		edits[name](r, after, &after.Players[r.IntN(len(after.Players))])
		if !distinct(after) {
			after = before
			continue
		}
		done = append(done, name)
	}
	return after, done
}

// distinct reports whether a file with these players could be read.
func distinct(s *squad.Squad) bool {
	var roster identity.Roster
	for i := range s.Players {
		if byID, byName := roster.Repeated(&s.Players[i]); byID >= 0 || byName >= 0 {
			return false
		}
		roster.Add(&s.Players[i])
	}
	return true
}

// normal is a squad in a form in which two that say the same are equal: without
// places in files, with lists sorted whose order means nothing.
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

// Applying what changed between two squads to the first gives the second, however
// much has happened, and the first stays as it was.
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
		c := diff.Compare(a, b, squad.SplitYear)
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

// A squad does not differ from itself, nor from itself with everything in another
// order that does not mean anything.
func TestNothingHappened(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	for _, s := range realSquads(t) {
		if c := diff.Compare(s, clone(s), squad.SplitYear); len(c.Events) > 0 {
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
			}
			for _, e := range diff.Compare(s, b, squad.SplitYear).Events {
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

// What happened from a to b is, from b to a, the same the other way round.
func TestMirror(t *testing.T) {
	squads := realSquads(t)
	r := rand.New(rand.NewPCG(7, 7))
	for range rounds(t, 3000) {
		a := squads[r.IntN(len(squads))]
		b, done := edited(r, a, 10)
		there, back := diff.Compare(a, b, squad.SplitYear), diff.Compare(b, a, squad.SplitYear)
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

// sides are what events join, the sides changed if they are told backwards.
func sides(c *diff.Changes, backwards bool) []string {
	var list []string
	for _, e := range c.Events {
		was, is := fmt.Sprint(name(e.Old), e.OldSpell, namesOf(e.OldOrder)), fmt.Sprint(name(e.New), e.NewSpell, namesOf(e.NewOrder))
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
