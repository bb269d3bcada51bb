package deal

import (
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/plan"
)

// Beside is a club under several lists of moves, side by side with what it is without them.
type Beside struct {
	Today *plan.Plan
	Under []Under // each list
	Rows  []Row   // the needs that differ
}

// Under is a club under one list of moves.
type Under struct {
	Plan    *plan.Plan
	In, Out Fees
}

// Row is a need that differs, at the positions that it has in common under all lists.
type Row struct {
	Positions squad.PositionSet
	States    []State // first without moves, then under each list
}

// SideBySide plans every club that has a part in one of several lists of moves, first the one
// that is asked about, without the moves and under each list. The days are the same for all, so
// that no difference is one of days.
func SideBySide(p plan.Planner, options plan.Options, outcomes ...*Outcome) ([]Beside, error) {
	var last squad.Date
	for _, o := range outcomes {
		if o.last.After(last) {
			last = o.last
		}
	}
	var clubs []Beside
	for i, o := range outcomes {
		together := *o
		together.last = last
		judged, err := together.Judge(p, options)
		if err != nil {
			return nil, err
		}
		for _, j := range judged {
			at := slices.IndexFunc(clubs, func(b Beside) bool { return isOneSquad(b.Today.Outlook.Squad, j.Before) })
			if at < 0 {
				at = len(clubs)
				clubs = append(clubs, newBeside(j.Old, len(outcomes)))
			}
			clubs[at].Under[i] = Under{j.New, j.In, j.Out}
		}
	}
	for i := range clubs {
		clubs[i].Rows = clubs[i].differences()
	}
	return clubs, nil
}

func isOneSquad(a, b *squad.Squad) bool {
	return a.Club == b.Club && a.Country == b.Country && a.File == b.File
}

// newBeside is a club that has no part in any list yet.
func newBeside(today *plan.Plan, lists int) Beside {
	b := Beside{Today: today, Under: make([]Under, lists)}
	for i := range b.Under {
		b.Under[i].Plan = today
	}
	return b
}

// differences are the needs that are not the same under all lists.
func (b *Beside) differences() []Row {
	all := []*plan.Plan{b.Today}
	for _, u := range b.Under {
		all = append(all, u.Plan)
	}
	var rows []Row
	var done squad.PositionSet
	formation := b.Today.Formation.Positions()
	for at := range formation.All() {
		if done.Has(at) {
			continue
		}
		r := Row{Positions: inCommon(squad.SetOf(at), all...) & formation}
		done |= r.Positions
		for _, p := range all {
			r.States = append(r.States, stateAt(p, r.Positions))
		}
		i := slices.IndexFunc(rows, func(other Row) bool { return slices.Equal(other.States, r.States) })
		switch {
		case !slices.ContainsFunc(r.States, func(s State) bool { return !s.isAs(r.States[0]) }):
		case i >= 0:
			rows[i].Positions |= r.Positions
		default:
			rows = append(rows, r)
		}
	}
	return rows
}

// isAs reports whether a need is as pressing as another one, and takes as many signings if it
// presses this season.
func (s State) isAs(other State) bool {
	return s.Urgency == other.Urgency && (s.Urgency <= squad.Next || s.Signings == other.Signings)
}
