package solve

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/depth-football/depth/squad"
)

// world is a club that lacks some players, and others with many.
func world(gone, clubs, players int) (*squad.Squad, []Club) {
	m := &maker{Rand: rand.New(rand.NewPCG(14, 2))}
	f, err := squad.ParseFormation("4-2-3-1")
	if err != nil {
		panic(err)
	}
	m.outfield = f.Positions().List()[1:]
	asked := m.club("asked", "4-2-3-1", gone, 0)
	var others []Club
	for i := range clubs {
		s := &squad.Squad{Club: fmt.Sprintf("club%d", i), AsOf: asked.AsOf, Currency: "EUR", Formation: f, File: fmt.Sprint(i)}
		for range players {
			p := m.player(s.Club)
			p.Name = fmt.Sprintf("player %d", m.people)
			s.Players = append(s.Players, p)
		}
		others = append(others, Club{Squad: s})
	}
	return asked, others
}

// Whoever does not wait for the end has the best answer so far, and is told that it is not
// proved.
func TestSolveInterrupted(t *testing.T) {
	asked, clubs := world(3, 20, 28)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	r, err := Solve(ctx, asked, clubs, nil, Options{Limit: 3})
	if err != nil {
		t.Fatal(err)
	}
	if r.Proved || len(r.Answers) == 0 || !r.Answers[0].Closes() {
		t.Errorf("an interrupted search is proved: %v, and has %d answers", r.Proved, len(r.Answers))
	}
	whole, err := Solve(context.Background(), asked, clubs, nil, Options{Limit: 3})
	if err != nil {
		t.Fatal(err)
	}
	best, _ := whole.Answers[0].Sum.Amount()
	if sum, _ := r.Answers[0].Sum.Amount(); !whole.Proved || best > sum {
		t.Errorf("the whole search is proved: %v, and costs %d, that which was interrupted %d", whole.Proved, best, sum)
	}
}

// One question, once the files are read: 500 players and five needs or so, then those of 662
// clubs; the question by itself, and the search. Where 14 are gone nearly every position is
// short.
func BenchmarkSolve(b *testing.B) {
	for _, size := range []struct{ gone, clubs, players int }{
		{3, 20, 25}, {8, 20, 25}, {14, 20, 25}, {8, 80, 28}, {3, 662, 28}, {8, 662, 28}, {14, 662, 28},
	} {
		asked, clubs := world(size.gone, size.clubs, size.players)
		b.Run(fmt.Sprintf("gone=%d/players=%d", size.gone, size.clubs*size.players), func(b *testing.B) {
			wanted, proved, steps := 0, 0, 0
			for b.Loop() {
				q, err := newQuestion(asked, clubs, nil, Options{Limit: 5, Budget: squad.MoneyOf(40e6)})
				if err != nil {
					b.Fatal(err)
				}
				r, err := q.solve(context.Background())
				if err != nil {
					b.Fatal(err)
				}
				wanted, proved, steps = 0, 0, mostSteps-q.steps
				if r.Proved {
					proved = 1
				}
				for _, n := range r.Plan.Needs {
					if n.IsNow() {
						wanted++
					}
				}
			}
			b.ReportMetric(float64(wanted), "needs")
			b.ReportMetric(float64(proved), "proved")
			b.ReportMetric(float64(steps), "steps")
		})
	}
}

// Where hardly anybody is left, the answers are proved too, with whatever budget.
func TestSolveManyMissing(t *testing.T) {
	for _, budget := range []squad.Money{{}, squad.MoneyOf(1000), squad.MoneyOf(30e6)} {
		asked, clubs := world(15, 20, 25)
		r, err := Solve(context.Background(), asked, clubs, nil, Options{Limit: 5, Budget: budget})
		if err != nil {
			t.Fatal(err)
		}
		if !r.Proved || len(r.Answers) == 0 {
			t.Errorf("with the budget %v there are %d answers, proved: %v", budget, len(r.Answers), r.Proved)
		}
	}
}
