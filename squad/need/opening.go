package need

import (
	"slices"

	"github.com/depth-football/depth/squad"
)

// Opening is a need with what it takes to fill it.
type Opening struct {
	Shortfall
	assessments assessments
	team        *Team
	// Where nothing may be left: at all that the need reaches, but at its own positions
	// alone if others compete for the same players.
	at     squad.PositionSet
	shared bool              // whether others do
	wanted squad.Range       // the signings of all that do
	others squad.PositionSet // that needs reach, and this one does not
}

// Openings are the needs of the squad, in the order of [Team.Needs].
func (t *Team) Openings() []Opening { return t.OpeningsOf(t.Shortfalls()) }

// OpeningsOf are the needs of the squad where it is known what it lacks.
func (t *Team) OpeningsOf(lacks *Shortfalls) []Opening {
	s := t.whole()
	now := s.assess(worstCase, s.Now, false)
	both := now
	if slices.ContainsFunc(lacks.Needs, func(n Shortfall) bool { return n.IsNext() }) {
		both = slices.Concat(now, s.assess(worstCase, s.Next, true))
	}
	openings := make([]Opening, len(lacks.Needs))
	for i, n := range lacks.Needs {
		openings[i] = Opening{Shortfall: n, assessments: now, team: t, at: n.Reach, wanted: n.Signings}
		if n.IsNext() {
			openings[i].assessments = both
		}
	}
	for i := range openings {
		o := &openings[i]
		for j, other := range openings {
			o.others |= other.Reach &^ o.Reach
			if j != i && o.competesWith(&other.Shortfall) {
				o.at, o.shared, o.wanted = o.Positions, true, o.wanted.Plus(other.Signings)
			}
		}
	}
	return openings
}

// IsNext reports whether the need, certain or not, is one of the season after.
func (s *Shortfall) IsNext() bool { return s.Worst == squad.Next }

// FilledBy reports whether nothing is left of the need once a player is signed: no gap
// of its season, or of an earlier one, reaches its positions any more, even in the worst
// case. If other needs compete for the same players, gaps that reach its positions may be
// theirs: then no gap may be named there any more.
//
// Where they could be used for another need too, both may become one, so then all is
// counted again.
func (o *Opening) FilledBy(p Player) bool {
	if !o.takes(p) {
		return false
	}
	if o.shared {
		return p.Able&o.Reach != 0 && !o.namedWith(p)
	}
	return p.Able&o.others == 0 || !o.remainsWith(p)
}

// FilledFrom reports whether a player who is at home at some positions, and nowhere
// else, could fill the need at all, if they were fit and sure.
func (o *Opening) FilledFrom(at squad.PositionSet) bool {
	anywhere := o.team.Formation.Positions()
	return o.takes(Player{Use: squad.Use{Home: at, Cover: anywhere, Able: anywhere}, Fit: true, MayBeFit: true, Sure: true})
}

// takes reports whether a player makes up for what all groups of the positions lack at
// which nothing may be left. They take one from each in which they can be used: so none
// may lack more, and none may lack anybody in which they cannot be used.
func (o *Opening) takes(p Player) bool {
	for i := range o.assessments {
		a := &o.assessments[i]
		if lack, left := a.lackAt(o.at, a.uses(p)); lack > 1 || left > 0 {
			return false
		}
	}
	return true
}

// LoweredBy reports whether a need takes fewer signings once a player is signed: the
// needs of its season, and of earlier ones, that reach its positions then take one less
// in all at least. So do all that compete for the same players: see [Opening.LoweredFrom].
func (o *Opening) LoweredBy(p Player) bool {
	var left squad.Range
	for _, n := range o.team.with(p).shortfalls().Needs {
		if n.Reach&o.Reach != 0 && (!n.IsNext() || o.IsNext()) {
			left = left.Plus(n.Signings)
		}
	}
	return left.High < o.wanted.High && left.Low <= o.wanted.Low
}

// LoweredFrom reports whether a player who is at home at some positions could take a
// signing off the need itself, and not off others that compete for the same players.
func (o *Opening) LoweredFrom(at squad.PositionSet) bool { return at&o.at != 0 }

// remainsWith reports whether a gap of its season, or of an earlier one, reaches the
// positions once a player is signed.
func (o *Opening) remainsWith(p Player) bool {
	s := o.team.with(p)
	return s.lacksAt(o.at, s.Now, false) || o.IsNext() && s.lacksAt(o.at, s.Next, true)
}

// namedWith reports whether a gap of this season is named at the positions once a player
// is signed.
func (o *Opening) namedWith(p Player) bool {
	s := o.team.with(p)
	for _, a := range s.assess(worstCase, s.Now, false) {
		if a.named()&o.at != 0 {
			return true
		}
	}
	return false
}

// uses is where a requirement can use a player who is signed.
func (a *assessment) uses(p Player) used {
	switch {
	case a.urgency == squad.Critical && p.Fit:
		return used{p.Able, p.Able, p.Home}
	case a.urgency == squad.Thin && p.Sure && !p.Fringe:
		return used{p.Home, p.Home, p.Home}
	case a.urgency == squad.Short:
		return used{p.Home, p.Cover, p.Home}
	}
	return used{}
}

// lackAt is the most that a group of some positions lacks, and the most that one
// lacks that stays as it is when a player is signed. Parts of a requirement share nobody,
// so what they lack adds up, except for the one player to spare, whom all want together.
func (a *assessment) lackAt(at squad.PositionSet, player used) (lack, left int16) {
	spare := int16(0)
	if a.spare {
		spare = 1
	}
	for i := range a.shortages {
		s := &a.shortages[i]
		if s.worst <= 0 {
			continue
		}
		inside, spots, cover := s.group(at), s.group(player.spots), s.group(player.cover)
		var most int16
		for g, l := range s.lack {
			if l <= 0 || g&^inside != 0 {
				continue
			}
			most = max(most, l)
			if !s.lessensWith(g, spots, cover) {
				left = max(left, l)
			}
		}
		if most > 0 && lack > 0 {
			most -= spare
		}
		lack += most
	}
	return lack, left
}
