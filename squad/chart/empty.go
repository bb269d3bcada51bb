package chart

import (
	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/outlook"
)

// Empty is how many places of a formation stay empty, however the players of an outlook
// are put on them: spots by those at home, places behind them also by those who cover.
func Empty(o *outlook.Outlook, f squad.Formation, c squad.Cover) int {
	s := newSeating(f, c, 0)
	empty := 0
	for p := range f.Positions().All() {
		empty += f.Starts(p) * c.Of(p)
	}
	for i := range o.Players {
		if p := &o.Players[i]; p.Counts() {
			if use := f.Use(p.Skills()); use.Cover != 0 {
				s.players = append(s.players, seated{at: seatsOf(use)})
			}
		}
	}
	return empty - s.seatAll()
}
