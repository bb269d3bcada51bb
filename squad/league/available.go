package league

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/parallel"
)

// movable are the players of a league whom their clubs could let go, by kind.
type movable struct {
	league *League
	kinds  []*kind  // in a fixed order
	homes  sync.Map // where each kind is at home, by formation
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

// kind is players who are alike to a club that looks for one. Whether one of them
// would be missed at their own is found out when they are first asked for.
type kind struct {
	traits

	players []*Player    // the most available first; at the beginning those not missed
	free    atomic.Int64 // of these: they stay where they are
	asking  sync.Mutex
	asked   int // who were asked for
}

// traits are what makes a player good for a need. Those who are injured differ from
// each other by when they are back.
type traits struct {
	skills                    squad.Skills
	injured, doubtful, fringe bool
}

func (p *Player) traits() traits {
	return traits{p.skills, p.condition.Injured, p.condition.Prone || p.Role == squad.Prospect, p.Role == squad.Fringe}
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

// offers are those of some clubs' players who are free, by position, and those whom their
// clubs could let go, by kind.
type offers struct {
	free    ends
	movable byKind
}

func (o *offers) gather(clubs []*Club) {
	for _, c := range clubs {
		for i := range c.players {
			p := &c.players[i]
			if p.Ends {
				o.free.add(p)
			}
			if p.movable && p.Positions != 0 {
				o.movable.add(p.traits(), p)
			}
		}
	}
}

// offers gathers the players whom clubs would let go, from as many parts of the league as
// there are processors.
func (l *League) offers(ctx context.Context) (*ends, *movable, error) {
	parts := make([]offers, runtime.GOMAXPROCS(0))
	err := parallel.Each(ctx, len(parts), func(i int) {
		parts[i].gather(l.Clubs[i*len(l.Clubs)/len(parts) : (i+1)*len(l.Clubs)/len(parts)])
	})
	if err != nil {
		return nil, nil, err
	}
	all := &parts[0]
	for i := range parts[1:] {
		o := &parts[1+i]
		for p, players := range o.free {
			all.free[p] = append(all.free[p], players...)
		}
		for _, t := range o.movable.kinds {
			all.movable.add(t, o.movable.players[t]...)
		}
	}
	m := &movable{league: l, kinds: make([]*kind, len(all.movable.kinds))}
	for i, t := range all.movable.kinds {
		m.kinds[i] = &kind{traits: t, players: all.movable.players[t]}
	}
	return &all.free, m, nil
}

// available is the player of an index among those of the kind who are not missed at
// their clubs, nil if there are no more.
func (k *kind) available(i int) *Player {
	if i < int(k.free.Load()) { // as for all clubs but the first that asks
		return k.players[i]
	}
	k.asking.Lock()
	defer k.asking.Unlock()
	free := int(k.free.Load())
	for ; free <= i && k.asked < len(k.players); k.asked++ {
		if p := k.players[k.asked]; !p.isMissed() {
			k.players[free] = p
			free++
		}
	}
	k.free.Store(int64(free))
	if i >= free {
		return nil
	}
	return k.players[i]
}

// isMissed reports whether the player's club would lack more without them.
func (p *Player) isMissed() bool {
	return !p.Ends && p.Club.team.Without(p.index).WorseThan(p.Club.lacks)
}
