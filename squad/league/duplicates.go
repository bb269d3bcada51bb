package league

import (
	"cmp"
	"context"
	"runtime"
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/identity"
	"github.com/depth-football/depth/squad/parallel"
)

// resolveDuplicates finds the players that several files have. A player whom another club
// may have for its season is neither free nor available, whatever the file of this club
// says. Of several entries by which a player could go, only the one in the newest file
// counts.
//
// The entries are split by what they share: each processor works on a part of them, and
// all entries that share something are in one part.
func resolveDuplicates(ctx context.Context, clubs []*Club) error {
	settled := make([][]*Player, runtime.GOMAXPROCS(0))
	err := parallel.Each(ctx, len(settled), func(part int) {
		for _, players := range toldTwice(clubs, part, len(settled)) {
			g := newGroup(players)
			for i, p := range players {
				if (p.movable || p.Hold != nil) && g.isSettled(i) {
					settled[part] = append(settled[part], p)
				}
			}
		}
	})
	if err != nil {
		return err
	}
	for _, p := range slices.Concat(settled...) {
		p.movable, p.Ends, p.Hold = false, false, nil
	}
	return nil
}

// toldTwice are the players who have a key in common, by key, in one of so many parts.
// Most are told once, so those are not gathered.
func toldTwice(clubs []*Club, part, parts int) map[uint64][]*Player {
	all := 0
	for _, c := range clubs {
		all += len(c.players)
	}
	first, twice := make(map[uint64]*Player, all/parts), make(map[uint64][]*Player)
	for _, c := range clubs {
		for i := range c.players {
			p := &c.players[i]
			for _, key := range [...]uint64{p.hashes.ID, p.hashes.Name, p.hashes.Born} {
				if key == 0 || key%uint64(parts) != uint64(part) {
					continue
				}
				switch other := first[key]; {
				case other == nil:
					first[key] = p
				case twice[key] == nil:
					twice[key] = []*Player{other, p}
				default:
					twice[key] = append(twice[key], p)
				}
			}
		}
	}
	return twice
}

// group is players who have something in common by which they may be one.
type group struct {
	players  []*Player
	sketches []identity.Sketch
	entries  []identity.Entry // each made when it is first asked for
}

func newGroup(players []*Player) group {
	g := group{players: players, sketches: make([]identity.Sketch, len(players))}
	for i, p := range players {
		g.sketches[i] = identity.SketchOf(p.Name)
	}
	return g
}

// isSettled reports whether another entry of the group says where a player of it is.
func (g *group) isSettled(i int) bool {
	p := g.players[i]
	for j, q := range g.players {
		if q.Club != p.Club && q.settles(p) && g.mayBe(i, j) {
			return true
		}
	}
	return false
}

// mayBe reports whether two players of the group may be one.
func (g *group) mayBe(i, j int) bool {
	p, q := g.players[i], g.players[j]
	return !p.isOther(q) && (p.hashes.ShareIDOrName(&q.hashes) || g.sketches[i].MayBe(&g.sketches[j])) &&
		identity.Judge(g.entry(i), g.entry(j)).Grade() >= identity.Guess
}

func (g *group) entry(i int) identity.Entry {
	if g.entries == nil {
		g.entries = make([]identity.Entry, len(g.players))
	}
	if g.entries[i].Player == nil {
		g.entries[i] = g.players[i].entry()
	}
	return g.entries[i]
}

// isOther reports whether the ids of two players say that they are two, which is found
// out without entries.
func (p *Player) isOther(q *Player) bool { return p.ID != q.ID && identity.IDsDecide(p.ID, q.ID) }

// settles reports whether an entry says where the player of another one is, if they are
// about one.
func (p *Player) settles(q *Player) bool {
	elsewhere := !p.Club.mayBe(q.Club)
	return elsewhere && p.stays || (!elsewhere || p.movable) && newer(p, q)
}

// newer reports whether the file of an entry is newer than that of another.
func newer(p, q *Player) bool {
	return cmp.Or(q.Club.AsOf.Compare(p.Club.AsOf), cmp.Compare(p.Club.File, q.Club.File), cmp.Compare(p.index, q.index)) < 0
}

// mayBe reports whether two players may be one.
func (p *Player) mayBe(q *Player) bool {
	return p.hashes.Share(&q.hashes) && !p.isOther(q) && identity.Judge(p.entry(), q.entry()).Grade() >= identity.Guess
}

// entry is as much of the player's entry in their file as tells who they are anywhere.
func (p *Player) entry() identity.Entry {
	q := squad.Player{Name: p.Name, ID: p.ID, Born: p.Born}
	if p.first != squad.NoPosition {
		q.Positions = append(append(q.Positions, p.first), (p.everywhere &^ squad.SetOf(p.first)).List()...)
	} else {
		q.Also = p.everywhere.List()
	}
	return identity.NewEntry(&q, "")
}
