package diff

import (
	"cmp"
	"slices"

	"github.com/depth-football/depth/squad"
)

// Identity is by what two entries were taken for one man. All but the first two
// are guesses.
type Identity uint8

// The ways to recognise a player.
const (
	ByName           Identity = iota // and nothing speaks against it
	ByID                             // whatever the name
	ByUnknownBirth                   // the same name, and at least one file does not say when he was born
	ByCorrectedBirth                 // the same name, and birth dates that differ by a slip of the pen, or all but them alike
	ByBirth                          // the same birth date, and names that are alike
	ByLikeness                       // names that are alike, and the same contract or position
)

var identityNames = [...]string{
	ByName: "name", ByID: "id", ByUnknownBirth: "name, birth date unknown", ByCorrectedBirth: "name, birth date corrected",
	ByBirth: "birth date, similar name", ByLikeness: "similar name, birth date unknown",
}

// String is the way in a few words.
func (i Identity) String() string { return identityNames[i] }

// MarshalText writes the way as String does.
func (i Identity) MarshalText() ([]byte, error) { return []byte(i.String()), nil }

// IsGuess tells whether the two may be different men after all.
func (i Identity) IsGuess() bool { return i > ByID }

// pair is one man in two files.
type pair struct {
	old, new *squad.Player
	how      Identity
}

// whoIsWho finds the men that two lists of players have in common, in the order
// of the second one. It makes no difference which list comes first.
func whoIsWho(before, after []squad.Player) []pair {
	m := matching{before: pointers(before), after: pointers(after)}
	m.byID()
	m.byName()
	m.byLikeness()
	place := places(after)
	slices.SortFunc(m.pairs, func(a, b pair) int { return place[a.new] - place[b.new] })
	return m.pairs
}

// places number the players of a list.
func places(players []squad.Player) map[*squad.Player]int {
	place := make(map[*squad.Player]int, len(players))
	for i := range players {
		place[&players[i]] = i
	}
	return place
}

func pointers(players []squad.Player) []*squad.Player {
	list := make([]*squad.Player, len(players))
	for i := range players {
		list[i] = &players[i]
	}
	return list
}

// matching pairs players of two lists; those who are paired are taken off them.
type matching struct {
	before, after []*squad.Player
	pairs         []pair
}

func (m *matching) match(old, new *squad.Player, how Identity) {
	m.pairs = append(m.pairs, pair{old, new, how})
}

// rest takes off the lists who has been paired.
func (m *matching) rest() {
	paired := make(map[*squad.Player]bool, 2*len(m.pairs))
	for _, p := range m.pairs {
		paired[p.old], paired[p.new] = true, true
	}
	isPaired := func(p *squad.Player) bool { return paired[p] }
	m.before, m.after = slices.DeleteFunc(m.before, isPaired), slices.DeleteFunc(m.after, isPaired)
}

func (m *matching) byID() {
	ids := make(map[string]*squad.Player)
	for _, p := range m.before {
		if p.ID != "" {
			ids[p.ID] = p
		}
	}
	for _, q := range m.after {
		if p := ids[q.ID]; p != nil {
			how := ByID
			if squad.Fold(p.Name) == squad.Fold(q.Name) {
				how = ByName
			}
			m.match(p, q, how)
		}
	}
	m.rest()
}

// byName pairs those of one name: first those of one birth date, then those whose
// birth dates do not contradict each other, last those of whom one date must be wrong.
func (m *matching) byName() {
	names := make(map[string][]*squad.Player, len(m.before))
	for _, p := range m.before {
		name := squad.Fold(p.Name)
		names[name] = append(names[name], p)
	}
	for _, how := range [...]Identity{ByName, ByUnknownBirth, ByCorrectedBirth} {
		paired := len(m.pairs)
		for _, q := range m.after {
			name := squad.Fold(q.Name)
			i := slices.IndexFunc(names[name], func(p *squad.Player) bool { return mayHaveTwoIDs(p, q) && agree(p, q, how) })
			if i < 0 {
				continue
			}
			p := names[name][i]
			names[name] = slices.Delete(names[name], i, i+1)
			if how == ByUnknownBirth && sure(p, q) {
				m.match(p, q, ByName)
			} else {
				m.match(p, q, how)
			}
		}
		if len(m.pairs) > paired {
			m.rest()
		}
	}
}

// mayHaveTwoIDs tells whether the ids of two players leave open that they are one
// man: two ids are two men.
func mayHaveTwoIDs(p, q *squad.Player) bool { return p.ID == "" || q.ID == "" || p.ID == q.ID }

// agree tells whether the birth dates of two men of one name agree as well as a
// way to recognise them asks.
func agree(p, q *squad.Player, how Identity) bool {
	switch how {
	case ByName:
		return p.Born.Exact() && p.Born == q.Born
	case ByUnknownBirth:
		return squad.MayBeSame(p.Born, q.Born)
	}
	return nearly(p.Born, q.Born) || tied(p, q) && atOnePosition(p, q)
}

// sure tells whether more than the name says that two are one man, though a birth
// date is missing or coarse.
func sure(p, q *squad.Player) bool {
	return p.Born == q.Born || tied(p, q) && atOnePosition(p, q)
}

// atOnePosition tells whether two are at their best at one position.
func atOnePosition(p, q *squad.Player) bool {
	return len(p.Positions) > 0 && len(q.Positions) > 0 && p.Positions[0] == q.Positions[0]
}

// tied tells whether two have a contract to the same known day.
func tied(p, q *squad.Player) bool {
	return !p.Contract.Until.IsZero() && p.Contract.Until == q.Contract.Until
}

// nearly tells whether two exact dates differ by a slip of the pen: in the day, the
// month or the year alone, or with day and month in each other's place.
func nearly(a, b squad.Date) bool {
	if !a.Exact() || !b.Exact() {
		return false
	}
	differ := 0
	for _, same := range [...]bool{a.Year() == b.Year(), a.Month() == b.Month(), a.Day() == b.Day()} {
		if !same {
			differ++
		}
	}
	return differ <= 1 || a.Year() == b.Year() && a.Month() == b.Day() && a.Day() == b.Month()
}

// byLikeness pairs those whose names are alike if they were born on one day, and
// if that is not known those who have a contract or a position in common, the most
// alike first.
func (m *matching) byLikeness() {
	var found []pair
	for _, p := range m.before {
		for _, q := range m.after {
			how, ok := mayBeRenamed(p, q)
			if ok && mayHaveTwoIDs(p, q) && squad.AlikeNames(p.Name, q.Name) {
				found = append(found, pair{p, q, how})
			}
		}
	}
	slices.SortStableFunc(found, func(a, b pair) int {
		return cmp.Or(cmp.Compare(a.how, b.how), cmp.Compare(a.key(), b.key()))
	})
	taken := make(map[*squad.Player]bool)
	for _, f := range found {
		if !taken[f.old] && !taken[f.new] {
			taken[f.old], taken[f.new] = true, true
			m.match(f.old, f.new, f.how)
		}
	}
	m.rest()
}

func mayBeRenamed(p, q *squad.Player) (Identity, bool) {
	switch {
	case p.Born.Exact() && p.Born == q.Born:
		return ByBirth, true
	case !squad.MayBeSame(p.Born, q.Born), p.Born.Exact() && q.Born.Exact():
		return ByLikeness, false
	}
	return ByLikeness, tied(p, q) || atOnePosition(p, q)
}

// key orders pairs in a way that does not depend on which file is the old one.
func (p pair) key() string {
	return min(p.old.Name, p.new.Name) + "\x00" + max(p.old.Name, p.new.Name)
}
