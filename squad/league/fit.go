package league

import (
	"container/heap"
	"iter"
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/need"
	"github.com/depth-football/depth/squad/outlook"
)

// fits looks for players who would lift the needs of a club, so many for each, or, if
// there is none and parts are asked for, would take one of several signings off it.
//
// Kinds of players that cannot lift a need are left out as a whole; the others are
// gone through together in the order of [Fit], until there are enough. What one
// player would do holds for all who are alike to the club.
func (m *movable) fits(c *Club, opts Options) {
	if opts.Fits == 0 || len(c.Needs) == 0 {
		return
	}
	home := m.home(c.Formation)
	openings := c.team.OpeningsOf(c.lacks)
	for i := range c.Needs {
		m.fit(c, &c.Needs[i], openings, home, opts, opts.Fits)
	}
}

// fit looks for so many players for one need.
func (m *movable) fit(c *Club, n *Need, openings []need.Opening, home []squad.PositionSet, opts Options, most int) {
	o := &openings[slices.IndexFunc(openings, func(o need.Opening) bool { return o.Shortfall == n.Shortfall })]
	asked := request{c, c.scale(n, opts, m.league.Currency), opts.MaxAge, m.taken}
	if o.FilledFrom(n.Reach) { // else it takes more than one player, whoever they are
		for p := range newSearch(m, asked, home, o.Reach, o.FilledFrom, o.FilledBy).first(most) {
			n.Fits = append(n.Fits, Fit{Player: p})
		}
	}
	if opts.Parts && len(n.Fits) == 0 && n.Signings.High > 1 {
		for p := range newSearch(m, asked, home, o.Reach, o.LoweredFrom, o.LoweredBy).first(most) {
			n.Fits = append(n.Fits, Fit{Player: p, Part: true})
		}
	}
}

// request is who is looked for.
type request struct {
	club  *Club
	scale scale
	age   int              // no older than that; 0: of any age
	taken map[*Player]bool // who fits another need already; nil if that does not matter
}

// allows reports whether a player may be looked at.
func (r *request) allows(p *Player) bool {
	if r.age > 0 {
		if age := squad.AgeOn(r.club.On, p.Born); age.IsZero() || age.Max > r.age {
			return false
		}
	}
	return !r.taken[p]
}

// search is the search for players who would do something for one need. It is a heap
// of walks among the kinds of one rank, the one that has come to the first player on top;
// when all have come to their end it goes on to the next rank.
type search struct {
	request
	movable *movable
	home    []squad.PositionSet // of each kind
	reach   squad.PositionSet
	could   func(squad.PositionSet) bool
	fills   map[squad.PositionSet]bool // who could help, by where they are at home
	helps   func(need.Player) bool
	known   map[need.Player]bool // who helps
	next    int                  // the first kind that has not been looked at
	walks   []walk
}

// newSearch begins a search at the positions that a need reaches, among those who
// could help from the ones of these at which they are at home, as home says of each kind.
func newSearch(
	m *movable, r request, home []squad.PositionSet, reach squad.PositionSet, could func(squad.PositionSet) bool, helps func(need.Player) bool,
) *search {
	return &search{
		request: r, movable: m, home: home, reach: reach, could: could, fills: make(map[squad.PositionSet]bool),
		helps: helps, known: make(map[need.Player]bool),
	}
}

// open begins a walk among each kind of the next rank in which there is one.
func (s *search) open() {
	kinds := s.movable.kinds
	for s.next < len(kinds) && len(s.walks) == 0 {
		for rank := kinds[s.next].rank; s.next < len(kinds) && kinds[s.next].rank == rank; s.next++ {
			part := s.home[s.next] & s.reach
			if part == 0 {
				continue
			}
			fills, known := s.fills[part]
			if !known {
				fills = s.could(part)
				s.fills[part] = fills
			}
			if w := newWalk(kinds[s.next], &s.request); fills && s.advance(&w) {
				s.walks = append(s.walks, w)
			}
		}
	}
	heap.Init(s)
}

// first are the first so many players that the search finds.
func (s *search) first(most int) iter.Seq[*Player] {
	return func(yield func(*Player) bool) {
		for range most {
			if p := s.find(); p == nil || !yield(p) {
				return
			}
		}
	}
}

// find is the first player in the order of [Fit] who helps, would not be missed and was not
// found yet, nil if there is none. Neither is found out sooner than it is their turn.
func (s *search) find() *Player {
	for {
		if len(s.walks) == 0 {
			s.open()
		}
		if len(s.walks) == 0 {
			return nil
		}
		w := &s.walks[0]
		p := w.at
		helps := s.help(p.seenBy(s.club))
		if (helps || w.kind.injured) && s.advance(w) {
			heap.Fix(s, 0)
		} else {
			heap.Pop(s)
		}
		if helps && s.club.couldSign(p) && !p.isMissed() {
			return p
		}
	}
}

func (s *search) help(m need.Player) bool {
	helps, known := s.known[m]
	if !known {
		helps = s.helps(m)
		s.known[m] = helps
	}
	return helps
}

func (s *search) Len() int { return len(s.walks) }

func (s *search) Less(i, j int) bool { return s.compare(s.walks[i].at, s.walks[j].at) < 0 }

func (s *search) Swap(i, j int) { s.walks[i], s.walks[j] = s.walks[j], s.walks[i] }
func (s *search) Push(w any)    { s.walks = append(s.walks, w.(walk)) }

func (s *search) Pop() any {
	last := len(s.walks) - 1
	w := s.walks[last]
	s.walks = s.walks[:last]
	return w
}

// couldSign reports whether a club could sign a player at all. They are another club's
// and not its own already, they can come in time, and their club does not play without
// them in a season of which nothing was counted.
func (c *Club) couldSign(p *Player) bool {
	if p.Club.mayBe(c) || !p.bound.Before(c.On) || !p.Ends && c.wouldTakeInSeason(p) {
		return false
	}
	for i := range c.players {
		if c.players[i].mayBe(p) {
			return false
		}
	}
	return true
}

// wouldTakeInSeason reports whether a player would go to a club while their own still plays
// the season before the one that was planned.
func (c *Club) wouldTakeInSeason(p *Player) bool {
	planned := p.Club.Season.First()
	return c.Season.First().Before(planned) && c.AsOf.Before(planned) && (p.bound.IsZero() || p.bound.AddDays(1).Before(planned))
}

// seenBy is the player as the needs of a club would see them if it signed them.
func (p *Player) seenBy(c *Club) need.Player {
	likely, surely := p.condition.FitOn(c.On)
	t := p.traits()
	return need.Player{
		Use: c.Formation.Use(p.skills), Fit: likely == outlook.Fit, MayBeFit: likely != outlook.Unfit,
		Sure: surely && !t.doubtful, Fringe: t.role == squad.Fringe,
	}
}
