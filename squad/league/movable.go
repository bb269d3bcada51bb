package league

import (
	"sync"

	"github.com/depth-football/depth/squad"
)

// movable are the players of a league whom their clubs could let go, by kind.
type movable struct {
	league *League
	kinds  []*kind // in a fixed order
}

// kind is players who are alike to a club that looks for one. Whether one of them
// would be missed at his own is found out when he is first asked for.
type kind struct {
	traits

	asking  sync.Mutex
	players []*Player // the most available first; at the beginning those not missed
	free    int       // of these
	asked   int       // who were asked for
}

// traits are what makes a player good for a need. Those who are injured differ from
// each other by when they are back.
type traits struct {
	natural, able     squad.PositionSet
	injured, doubtful bool
}

func (p *Player) traits() traits {
	return traits{p.Positions, p.Able, p.condition.Injured, p.condition.Prone || p.Role == squad.Prospect}
}

// movable sorts the players of the league by kind.
func (l *League) movable() *movable {
	kinds := make(map[traits]*kind)
	m := &movable{league: l}
	for _, c := range l.Clubs {
		for i := range c.men {
			p := &c.men[i]
			if !p.movable || p.Positions == 0 {
				continue
			}
			t := p.traits()
			if kinds[t] == nil {
				kinds[t] = &kind{traits: t}
				m.kinds = append(m.kinds, kinds[t])
			}
			kinds[t].players = append(kinds[t].players, p)
		}
	}
	return m
}

// available is the player of an index among those of the kind who are not missed at
// their clubs, nil if there are no more.
func (k *kind) available(i int) *Player {
	k.asking.Lock()
	defer k.asking.Unlock()
	for ; k.free <= i && k.asked < len(k.players); k.asked++ {
		if p := k.players[k.asked]; !p.isMissed() {
			k.players[k.free] = p
			k.free++
		}
	}
	if i >= k.free {
		return nil
	}
	return k.players[i]
}

// isMissed tells whether the player's club would lack more without him.
func (p *Player) isMissed() bool {
	return !p.Ends && p.Club.team.Without(p.index).WorseThan(p.Club.lacks)
}
