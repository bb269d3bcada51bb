package league

import (
	"cmp"
	"context"
	"hash/maphash"
	"runtime"
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
)

// settle finds the men of whom several files tell. One whom another club has for its
// season is neither free nor to be had, whatever the file of this club says, and of
// several entries by which he could go only that of the newest file counts.
//
// What entries share is found for each club by itself, then the entries are split by
// it, so that all processors have a part of the entries and all that share something
// are in one part.
func settle(ctx context.Context, clubs []*Club) error {
	shared := make([][]sharing, len(clubs))
	seed := maphash.MakeSeed()
	if err := inParallel(ctx, len(clubs), func(i int) { shared[i] = clubs[i].shares(seed) }); err != nil {
		return err
	}
	settled := make([][]*Player, runtime.GOMAXPROCS(0))
	err := inParallel(ctx, len(settled), func(part int) {
		for _, entries := range toldTwice(shared, part, len(settled)) {
			for _, p := range entries {
				if p.movable && isSettled(p, entries) {
					settled[part] = append(settled[part], p)
				}
			}
		}
	})
	if err != nil {
		return err
	}
	for _, p := range slices.Concat(settled...) {
		p.movable, p.Ends = false, false
	}
	return nil
}

// isSettled tells whether another entry says where the man of this one is.
func isSettled(p *Player, entries []*Player) bool {
	for _, q := range entries {
		switch elsewhere := q.Club.folded != p.Club.folded; {
		case q == p || !p.is(q):
		case elsewhere && q.stays:
			return true
		case (!elsewhere || q.movable) && newer(q, p):
			return true
		}
	}
	return false
}

// newer tells whether the file of an entry is newer than that of another.
func newer(p, q *Player) bool {
	return cmp.Or(q.Club.AsOf.Compare(p.Club.AsOf), cmp.Compare(p.Club.File, q.Club.File), cmp.Compare(p.index, q.index)) < 0
}

// sharing is an entry and what it may share with another of the same man, hashed: an
// id, or a name and a birth date.
type sharing struct {
	what   uint64
	player *Player
}

// shares are what the entries of a club may share with those of others.
func (c *Club) shares(seed maphash.Seed) []sharing {
	list := make([]sharing, 0, len(c.men))
	for i := range c.men {
		p := &c.men[i]
		if p.ID != "" {
			list = append(list, sharing{maphash.String(seed, p.ID), p})
		}
		if p.Born.Exact() {
			list = append(list, sharing{maphash.Comparable(seed, named{names.Fold(p.Name), p.Born}), p})
		}
	}
	return list
}

// toldTwice are the entries that may be of one man, by what they share, in one of so
// many parts. Most men are told once, so those are not gathered.
func toldTwice(shared [][]sharing, part, parts int) map[uint64][]*Player {
	first, twice := make(map[uint64]*Player), make(map[uint64][]*Player)
	for _, club := range shared {
		for _, s := range club {
			if s.what%uint64(parts) != uint64(part) {
				continue
			}
			switch other := first[s.what]; {
			case other == nil:
				first[s.what] = s.player
			case twice[s.what] == nil:
				twice[s.what] = []*Player{other, s.player}
			default:
				twice[s.what] = append(twice[s.what], s.player)
			}
		}
	}
	return twice
}

// named is what tells a man without an id from others.
type named struct {
	folded string
	born   squad.Date
}

// is tells whether two entries are surely about one man, as far as files can say: by
// their ids if these decide, else by name and exact birth date.
func (p *Player) is(q *Player) bool {
	known := p.entry().IDsDecide(q.entry()) || p.Born.Exact() && q.Born.Exact()
	return known && p.mayBe(q)
}
