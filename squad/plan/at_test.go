package plan_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/chart"
	"github.com/depth-football/depth/squad/internal/expect"
	"github.com/depth-football/depth/squad/outlook"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/squadfile"
)

// A plan seen by some positions has their needs, places and players, and the numbers
// of the whole squad.
func TestPlanAt(t *testing.T) {
	p := marshfordPlan(t, plan.Options{})
	for _, test := range []struct {
		at                                         squad.PositionSet
		only, needs, losses, places, left, arrives string
	}{
		{
			at:   squad.SetOf(squad.CB, squad.RWB), // the formation has no wing-backs
			only: "CB", needs: "RB CB",
			losses: "Abel Ash: opens CB short; Bruno Birch: opens CB thin; Dario Dogwood: opens CB short; Emil Elm: opens CB short; " +
				"Gus Gorse: opens CB short; Jan Juniper: opens CB short",
			places:  "CB 1 Abel Ash, CB 1 Dario Dogwood, CB 2 Emil Elm, CB 2 Gus Gorse",
			arrives: "Dario Dogwood",
		},
		{
			at:   squad.SetOf(squad.LB, squad.ST),
			only: "LB ST", needs: "ST",
			losses: "Gus Gorse: opens LB thin; Jan Juniper: opens LB thin; Otto Oak: opens ST thin; Paul Pine: opens ST thin",
			places: "LB 1 Jan Juniper, ST 1 Otto Oak",
			left:   "Paul Pine, Quin Quince", arrives: "Stan Sorrel",
		},
		{
			at:   squad.SetOf(squad.LB, squad.RW, squad.GK),
			only: "GK LB RW", needs: "RW; GK",
			losses: "Hugo Hazel: opens GK short; Ivan Ivy: opens GK short; Gus Gorse: opens LB thin; Jan Juniper: opens LB thin; Nils Nutmeg: RW critical 2",
			places: "GK 1 Hugo Hazel, GK 2 Ivan Ivy, LB 1 Jan Juniper, RW 1 Nils Nutmeg",
		},
		{at: 0},
	} {
		part := p.At(test.at)
		what := test.at.Join(" ")
		expect.Equal(t, what+": only", part.Only.Join(" "), test.only)
		expect.Equal(t, what+": needs", joined(part.Needs, "; ", func(n *plan.Need) string { return n.Positions.Join(" ") }), test.needs)
		expect.Equal(t, what+": losses", joined(part.Losses(), "; ", lossOf), test.losses)
		expect.Equal(t, what+": places", joined(part.Places, ", ", placeOf), test.places)
		expect.Equal(t, what+": left", names(part.Unplaced), test.left)
		expect.Equal(t, what+": arrive", names(part.Concerned(outlook.Arriving)), test.arrives)
		expect.Equal(t, what+": counts", fmt.Sprint(part.Counts()), fmt.Sprint(p.Counts()))
	}
	if len(p.Needs) != 6 || len(p.Places) != 18 || names(p.Unplaced) != "Paul Pine, Quin Quince" || p.Only.Len() != 9 {
		t.Errorf("the whole plan has become another: %d needs, %d places, %s, %d positions", len(p.Needs), len(p.Places), names(p.Unplaced), p.Only.Len())
	}
}

func joined[T any](list []T, separator string, in func(T) string) string {
	words := make([]string, len(list))
	for i, v := range list {
		words[i] = in(v)
	}
	return strings.Join(words, separator)
}

func lossOf(l plan.Loss) string {
	words := l.Player.Name + ":"
	for _, o := range l.NewNeeds {
		words += fmt.Sprintf(" opens %s %s", o.Position, o.Urgency)
	}
	for _, d := range l.WorseNeeds {
		words += fmt.Sprintf(" %s %s %s", d.Need.Positions.Join(" "), d.Urgency, d.Signings)
	}
	return words
}

func placeOf(p chart.Place) string {
	name := "nobody"
	if p.Player != nil {
		name = p.Player.Name
	}
	return fmt.Sprint(p.Position, p.Depth, " ", name)
}

// The horizon has as many seasons as are asked for, this one first.
func TestHorizon(t *testing.T) {
	seasons := func(horizon int) string {
		p := marshfordPlan(t, plan.Options{Horizon: horizon})
		return joined(p.Horizon, " ", func(f plan.Future) string { return fmt.Sprint(f.Season, ":", f.Counts[squad.GK].Have) })
	}
	for horizon, want := range map[int]string{
		0: "2026/27:2", 1: "2026/27:2", 2: "2026/27:2 2027/28:1", 5: "2026/27:2 2027/28:1 2028/29:1 2029/30:1 2030/31:0",
	} {
		expect.Equal(t, fmt.Sprint("horizon of ", horizon), seasons(horizon), want)
	}
	p := marshfordPlan(t, plan.Options{Horizon: 5})
	for at, want := range map[squad.Position]string{
		squad.GK: "2027/28 true", squad.CB: "2027/28 true", squad.LB: "2029/30 true", squad.ST: "2029/30 true",
		squad.RWB: "0/01 false",
	} {
		season, found := p.FirstShort(at)
		if !found {
			season = squad.Season{}
		}
		expect.Equal(t, "first short at "+at.String(), fmt.Sprint(season, " ", found), want)
	}
}

// What is asked for goes before what the squad says, and the day is that of the first
// season alone.
func TestPlanTerms(t *testing.T) {
	f, err := squad.ParseFormation("3-5-2")
	if err != nil {
		t.Fatal(err)
	}
	cover, err := squad.UniformCover(1)
	if err != nil {
		t.Fatal(err)
	}
	p := marshfordPlan(t, plan.Options{Formation: f, Cover: &cover, Horizon: 2, On: squad.NewDate(2027, 2, 1)})
	if p.Formation != f || p.Only != f.Positions() || len(p.Places) != 11 || p.Outlook.On != squad.NewDate(2027, 2, 1) {
		t.Errorf("%s, %v, %d places, on %s", p.Formation, p.Only.List(), len(p.Places), p.Outlook.On)
	}
	own := marshfordPlan(t, plan.Options{})
	if own.Formation.String() != "4-3-3" || len(own.Places) != 18 || own.Missing != nil {
		t.Errorf("the squad's own: %s, %d places, without %v", own.Formation, len(own.Places), own.Missing)
	}
	p = marshfordPlan(t, plan.Options{Without: []string{"ash", "Ivan Ivy"}})
	if !slices.Equal(p.Missing, []string{"Ivan Ivy", "Abel Ash"}) && !slices.Equal(p.Missing, []string{"Abel Ash", "Ivan Ivy"}) {
		t.Errorf("without %v", p.Missing)
	}
	for _, place := range p.Places {
		if place.Player != nil && slices.Contains(p.Missing, place.Player.Name) {
			t.Errorf("%s is left out and has a place at %s", place.Player.Name, place.Position)
		}
	}
	expect.Equal(t, "needs without the keeper who stays", needAt(t, p, squad.GK).Urgency.String(), "short")
}

func TestPlanThatCannotBe(t *testing.T) {
	s, err := squadfile.Parse("marshford.yaml", []byte(marshford))
	if err != nil {
		t.Fatal(err)
	}
	for want, terms := range map[string]plan.Options{
		"unknown player": {Season: "2026", Without: []string{"Zebra"}},
		"was over":       {Season: "2020"},
		"of the year":    {Season: "2199"},
	} {
		if p, err := (plan.Planner{}).Plan(s, terms); err == nil || p != nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v, want %s", err, want)
		}
	}
}

// Concerned are those of a standing, at the positions that were asked for.
func TestConcerned(t *testing.T) {
	p := marshfordPlan(t, plan.Options{})
	for _, test := range []struct {
		standing outlook.Standing
		at       squad.PositionSet
		want     string
	}{
		{outlook.Leaving, p.Only, "Cyril Cedar, Rolf Rowan, Tom Teak"}, // who is at home nowhere
		{outlook.Leaving, squad.SetOf(squad.GK), ""},
		{outlook.Leaving, squad.SetOf(squad.CB), "Cyril Cedar, Rolf Rowan"},
		{outlook.Returning, p.Only, "Gus Gorse"},
		{outlook.Returning, squad.SetOf(squad.CB), "Gus Gorse"}, // who fills in there
		{outlook.Returning, squad.SetOf(squad.RB), ""},
		{outlook.Arriving, p.Only, "Dario Dogwood, Stan Sorrel"},
	} {
		expect.Equal(t, test.standing.String()+" at "+test.at.Join(" "), names(p.At(test.at).Concerned(test.standing)), test.want)
	}
}
