package league

import (
	"context"
	"runtime"
	"slices"
	"sync"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/parallel"
)

// movable are the players of a league whom their clubs could let go, by kind.
type movable struct {
	league *League
	kinds  []*kind          // in a fixed order
	taken  map[*Player]bool // who fits a need, if each fits one; nil otherwise
	homes  sync.Map         // where each kind is at home, by formation
}

// home is where each kind of players is at home in a formation.
func (m *movable) home(f squad.Formation) []squad.PositionSet {
	if known, ok := m.homes.Load(f); ok {
		return known.([]squad.PositionSet)
	}
	home := make([]squad.PositionSet, len(m.kinds))
	for i, k := range m.kinds {
		home[i] = f.Use(k.skills).Home
	}
	m.homes.Store(f, home)
	return home
}

// kind is players who are alike to a club that looks for one, except in value and age.
type kind struct {
	traits

	players []*Player // the most available first: where values are compared, the highest
	values  []int64   // of each
	rank    int       // by what is asked before the value, from 0 for the most available
}

// prepare sorts the players of a kind.
func (k *kind) prepare(l *League) {
	slices.SortFunc(k.players, l.moreAvailable)
	k.values = make([]int64, len(k.players))
	for i, p := range k.players {
		k.values[i] = valueRank(p)
	}
}

// rank puts the kinds in the order of what is asked before the value, and numbers it.
func (m *movable) rank() {
	before := func(a, b *kind) int { return lessBound(a.players[0], b.players[0]) }
	slices.SortStableFunc(m.kinds, before)
	for i := 1; i < len(m.kinds); i++ {
		m.kinds[i].rank = m.kinds[i-1].rank + before(m.kinds[i], m.kinds[i-1])
	}
}

// traits are what makes a player good for a need, and what is asked before their value.
// Those who are injured differ from each other by when they are back.
type traits struct {
	skills            squad.Skills
	injured, doubtful bool
	role              squad.Role
	free, late        bool
}

func (p *Player) traits() traits {
	return traits{p.skills, p.condition.Injured, p.condition.Prone || p.Role == squad.Prospect, p.Role, p.Ends, lateCareer(p) > 0}
}

// byKind are players by what they are to a club that looks for one, the kinds in the
// order in which they were met.
type byKind struct {
	kinds   []traits
	players map[traits][]*Player
}

func (k *byKind) add(t traits, players ...*Player) {
	if k.players == nil {
		k.players = make(map[traits][]*Player)
	}
	known := k.players[t]
	if known == nil {
		k.kinds = append(k.kinds, t)
	}
	k.players[t] = append(known, players...)
}

// offers are those of some clubs' players who are free, or would be if nothing keeps them,
// by position, and those whom their clubs could let go, by kind.
type offers struct {
	free, kept ends
	movable    byKind
}

func (o *offers) gather(clubs []*Club, formations []squad.Formation) {
	homes := make(map[squad.Skills]squad.PositionSet)
	home := func(p *Player) squad.PositionSet {
		at, known := homes[p.skills]
		if !known {
			at = p.Positions
			for _, f := range formations {
				at |= f.Use(p.skills).Home
			}
			homes[p.skills] = at
		}
		return at
	}
	for _, c := range clubs {
		for i := range c.players {
			p := &c.players[i]
			switch {
			case p.Positions == 0:
				continue
			case p.Ends:
				o.free.add(p, home(p))
			case p.Hold != nil:
				o.kept.add(p, home(p))
			}
			if p.movable {
				o.movable.add(p.traits(), p)
			}
		}
	}
}

// formations are those of the clubs, each once.
func (l *League) formations() []squad.Formation {
	var list []squad.Formation
	for _, c := range l.Clubs {
		if !slices.Contains(list, c.Formation) {
			list = append(list, c.Formation)
		}
	}
	return list
}

// offers gathers the players whom clubs would let go, from as many parts of the league as
// there are processors.
func (l *League) offers(ctx context.Context) (*offers, *movable, error) {
	parts := make([]offers, runtime.GOMAXPROCS(0))
	formations := l.formations()
	err := parallel.Each(ctx, len(parts), func(i int) {
		parts[i].gather(l.Clubs[i*len(l.Clubs)/len(parts):(i+1)*len(l.Clubs)/len(parts)], formations)
	})
	if err != nil {
		return nil, nil, err
	}
	all := &parts[0]
	for i := range parts[1:] {
		o := &parts[1+i]
		for p := range o.free {
			all.free[p] = append(all.free[p], o.free[p]...)
			all.kept[p] = append(all.kept[p], o.kept[p]...)
		}
		for _, t := range o.movable.kinds {
			all.movable.add(t, o.movable.players[t]...)
		}
	}
	m := &movable{league: l, kinds: make([]*kind, len(all.movable.kinds))}
	for i, t := range all.movable.kinds {
		m.kinds[i] = &kind{traits: t, players: all.movable.players[t]}
	}
	m.rank()
	return all, m, nil
}

// What is known of whether a player would be missed.
const (
	notAsked uint32 = iota
	missed
	notMissed
)

// isMissed reports whether the player's club would lack more without them. It is found out
// when they are first asked for.
func (p *Player) isMissed() bool {
	if p.Ends {
		return false
	}
	known := p.missed.Load()
	if known == notAsked {
		known = notMissed
		if p.Club.team.Without(p.index).WorseThan(p.Club.lacks) {
			known = missed
		}
		p.missed.Store(known)
	}
	return known == missed
}
