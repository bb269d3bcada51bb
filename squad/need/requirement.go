package need

import (
	"slices"

	"github.com/depth-football/depth/squad"
)

// requirement is what a squad has to fulfil at one urgency: so many players for the
// spots of each position and so many for the places behind them, each used once.
//
// With spare set, one more is asked for: whoever drops out, all the spots must still be
// filled by those who are left.
type requirement struct {
	urgency squad.Urgency
	spots   squad.ByPosition[uint8]
	cover   squad.ByPosition[uint8] // places behind the spots; none unless all places are asked for
	at      squad.PositionSet       // the positions with places
	players []used                  // where each player can be used
	who     []int                   // the index of each
	spare   bool
}

// used is where a requirement can use a player: on the spots of some positions, behind the
// spots of these and of others, and where of these they are at home.
type used struct{ spots, cover, home squad.PositionSet }

// assumption is how the gaps in a squad file are taken. The answer lies between the
// two extremes.
type assumption uint8

const (
	worstCase assumption = iota // of whom it is unknown whether they are there, or fit, is not
	bestCase                    // is, and that is no doubt about them
)

// requirements are those of a season, the worst urgency first.
func (s side) requirements(a assumption, players []Player) []requirement {
	critical, short, thin := s.requirement(squad.Critical), s.requirement(squad.Short), s.requirement(squad.Thin)
	s.each(players, func(i int, p Player) {
		for _, r := range []*requirement{&critical, &short, &thin} {
			if where, ok := p.use(r.urgency, a); ok {
				r.add(i, where)
			}
		}
	})
	return []requirement{critical, short, thin}
}

// use is where the requirement of an urgency can use a player. It is false where it cannot
// use them at all.
func (p Player) use(u squad.Urgency, a assumption) (where used, ok bool) {
	switch {
	case a == worstCase && p.Unknown:
	case u == squad.Critical && (p.Fit || a == bestCase && p.MayBeFit):
		return used{p.Able, p.Able, p.Home}, true
	case u == squad.Short:
		return used{p.Home, p.Cover, p.Home}, true
	case u == squad.Thin && p.Sure && !p.Fringe:
		return used{p.Home, p.Home, p.Home}, true
	}
	return used{}, false
}

// requirement asks for the spots of the eleven, for the places behind them too if it is
// that of a short squad, with a player to spare if it is that of a thin one.
func (s side) requirement(u squad.Urgency) requirement {
	r := requirement{urgency: u, at: s.Formation.Positions(), spare: u == squad.Thin}
	for p := range r.at.All() {
		r.spots[p] = uint8(s.Formation.Starts(p))
		if u == squad.Short {
			r.cover[p] = uint8(s.Formation.Starts(p) * (s.Cover.Of(p) - 1))
		}
	}
	r.players = make([]used, 0, len(s.Now)+1)
	r.who = make([]int, 0, len(s.Now)+1)
	return r
}

func (r *requirement) add(player int, where used) {
	if where.cover != 0 {
		r.players = append(r.players, where)
		r.who = append(r.who, player)
	}
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
		n += int(r.spots[p] + r.cover[p])
	}
	return n
}

// users are the players who can be used on the spots of a group, of which there are
// about so many.
func (r *requirement) users(group squad.PositionSet, about int) []int {
	users := make([]int, 0, about)
	for i, where := range r.players {
		if where.spots&group != 0 {
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
		if w := where.cover & at; w&(w-1) != 0 { // more than one position
			groups = join(groups, w)
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
