package check

import (
	"github.com/depth-football/depth/squad/identity"
)

// bucket is entries that have one mark, and of which any two may be one player.
type bucket struct {
	files    []checkedFile
	marker   marker
	kind     markKind
	entries  []marked
	sketches []identity.Sketch // of the entries if they have no more in common than a birth date

	// Of the entries so far, the clubs that have them.
	clubs    []clubInBucket
	number   map[mark]int // of these, by what is the same in all files of a club
	previous []int        // of each entry: the one before it of the same club, -1 if there is none
}

type clubInBucket struct {
	key  mark
	last int // of its entries
}

func newBucket(files []checkedFile, m marker) *bucket {
	return &bucket{files: files, marker: m, number: make(map[mark]int)}
}

// mostCompared is how many players of one name, or of one id, a player is held
// against: far more than have it unless somebody makes files for that.
const mostCompared = 1000

// search holds entries against each other and appends what it finds.
func (b *bucket) search(kind markKind, entries []marked, found []inTwoClubs) []inTwoClubs {
	b.kind, b.entries, b.sketches, b.clubs, b.previous = kind, entries, b.sketches[:0], b.clubs[:0], b.previous[:0]
	clear(b.number)
	for i := range entries {
		if kind == birthMark {
			c, n := b.player(i)
			b.sketches = append(b.sketches, identity.SketchOf(c.name(n)))
		}
		if f := b.before(i); f.others > 0 || f.more {
			found = append(found, f)
		}
		b.add(i)
	}
	return found
}

// player is the club of an entry, and which of its players it is.
func (b *bucket) player(i int) (c *club, number int) {
	e := b.entries[i]
	return b.files[e.file].club, int(e.player)
}

// add adds an entry to those of its club.
func (b *bucket) add(i int) {
	c, _ := b.player(i)
	number, known := b.number[c.whole]
	if !known {
		number = len(b.clubs)
		b.number[c.whole] = number
		b.clubs = append(b.clubs, clubInBucket{key: c.key, last: -1})
	}
	b.previous = append(b.previous, b.clubs[number].last)
	b.clubs[number].last = i
}

// before finds who of the entries before another one is the same player in another club.
// The last ones of each club come first: they are from about the same day.
func (b *bucket) before(i int) inTwoClubs {
	found := inTwoClubs{entry: b.entries[i].entry}
	here, _ := b.player(i)
	var entry identity.Entry // made when it is needed
	compared := 0
	for _, there := range b.clubs {
		if there.key == here.key {
			if other, _ := b.player(there.last); other.isSame(here) {
				continue
			}
		}
		for j := there.last; j >= 0; j = b.previous[j] {
			if compared == mostCompared {
				found.more = true
				return found
			}
			compared++
			if !b.mayBe(i, j) {
				continue
			}
			if entry.Player == nil {
				entry = b.entry(i)
			}
			if how := identity.Judge(entry, b.entry(j)); how != identity.None && !b.isMove(i, j) {
				found.take(b.entries[j].entry, how, 1)
			}
		}
	}
	return found
}

// mayBe reports whether two entries are worth judging: they are of about the same time, and
// nothing that is found out sooner says that they are two players. Those who were met by
// another mark already are not.
func (b *bucket) mayBe(i, j int) bool {
	if b.kind == birthMark && !b.sketches[i].MayBe(&b.sketches[j]) {
		return false
	}
	c, p := b.player(i)
	d, q := b.player(j)
	if !mayHaveBoth(d, q, c, p) {
		return false
	}
	id, other := c.id(p), d.id(q)
	switch {
	case id != other && identity.IDsDecide(id, other):
		return false
	case b.kind == birthMark && id != "" && id == other:
		return false
	}
	return b.kind == nameMark || nameMark.mark(c, p, b.marker) != nameMark.mark(d, q, b.marker)
}

// isMove reports whether a file says that a player goes from one of two clubs to the other.
func (b *bucket) isMove(i, j int) bool {
	c, p := b.player(i)
	d, q := b.player(j)
	return d.movesWith(q, c) || c.movesWith(p, d)
}

func (b *bucket) entry(i int) identity.Entry {
	c, n := b.player(i)
	p := c.player(n)
	return identity.NewEntry(&p, "")
}

// daysApart is how far the days of two files may be apart for what they say of a
// player to be held against each other: later they may have been sold.
const daysApart = 90

// mayHaveBoth reports whether two clubs may have a player at the same time, by the days of
// their files and contracts; p and q are the player's numbers in them.
func mayHaveBoth(a *club, p int, b *club, q int) bool {
	if b.asOf.Before(a.asOf) {
		a, p, b = b, q, a
	}
	until := a.spells[p].until
	return b.asOf.DaysSince(a.asOf) <= daysApart && (until.IsZero() || !until.LatestDay().Before(b.asOf))
}
