package need

import (
	"cmp"
	"slices"

	"github.com/depth-football/depth/squad"
)

// Need is a position, or a group of positions that compete for the same
// players, where the squad falls short.
type Need struct {
	Shortfall
	// Gaps are all that the need consists of, the worst first. Those of lesser
	// urgency may reach further than Positions.
	Gaps []Gap
}

// Shortfall is a need without its gaps.
type Shortfall struct {
	// Positions are those at which a signing closes a gap of the need's urgency.
	Positions squad.PositionSet
	// Reach is all positions whose players any gap of the need competes for.
	Reach squad.PositionSet
	// Urgency is how pressing the need is at least, whatever the file leaves open.
	Urgency squad.Urgency
	// Worst is how pressing it is if all that the file leaves open turns out badly.
	Worst squad.Urgency
	// Signings is the fewest after which no place of the need is critical, short
	// or thin any more. For a need of the next season it is the fewest that are left, one
	// at the least, once as many are signed as are missing at home where this season has a
	// need. Low and High differ where the file leaves open whether somebody is there.
	Signings squad.Range
}

// IsNow reports whether the need is certain and of the season itself: whether its signings
// are wanted for it.
func (s *Shortfall) IsNow() bool { return s.Urgency > squad.Next }

// UrgencyAt is how pressing the need is at some positions. It may be worse elsewhere.
func (n *Need) UrgencyAt(at squad.PositionSet) squad.Urgency {
	worst := squad.NoUrgency
	for _, g := range n.Gaps {
		if g.Positions&at != 0 {
			worst = max(worst, min(g.Urgency, n.Urgency))
		}
	}
	return worst
}

// Touches reports whether the need, or a lesser gap of it, is one of some positions.
func (n *Need) Touches(at squad.PositionSet) bool {
	touches := n.Positions&at != 0
	for i := range n.Gaps {
		touches = touches || n.Gaps[i].Positions&at != 0
	}
	return touches
}

// Gap is a group of positions that a requirement finds too few players for.
type Gap struct {
	Urgency squad.Urgency
	// Positions are those of Reach at which a signing helps that would be too few for
	// their own places, if nobody from elsewhere covered.
	Positions squad.PositionSet
	Reach     squad.PositionSet // the group
	// Places is how many players the group needs: its spots if it is critical or
	// thin, all its wanted places otherwise.
	Places int
	// Players are the indexes of all at home in the group, doubts and all, for a
	// critical gap of all fit on the day who can play there at all, for a thin one of
	// those who are sure. If it is unknown whether a player is there, or fit, they
	// are left out where the need is not certain, and counted where it is.
	Players  []int
	Signings int // the fewest that close the gap

	in *assessment
}

// Needs are where the squad falls short in its season, and where it will in the
// season after. The worst come first. Each position belongs to one need at the most.
func (t *Team) Needs() []Need {
	needs := t.whole().find().needs
	for i := range needs {
		for j := range needs[i].Gaps {
			g := &needs[i].Gaps[j]
			g.Players = g.in.users(g.Reach, g.Places)
		}
	}
	return needs
}

// find finds the needs of a side.
func (s side) find() *finding {
	f := &finding{now: s.bounds(s.Now, false), next: s.bounds(s.Next, true)}
	now, next := f.now.groups(), f.next.groups()
	for _, g := range now {
		f.certainNow(g)
	}
	f.claim(squad.Next)
	for _, g := range next {
		f.certainNext(g)
	}
	f.claim(squad.Unclear)
	for _, g := range now {
		f.unclearNow(g)
	}
	for _, g := range next {
		f.unclearNext(g)
	}
	slices.SortStableFunc(f.needs, func(a, b Need) int { return byUrgency(a.Shortfall, b.Shortfall) })
	return f
}

func byUrgency(a, b Shortfall) int {
	return cmp.Or(
		cmp.Compare(b.Urgency, a.Urgency),
		cmp.Compare(b.Signings.High, a.Signings.High),
		cmp.Compare(a.Positions.First(), b.Positions.First()),
	)
}

// finding is the needs found so far. Those that are certain claim their positions first,
// those of the season before those of the season after.
type finding struct {
	now, next bounds
	needs     []Need
	urgency   squad.ByPosition[squad.Urgency] // of each position, that of its worst gap
	claimed   squad.PositionSet               // by more urgent needs, whether they are named there or not
	taken     squad.PositionSet               // by the needs found so far
}

// claim claims all positions that are more urgent than so.
func (f *finding) claim(than squad.Urgency) {
	for p, u := range f.urgency {
		if u > than {
			f.claimed |= squad.SetOf(squad.Position(p))
		}
	}
}

// mark raises the urgency of the positions of gaps: to their own, or to no more than
// a limit.
func (f *finding) mark(gaps []Gap, limit squad.Urgency) {
	for _, g := range gaps {
		for p := range g.Positions.All() {
			f.urgency[p] = max(f.urgency[p], min(g.Urgency, limit))
		}
	}
}

// add adds a need at the positions of the most urgent of its gaps, unless others have
// claimed them all. Of the next season all gaps are alike, so none hides another whose
// positions are free.
func (f *finding) add(n Need, gaps []Gap) {
	top := min(urgencyOf(gaps), n.Worst)
	for _, g := range gaps {
		if min(g.Urgency, n.Worst) == top {
			n.Positions |= g.Positions
		}
	}
	n.Positions &^= f.claimed | f.taken
	if n.Positions == 0 {
		return
	}
	n.Gaps = gaps
	f.needs = append(f.needs, n)
	f.taken |= n.Positions
}

func (f *finding) certainNow(g group) {
	f.mark(g.worst, squad.Unclear)
	if len(g.best) == 0 {
		return
	}
	f.mark(g.best, squad.Critical)
	f.add(Need{Shortfall: Shortfall{
		Reach: g.reach, Urgency: urgencyOf(g.best), Worst: urgencyOf(g.worst), Signings: f.now.signings(g.reach),
	}}, g.best)
}

func (f *finding) unclearNow(g group) {
	if len(g.best) == 0 {
		f.add(Need{Shortfall: Shortfall{
			Reach: g.reach, Urgency: squad.Unclear, Worst: urgencyOf(g.worst), Signings: f.now.signings(g.reach),
		}}, g.worst)
	}
}

func (f *finding) certainNext(g group) {
	f.mark(g.worst, squad.Unclear)
	if len(g.best) == 0 {
		return
	}
	f.mark(g.best, squad.Next)
	signings := f.later(g)
	signings.Low = max(signings.Low, 1)
	signings.High = max(signings.High, signings.Low)
	f.add(Need{Shortfall: Shortfall{Reach: g.reach, Urgency: squad.Next, Worst: squad.Next, Signings: signings}}, g.best)
}

func (f *finding) unclearNext(g group) {
	if len(g.best) == 0 {
		signings := squad.Range{Low: 0, High: max(1, f.later(g).High)}
		f.add(Need{Shortfall: Shortfall{Reach: g.reach, Urgency: squad.Unclear, Worst: squad.Next, Signings: signings}}, g.worst)
	}
}

// later is how many signings a group of the season after takes at positions that are not
// claimed, if at the others as many are made as they lack at home.
func (f *finding) later(g group) squad.Range {
	left := f.next.signings(g.reach)
	left.Low = max(0, left.Low-f.next.best.missingAtHome(g.reach&f.claimed))
	left.High = max(left.Low, left.High-f.next.worst.missingAtHome(g.reach&f.claimed))
	return left
}

func urgencyOf(gaps []Gap) squad.Urgency {
	worst := squad.NoUrgency
	for _, g := range gaps {
		worst = max(worst, g.Urgency)
	}
	return worst
}
