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
	// Reach is all positions that any gap of the need reaches.
	Reach   squad.PositionSet
	Urgency squad.Urgency
	// Signings is the fewest after which no place of the need is critical, short
	// or thin any more; for a need of the next season, no longer short. Low and
	// High differ where the file leaves open whether somebody is there.
	Signings squad.Range
}

// Gap is a group of positions that a requirement finds too few players for.
type Gap struct {
	Urgency   squad.Urgency
	Positions squad.PositionSet
	// Places is how many players the group needs: its spots if it is critical or
	// thin, all its wanted places otherwise.
	Places int
	// Players are the indexes of all who can be used at any of the positions: those
	// fit on the day for a critical gap, those who are sure for a thin one, otherwise
	// all who count; never those of whom it is unknown whether they are there. They
	// are fewer than the places; for a thin gap no more than them.
	Players  []int
	Signings int // the fewest that close the gap
}

// Needs are where the squad falls short in its season, and where it will in the
// season after. The worst come first. Each position belongs to one need at the most.
func (t *Team) Needs() []Need {
	bounds, next := t.whole().both()
	needs := slices.Concat(bounds.needs(), next.needs())
	for i := range needs {
		from := bounds
		if needs[i].Urgency == squad.Next {
			from = next
		}
		for j := range needs[i].Gaps {
			from.worst.fill(&needs[i].Gaps[j])
		}
	}
	slices.SortStableFunc(needs, func(a, b Need) int { return byUrgency(a.Shortfall, b.Shortfall) })
	return needs
}

// fill names the players of a gap.
func (a assessments) fill(g *Gap) {
	i := slices.IndexFunc(a, func(a assessment) bool { return a.urgency == g.Urgency })
	g.Players = a[i].users(g.Positions, g.Places)
}

func byUrgency(a, b Shortfall) int {
	return cmp.Or(
		cmp.Compare(b.Urgency, a.Urgency),
		cmp.Compare(b.Signings.High, a.Signings.High),
		cmp.Compare(a.Positions.First(), b.Positions.First()),
	)
}

// bounds are the assessments of the worst and the best case. They are one and
// the same unless the file leaves something open.
type bounds struct {
	worst, best assessments
	open        bool
}

// both are the bounds of the season, and of the season after at the positions that
// no need of the season itself reaches.
func (s side) both() (now, next bounds) {
	now = s.bounds()
	return now, s.boundsOfNext(reachOf(now.needs()))
}

func (s side) bounds() bounds {
	worst := assess(s.requirements(worstCase))
	if !s.anyUnknown(s.Now) {
		return bounds{worst: worst, best: worst}
	}
	return bounds{worst, assess(s.requirements(bestCase)), true}
}

func (s side) boundsOfNext(reached squad.PositionSet) bounds {
	if s.Next == nil {
		return bounds{}
	}
	rest := s.Formation.Positions() &^ reached
	places := func(a assumption) assessments {
		r := s.allPlaces(squad.Next, a, s.Next)
		return assess([]requirement{r.restrict(rest)})
	}
	worst := places(worstCase)
	if !s.anyUnknown(s.Next) {
		return bounds{worst: worst, best: worst}
	}
	return bounds{worst, places(bestCase), true}
}

func reachOf(needs []Need) squad.PositionSet {
	var at squad.PositionSet
	for i := range needs {
		at |= needs[i].Reach
	}
	return at
}

// needs are the needs of the worst case, with the signings of both.
func (b bounds) needs() []Need {
	needs := b.worst.needs()
	for i := range needs {
		needs[i].Signings = b.signings(needs[i].Reach)
	}
	return needs
}

func (b bounds) signings(at squad.PositionSet) squad.Range {
	worst := b.worst.fewestSignings(at)
	if !b.open {
		return worst
	}
	return squad.Range{Low: b.best.fewestSignings(at).Low, High: worst.High}
}

// needs gathers the gaps of all requirements: gaps that share a position are one
// need, with the urgency of the worst.
func (a assessments) needs() []Need {
	var gaps []Gap
	var groups []squad.PositionSet
	for i := range a {
		for _, g := range a[i].gaps() {
			gaps = append(gaps, g)
			groups = join(groups, g.Positions)
		}
	}
	needs := make([]Need, len(groups))
	for i, group := range groups {
		n := &needs[i]
		for _, g := range gaps {
			if g.Positions&group == 0 {
				continue
			}
			n.Gaps = append(n.Gaps, g)
			n.Urgency = max(n.Urgency, g.Urgency)
			n.Reach |= g.Positions
		}
		for _, g := range n.Gaps {
			if g.Urgency == n.Urgency {
				n.Positions |= g.Positions
			}
		}
	}
	return needs
}
