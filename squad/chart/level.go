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
// far as these go, on top of those already made.
func (a *assessed) missing(at squad.PositionSet, made signings) int {
	n := 0
	for i := range a.shortages {
		n += a.shortages[i].missing(at, made)
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
		gap := Gap{Urgency: a.urgency, Positions: group, Places: a.places(group), Signings: a.missing(group, signings{})}
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
func (a assessment) missing(at squad.PositionSet, made signings) int {
	most := 0
	for i := range a {
		most = max(most, a[i].missing(at, made))
	}
	return most
}

// fewestSignings is the smallest number of signings, each at one of the
// positions, that fulfils all levels as far as these positions go.
func (a assessment) fewestSignings(at squad.PositionSet) int {
	for n := a.missing(at, signings{}); ; n++ {
		if a.enough(at, at, signings{}, n) {
			return n
		}
	}
}

// enough tells whether n signings on top of those made, at the positions from,
// can fulfil all levels. No signing brings a level more than one step nearer, so
// one that is more than n steps away ends the search.
func (a assessment) enough(at, from squad.PositionSet, made signings, n int) bool {
	switch missing := a.missing(at, made); {
	case missing == 0:
		return true
	case missing > n:
		return false
	}
	for p := range from.All() {
		next := made
		next[p]++
		// In which order they are signed makes no difference, so the search
		// never goes back to an earlier position.
		if a.enough(at, from&^(squad.SetOf(p)-1), next, n-1) {
			return true
		}
	}
	return false
}
