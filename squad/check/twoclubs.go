package check

import "slices"

// playersInClubs finds players whom two clubs have with nothing that says so.
type playersInClubs struct {
	files []checkedFile
	known map[mark][]namesakes // of the marks that several players have
	index map[clubMark]int     // where in those lists a club stands
}

// namesakes are the players of one mark in the files of one club, in their order.
type namesakes struct {
	club    mark
	players []entry
}

type clubMark struct{ player, club mark }

// entry is a player of a file, by their numbers.
type entry struct{ file, player int32 }

func newPlayersInClubs(files []checkedFile) *playersInClubs {
	players := 0
	for i := range files {
		if c := files[i].club; c != nil {
			players += len(c.spells) + len(c.ids)
		}
	}
	all := make([]mark, 0, players)
	for i := range files {
		if c := files[i].club; c != nil {
			for n := range c.spells {
				all = append(all, c.marksOf(n)...)
			}
		}
	}
	slices.Sort(all)
	p := &playersInClubs{files: files, known: make(map[mark][]namesakes), index: make(map[clubMark]int)}
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
		here := entry{int32(file), int32(n)}
		both := inTwoClubs{player: n}
		for _, m := range c.marksOf(n) {
			if others, several := p.known[m]; several {
				p.compare(&both, here, m, others)
				p.known[m] = p.with(here, m, others)
			}
		}
		if both.others > 0 {
			found = append(found, both)
		}
	}
	return found
}

// mostCompared is how many players of one name, or of one id, a player is held
// against: far more than have it unless somebody makes files for that.
const mostCompared = 1000

// compare holds a player against those who have a mark of theirs, the last ones of
// each club first: they are from about the same day.
func (p *playersInClubs) compare(both *inTwoClubs, here entry, m mark, others []namesakes) {
	c := p.files[here.file].club
	name := c.spells[here.player].name
	first := here
	found, compared := 0, 0
	for _, other := range others {
		if compared > mostCompared {
			break
		}
		if other.club == c.marks[0] {
			continue
		}
		for _, there := range slices.Backward(other.players) {
			if compared++; compared > mostCompared {
				break
			}
			d := p.files[there.file].club
			if m != name && d.spells[there.player].name == name || !atBoth(d, int(there.player), c, int(here.player)) {
				continue // or found by the name
			}
			found++
			if there.file < first.file || there.file == first.file && there.player < first.player {
				first = there
			}
		}
	}
	both.more = both.more || compared > mostCompared
	if both.others == 0 && found > 0 {
		there := &p.files[first.file]
		both.club, both.file, both.line = there.club.names[0], there.Name, there.club.spells[first.player].line
	}
	both.others += found
}

// with adds a player to those who have a mark.
func (p *playersInClubs) with(here entry, m mark, all []namesakes) []namesakes {
	key := clubMark{m, p.files[here.file].club.marks[0]}
	i, known := p.index[key]
	if !known {
		i = len(all)
		p.index[key] = i
		all = append(all, namesakes{club: key.club})
	}
	all[i].players = append(all[i].players, here)
	return all
}

// daysApart is how far the days of two files may be apart for what they say of a
// player to be held against each other: later they may have been sold.
const daysApart = 90

// atBoth reports whether two clubs have one player at the same time, as far as their
// files say; p and q are the player's numbers in them.
func atBoth(a *club, p int, b *club, q int) bool {
	if b.asOf.Before(a.asOf) {
		a, p, b, q = b, q, a, p
	}
	until := a.spells[p].until
	over := !until.IsZero() && until.LatestDay().Before(b.asOf)
	return a.mayBe(p, b, q) && b.asOf.DaysSince(a.asOf) <= daysApart && !over &&
		!a.movesWith(p, b) && !b.movesWith(q, a)
}
