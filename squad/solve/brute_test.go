package solve

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/deal"
	"github.com/depth-football/depth/squad/move"
	"github.com/depth-football/depth/squad/plan"
)

// maker makes clubs that do not exist.
type maker struct {
	*rand.Rand
	people   int
	outfield []squad.Position // that players play
}

func (m *maker) player(club string) squad.Player {
	m.people++
	p := squad.Player{
		Name:     fmt.Sprintf("%s %c%c%c", club, 'a'+m.people%26, 'a'+m.people/26%26, 'a'+m.people/676),
		Born:     squad.NewDate(1996+m.IntN(10), time.Month(1+m.IntN(12)), 1+m.IntN(28)),
		Contract: squad.Contract{Until: squad.NewDate(2029, 6, 30)}, Value: squad.MoneyOf(int64(1+m.IntN(12)) * 1e6),
	}
	at := m.IntN(len(m.outfield))
	p.Positions = []squad.Position{m.outfield[at]}
	if m.IntN(8) == 0 {
		p.Positions = []squad.Position{squad.GK}
	} else if other := m.outfield[m.IntN(len(m.outfield))]; m.IntN(2) == 0 && other != p.Positions[0] {
		p.Positions = append(p.Positions, other)
	}
	if m.IntN(4) == 0 {
		p.Also = []squad.Position{m.outfield[m.IntN(len(m.outfield))]}
		if slices.Contains(p.Positions, p.Also[0]) {
			p.Also = nil
		}
	}
	m.doubt(&p)
	return p
}

func (m *maker) doubt(p *squad.Player) {
	prone := true
	switch m.IntN(14) {
	case 0:
		p.InjuryProne = &prone
	case 1:
		p.Role = squad.Prospect
	case 2:
		p.Injuries = []squad.Injury{{What: "knee", Since: squad.NewDate(2026, 2, 1), Until: squad.NewDate(2026, 12, 1)}}
	case 3:
		p.Role = squad.Fringe
	case 4:
		p.Contract = squad.Contract{}
	case 5:
		p.Contract.Until = squad.NewDate(2026, 6, 30)
	case 6:
		p.Value = squad.Money{}
	}
}

// club is one with the players of a formation twice, of whom some are gone.
func (m *maker) club(name string, formation string, gone, more int) *squad.Squad {
	f, err := squad.ParseFormation(formation)
	if err != nil {
		panic(err)
	}
	s := &squad.Squad{Club: name, AsOf: squad.NewDate(2026, 3, 1), Formation: f, Currency: "EUR", File: name + ".yaml"}
	for p := range f.Positions().All() {
		for range 2 * f.Starts(p) {
			player := m.player(name)
			player.Positions = []squad.Position{p}
			s.Players = append(s.Players, player)
		}
	}
	for range gone {
		i := m.IntN(len(s.Players))
		switch p := &s.Players[i]; m.IntN(4) {
		case 0:
			p.Contract = squad.Contract{Until: squad.NewDate(2026, 6, 30)}
		case 1:
			p.Contract = squad.Contract{Until: squad.NewDate(2026, 6, 30), Option: squad.NewDate(2027, 6, 30)}
		default:
			s.Players = slices.Delete(s.Players, i, i+1)
		}
	}
	for range more {
		s.Players = append(s.Players, m.player(name))
	}
	return s
}

// set is a set of candidates as the real plan judges it.
type set struct {
	of   uint
	left Left
	cost int64
	n    int
	fair bool
}

func (s set) before(t set) bool {
	if s.left != t.left {
		return slices.Compare(s.left[:], t.left[:]) < 0
	}
	return s.cost < t.cost
}

// judgeAll judges every set of candidates that can be made by the real plan.
func judgeAll(t *testing.T, q *question, few []int) []set {
	t.Helper()
	var sets []set
	for of := range uint(1) << len(few) {
		var moves []move.Move
		s := set{of: of, fair: true}
		for b, i := range few {
			if of>>b&1 == 1 {
				moves = append(moves, q.candidates[i].move)
				s.cost += q.problem.costOf(q.candidates[i].money())
				s.n++
			}
		}
		outcome, err := deal.Try(q.squad, q.known, q.when, moves...)
		if err != nil {
			t.Fatal(err)
		}
		after, err := q.planner.Plan(outcome.Clubs[0].After, q.options)
		if err != nil {
			t.Fatal(err)
		}
		s.left = q.leftOf(after)
		if isWhole := !slices.ContainsFunc(after.Needs, func(n *plan.Need) bool { return n.IsNow() }); isWhole != s.left.IsNothing() {
			t.Fatalf("the plan has needs of the season: %v, left is %v", !isWhole, s.left)
		}
		if q.opts.Fair {
			s.fair = !leavesCritical(t, q, outcome)
		}
		sets = append(sets, s)
	}
	return sets
}

// leavesCritical reports whether a club that sells is critical somewhere where it was not.
func leavesCritical(t *testing.T, q *question, outcome *deal.Outcome) bool {
	t.Helper()
	judged, err := outcome.Judge(q.planner, q.options)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range judged[1:] {
		isWorse := func(e deal.Effect) bool { return e.New.Urgency == squad.Critical && e.Old.Urgency != squad.Critical }
		if slices.ContainsFunc(c.Effects, isWorse) {
			return true
		}
	}
	return false
}

// The answers are those that are found by trying every set of moves and asking the real plan.
func TestSolveAgainstEverySet(t *testing.T) {
	cases := 700
	if testing.Short() {
		cases = 200
	}
	m := &maker{Rand: rand.New(rand.NewPCG(14, 1))}
	formations := []string{"GK=1,RB=3,CB=4,ST=3", "GK=1,CB=5,DM=2,CM=3", "GK=1,CB=4,RW=2,LW=2,ST=2", "GK=1,RB=1,CB=3,LB=1,CM=3,ST=2"}
	checked, partial := 0, 0
	for n := range cases {
		m.people = 0
		formation := formations[n%len(formations)]
		if n%40 == 0 {
			formation = "4-2-3-1"
		}
		f, err := squad.ParseFormation(formation)
		if err != nil {
			t.Fatal(err)
		}
		m.outfield = f.Positions().List()[1:]
		asked := m.club("asked", formation, 1+m.IntN(4), m.IntN(3))
		var clubs []Club
		for i := range 1 + m.IntN(2) {
			s := &squad.Squad{Club: fmt.Sprintf("club%c", 'a'+i), AsOf: asked.AsOf, Currency: "EUR", File: fmt.Sprint(i)}
			if n%5 == 0 && i == 0 { // one that has something to lose
				s = m.club(s.Club, "4-4-2", 20, 0)
			} else {
				for range 2 + m.IntN(3) {
					s.Players = append(s.Players, m.player(s.Club))
				}
			}
			clubs = append(clubs, Club{Squad: s})
		}
		opts := Options{Limit: 3, Bar: Bar{Any: true}, Fair: n%5 == 0}
		opts.Renewals.Price = squad.MoneyOf(int64(m.IntN(3)) * 1e6)
		if n%2 == 0 {
			opts.Budget = squad.MoneyOf(int64(m.IntN(25)) * 1e6)
		}
		q, err := newQuestion(asked, clubs, nil, opts)
		if err != nil {
			t.Fatal(err)
		}
		var few []int
		for _, o := range q.problem.options {
			few = append(few, o.id)
		}
		if len(few) > 7 { // there are too many sets
			continue
		}
		if least := checkAnswers(t, n, q, judgeAll(t, q, few), few); !least.IsNothing() {
			partial++
		}
		checked++
	}
	if checked < cases/2 || partial < cases/20 || partial > checked*9/10 {
		t.Errorf("%d of %d cases were checked, %d of them with something left: the cases are no longer what they were", checked, cases, partial)
	}
}

func checkAnswers(t *testing.T, n int, q *question, sets []set, few []int) Left {
	t.Helper()
	var r Result
	r.Proved = true
	if len(q.problem.wants) > 0 {
		if err := q.answer(context.Background(), &r); err != nil {
			t.Fatal(err)
		}
	}
	most := int64(anyAmount)
	if budget, known := q.opts.Budget.Amount(); known {
		most = q.problem.within(budget)
	}
	var before []limit
	var least Left
	for k := range q.opts.Limit {
		var best *set
		for i := range sets {
			s := &sets[i]
			isIn := s.cost <= most && (!q.opts.Fair || s.fair) && (k == 0 || s.left == least)
			for _, l := range before {
				shared := 0
				for b, id := range few {
					if s.of>>b&1 == 1 && slices.Contains(l.of, id) {
						shared++
					}
				}
				isIn = isIn && shared <= l.most
			}
			if isIn && (best == nil || s.before(*best)) {
				best = s
			}
		}
		if len(q.problem.wants) == 0 {
			best = nil
		}
		if k >= len(r.Answers) {
			if best != nil && (k == 0 || len(r.Answers[k-1].Moves) > 0) {
				t.Fatalf("case %d: answer %d of %d is missing: %+v", n, k+1, len(r.Answers), *best)
			}
			return least
		}
		a := &r.Answers[k]
		var of uint
		var options []int
		cost := int64(0)
		for i := range a.Moves {
			b := slices.IndexFunc(few, func(id int) bool { return q.candidates[id].move.String() == a.Moves[i].Made.Move.String() })
			of |= 1 << b
			options = append(options, few[b])
			cost += q.problem.costOf(q.candidates[few[b]].money())
		}
		if best == nil || a.Left != best.left || cost != best.cost || !r.Proved {
			t.Fatalf("case %d: answer %d leaves %v for %d (%b, proved %v), the best is %+v", n, k+1, a.Left, cost, of, r.Proved, best)
		}
		least = a.Left
		before = append(before, q.differing(options))
	}
	return least
}
