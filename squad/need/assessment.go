package need

import (
	"slices"

	"github.com/depth-football/depth/squad"
)

// assessment is a requirement with what it lacks.
type assessment struct {
	requirement
	shortages []shortage
}

// assessments are those of a season, the worst urgency first.
type assessments []assessment

func assess(requirements []requirement) assessments {
	all := make(assessments, len(requirements))
	for i, r := range requirements {
		all[i] = assessment{r, r.shortages()}
	}
	return all
}

// without is the assessments when one player is gone.
func (a assessments) without(player int) assessments {
	left := make(assessments, len(a))
	for i := range a {
		left[i] = a[i]
		at := slices.Index(a[i].who, player)
		if at < 0 {
			continue
		}
		left[i].requirement = a[i].requirement.without(at)
		left[i].shortages = slices.Clone(a[i].shortages)
		for j, s := range a[i].shortages {
			if where := squad.SetOf(s.positions...); where&a[i].players[at].cover != 0 {
				left[i].shortages[j] = s.without(a[i].players[at])
			}
		}
	}
	return left
}

// helpful are the positions at which a signing brings the requirement nearer.
func (a *assessment) helpful() squad.PositionSet {
	var at squad.PositionSet
	for i := range a.shortages {
		at |= a.shortages[i].helpful()
	}
	return at
}

// named are the positions at which the requirement has a need.
func (a *assessment) named() squad.PositionSet { return a.namedAmong(a.helpful()) }

// namedAmong is named where it is known what is helpful.
func (a *assessment) namedAmong(helpful squad.PositionSet) squad.PositionSet {
	var at squad.PositionSet
	for i := range a.shortages {
		s := &a.shortages[i]
		at |= s.namedAmong(helpful & squad.SetOf(s.positions...))
	}
	return at
}

// missing is the fewest signings at the positions given that fulfil the
// requirement as far as these go.
func (a *assessment) missing(at squad.PositionSet) int {
	n := 0
	for i := range a.shortages {
		n += a.shortages[i].missing(at)
	}
	return n
}

// gaps are the groups of positions at which requirements are not fulfilled.
func (a assessments) gaps() []Gap {
	var gaps []Gap
	for i := range a {
		r := &a[i]
		helpful := r.helpful()
		if helpful == 0 {
			continue
		}
		named := r.namedAmong(helpful)
		for _, group := range r.groups(helpful) {
			gaps = append(gaps, Gap{
				Urgency: r.urgency, Positions: group & named, Reach: group, Places: r.places(group), Signings: r.missing(group), in: r,
			})
		}
	}
	return gaps
}

// missing is what the requirement that is farthest away needs.
func (a assessments) missing(at squad.PositionSet) int {
	most := 0
	for i := range a {
		most = max(most, a[i].missing(at))
	}
	return most
}

// missingAtHome is the fewest signings at some positions that are enough for all of their
// places if nobody from elsewhere covers.
func (a assessments) missingAtHome(at squad.PositionSet) int {
	most := 0
	for i := range a {
		n := 0
		for j := range a[i].shortages {
			s := &a[i].shortages[j]
			missing, _ := s.close(s.atHome, at, squad.NoPosition)
			n += missing
		}
		most = max(most, n)
	}
	return most
}

// fewestSignings is the smallest number of signings, each at one of the
// positions, that fulfils all requirements as far as these positions go.
func (a assessments) fewestSignings(at squad.PositionSet) squad.Range {
	lacks := a.lacks(at)
	if least := a.missing(at); lacks.oneByOne() == int16(least) {
		return squad.Range{Low: least, High: least}
	}
	return fewest(lacks, mostSteps)
}

// mostSteps is twice what the slowest squads of BenchmarkSlowSquad take, some
// milliseconds.
const mostSteps = 1 << 20

// lacks is what the strictest requirement has every group of some positions lack.
func (a assessments) lacks(at squad.PositionSet) lacks {
	positions := at.List()
	l := make(lacks, 1<<len(positions))
	groups := make([]int, len(l))
	for i := range a {
		for j := range a[i].shortages {
			if s := &a[i].shortages[j]; s.worst > 0 {
				s.raise(l, groups, positions)
			}
		}
	}
	return l
}

// raise raises what groups of some positions lack to what they lack here. For the
// groups in its own order of positions it uses the room it is given.
func (s *shortage) raise(l lacks, groups []int, positions []squad.Position) {
	for b, p := range positions {
		own := s.group(squad.SetOf(p))
		for g := range 1 << b {
			whole := g | 1<<b
			if groups[whole] = groups[g] | own; own == 0 || groups[g] < 0 {
				groups[whole] = -1 // it has a position that is not here
				continue
			}
			l[whole] = max(l[whole], s.lack[groups[whole]])
		}
	}
}
