package chart

import (
	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/outlook"
)

// view is how the gaps in a squad file are taken. What the file does not say
// never counts as fine, so the answer lies between the two extremes.
type view uint8

const (
	asFiled   view = iota // men of whom it is unknown whether they are there count, with a doubt
	bestCase              // they are there without that doubt
	worstCase             // they are not there
)

// level is the requirement of one urgency with the men who answer it.
type level struct {
	urgency Urgency
	*requirement
	who []*outlook.Player // by man
}

// levels are the requirements of a season, the worst urgency first.
func (c *Chart) levels(v view, candidates []candidate) []level {
	levels := []level{
		{urgency: Critical, requirement: c.spots(false)},
		c.shortLevel(Short, v, candidates),
		{urgency: Thin, requirement: c.spots(true)},
	}
	for _, m := range candidates {
		unknown := m.Doubts.Unknown() != 0
		if v == worstCase && unknown {
			continue
		}
		if m.Fit() {
			levels[0].add(m.Player, m.able)
		}
		if m.Sure() || v == bestCase && unknown && m.Doubts.AboutSeason().Known() == 0 {
			levels[2].add(m.Player, m.natural)
		}
	}
	return levels
}

// shortLevel asks for all wanted places and takes everybody who counts.
func (c *Chart) shortLevel(u Urgency, v view, candidates []candidate) level {
	l := level{urgency: u, requirement: c.wanted()}
	for _, m := range candidates {
		if v != worstCase || m.Doubts.Unknown() == 0 {
			l.add(m.Player, m.natural)
		}
	}
	return l
}

func (l *level) add(p *outlook.Player, where squad.PositionSet) {
	if where != 0 {
		l.men = append(l.men, where)
		l.who = append(l.who, p)
	}
}

// spots is the requirement that the eleven spots be filled, with a man to spare
// or without.
func (c *Chart) spots(spare bool) *requirement {
	r := &requirement{at: c.Formation.Positions(), spare: spare}
	for p := range r.at.All() {
		r.want[p] = uint8(c.Formation.Starts(p))
	}
	return r
}

// wanted is the requirement that all places be filled.
func (c *Chart) wanted() *requirement {
	r := &requirement{at: c.Formation.Positions()}
	for p := range r.at.All() {
		r.want[p] = uint8(c.Formation.Starts(p) * c.Cover.Of(p))
	}
	return r
}

// gaps are the groups of positions at which a level is not fulfilled.
func (l level) gaps() []Gap {
	var gaps []Gap
	for _, group := range l.groups(l.lineup().helpful()) {
		gap := Gap{Urgency: l.urgency, Positions: group, Places: l.places(group), Signings: l.restrict(group).lineup().gap()}
		for i, m := range l.men {
			if m&group != 0 {
				gap.Players = append(gap.Players, l.who[i])
			}
		}
		gaps = append(gaps, gap)
	}
	return gaps
}

// restrict is the level seen by some of its positions alone.
func (l level) restrict(at squad.PositionSet) level {
	part := level{urgency: l.urgency, requirement: &requirement{at: l.at & at, spare: l.spare}}
	for p := range part.at.All() {
		part.want[p] = l.want[p]
	}
	for i, m := range l.men {
		part.add(l.who[i], m&at)
	}
	return part
}

func restrictAll(levels []level, at squad.PositionSet) []level {
	part := make([]level, len(levels))
	for i, l := range levels {
		part[i] = l.restrict(at)
	}
	return part
}

// fewestSignings is the smallest number of signings, each at one of the
// positions, that fulfils all levels as far as these positions go.
func fewestSignings(levels []level, at squad.PositionSet) int {
	lineups := make([]*lineup, len(levels))
	for i, l := range levels {
		lineups[i] = l.restrict(at).lineup()
	}
	for n := largestGap(lineups); ; n++ {
		if enough(lineups, at, n) {
			return n
		}
	}
}

// enough tells whether n signings at the positions can fulfil all requirements.
// No signing closes more than one of a requirement's gaps, so a gap larger than
// n ends the search.
func enough(lineups []*lineup, at squad.PositionSet, n int) bool {
	switch gap := largestGap(lineups); {
	case gap == 0:
		return true
	case gap > n:
		return false
	}
	for p := range at.All() {
		signed := make([]*lineup, len(lineups))
		for i, l := range lineups {
			signed[i] = l.clone()
			signed[i].sign(p)
		}
		// In which order they are signed makes no difference: never go back
		// to an earlier position.
		if enough(signed, at&^(squad.SetOf(p)-1), n-1) {
			return true
		}
	}
	return false
}

func largestGap(lineups []*lineup) int {
	largest := 0
	for _, l := range lineups {
		largest = max(largest, l.gap())
	}
	return largest
}
