package chart_test

import (
	"strings"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/chart"
	"github.com/depth-football/depth/squad/outlook"
	"github.com/depth-football/depth/squad/squadfile"
)

// Who plays out of position is in doubt there, whoever they are; an empty place is not.
func TestDoubtsOfAPlace(t *testing.T) {
	s, err := squadfile.Parse("kirkby.yaml", []byte(`
club: Kirkby Rovers
as_of: 2026-03-11
formation: 4-3-3
players:
  - {name: Abel Ash, born: 1998, positions: [CB], contract: {until: 2029-06-30}}
  - {name: Emil Elm, born: 1998, positions: [CB], contract: {until: 2027-06-30}, injury_prone: true}
  - {name: Gus Gorse, born: 1998, positions: [LB], also: [CB], contract: {until: 2029-06-30}, role: key}
  - {name: Jan Juniper, born: 1998, positions: [LB], also: [CB], contract: {until: 2029-06-30}}
  - {name: Kim Koa, born: 1998, positions: [LB], also: [CB], contract: {until: 2027-06-30}}
`))
	if err != nil {
		t.Fatal(err)
	}
	o, err := outlook.New(s, outlook.Options{Season: squad.Season{Year: 2026}})
	if err != nil {
		t.Fatal(err)
	}
	p := chart.New(o, s.Formation, s.Cover)
	doubts := make(map[string]string)
	for _, place := range p.Places {
		name := place.Position.String() + " nobody"
		if place.Player != nil {
			name = place.Position.String() + " " + place.Player.Name
		}
		var list []string
		for d := range place.Doubts().All() {
			list = append(list, d.String())
		}
		doubts[name] = strings.Join(list, ", ")
	}
	for name, want := range map[string]string{
		"CB Abel Ash": "", "CB Emil Elm": "injury-prone, final year", "LB Gus Gorse": "", "LW nobody": "",
		"CB Kim Koa": "out of position, final year",
	} {
		if got, ok := doubts[name]; !ok || got != want {
			t.Errorf("%s: %q (placed: %t), want %q", name, got, ok, want)
		}
	}
}
