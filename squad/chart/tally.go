package chart

import (
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/outlook"
)

// Tally is what the needs of a squad are counted from, in a season and in the one
// after: where each man can be used, and not who he is. It is small, so those of
// thousands of clubs can be held against each other, and it tells what one man
// more or one man less would change.
type Tally struct {
	formation squad.Formation
	cover     squad.Cover
	men       []member // by their index in the squad
}

// member is a man of a squad in both seasons; zero in one in which he does not
// count.
type member struct{ now, next footprint }

// NewTally counts a squad by its outlooks for a season and for the one after.
func NewTally(now, next *outlook.Outlook, f squad.Formation, c squad.Cover) *Tally {
	t := &Tally{formation: f, cover: c, men: make([]member, len(now.Squad.Players))}
	shape := f.Positions()
	for i := range now.Players {
		if p := &now.Players[i]; p.Counts() {
			t.men[p.Index].now = footprintOf(p, shape)
		}
	}
	for i := range next.Players {
		if p := &next.Players[i]; p.Counts() {
			t.men[p.Index].next = footprintOf(p, shape)
		}
	}
	return t
}

// Balance is what a squad lacks: its needs without the names.
type Balance struct {
	Needs   []Shortfall                 // in the order of [Chart.Needs]
	Urgency [squad.ST + 1]squad.Urgency // the worst at each position
}

// Shortfall is a need without the names.
type Shortfall struct {
	Positions squad.PositionSet // as those of a [Need]
	Reach     squad.PositionSet // all positions that any of its gaps reaches
	Urgency   squad.Urgency
	Signings  Range
}

// Balance is what the squad lacks.
func (t *Tally) Balance() *Balance { return t.balance(nobody) }

// Without is what the squad lacks without the player of an index in the squad.
func (t *Tally) Without(player int) *Balance { return t.balance(player) }

func (t *Tally) balance(gone int) *Balance {
	now, next := t.charts(gone)
	return balanceOf(now, next)
}

func balanceOf(now, next *Chart) *Balance {
	needs := now.bounds().needs()
	needs = append(needs, next.boundsOfNext(needs).needs()...)
	slices.SortStableFunc(needs, byUrgency)
	b := &Balance{Needs: make([]Shortfall, len(needs))}
	for i := range needs {
		n := &needs[i]
		b.Needs[i] = Shortfall{n.Positions, n.Touches(), n.Urgency, n.Signings}
		for _, g := range n.Gaps {
			for p := range g.Positions.All() {
				b.Urgency[p] = max(b.Urgency[p], g.Urgency)
			}
		}
	}
	return b
}

// charts are the squad's charts of both seasons, without one man if there is a
// player of that index. They have no places, only what needs are counted from.
func (t *Tally) charts(gone int) (now, next *Chart) {
	now = &Chart{Formation: t.formation, Cover: t.cover, candidates: make([]candidate, 0, len(t.men))}
	next = &Chart{Formation: t.formation, Cover: t.cover, candidates: make([]candidate, 0, len(t.men))}
	for i, m := range t.men {
		if i == gone {
			continue
		}
		if m.now.able != 0 {
			now.candidates = append(now.candidates, candidate{footprint: m.now})
		}
		if m.next.able != 0 {
			next.candidates = append(next.candidates, candidate{footprint: m.next})
		}
	}
	return now, next
}

// WorseThan tells whether a squad lacks more than it did: some position has a
// need that had none or a less urgent one, or more signings are wanted in all.
func (b *Balance) WorseThan(before *Balance) bool {
	for p := range b.Urgency {
		if b.Urgency[p] > before.Urgency[p] {
			return true
		}
	}
	now, next := b.signings()
	nowBefore, nextBefore := before.signings()
	return now.High > nowBefore.High || now.Low > nowBefore.Low || next.High > nextBefore.High || next.Low > nextBefore.Low
}

// signings are how many are wanted for this season and for the one after.
func (b *Balance) signings() (now, next Range) {
	for _, n := range b.Needs {
		if n.Urgency == squad.Next {
			next = next.Plus(n.Signings)
		} else {
			now = now.Plus(n.Signings)
		}
	}
	return now, next
}

// Man is a player whom a squad might sign for both seasons, as its needs see him.
type Man struct {
	Natural squad.PositionSet // where he is at home
	Able    squad.PositionSet // where he can play at all, at home or not
	Fit     bool              // on the day, more likely than not
	Sure    bool              // there is no doubt about him
}

// Vacancy is a need with what it takes to fill it.
type Vacancy struct {
	Shortfall
	levels []assessed
	tally  *Tally
	others squad.PositionSet // that the other needs reach
}

// Vacancies are the needs of the squad, in the order of its balance.
func (t *Tally) Vacancies() []Vacancy {
	now, next := t.charts(nobody)
	bounds := now.bounds()
	needs := bounds.needs()
	later := next.boundsOfNext(needs)
	needs = append(needs, later.needs()...)
	slices.SortStableFunc(needs, byUrgency)
	vacancies := make([]Vacancy, len(needs))
	for i := range needs {
		n := &needs[i]
		v := Vacancy{Shortfall: Shortfall{n.Positions, n.Touches(), n.Urgency, n.Signings}, levels: bounds.worst, tally: t}
		if n.Urgency == squad.Next {
			v.levels = later.worst
		}
		v.others = touched(needs) &^ v.Reach
		vacancies[i] = v
	}
	return vacancies
}

// FilledBy tells whether nothing is left of the need once a man is signed: no need
// of its season, or of an earlier one, touches its positions any more.
//
// Where he could be used for another need too, both may become one, so then all is
// counted anew.
func (v *Vacancy) FilledBy(m Man) bool {
	return v.takes(m) && (m.Able&v.others == 0 || !v.remainsWith(m))
}

// FilledFrom tells whether a man who is at home at some positions, and nowhere
// else, could fill the need at all, if he were fit and sure.
func (v *Vacancy) FilledFrom(at squad.PositionSet) bool {
	return v.takes(Man{Natural: at, Able: ^squad.PositionSet(0), Fit: true, Sure: true})
}

// takes tells whether a man makes up for what all groups of the need's positions
// lack. He takes one from each in which he can be used: so none may lack more, and
// none may lack anybody in which he cannot be used.
func (v *Vacancy) takes(m Man) bool {
	for i := range v.levels {
		a := &v.levels[i]
		lack, without := a.lackAt(v.Reach, a.uses(m))
		if lack > 1 || without > 0 {
			return false
		}
	}
	return true
}

// LoweredBy tells whether a need takes fewer signings once a man is signed: the needs
// of its season, and of earlier ones, that touch its positions then take one less in
// all at least.
func (v *Vacancy) LoweredBy(m Man) bool {
	now, next := v.chartsWith(m)
	var left Range
	for _, n := range balanceOf(now, next).Needs {
		if n.Reach&v.Reach != 0 && (n.Urgency != squad.Next || v.Urgency == squad.Next) {
			left = left.Plus(n.Signings)
		}
	}
	return left.High < v.Signings.High && left.Low <= v.Signings.Low
}

// remainsWith tells whether a need of its season, or of an earlier one, touches the
// positions once a man is signed.
func (v *Vacancy) remainsWith(m Man) bool {
	now, next := v.chartsWith(m)
	levels := assess(now.levels(worstCase, now.candidates))
	if levels.helpfulAt(v.Reach) {
		return true
	}
	return v.Urgency == squad.Next && next.boundsOfNext(levels.needs()).worst.helpfulAt(v.Reach)
}

// chartsWith are the squad's charts of both seasons with one man more.
func (v *Vacancy) chartsWith(m Man) (now, next *Chart) {
	now, next = v.tally.charts(nobody)
	shape := v.tally.formation.Positions()
	signed := candidate{footprint: footprint{natural: m.Natural & shape, able: m.Able & shape, fit: m.Fit, known: m.Sure}}
	now.candidates = append(now.candidates, signed)
	next.candidates = append(next.candidates, signed)
	return now, next
}

// uses is where a level can use a man who is signed.
func (a *assessed) uses(m Man) squad.PositionSet {
	switch {
	case a.urgency == squad.Critical && m.Fit:
		return m.Able
	case a.urgency == squad.Thin && m.Sure, a.urgency == squad.Short, a.urgency == squad.Next:
		return m.Natural
	}
	return 0
}

// lackAt is the most that a group of some positions lacks, and the most that one
// lacks in which a man cannot be used. Parts of a level share nobody, so what
// they lack adds up, but for the one man to spare, whom all want together.
func (a *assessed) lackAt(at, man squad.PositionSet) (lack, without int16) {
	spare := int16(0)
	if a.spare {
		spare = 1
	}
	for i := range a.shortages {
		s := &a.shortages[i]
		if s.worst <= 0 {
			continue
		}
		inside, used := s.group(at), s.group(man)
		var most int16
		for g, l := range s.lack {
			if g&^inside != 0 {
				continue
			}
			most = max(most, l)
			if g&used == 0 {
				without = max(without, l)
			}
		}
		if most > 0 && lack > 0 {
			most -= spare
		}
		lack += most
	}
	return lack, without
}
