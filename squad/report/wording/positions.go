package wording

import (
	"strings"

	"github.com/depth-football/depth/squad"
)

// Positions names positions: one in full, several by their codes.
func Positions(at squad.PositionSet) string {
	if at.Len() == 1 {
		return Capital(at.First().Name())
	}
	return at.Join(", ")
}

// Player is who plays at some positions: "centre-back", "defensive or central
// midfielder", "full-back or centre-back".
func Player(at squad.PositionSet) string { return Or(players(at, "")) }

// Players are several of them: "centre-backs", "full-backs or centre-backs".
func Players(at squad.PositionSet) string { return Or(players(at, "s")) }

// APlayer is one of them: "a centre-back", "an attacking midfielder".
func APlayer(at squad.PositionSet) string {
	who := Player(at)
	if strings.ContainsAny(who[:1], "aeiou") {
		return "an " + who
	}
	return "a " + who
}

// sides are positions on both sides of the pitch, or all of a line, that have one name
// together.
var sides = []struct {
	at   squad.PositionSet
	name string
}{
	{squad.SetOf(squad.RB, squad.LB), "full-back"},
	{squad.SetOf(squad.RWB, squad.LWB), "wing-back"},
	{squad.SetOf(squad.DM, squad.CM, squad.AM), "midfielder"},
	{squad.SetOf(squad.RM, squad.LM), "wide midfielder"},
	{squad.SetOf(squad.RW, squad.LW), "winger"},
}

// players are the names of those who play at some positions, from the goal forward, each
// with an ending.
func players(at squad.PositionSet, ending string) []string {
	var list []string
	var done squad.PositionSet
	for p := range at.All() {
		if done.Has(p) {
			continue
		}
		name := p.Name()
		for _, s := range sides {
			if s.at.Has(p) && s.at&^at == 0 {
				name = s.name
				done |= s.at
			}
		}
		const noun = " midfielder"
		if last := len(list) - 1; last >= 0 && centralMidfield.Has(p) && strings.HasSuffix(list[last], noun+ending) {
			list[last] = strings.TrimSuffix(list[last], noun+ending) + " or " + name + ending
			continue
		}
		list = append(list, name+ending)
	}
	return list
}

// centralMidfield are the positions whose players differ by one word.
var centralMidfield = squad.SetOf(squad.DM, squad.CM, squad.AM)

// At says where on the pitch some positions are: "at centre-back", "on the left wing or up
// front".
func At(at squad.PositionSet) string {
	var list []string
	for p := range at.All() {
		list = append(list, [...]string{
			squad.GK: "in goal", squad.RB: "at right-back", squad.RWB: "at right wing-back", squad.CB: "at centre-back",
			squad.LB: "at left-back", squad.LWB: "at left wing-back", squad.DM: "in defensive midfield",
			squad.CM: "in central midfield", squad.AM: "in attacking midfield", squad.RM: "on the right of midfield",
			squad.LM: "on the left of midfield", squad.RW: "on the right wing", squad.LW: "on the left wing", squad.ST: "up front",
		}[p])
	}
	return Or(list)
}
