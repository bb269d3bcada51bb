package identity

import (
	"cmp"
	"slices"
	"strings"
)

// Pairing is one person in two lists: a place in each, and by what they are the same.
type Pairing struct {
	Old, New int
	How      Evidence
}

// Pair finds who is who in two lists of players of one club, such as an old and a new
// file, or a file and a source. Nobody is paired twice. The surest pairs by
// [JudgeInClub] come first, so that nobody is taken for somebody who has an entry of their
// own. It makes no difference which list is the old one, nor in what order the players
// stand. The pairings come in the order of the new list.
//
// Evidence that fits two equally well is none: a bare surname says nothing beside twins.
// A pair is a guess where only other facts decide, such as a contract, and where others
// have the name too. Namesakes who fit equally well are still paired, as a guess.
func Pair(older, newer []Entry) []Pairing {
	m := matching{sides: [2]side{newSide(older), newSide(newer)}}
	m.pairEqual()
	m.compare()
	m.pairRest()
	slices.SortFunc(m.pairs, func(p, q Pairing) int { return p.New - q.New })
	return m.pairs
}

// matching pairs the entries of two lists.
type matching struct {
	sides [2]side // the old list and the new one
	edges []*edge // who may be whom, the surest first
	pairs []Pairing
}

// side is one of the lists.
type side struct {
	entries []Entry
	paired  []bool
	byName  map[string]int // who has a name, several if more than one do
	edges   map[int][]*edge
}

// several is the place of those who are more than one.
const several = -1

func newSide(entries []Entry) side {
	s := side{entries: entries, paired: make([]bool, len(entries)), edges: make(map[int][]*edge)}
	s.byName = s.places(func(e *Entry) string { return e.known.letters })
	return s
}

// places are who has what, several if more than one have it.
func (s *side) places(what func(*Entry) string) map[string]int {
	places := make(map[string]int, len(s.entries))
	for i := range s.entries {
		w := what(&s.entries[i])
		if w == "" {
			continue
		}
		if _, taken := places[w]; taken {
			places[w] = several
		} else {
			places[w] = i
		}
	}
	return places
}

// edge joins two entries that may be about one person, or about twins.
type edge struct {
	verdict
	ends  [2]int // their places in the two lists
	facts int    // how many other facts they have in common
}

func (m *matching) entry(e *edge, list int) *Entry { return &m.sides[list].entries[e.ends[list]] }

// isOpen reports whether neither end is paired.
func (m *matching) isOpen(e *edge) bool {
	return !m.sides[0].paired[e.ends[0]] && !m.sides[1].paired[e.ends[1]]
}

func (m *matching) pair(i, j int, how Evidence) {
	m.sides[0].paired[i], m.sides[1].paired[j] = true, true
	m.pairs = append(m.pairs, Pairing{i, j, how})
}

// pairEqual pairs those who are the same without a doubt: by id, then by a name that
// nobody else has, if the birth dates are equal or neither is known to the day. In two
// files of a club that is nearly everybody.
func (m *matching) pairEqual() {
	id := func(e *Entry) string { return e.ID }
	ids := m.sides[1].places(id)
	if len(ids) > 0 {
		m.pairBy(m.sides[0].places(id), ids, func(v verdict, _ *Entry, _ *Entry) bool { return v.rank == sameID })
	}
	m.pairBy(m.sides[0].byName, m.sides[1].byName, func(v verdict, p, q *Entry) bool {
		return v.rank <= sameNameAndDay || v.rank <= sameName && !p.Born.Exact() && !q.Born.Exact()
	})
}

func (m *matching) pairBy(olds, news map[string]int, isSure func(v verdict, p, q *Entry) bool) {
	for shared, i := range olds {
		j, ok := news[shared]
		if !ok || i == several || j == several || m.sides[0].paired[i] || m.sides[1].paired[j] {
			continue
		}
		p, q := &m.sides[0].entries[i], &m.sides[1].entries[j]
		if v := weigh(p, q, true); isSure(v, p, q) {
			m.pair(i, j, v.how)
		}
	}
}

// mostAlike is how many players who are not recognised otherwise may have one thing in
// common to be compared by it: no club has more of them.
const mostAlike = 40

// compare finds the edges of all who are not paired yet. It compares them with those who
// are paired too, since these may cast doubt on a pair.
func (m *matching) compare() {
	open := [2]map[key][]int{m.sides[0].openByKey(), m.sides[1].openByKey()}
	if len(open[0]) == 0 || len(open[1]) == 0 {
		return
	}
	var keys []key
	for list := range m.sides {
		side, other := &m.sides[list], &m.sides[1-list]
		judgedWith := make([]int, len(side.entries)) // the last of the other list, counted from 1
		for j := range other.entries {
			if list == 1 && !other.paired[j] {
				continue // it was open when the lists were looked at the other way round
			}
			keys = appendKeysInClub(keys[:0], &other.entries[j])
			for _, k := range keys {
				if len(open[0][k]) > mostAlike || len(open[1][k]) > mostAlike {
					continue
				}
				for _, i := range open[list][k] {
					if judgedWith[i] != j+1 {
						judgedWith[i] = j + 1
						m.judge(list, i, j)
					}
				}
			}
		}
	}
	slices.SortFunc(m.edges, func(e, f *edge) int {
		return cmp.Or(compareStrength(e, f), cmp.Compare(f.facts, e.facts), m.compareEnds(e, f))
	})
}

// judge makes an edge of the entry i of a list and j of the other one, if there is
// anything between them.
func (m *matching) judge(list, i, j int) {
	e := &edge{}
	e.ends[list], e.ends[1-list] = i, j
	p, q := m.entry(e, 0), m.entry(e, 1)
	if e.verdict = weigh(p, q, true); e.rank == nothing {
		return
	}
	e.facts = factsInCommon(p, q)
	m.edges = append(m.edges, e)
	for list, end := range e.ends {
		m.sides[list].edges[end] = append(m.sides[list].edges[end], e)
	}
}

// openByKey are those who are not paired, by their keys.
func (s *side) openByKey() map[key][]int {
	open := make(map[key][]int)
	var keys []key
	for i := range s.entries {
		if s.paired[i] {
			continue
		}
		keys = appendKeysInClub(keys[:0], &s.entries[i])
		for _, k := range keys {
			if at := open[k]; len(at) == 0 || at[len(at)-1] != i { // a word may be there twice
				open[k] = append(at, i)
			}
		}
	}
	return open
}

// factsInCommon counts what else two entries have in common.
func factsInCommon(p, q *Entry) int {
	facts := 0
	for _, common := range [...]bool{
		!p.Contract.Until.IsZero() && isSameContract(p, q),
		atOnePosition(p, q),
		allPositions(p)&allPositions(q) != 0,
		slices.ContainsFunc(p.Nationality, func(country string) bool { return slices.Contains(q.Nationality, country) }),
	} {
		if common {
			facts++
		}
	}
	return facts
}

// compareStrength orders edges by their evidence, the surest first.
func compareStrength(e, f *edge) int { return compareVerdicts(e.verdict, f.verdict) }

func compareVerdicts(v, w verdict) int {
	return cmp.Or(cmp.Compare(v.rank, w.rank), cmp.Compare(w.likeness, v.likeness))
}

// compareEnds orders edges by who is at their ends, whichever list they are of.
func (m *matching) compareEnds(e, f *edge) int {
	ordered := func(e *edge) (first, second *Entry) {
		first, second = m.entry(e, 0), m.entry(e, 1)
		if compareEntries(first, second) > 0 {
			first, second = second, first
		}
		return first, second
	}
	e1, e2 := ordered(e)
	f1, f2 := ordered(f)
	return cmp.Or(compareEntries(e1, f1), compareEntries(e2, f2))
}

func compareEntries(a, b *Entry) int {
	return cmp.Or(
		strings.Compare(a.Name, b.Name), a.Born.Compare(b.Born), strings.Compare(a.ID, b.ID),
		a.Contract.Until.Compare(b.Contract.Until), slices.Compare(a.Positions, b.Positions), slices.Compare(a.Also, b.Also),
		slices.Compare(a.Nationality, b.Nationality), strings.Compare(a.full.letters, b.full.letters),
	)
}

// pairRest goes through the edges, the surest first.
func (m *matching) pairRest() {
	unclear := [2]map[int]bool{make(map[int]bool), make(map[int]bool)} // who may be two people equally well
	for _, e := range m.edges {
		if e.how == None || !m.isOpen(e) || unclear[0][e.ends[0]] || unclear[1][e.ends[1]] {
			continue
		}
		clear := true
		for list := range m.sides {
			if m.hasEqual(e, list) {
				unclear[list][e.ends[list]], clear = true, false
			}
		}
		if clear {
			m.pair(e.ends[0], e.ends[1], m.evidence(e))
		}
	}
}

// hasEqual reports whether the end of an edge in one list fits another player of the
// other list equally well.
func (m *matching) hasEqual(e *edge, list int) bool {
	if e.rank <= sameName && e.rank != sameWords || e.rank == correctedBirth {
		return false // of one name: they are told apart as well as can be
	}
	return slices.ContainsFunc(m.sides[list].edges[e.ends[list]], func(f *edge) bool {
		switch {
		case f == e || !m.isOpen(f):
			return false
		case f.rank == twins || f.rank == tiedFamily:
			return e.rank == fittingSurname || e.rank == tiedFamily
		}
		return compareStrength(e, f) == 0 && e.facts == f.facts
	})
}

// evidence is by what the ends of an edge are paired: a guess where others come into
// question too.
func (m *matching) evidence(e *edge) Evidence {
	switch {
	case e.rank == sameWords && m.isContested(e, sameName):
		return ByBirth
	case e.rank == sameNameAndContract && m.isContested(e, sameNameAndContract), e.rank == sameName && m.isContested(e, sameName):
		return ByUnknownBirth
	}
	return e.how
}

// isContested reports whether an end of an edge fits somebody else by evidence of some
// rank or better.
func (m *matching) isContested(e *edge, least rank) bool {
	isRival := func(f *edge) bool { return f != e && f.rank <= least }
	return slices.ContainsFunc(m.sides[0].edges[e.ends[0]], isRival) || slices.ContainsFunc(m.sides[1].edges[e.ends[1]], isRival)
}
