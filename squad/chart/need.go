package chart

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/outlook"
)

// Need is a position, or a group of positions that compete for the same
// players, where the squad falls short.
type Need struct {
	// Positions are those at which a signing closes a gap of the need's urgency.
	Positions squad.PositionSet
	Urgency   squad.Urgency
	// Signings is the fewest after which no place of the need is critical, short
	// or thin any more; for a need of the next season, no longer short. Low and
	// High differ where the file leaves open whether somebody is there.
	Signings Range
	// Gaps are all that the need consists of, the worst first. Those of lesser
	// urgency may reach further than Positions.
	Gaps    []Gap
	Count   Count    // of all its positions together, as the chart splits them
	Reasons []Reason // who leaves, who comes, who is doubtful, who is sure
}

// Touches are all positions that any gap of the need reaches.
func (n *Need) Touches() squad.PositionSet {
	touched := n.Positions
	for _, g := range n.Gaps {
		touched |= g.Positions
	}
	return touched
}

// Gap is a group of positions that a requirement finds too few men for.
type Gap struct {
	Urgency   squad.Urgency
	Positions squad.PositionSet
	// Places is how many men the group needs: its spots if it is critical or
	// thin, all its wanted places otherwise.
	Places int
	// Players are all who can be used at any of the positions: those fit on the
	// day for a critical gap, those who are sure for a thin one, else all who
	// count; never those of whom it is unknown whether they are there. They are
	// fewer than the places; for a thin gap no more than them.
	Players  []*outlook.Player
	Signings int // the fewest that close the gap
}

// Range is a number of which, because the file leaves something open, only two
// bounds may be known.
type Range struct{ Low, High int }

// Plus is both numbers together.
func (r Range) Plus(s Range) Range { return Range{r.Low + s.Low, r.High + s.High} }

// String is "1", or "1–2" where the bounds differ.
func (r Range) String() string {
	if r.Low == r.High {
		return fmt.Sprint(r.Low)
	}
	return fmt.Sprintf("%d–%d", r.Low, r.High)
}

// Needs finds where the squad falls short in the chart's season, and where it
// will in the season after if that outlook is given. The worst come first. Each
// position belongs to one need at the most.
func (c *Chart) Needs(next *outlook.Outlook) []Need {
	needs := c.bounds().needs()
	if next != nil {
		later := &Chart{Outlook: next, Formation: c.Formation, Cover: c.Cover, candidates: candidatesOf(next, c.Formation)}
		needs = append(needs, later.boundsOfNext(needs).needs()...)
	}
	counts := c.Counts()
	for i := range needs {
		for p := range needs[i].Positions.All() {
			needs[i].Count = needs[i].Count.Plus(counts[p])
		}
		needs[i].Reasons = c.reasons(&needs[i], next)
	}
	slices.SortStableFunc(needs, byUrgency)
	return needs
}

func byUrgency(a, b Need) int {
	return cmp.Or(
		cmp.Compare(b.Urgency, a.Urgency),
		cmp.Compare(b.Signings.High, a.Signings.High),
		cmp.Compare(first(a.Positions), first(b.Positions)),
	)
}

// boundsOfNext are the bounds of a chart of the season after, at the positions
// that no need of the season itself touches.
func (c *Chart) boundsOfNext(needs []Need) bounds {
	rest := c.Formation.Positions() &^ touched(needs)
	return boundsOf(func(v view) []level {
		l := c.shortLevel(squad.Next, v, c.candidates)
		return []level{l.restrict(rest)}
	}, c.candidates)
}

func (c *Chart) bounds() bounds {
	return boundsOf(func(v view) []level { return c.levels(v, c.candidates) }, c.candidates)
}

func first(at squad.PositionSet) squad.Position {
	for p := range at.All() {
		return p
	}
	return squad.NoPosition
}

func anyUnknown(candidates []candidate) bool {
	return slices.ContainsFunc(candidates, func(m candidate) bool { return m.unknown })
}

func touched(needs []Need) squad.PositionSet {
	var at squad.PositionSet
	for i := range needs {
		at |= needs[i].Touches()
	}
	return at
}

// bounds are the assessments of the worst and the best case. They are one and
// the same unless the file leaves something open.
type bounds struct {
	worst, best assessment
	open        bool
}

func boundsOf(levels func(view) []level, candidates []candidate) bounds {
	worst := assess(levels(worstCase))
	if !anyUnknown(candidates) {
		return bounds{worst: worst, best: worst}
	}
	return bounds{worst, assess(levels(bestCase)), true}
}

// needs are the needs of the worst case, with the signings of both.
func (b bounds) needs() []Need {
	needs := b.worst.needs()
	for i := range needs {
		needs[i].Signings = b.signings(needs[i].Touches())
	}
	return needs
}

func (b bounds) signings(at squad.PositionSet) Range {
	worst := b.worst.fewestSignings(at)
	if !b.open {
		return worst
	}
	return Range{b.best.fewestSignings(at).Low, worst.High}
}

// needs gathers the gaps of all levels: gaps that share a position are one need,
// with the urgency of the worst.
func (a assessment) needs() []Need {
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
		}
		for _, g := range n.Gaps {
			if g.Urgency == n.Urgency {
				n.Positions |= g.Positions
			}
		}
	}
	return needs
}
