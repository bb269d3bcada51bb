package need

import (
	"slices"

	"github.com/depth-football/depth/squad"
)

// Shortfalls are what a squad lacks: its needs without their gaps.
type Shortfalls struct {
	Needs   []Shortfall                     // in the order of [Team.Needs]
	Urgency squad.ByPosition[squad.Urgency] // the worst at each position
}

// Shortfalls are what the squad lacks.
func (t *Team) Shortfalls() *Shortfalls { return t.whole().shortfalls() }

// Without is what the squad lacks without the player of an index.
func (t *Team) Without(player int) *Shortfalls { return t.without(player).shortfalls() }

func (s side) shortfalls() *Shortfalls {
	now, next := s.both()
	needs := slices.Concat(now.needs(), next.needs())
	f := &Shortfalls{Needs: make([]Shortfall, len(needs))}
	for i := range needs {
		f.Needs[i] = needs[i].Shortfall
		for _, g := range needs[i].Gaps {
			for p := range g.Positions.All() {
				f.Urgency[p] = max(f.Urgency[p], g.Urgency)
			}
		}
	}
	slices.SortStableFunc(f.Needs, byUrgency)
	return f
}

// WorseThan reports whether a squad lacks more than it did: some position has a
// need that had none or a less urgent one, or more signings are wanted in all.
func (f *Shortfalls) WorseThan(before *Shortfalls) bool {
	for p := range f.Urgency {
		if f.Urgency[p] > before.Urgency[p] {
			return true
		}
	}
	now, next := f.signings()
	nowBefore, nextBefore := before.signings()
	return now.High > nowBefore.High || now.Low > nowBefore.Low || next.High > nextBefore.High || next.Low > nextBefore.Low
}

// signings are how many are wanted for this season and for the one after.
func (f *Shortfalls) signings() (now, next squad.Range) {
	for _, n := range f.Needs {
		if n.Urgency == squad.Next {
			next = next.Plus(n.Signings)
		} else {
			now = now.Plus(n.Signings)
		}
	}
	return now, next
}
