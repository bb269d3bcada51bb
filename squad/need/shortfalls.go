package need

import (
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

func (s side) shortfalls() *Shortfalls { return s.find().shortfalls() }

func (f *finding) shortfalls() *Shortfalls {
	lacks := &Shortfalls{Needs: make([]Shortfall, len(f.needs)), Urgency: f.urgency}
	for i := range f.needs {
		lacks.Needs[i] = f.needs[i].Shortfall
	}
	return lacks
}

// WorseThan reports whether a squad lacks more than it did: some position has a
// need that had none or a less urgent one, or more signings are wanted in all.
func (f *Shortfalls) WorseThan(before *Shortfalls) bool {
	for p := range f.Urgency {
		if f.Urgency[p] > before.Urgency[p] {
			return true
		}
	}
	now, next, unclear := f.signings()
	nowBefore, nextBefore, unclearBefore := before.signings()
	return now.High > nowBefore.High || now.Low > nowBefore.Low || next.High > nextBefore.High || next.Low > nextBefore.Low ||
		unclear.High > unclearBefore.High
}

// signings are how many are wanted for this season, for the one after, and how many may
// be.
func (f *Shortfalls) signings() (now, next, unclear squad.Range) {
	for _, n := range f.Needs {
		switch {
		case n.IsNow():
			now = now.Plus(n.Signings)
		case n.Urgency == squad.Next:
			next = next.Plus(n.Signings)
		default:
			unclear = unclear.Plus(n.Signings)
		}
	}
	return now, next, unclear
}
