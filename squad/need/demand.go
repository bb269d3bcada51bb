package need

import (
	"cmp"
	"slices"

	"github.com/depth-football/depth/squad"
)

// Demand is how many signings a squad wants by the season after, and how these and those
// for the season are spread over the positions.
type Demand struct {
	// Batches are the signings for both seasons, by the positions that compete for the
	// same players in either. A player signed for the season is there in the one after, so
	// they are fewer than the signings of all needs if one does for both; they are more if
	// places become empty where a more urgent need hides it.
	Batches []Batch
	Now     squad.ByPosition[Limits] // of the signings for the season
	ByNext  squad.ByPosition[Limits] // of those of the batches
}

// Batch is the signings that positions want together.
type Batch struct {
	Positions squad.PositionSet // those at which something is lacking for certain
	Reach     squad.PositionSet
	Signings  squad.Range // the fewest after which nothing is lacking in either season
}

// Limits are how many of the fewest signings can be at a position, however what the file
// leaves open turns out.
type Limits struct {
	Least uint8 // what the position lacks by itself
	Most  uint8 // what it may lack at the most, whoever plays elsewhere
}

// Demand is what the squad wants, and what it lacks.
func (t *Team) Demand() (*Shortfalls, Demand) {
	f := t.whole().find()
	both := bounds{slices.Concat(f.now.worst, f.next.worst), slices.Concat(f.now.best, f.next.best), f.now.open || f.next.open}
	now, next := batches(f.now, f.groups[:f.ofNow]), batches(both, f.groups)
	return f.shortfalls(), Demand{next, f.now.limits(now), both.limits(next)}
}

// batches are the signings that groups want for certain.
func batches(b bounds, groups []group) []Batch {
	var reaches []squad.PositionSet
	for _, g := range groups {
		reaches = join(reaches, g.reach)
	}
	var list []Batch
	for _, reach := range reaches {
		var at squad.PositionSet
		for _, g := range groups {
			if g.reach&reach != 0 {
				at |= positionsOf(g.best)
			}
		}
		if at != 0 {
			list = append(list, Batch{at, reach, b.signings(reach)})
		}
	}
	slices.SortFunc(list, func(a, b Batch) int { return cmp.Compare(a.Reach.First(), b.Reach.First()) })
	return list
}

// limits are those of every position. At those of a batch there are no more than are left
// of it once the other positions have what they lack by themselves.
func (b bounds) limits(batches []Batch) squad.ByPosition[Limits] {
	var limits squad.ByPosition[Limits]
	for i := range b.best {
		for j := range b.best[i].shortages {
			s := &b.best[i].shortages[j]
			for bit, p := range s.positions {
				limits[p].Least = max(limits[p].Least, uint8(max(0, s.lack[1<<bit])))
			}
		}
	}
	for i := range b.worst {
		for j := range b.worst[i].shortages {
			b.worst[i].shortages[j].raiseMost(&limits)
		}
	}
	for _, batch := range batches {
		for p := range batch.Positions.All() {
			others := b.best.fewestSignings(batch.Reach &^ squad.SetOf(p)).Low
			limits[p].Most = min(limits[p].Most, uint8(batch.Signings.High-others))
		}
	}
	return limits
}

// raiseMost raises the most signings at each position to what it adds to what others lack:
// if one more were made there than any group asks for, one could be left out. Whoever is
// there after all takes at least as much off a group as off a smaller one in it, so no
// other case than the worst asks for more.
func (s *shortage) raiseMost(limits *squad.ByPosition[Limits]) {
	if s.worst <= 0 {
		return
	}
	inner := s.room // by group, what it or a smaller one in it lacks
	inner[0] = 0
	for g := 1; g < len(s.lack); g++ {
		inner[g] = max(0, s.lack[g])
		for rest := g; rest != 0; rest &= rest - 1 {
			inner[g] = max(inner[g], inner[g^rest&-rest])
		}
	}
	for bit, p := range s.positions {
		most := int16(0)
		for g, lack := range s.lack {
			if g>>bit&1 == 1 {
				most = max(most, lack-inner[g^1<<bit])
			}
		}
		limits[p].Most = max(limits[p].Most, uint8(most))
	}
}
