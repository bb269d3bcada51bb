package league

import (
	"cmp"
	"hash/maphash"

	"github.com/depth-football/depth/squad"
)

// settle finds the men of whom several files tell. One whom another club has for its
// season is neither free nor to be had, whatever the file of this club says, and of
// several entries by which he could go only that of the newest file counts.
func settle(clubs []*Club) {
	var settled []*Player
	for _, entries := range toldTwice(clubs) {
		for _, p := range entries {
			if p.movable && isSettled(p, entries) {
				settled = append(settled, p)
			}
		}
	}
	for _, p := range settled {
		p.movable, p.Ends = false, false
	}
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

// toldTwice are the entries that may be of one man, by what they share: an id, or a
// name and a birth date. Most men are told once, so those are not gathered.
func toldTwice(clubs []*Club) map[uint64][]*Player {
	first, twice := make(map[uint64]*Player), make(map[uint64][]*Player)
	seed := maphash.MakeSeed()
	note := func(shared uint64, p *Player) {
		switch other := first[shared]; {
		case other == nil:
			first[shared] = p
		case twice[shared] == nil:
			twice[shared] = []*Player{other, p}
		default:
			twice[shared] = append(twice[shared], p)
		}
	}
	for _, c := range clubs {
		for i := range c.men {
			p := &c.men[i]
			if p.ID != "" {
				note(maphash.String(seed, p.ID), p)
			}
			if p.Born.Exact() {
				note(maphash.Comparable(seed, named{squad.Fold(p.Name), p.Born}), p)
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
