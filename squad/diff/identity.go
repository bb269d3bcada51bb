package diff

import (
	"cmp"
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
)

// Identity is by what two entries were taken for one man. All but the first two
// are guesses.
type Identity uint8

// The ways to recognise a player.
const (
	ByName           Identity = iota // and nothing speaks against it
	ByID                             // whatever the name
	ByUnknownBirth                   // the same name, which others have too, and a birth date that is not known
	ByCorrectedBirth                 // the same name, and birth dates that differ by a slip of the pen, or all but them alike
	ByBirth                          // the same birth date, and names that are alike
	ByLikeness                       // names that are alike, and the same contract and position
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
func whoIsWho(before, after []squad.Player, c squad.Calendar) []pair {
	m := matching{before: pointers(before), after: pointers(after), calendar: c}
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
	calendar      squad.Calendar
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
			if names.Fold(p.Name) == names.Fold(q.Name) {
				how = ByName
			}
			m.match(p, q, how)
		}
	}
	m.rest()
}

// byName pairs those of one name: first those of one birth date, then those of whom
// more than the name says that they are one man, then those of whom nothing says
// that they are not, last those of whom one birth date must be wrong.
func (m *matching) byName() {
	known := make(map[string][]*squad.Player, len(m.before))
	for _, p := range m.before {
		name := names.Fold(p.Name)
		known[name] = append(known[name], p)
	}
	namesakes := make(map[string]bool)
	later := make(map[string]bool, len(m.after))
	for _, q := range m.after {
		name := names.Fold(q.Name)
		namesakes[name] = later[name] || len(known[name]) > 1
		later[name] = true
	}
	for _, step := range [...]struct {
		how   Identity
		agree func(p, q *squad.Player) bool
	}{
		{ByName, func(p, q *squad.Player) bool { return p.Born == q.Born }},
		{ByName, func(p, q *squad.Player) bool { return squad.MayBeSame(p.Born, q.Born) && m.tied(p, q) }},
		{ByUnknownBirth, func(p, q *squad.Player) bool { return squad.MayBeSame(p.Born, q.Born) }},
		{ByCorrectedBirth, func(p, q *squad.Player) bool { return nearly(p.Born, q.Born) || m.tied(p, q) }},
	} {
		paired := len(m.pairs)
		for _, q := range m.after {
			name := names.Fold(q.Name)
			i := slices.IndexFunc(known[name], func(p *squad.Player) bool { return mayHaveTwoIDs(p, q) && step.agree(p, q) })
			if i >= 0 {
				how := step.how
				if how == ByUnknownBirth && !namesakes[name] {
					how = ByName
				}
				m.match(known[name][i], q, how)
				known[name] = slices.Delete(known[name], i, i+1)
			}
		}
		if len(m.pairs) > paired {
			m.rest()
		}
	}
}

// mayHaveTwoIDs tells whether the ids of two players leave open that they are one
// man: two ids of one source are two men.
func mayHaveTwoIDs(p, q *squad.Player) bool { return !p.IDsDecide(q) || p.ID == q.ID }

// tied tells whether two have a contract to the same known day and are at their best
// at the same position.
func (m *matching) tied(p, q *squad.Player) bool {
	return !p.Contract.Until.IsZero() && sameDay(m.calendar, p.Contract.Until, q.Contract.Until) && atOnePosition(p, q)
}

func atOnePosition(p, q *squad.Player) bool {
	return len(p.Positions) > 0 && len(q.Positions) > 0 && p.Positions[0] == q.Positions[0]
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

// mostLikened is how many pairs of names are compared at the most: no squad has so
// many players who cannot be recognised otherwise.
const mostLikened = 200 * 200

// byLikeness pairs those whose names are alike if they were born on one day, and
// where that is not known if they have contract and position in common. Who was born
// on one day and has all of these in common needs no more than one word of his name:
// Andrew Robertson is Andy Robertson. The most alike come first.
func (m *matching) byLikeness() {
	type candidate struct {
		pair
		likeness int
	}
	if len(m.before)*len(m.after) > mostLikened {
		return
	}
	words := make(map[*squad.Player]names.Words, len(m.before)+len(m.after))
	for _, p := range slices.Concat(m.before, m.after) {
		words[p] = names.WordsOf(p.Name)
	}
	var found []candidate
	for _, p := range m.before {
		for _, q := range m.after {
			how, ok := m.mayBeRenamed(p, q)
			if !ok || !mayHaveTwoIDs(p, q) {
				continue
			}
			l := words[p].Likeness(words[q])
			if l > 0 || how == ByBirth && m.tied(p, q) && words[p].Share(words[q]) {
				found = append(found, candidate{pair{p, q, how}, l})
			}
		}
	}
	slices.SortStableFunc(found, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.how, b.how), cmp.Compare(b.likeness, a.likeness), cmp.Compare(a.key(), b.key()))
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

func (m *matching) mayBeRenamed(p, q *squad.Player) (Identity, bool) {
	switch {
	case p.Born.Exact() && q.Born.Exact():
		return ByBirth, p.Born == q.Born
	case !squad.MayBeSame(p.Born, q.Born):
		return ByLikeness, false
	}
	return ByLikeness, atOnePosition(p, q) && sameDay(m.calendar, p.Contract.Until, q.Contract.Until)
}

// key orders pairs in a way that does not depend on which file is the old one.
func (p pair) key() string {
	return min(p.old.Name, p.new.Name) + "\x00" + max(p.old.Name, p.new.Name)
}
