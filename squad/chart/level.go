package chart

import (
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/outlook"
)

// view is how the gaps in a squad file are taken. The answer lies between the two
// extremes; as what the file does not say never counts as fine, the worst case
// tells where there is a need and how urgent it is.
type view uint8

const (
	worstCase view = iota // men of whom it is unknown whether they are there are not
	bestCase              // they are there, and that is no doubt about them
)

// level is the requirement of one urgency with the men who answer it.
type level struct {
	urgency squad.Urgency
	requirement
	who []*outlook.Player // by man
}

// levels are the requirements of a season, the worst urgency first.
func (c *Chart) levels(v view, candidates []candidate) []level {
	critical, thin := c.level(squad.Critical), c.level(squad.Thin)
	for _, m := range candidates {
		if v == worstCase && m.unknown {
			continue
		}
		if m.fit {
			critical.add(m.Player, m.able)
		}
		if m.known {
			thin.add(m.Player, m.natural)
		}
	}
	return []level{critical, c.shortLevel(squad.Short, v, candidates), thin}
}

// shortLevel asks for all wanted places and takes everybody who counts.
func (c *Chart) shortLevel(u squad.Urgency, v view, candidates []candidate) level {
	l := c.level(u)
	for _, m := range candidates {
		if v != worstCase || !m.unknown {
			l.add(m.Player, m.natural)
		}
	}
	return l
}

// level asks for the spots of the eleven if it is critical or thin, with a man
// to spare if it is thin, and else for all places.
func (c *Chart) level(u squad.Urgency) level {
	l := level{urgency: u}
	l.at, l.spare = c.Formation.Positions(), u == squad.Thin
	for p := range l.at.All() {
		l.want[p] = uint8(c.Formation.Starts(p))
		if u == squad.Short || u == squad.Next {
			l.want[p] *= uint8(c.Cover.Of(p))
		}
	}
	l.men = make([]squad.PositionSet, 0, len(c.candidates))
	l.who = make([]*outlook.Player, 0, len(c.candidates))
	return l
}

func (l *level) add(p *outlook.Player, where squad.PositionSet) {
	if where != 0 {
		l.men = append(l.men, where)
		l.who = append(l.who, p)
	}
}

// restrict is the level seen by some of its positions alone.
func (l *level) restrict(at squad.PositionSet) level {
	part := level{urgency: l.urgency}
	part.at, part.spare = l.at&at, l.spare
	for p := range part.at.All() {
		part.want[p] = l.want[p]
	}
	for i, m := range l.men {
		part.add(l.who[i], m&at)
	}
	return part
}

// assessment is the levels of a season with what they lack.
type assessment []assessed

type assessed struct {
	level
	shortages []shortage
}

func assess(levels []level) assessment {
	a := make(assessment, len(levels))
	for i, l := range levels {
		a[i] = assessed{l, l.shortages()}
	}
	return a
}

// without is the assessment when one man is gone.
func (a assessment) without(p *outlook.Player) assessment {
	left := make(assessment, len(a))
	for i := range a {
		left[i] = assessed{a[i].level, a[i].shortages}
		man := slices.Index(a[i].who, p)
		if man < 0 {
			continue
		}
		left[i].who = slices.Delete(slices.Clone(a[i].who), man, man+1)
		left[i].men = slices.Delete(slices.Clone(a[i].men), man, man+1)
		left[i].shortages = make([]shortage, len(a[i].shortages))
		for j, s := range a[i].shortages {
			left[i].shortages[j] = s.without(a[i].men[man])
		}
	}
	return left
}

// helpful are the positions at which a signing brings the level nearer.
func (a *assessed) helpful() squad.PositionSet {
	var at squad.PositionSet
	for i := range a.shortages {
		at |= a.shortages[i].helpful()
	}
	return at
}

// missing is the fewest signings at the positions given that fulfil the level as
// far as these go.
func (a *assessed) missing(at squad.PositionSet) int {
	n := 0
	for i := range a.shortages {
		n += a.shortages[i].missing(at)
	}
	return n
}

// gaps are the groups of positions at which the level is not fulfilled.
func (a *assessed) gaps() []Gap {
	var gaps []Gap
	helpful := a.helpful()
	if helpful == 0 {
		return nil
	}
	for _, group := range a.groups(helpful) {
		gap := Gap{Urgency: a.urgency, Positions: group, Places: a.places(group), Signings: a.missing(group)}
		gap.Players = a.users(group, gap.Places)
		gaps = append(gaps, gap)
	}
	return gaps
}

// users are the players who can be used in a group, of which there are about so
// many; none where only their number is known, as in a [Tally].
func (a *assessed) users(group squad.PositionSet, about int) []*outlook.Player {
	var users []*outlook.Player
	for i, m := range a.men {
		if m&group == 0 || a.who[i] == nil {
			continue
		}
		if users == nil {
			users = make([]*outlook.Player, 0, about)
		}
		users = append(users, a.who[i])
	}
	return users
}

// helpful are the positions at which a signing brings some level nearer.
func (a assessment) helpful() squad.PositionSet {
	var at squad.PositionSet
	for i := range a {
		at |= a[i].helpful()
	}
	return at
}

// helpfulAt tells whether a signing at one of some positions brings some level
// nearer.
func (a assessment) helpfulAt(at squad.PositionSet) bool {
	for i := range a {
		for j := range a[i].shortages {
			if a[i].shortages[j].helpfulAt(at) {
				return true
			}
		}
	}
	return false
}

// missing is what the level that is farthest away needs.
func (a assessment) missing(at squad.PositionSet) int {
	most := 0
	for i := range a {
		most = max(most, a[i].missing(at))
	}
	return most
}

// fewestSignings is the smallest number of signings, each at one of the
// positions, that fulfils all levels as far as these positions go.
func (a assessment) fewestSignings(at squad.PositionSet) Range {
	lacks := a.lacks(at)
	if least := a.missing(at); lacks.oneByOne() == int16(least) {
		return Range{least, least}
	}
	return fewest(lacks, mostSteps)
}

// mostSteps is twice what the slowest squads of BenchmarkSlowSquad take, some
// milliseconds.
const mostSteps = 1 << 20

// lacks is what the strictest level has every group of some positions lack.
func (a assessment) lacks(at squad.PositionSet) lacks {
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
