package check

import (
	"slices"

	"github.com/depth-football/depth/squad/identity"
)

// playersInClubs finds players whom two clubs have with nothing that says so.
type playersInClubs struct {
	files  []checkedFile
	marker marker
	known  map[mark][]namesakes // of the marks that several players have
	index  map[clubMark]int     // where in those lists a club stands
}

// namesakes are the players of one mark in the files of one club, in their order.
type namesakes struct {
	club    *club // that of the first file
	players []entry
}

type clubMark struct{ player, club mark }

// entry is a player of a file, by their numbers.
type entry struct {
	file, player int32
	sketch       identity.Sketch
}

func newPlayersInClubs(files []checkedFile, m marker) *playersInClubs {
	players := 0
	for i := range files {
		if c := files[i].club; c != nil {
			players += 3 * len(c.spells)
		}
	}
	all := make([]mark, 0, players)
	for i := range files {
		if c := files[i].club; c != nil {
			for n := range c.spells {
				for _, mark := range c.marksOf(n, m) {
					if mark != 0 {
						all = append(all, mark)
					}
				}
			}
		}
	}
	slices.Sort(all)
	p := &playersInClubs{files: files, marker: m, known: make(map[mark][]namesakes), index: make(map[clubMark]int)}
	for i := 1; i < len(all); i++ {
		if all[i] == all[i-1] {
			p.known[all[i]] = nil
		}
	}
	return p
}

// add finds the players of a file whom files before it have.
func (p *playersInClubs) add(file int) []inTwoClubs {
	var found []inTwoClubs
	c := p.files[file].club
	for n := range c.spells {
		s := search{playersInClubs: p, here: entry{file: int32(file), player: int32(n)}, club: c}
		s.found.player = n
		for i, m := range c.marksOf(n, p.marker) {
			if others, several := p.known[m]; several && m != 0 {
				if s.here.sketch == (identity.Sketch{}) {
					s.here.sketch = identity.SketchOf(c.name(n))
				}
				s.compare(i, others)
				p.known[m] = p.with(s.here, m, others)
			}
		}
		if s.found.others > 0 {
			found = append(found, s.told())
		}
	}
	return found
}

// mostCompared is how many players of one name, or of one id, a player is held
// against: far more than have it unless somebody makes files for that.
const mostCompared = 1000

// search is the search for the clubs that have a player of a file too.
type search struct {
	*playersInClubs
	here  entry
	club  *club
	entry identity.Entry // made when it is needed
	first entry          // the first of those who are surest
	found inTwoClubs
}

// compare holds a player against those who have their mark of a number, the last ones of
// each club first: they are from about the same day.
func (s *search) compare(number int, others []namesakes) {
	compared := 0
	for _, other := range others {
		if compared > mostCompared {
			break
		}
		if other.club.isSame(s.club) {
			continue
		}
		for _, there := range slices.Backward(other.players) {
			if compared++; compared > mostCompared {
				break
			}
			if s.wasFound(number, there) {
				continue
			}
			if how := s.judge(there); how != identity.None {
				s.take(there, how)
			}
		}
	}
	s.found.more = s.found.more || compared > mostCompared
}

// wasFound reports whether another player was met by a mark before that of a number.
func (s *search) wasFound(number int, there entry) bool {
	d, n, here := s.files[there.file].club, int(there.player), int(s.here.player)
	return number > 0 && s.club.spells[here].name == d.spells[n].name ||
		number > 1 && s.club.id(here) != "" && s.club.id(here) == d.id(n)
}

// judge says by what two clubs have one player at the same time, as far as their files
// say.
func (s *search) judge(there entry) identity.Evidence {
	d, n := s.files[there.file].club, int(there.player)
	if !mayHaveBoth(d, n, s.club, int(s.here.player)) || !s.mayBe(there) {
		return identity.None
	}
	if s.entry.Player == nil {
		s.entry = entryOf(s.club, int(s.here.player))
	}
	how := identity.Judge(s.entry, entryOf(d, n))
	if how == identity.None || d.movesWith(n, s.club) || s.club.movesWith(int(s.here.player), d) {
		return identity.None
	}
	return how
}

// mayBe reports whether two players are worth judging.
func (s *search) mayBe(there entry) bool {
	here, d, n := int(s.here.player), s.files[there.file].club, int(there.player)
	id, other := s.club.id(here), d.id(n)
	switch {
	case id != other && identity.IDsDecide(id, other):
		return false
	case id != "" && id == other, s.club.spells[here].name == d.spells[n].name:
		return true
	}
	return s.here.sketch.MayBe(&there.sketch)
}

func entryOf(c *club, n int) identity.Entry {
	p := c.player(n)
	return identity.NewEntry(&p, "")
}

// take adds one more club, and keeps the surest, of these the first.
func (s *search) take(there entry, how identity.Evidence) {
	s.found.others++
	isFirst := there.file < s.first.file || there.file == s.first.file && there.player < s.first.player
	if grade := s.found.how.Grade(); grade < how.Grade() || grade == how.Grade() && isFirst {
		s.first, s.found.how = there, how
	}
}

func (s *search) told() inTwoClubs {
	there := &s.files[s.first.file]
	n := int(s.first.player)
	s.found.name, s.found.club, s.found.file, s.found.line = there.club.name(n), there.club.names[0], there.Name, there.club.spells[n].line
	return s.found
}

// with adds a player to those who have a mark.
func (p *playersInClubs) with(here entry, m mark, all []namesakes) []namesakes {
	c := p.files[here.file].club
	key := clubMark{m, c.whole}
	i, known := p.index[key]
	if !known {
		i = len(all)
		p.index[key] = i
		all = append(all, namesakes{club: c})
	}
	all[i].players = append(all[i].players, here)
	return all
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
