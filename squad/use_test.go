package squad_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/internal/expect"
)

// In 4-3-3 there are RB, CB, LB, DM, CM, RW, LW and ST, in 3-4-2-1 CB, RWB, CM, LWB, AM and
// ST, in 4-4-2 RB, CB, LB, RM, CM, LM and ST, in 4-2-3-1 RB, CB, LB, DM, RW, AM, LW and ST;
// and in 4-1-2-1-2 all three of DM, CM and AM.
func TestUse(t *testing.T) {
	for _, test := range []struct {
		formation, positions, also string
		home, covers               string // covers besides home
	}{
		{"4-3-3", "GK", "", "GK", ""},
		{"4-3-3", "CB", "", "CB", ""},
		{"4-3-3", "CB RB", "", "RB CB", ""},
		{"4-3-3", "", "", "", ""},

		// Next door where there is only one of the two.
		{"4-3-3", "RB", "", "RB", ""},
		{"4-3-3", "RWB", "", "RB", ""},
		{"3-4-2-1", "RB", "", "RWB", ""},
		{"3-4-2-1", "LB", "", "LWB", ""},
		{"4-3-3", "RM", "", "RW", ""},
		{"4-4-2", "RW LW", "", "RM LM", ""},
		{"4-4-2", "DM", "", "CM", ""},
		{"4-2-3-1", "CM", "", "DM", "AM"},
		{"3-4-2-1", "RW", "", "", ""},

		// Who has a flank for themselves is a wing-back to some and a wide midfielder to others.
		{"3-4-2-1", "RM LM", "", "RWB LWB", ""},
		{"3-5-2", "CB", "LM", "CB", "LWB"},
		{"3-4-3", "RM", "", "RW", ""},
		{"3-1-4-2", "RWB", "", "RM", ""},
		{"3-1-4-2", "RB", "", "", ""},
		{"4-2-3-1", "RWB LWB", "", "RB LB", ""},
		{"4-3-1-2", "RM", "", "", ""},
		{"GK=1,RB=1,RWB=1,CB=3,LB=1,LWB=1,ST=3", "RB LWB", "", "RB LWB", "RWB LB"},

		// Neighbours in the centre of midfield cover.
		{"4-1-2-1-2", "DM", "", "DM", "CM"},
		{"4-1-2-1-2", "CM", "", "CM", "DM AM"},
		{"4-1-2-1-2", "AM", "", "AM", "CM"},
		{"4-3-3", "AM", "", "", "CM"},
		{"4-3-3", "CM", "", "CM", "DM"},
		{"4-2-3-1", "AM", "", "AM", ""},
		{"3-4-2-1", "DM", "", "CM", ""},
		{"3-4-2-1", "DM CM", "", "CM", "AM"},

		// What the file says that they can play as well.
		{"4-3-3", "CB", "RB LB", "CB", "RB LB"},
		{"4-3-3", "CB", "RWB", "CB", "RB"},
		{"3-4-2-1", "CB", "RB", "CB", "RWB"},
		{"4-3-3", "CB", "AM", "CB", ""}, // neighbours of home alone
		{"4-1-2-1-2", "CB", "DM", "CB", "DM"},
		{"4-3-3", "CB", "CB", "CB", ""},
		{"4-3-3", "", "ST", "", "ST"},
		{"4-4-2", "ST", "LW RW", "ST", "RM LM"},
	} {
		f := expect.Must(squad.ParseFormation(test.formation))
		p := squad.Player{Positions: set(test.positions).List(), Also: set(test.also).List()}
		what := fmt.Sprintf("%s, %s also %s: ", test.formation, test.positions, test.also)
		use := f.Use(p.Skills())
		expect.Equal(t, what+"home", use.Home.Join(" "), test.home)
		expect.Equal(t, what+"covers", (use.Cover &^ use.Home).Join(" "), test.covers)
		expect.Equal(t, what+"able", use.Able, use.Cover)

		p.Role = squad.Reserve // fills in wherever they could play, and is counted nowhere
		expect.Equal(t, what+"second team", f.Use(p.Skills()), squad.Use{Able: use.Able})
	}
}

// nextDoor are the positions of the same work under two names, flank those that have a flank
// for themselves, and central those that cover each other, in order.
var (
	nextDoor = []string{"RB RWB", "LB LWB", "RM RW", "LM LW", "DM CM"}
	flank    = []string{"RM RWB", "LM LWB"}
	central  = []string{"DM CM", "CM AM"}
)

// useInWords is where a formation can use a player, as the rules say it of each position.
func useInWords(f squad.Formation, s squad.Skills) squad.Use {
	among := func(p, q squad.Position, pairs []string) bool {
		for _, pair := range pairs {
			if both := set(pair); p != q && both.Has(p) && both.Has(q) {
				return true
			}
		}
		return false
	}
	var use squad.Use
	for at := range squad.AllPositions() {
		if f.Starts(at) == 0 {
			continue
		}
		hasNone := func(p squad.Position) bool { return f.Starts(p) == 0 }
		here := func(p squad.Position) bool {
			return p == at || hasNone(p) && (among(p, at, nextDoor) || among(p, at, flank) && hasNone(p.NextDoor()))
		}
		home, covers := false, false
		for p := range squad.AllPositions() {
			home = home || s.Positions.Has(p) && here(p)
			covers = covers || s.Also.Has(p) && here(p) || s.Positions.Has(p) && (among(p, at, central) || among(p, at, nextDoor))
		}
		if home && !s.SecondTeam {
			use.Home |= squad.SetOf(at)
		}
		if (home || covers) && !s.SecondTeam {
			use.Cover |= squad.SetOf(at)
		}
		if home || covers {
			use.Able |= squad.SetOf(at)
		}
	}
	return use
}

// For random players and formations the sets are those of the rules; each holds the one
// before it, all are within the formation, and more skills never take a position away.
func TestUseIsNestedAndWithinTheFormation(t *testing.T) {
	r := rand.New(rand.NewPCG(12, 3))
	random := func() squad.Formation {
		if names := squad.FormationNames(); r.IntN(2) == 0 {
			return expect.Must(squad.ParseFormation(names[r.IntN(len(names))]))
		}
		starts := map[squad.Position]int{squad.GK: 1}
		for range 10 {
			starts[squad.RB+squad.Position(r.IntN(int(squad.ST)-1))]++
		}
		return expect.Must(squad.NewFormation(starts))
	}
	some := func() squad.PositionSet {
		var s squad.PositionSet
		for range r.IntN(4) {
			s |= squad.SetOf(squad.GK + squad.Position(r.IntN(int(squad.ST))))
		}
		return s
	}
	within := func(a, b squad.PositionSet) bool { return a&^b == 0 }
	for range 20000 {
		f, s := random(), squad.Skills{Positions: some(), Also: some(), SecondTeam: r.IntN(4) == 0}
		what := fmt.Sprintf("%s %+v", f, s)
		use := f.Use(s)
		expect.Equal(t, what, use, useInWords(f, s))
		if !within(use.Home, use.Cover) || !within(use.Cover, use.Able) || !within(use.Able, f.Positions()) {
			t.Errorf("%s: not nested %+v", what, use)
		}
		more := s
		more.Positions |= some()
		more.Also |= some()
		if wider := f.Use(more); !within(use.Home, wider.Home) || !within(use.Cover, wider.Cover) || !within(use.Able, wider.Able) {
			t.Errorf("%s: %+v, but less with more skills: %+v", what, use, wider)
		}
		if t.Failed() {
			return
		}
	}
}

// Nearest is where a position is played.
func TestNearest(t *testing.T) {
	f := expect.Must(squad.ParseFormation("3-4-2-1"))
	var got []string
	for p := range squad.AllPositions() {
		got = append(got, f.Nearest(p).String())
	}
	expect.Equal(t, "nearest of "+codes, strings.Join(got, " "), "GK RWB RWB CB LWB LWB CM CM AM RWB LWB - - ST")
	expect.Equal(t, "nearest of none", f.Nearest(squad.NoPosition), squad.NoPosition)
}
