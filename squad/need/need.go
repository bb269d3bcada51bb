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
	// urgency may be at other positions. Those of its own may be at positions of worse
	// needs too, if these compete for the same players.
	Gaps []Gap
}

// Shortfall is a need without its gaps.
type Shortfall struct {
	// Positions are those at which a signing closes a gap of the need's urgency.
	Positions squad.PositionSet
	// Reach is all positions whose players any gap competes for, of the need and of those
	// of other urgencies that compete for the same: these have the same Reach.
	Reach squad.PositionSet
	// MayBe are positions that have a need too if all that the file leaves open turns out
	// badly.
	MayBe squad.PositionSet
	// Urgency is how pressing the need is at least, whatever the file leaves open.
	Urgency squad.Urgency
	// Worst is how pressing it is if all that the file leaves open turns out badly.
	Worst squad.Urgency
	// Signings is the fewest after which no place of the need is critical, short
	// or thin any more. Needs that compete for the same players share these: each has as
	// many as are missing at its positions, as far as they go round, and the last has
	// what is left. For a need of the next season it is as many as are missing at its
	// positions, but no more than the group that competes for the players takes. Low and
	// High differ where the file leaves open whether somebody is there.
	Signings squad.Range
}

// IsNow reports whether the need is certain and of the season itself: whether its signings
// are wanted for it.
func (s *Shortfall) IsNow() bool { return s.Urgency > squad.Next }

// UrgencyAt is how pressing the need is at some positions. It may be worse elsewhere.
func (n *Need) UrgencyAt(at squad.PositionSet) squad.Urgency {
	worst := squad.NoUrgency
	if n.Positions&at != 0 {
		worst = n.Urgency
	}
	for _, g := range n.Gaps {
		if g.Positions&at != 0 {
			worst = max(worst, min(g.Urgency, n.Urgency))
		}
	}
	return worst
}

// competesWith reports whether two certain needs of this season compete for the same
// players. One of the season after may reach as far by chance.
func (s *Shortfall) competesWith(other *Shortfall) bool {
	return s.IsNow() && other.IsNow() && s.Reach == other.Reach
}

// named are the positions of the need and of its lesser gaps.
func (n *Need) named() squad.PositionSet {
	at := n.Positions
	for i := range n.Gaps {
		if n.Gaps[i].Urgency != n.Urgency {
			at |= n.Gaps[i].Positions
		}
	}
	return at
}

// Touches reports whether the need, or a lesser gap of it, is one of some positions.
func (n *Need) Touches(at squad.PositionSet) bool {
	return n.named()&at != 0
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
	f.groups, f.ofNow = slices.Concat(now, next), len(now)
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
	groups    []group // of both, those of the season first
	ofNow     int     // how many of these are of the season
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
// claimed them all.
func (f *finding) add(n Need, gaps []Gap) {
	n.Positions = f.positions(gaps, n.IsNext())
	if n.Positions == 0 {
		return
	}
	n.Gaps = gaps
	f.needs = append(f.needs, n)
	f.taken |= n.Positions
}

// positions are those of the most urgent of some gaps, of all of them if they are of the
// season after, that no other need has taken.
func (f *finding) positions(gaps []Gap, all bool) squad.PositionSet {
	var at squad.PositionSet
	top := urgencyOf(gaps)
	for _, g := range gaps {
		if all || g.Urgency == top {
			at |= g.Positions
		}
	}
	return at &^ (f.claimed | f.taken)
}

// certainNow adds the needs of a group of gaps: one for each urgency, at the positions
// where no worse one is, as far as the signings of the group go round. What is left of
// these goes to the last.
func (f *finding) certainNow(g group) {
	f.mark(g.worst, squad.Unclear)
	if len(g.best) == 0 {
		return
	}
	f.mark(g.best, squad.Critical)
	left := f.now.signings(g.reach)
	var of []Need
	for u := squad.Critical; u >= squad.Thin && left.Low > 0; u-- {
		at := positionsOf(gapsOf(g.best, u)) &^ f.taken
		if at == 0 {
			continue
		}
		f.taken |= at
		signings := f.share(left, at)
		left = squad.Range{Low: left.Low - signings.Low, High: left.High - signings.High}
		of = append(of, Need{Shortfall: Shortfall{Positions: at, Reach: g.reach, Urgency: u, Signings: signings}})
	}
	last := &of[len(of)-1]
	last.Signings = last.Signings.Plus(left)
	of[0].MayBe = positionsOf(g.worst) &^ positionsOf(g.best)
	for _, gap := range g.best {
		n := needOf(of, gap)
		n.Gaps = append(n.Gaps, gap)
	}
	for i := range of {
		of[i].Worst = max(of[i].Urgency, urgencyOf(touching(g.worst, ownOf(of, i)|of[i].MayBe)))
	}
	f.needs = append(f.needs, of...)
}

// share is how many of the signings that are left for a group are for some of its
// positions: as many as are missing there if nobody from elsewhere covers, one at the
// least. Of what is left the worst case is never better off than the best.
func (f *finding) share(left squad.Range, at squad.PositionSet) squad.Range {
	low := min(left.Low, max(1, f.now.best.missingAtHome(at)))
	high := max(low, f.now.worst.missingAtHome(at))
	return squad.Range{Low: low, High: min(high, left.High-(left.Low-low))}
}

// needOf is the need of a group that one of its gaps is told with: that of its urgency if
// they share a position, so that each need has the gaps that it is named for. Otherwise
// the signings of worse needs close it, or there are none left for it: then it is told
// with the worst that shares a position, or with the last.
func needOf(group []Need, g Gap) *Need {
	shares := func(n Need) bool { return n.Positions&g.Positions != 0 }
	i := slices.IndexFunc(group, func(n Need) bool { return n.Urgency == g.Urgency && shares(n) })
	if i < 0 {
		i = slices.IndexFunc(group, shares)
	}
	if i < 0 {
		i = len(group) - 1
	}
	return &group[i]
}

// ownOf are the positions of a need of a group, and those of its lesser gaps that no
// other need of the group is named for.
func ownOf(group []Need, i int) squad.PositionSet {
	own := group[i].named()
	for j := range group {
		if j != i {
			own &^= group[j].Positions
		}
	}
	return own
}

func gapsOf(gaps []Gap, u squad.Urgency) []Gap {
	return slices.DeleteFunc(slices.Clone(gaps), func(g Gap) bool { return g.Urgency != u })
}

func touching(gaps []Gap, at squad.PositionSet) []Gap {
	return slices.DeleteFunc(slices.Clone(gaps), func(g Gap) bool { return g.Positions&at == 0 })
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
	signings := f.later(g, g.best)
	signings.Low = max(signings.Low, 1)
	signings.High = max(signings.High, signings.Low)
	f.add(Need{Shortfall: Shortfall{Reach: g.reach, Urgency: squad.Next, Worst: squad.Next, Signings: signings}}, g.best)
}

func (f *finding) unclearNext(g group) {
	if len(g.best) == 0 {
		signings := squad.Range{Low: 0, High: max(1, f.later(g, g.worst).High)}
		f.add(Need{Shortfall: Shortfall{Reach: g.reach, Urgency: squad.Unclear, Worst: squad.Next, Signings: signings}}, g.worst)
	}
}

// later is how many signings a group of the season after takes at the positions where some
// of its gaps are told: as many as are missing there if nobody from elsewhere covers, but
// no more than the whole group takes.
func (f *finding) later(g group, told []Gap) squad.Range {
	at := f.positions(told, true)
	left := f.next.signings(g.reach)
	left.Low = min(left.Low, f.next.best.missingAtHome(at))
	left.High = max(left.Low, min(left.High, f.next.worst.missingAtHome(at)))
	return left
}

func positionsOf(gaps []Gap) squad.PositionSet {
	var at squad.PositionSet
	for _, g := range gaps {
		at |= g.Positions
	}
	return at
}

func urgencyOf(gaps []Gap) squad.Urgency {
	worst := squad.NoUrgency
	for _, g := range gaps {
		worst = max(worst, g.Urgency)
	}
	return worst
}
