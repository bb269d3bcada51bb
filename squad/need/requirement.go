package need

import (
	"slices"

	"github.com/depth-football/depth/squad"
)

// requirement is what a squad has to fulfil at one urgency: so many players at each
// position, each used once.
//
// With spare set, one more is asked for: whoever drops out, all the places must
// still be filled by those who are left.
type requirement struct {
	urgency squad.Urgency
	want    squad.ByPosition[uint8]
	at      squad.PositionSet   // the positions with places
	players []squad.PositionSet // where each player can be used
	who     []int               // the index of each
	spare   bool
}

// assumption is how the gaps in a squad file are taken. The answer lies between the
// two extremes; as what the file does not say never counts as fine, the worst case
// says where there is a need and how urgent it is.
type assumption uint8

const (
	worstCase assumption = iota // players of whom it is unknown whether they are there are not
	bestCase                    // they are there, and that is no doubt about them
)

// requirements are those of the season, the worst urgency first.
func (s side) requirements(a assumption) []requirement {
	critical, thin := s.requirement(squad.Critical), s.requirement(squad.Thin)
	s.each(s.Now, func(i int, p Player) {
		if a == worstCase && p.Unknown {
			return
		}
		if p.Fit {
			critical.add(i, p.Able)
		}
		if p.Sure {
			thin.add(i, p.Natural)
		}
	})
	return []requirement{critical, s.allPlaces(squad.Short, a, s.Now), thin}
}

// allPlaces asks for all wanted places and takes everybody who counts.
func (s side) allPlaces(u squad.Urgency, a assumption, players []Player) requirement {
	r := s.requirement(u)
	s.each(players, func(i int, p Player) {
		if a == bestCase || !p.Unknown {
			r.add(i, p.Natural)
		}
	})
	return r
}

// requirement asks for the spots of the eleven if it is critical or thin, with a
// player to spare if it is thin, and otherwise for all places.
func (s side) requirement(u squad.Urgency) requirement {
	r := requirement{urgency: u, at: s.Formation.Positions(), spare: u == squad.Thin}
	for p := range r.at.All() {
		r.want[p] = uint8(s.Formation.Starts(p))
		if u == squad.Short || u == squad.Next {
			r.want[p] *= uint8(s.Cover.Of(p))
		}
	}
	r.players = make([]squad.PositionSet, 0, len(s.Now)+1)
	r.who = make([]int, 0, len(s.Now)+1)
	return r
}

func (r *requirement) add(player int, where squad.PositionSet) {
	if where != 0 {
		r.players = append(r.players, where)
		r.who = append(r.who, player)
	}
}

// restrict is the requirement seen by some of its positions alone.
func (r *requirement) restrict(at squad.PositionSet) requirement {
	part := requirement{urgency: r.urgency, at: r.at & at, spare: r.spare}
	for p := range part.at.All() {
		part.want[p] = r.want[p]
	}
	for i, where := range r.players {
		part.add(r.who[i], where&at)
	}
	return part
}

// without is the requirement when one of its players is gone.
func (r *requirement) without(i int) requirement {
	left := *r
	left.who = slices.Delete(slices.Clone(r.who), i, i+1)
	left.players = slices.Delete(slices.Clone(r.players), i, i+1)
	return left
}

// places are the wanted players at all of the positions.
func (r *requirement) places(at squad.PositionSet) int {
	n := 0
	for p := range (r.at & at).All() {
		n += int(r.want[p])
	}
	return n
}

// users are the players who can be used in a group, of which there are about so
// many.
func (r *requirement) users(group squad.PositionSet, about int) []int {
	users := make([]int, 0, about)
	for i, where := range r.players {
		if where&group != 0 {
			users = append(users, r.who[i])
		}
	}
	return users
}

// groups parts positions into those that share users.
func (r *requirement) groups(at squad.PositionSet) []squad.PositionSet {
	groups := make([]squad.PositionSet, 0, squad.ST)
	for p := range at.All() {
		groups = append(groups, squad.SetOf(p))
	}
	for _, where := range r.players {
		if where &= at; where&(where-1) != 0 { // more than one position
			groups = join(groups, where)
		}
	}
	return groups
}

// join adds a group to groups that share nothing, uniting those it touches.
func join(groups []squad.PositionSet, group squad.PositionSet) []squad.PositionSet {
	separate := groups[:0]
	for _, g := range groups {
		if g&group != 0 {
			group |= g
		} else {
			separate = append(separate, g)
		}
	}
	return append(separate, group)
}
