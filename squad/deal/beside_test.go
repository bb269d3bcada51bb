package deal_test

import (
	"math/rand/v2"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/catalog"
	"github.com/depth-football/depth/squad/deal"
	"github.com/depth-football/depth/squad/internal/expect"
	"github.com/depth-football/depth/squad/move"
	"github.com/depth-football/depth/squad/plan"

	"github.com/depth-football/depth/data"
)

// Side by side a club is what it is alone: a need that one scenario changes differs there, and
// all that differs is changed by one of them.
func TestSideBySide(t *testing.T) {
	r := rand.New(rand.NewPCG(14, 6))
	c := shipped(t)
	p := plan.Planner{Facts: catalog.New(catalog.Folder{FS: data.Files})}
	rows := 0
	for range 30 {
		var outcomes []*deal.Outcome
		for len(outcomes) < 3 {
			if o, err := deal.Try(c[0], c, summer, anyMove(r, c), anyMove(r, c)); err == nil {
				outcomes = append(outcomes, o)
			}
		}
		clubs := expect.Must(deal.SideBySide(p, plan.Options{}, outcomes...))
		for i, o := range outcomes {
			for _, j := range expect.Must(o.Judge(p, plan.Options{})) {
				b := besideOf(t, clubs, j.Before)
				for _, e := range j.Effects {
					if at := differing(b, i); at&e.Positions == 0 {
						t.Fatalf("%v changes %s at %s, which is no difference of %s", o.Moves, e.Positions.Join(", "), j.After.Club, at.Join(", "))
					}
				}
				if len(j.Effects) == 0 && differing(b, i) != 0 {
					t.Fatalf("%v changes nothing at %s, but %s differ", o.Moves, j.After.Club, differing(b, i).Join(", "))
				}
				expect.Equal(t, "paid", b.Under[i].Out, j.Out)
			}
		}
		for _, b := range clubs {
			rows += len(b.Rows)
		}
	}
	if rows < 30 {
		t.Errorf("only %d needs differ: these moves try too little", rows)
	}
}

func besideOf(t *testing.T, clubs []deal.Beside, s *squad.Squad) *deal.Beside {
	t.Helper()
	for i := range clubs {
		if clubs[i].Today.Outlook.Squad.Club == s.Club {
			return &clubs[i]
		}
	}
	t.Fatalf("%s is missing", s.Club)
	return nil
}

// differing are the positions at which a list of moves makes a difference.
func differing(b *deal.Beside, list int) squad.PositionSet {
	var at squad.PositionSet
	for _, r := range b.Rows {
		today, then := r.States[0], r.States[list+1]
		if today.Urgency != then.Urgency || today.Signings != then.Signings && today.Urgency > squad.Next {
			at |= r.Positions
		}
	}
	return at
}

func BenchmarkSideBySide(b *testing.B) {
	c := shipped(b)
	p := plan.Planner{Facts: catalog.New(catalog.Folder{FS: data.Files})}
	var outcomes []*deal.Outcome
	for _, m := range []move.Move{
		said(b, move.Sign, "Dean Huijsen from Real Madrid for 70m"), said(b, move.Renew, "Konaté until 2030"), said(b, move.Sell, "Gomez"),
	} {
		outcomes = append(outcomes, expect.Must(deal.Try(c[0], c, summer, m)))
	}
	for b.Loop() {
		if _, err := deal.SideBySide(p, plan.Options{}, outcomes...); err != nil {
			b.Fatal(err)
		}
	}
}
