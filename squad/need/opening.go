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
	others      squad.PositionSet // that the other needs reach
}

// Openings are the needs of the squad, in the order of [Team.Needs].
func (t *Team) Openings() []Opening {
	now, next := t.whole().both()
	openings := make([]Opening, 0, squad.ST)
	for _, b := range [...]bounds{now, next} {
		for _, n := range b.needs() {
			openings = append(openings, Opening{Shortfall: n.Shortfall, assessments: b.worst, team: t})
		}
	}
	slices.SortStableFunc(openings, func(a, b Opening) int { return byUrgency(a.Shortfall, b.Shortfall) })
	for i := range openings {
		for j := range openings {
			openings[i].others |= openings[j].Reach &^ openings[i].Reach
		}
	}
	return openings
}

// FilledBy reports whether nothing is left of the need once a player is signed: no need
// of its season, or of an earlier one, touches its positions any more.
//
// Where they could be used for another need too, both may become one, so then all is
// counted again.
func (o *Opening) FilledBy(p Player) bool {
	return o.takes(p) && (p.Able&o.others == 0 || !o.remainsWith(p))
}

// FilledFrom reports whether a player who is at home at some positions, and nowhere
// else, could fill the need at all, if they were fit and sure.
func (o *Opening) FilledFrom(at squad.PositionSet) bool {
	return o.takes(Player{Natural: at, Able: ^squad.PositionSet(0), Fit: true, Sure: true})
}

// takes reports whether a player makes up for what all groups of the need's positions
// lack. They take one from each in which they can be used: so none may lack more, and
// none may lack anybody in which they cannot be used.
func (o *Opening) takes(p Player) bool {
	for i := range o.assessments {
		a := &o.assessments[i]
		lack, without := a.lackAt(o.Reach, a.uses(p))
		if lack > 1 || without > 0 {
			return false
		}
	}
	return true
}

// LoweredBy reports whether a need takes fewer signings once a player is signed: the
// needs of its season, and of earlier ones, that reach its positions then take one less
// in all at least.
func (o *Opening) LoweredBy(p Player) bool {
	var left squad.Range
	for _, n := range o.team.with(p).shortfalls().Needs {
		if n.Reach&o.Reach != 0 && (n.Urgency != squad.Next || o.Urgency == squad.Next) {
			left = left.Plus(n.Signings)
		}
	}
	return left.High < o.Signings.High && left.Low <= o.Signings.Low
}

// remainsWith reports whether a need of its season, or of an earlier one, reaches the
// positions once a player is signed.
func (o *Opening) remainsWith(p Player) bool {
	s := o.team.with(p)
	now := assess(s.requirements(worstCase))
	if now.helpfulAt(o.Reach) {
		return true
	}
	return o.Urgency == squad.Next && s.boundsOfNext(reachOf(now.needs())).worst.helpfulAt(o.Reach)
}

// uses is where a requirement can use a player who is signed.
func (a *assessment) uses(p Player) squad.PositionSet {
	switch {
	case a.urgency == squad.Critical && p.Fit:
		return p.Able
	case a.urgency == squad.Thin && p.Sure, a.urgency == squad.Short, a.urgency == squad.Next:
		return p.Natural
	}
	return 0
}

// lackAt is the most that a group of some positions lacks, and the most that one
// lacks in which a player cannot be used. Parts of a requirement share nobody, so what
// they lack adds up, except for the one player to spare, whom all want together.
func (a *assessment) lackAt(at, player squad.PositionSet) (lack, without int16) {
	spare := int16(0)
	if a.spare {
		spare = 1
	}
	for i := range a.shortages {
		s := &a.shortages[i]
		if s.worst <= 0 {
			continue
		}
		inside, used := s.group(at), s.group(player)
		var most int16
		for g, l := range s.lack {
			if g&^inside != 0 {
				continue
			}
			most = max(most, l)
			if g&used == 0 {
				without = max(without, l)
			}
		}
		if most > 0 && lack > 0 {
			most -= spare
		}
		lack += most
	}
	return lack, without
}
