package league

import (
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/chart"
)

// fits looks for players who would lift the needs of a club, so many for each.
//
// Players of one kind are tried once for a need, not one by one, and those of a kind
// that can lift it are gone through in the order of [Fit] until there are enough.
func (m *movable) fits(c *Club, most int) {
	if most == 0 || len(c.Needs) == 0 {
		return
	}
	vacancies := c.tally.Vacancies()
	for i := range c.Needs {
		n := &c.Needs[i]
		v := &vacancies[slices.IndexFunc(vacancies, func(v chart.Vacancy) bool { return v.Shortfall == n.Shortfall })]
		if !v.FilledFrom(n.Reach) {
			continue // it takes more than one man, whoever he is
		}
		search := search{club: c, vacancy: v, known: make(map[chart.Man]bool)}
		for _, k := range m.kinds {
			if k.Natural&n.Reach != 0 && search.suits(k) {
				search.open = append(search.open, walk{k, 0})
			}
		}
		for p := search.next(m.league); p != nil && len(n.Fits) < most; p = search.next(m.league) {
			n.Fits = append(n.Fits, Fit{p})
		}
	}
}

// search is the search for players who would lift one need.
type search struct {
	club    *Club
	vacancy *chart.Vacancy
	known   map[chart.Man]bool // who would lift it
	open    []walk             // through the kinds that can lift it
}

// walk is how far a search has come among the players of a kind.
type walk struct {
	*kind
	i int
}

// suits tells whether players of a kind can lift the need, in whatever health.
func (s *search) suits(k *kind) bool {
	if !s.vacancy.FilledFrom(k.Natural) {
		return false
	}
	for _, health := range [...]struct{ fit, sure bool }{{true, true}, {true, false}, {false, false}} {
		if s.lifts(chart.Man{Natural: k.Natural, Able: k.able, Fit: health.fit, Sure: health.sure}) {
			return true
		}
	}
	return false
}

func (s *search) lifts(m chart.Man) bool {
	lifts, known := s.known[m]
	if !known {
		lifts = s.vacancy.FilledBy(m)
		s.known[m] = lifts
	}
	return lifts
}

// next is the first player in the order of [Fit] who would lift the need and has not been found
// yet, nil if there is none.
func (s *search) next(l *League) *Player {
	for {
		var first *Player
		var from *walk
		for i := range s.open {
			w := &s.open[i]
			if p := w.available(w.i); p != nil && (first == nil || l.moreAvailable(p, first) < 0) {
				first, from = p, w
			}
		}
		if first == nil {
			return nil
		}
		from.i++
		if s.lifts(first.at(s.club)) && s.club.couldSign(first) {
			return first
		}
	}
}

// couldSign tells whether a club could sign a player at all: he is another club's,
// the club does not have him already, and if he is free he is so in time.
func (c *Club) couldSign(p *Player) bool {
	if p.Club.folded == c.folded || p.Ends && !p.Until.Before(c.On) {
		return false
	}
	for i := range c.men {
		if c.men[i].mayBe(p) {
			return false
		}
	}
	return true
}

// mayBe tells whether two clubs' men may be one man.
func (p *Player) mayBe(q *Player) bool {
	if (p.ID == "" || q.ID == "") && !squad.MayBeSame(p.Born, q.Born) {
		return false // without comparing names, of which there are many
	}
	a, b := squad.Player{Name: p.Name, ID: p.ID, Born: p.Born}, squad.Player{Name: q.Name, ID: q.ID, Born: q.Born}
	return a.MayBe(&b)
}

// at is the player as the needs of a club would see him if it signed him.
func (p *Player) at(c *Club) chart.Man {
	likely, surely := p.condition.FitOn(c.On)
	return chart.Man{
		Natural: p.Positions, Able: p.Able, Fit: likely,
		Sure: surely && !p.condition.Prone && p.Role != squad.Prospect,
	}
}
