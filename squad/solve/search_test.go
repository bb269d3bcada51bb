package solve

import (
	"context"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/need"
)

// puzzle is a small problem, with what it was made from.
type puzzle struct {
	*problem
	wants  []need.Want
	gains  []gain
	limits []limit
	most   int64
}

func randomPuzzle(r *rand.Rand) *puzzle {
	formation, err := squad.ParseFormation([]string{"GK=1,CB=5,CM=3,ST=2", "GK=1,RB=2,CB=4,DM=2,AM=2", "GK=1,CB=4,RW=2,LW=2,ST=2"}[r.IntN(3)])
	if err != nil {
		panic(err)
	}
	at := formation.Positions().List()
	player := func() need.Player {
		home := squad.SetOf(at[r.IntN(len(at))])
		if r.IntN(2) == 0 {
			home |= squad.SetOf(at[r.IntN(len(at))])
		}
		cover := home | squad.SetOf(at[r.IntN(len(at))])
		fit := r.IntN(5) > 0
		return need.Player{
			Use: squad.Use{Home: home, Cover: cover, Able: cover}, Fit: fit, MayBeFit: fit, Sure: fit && r.IntN(4) > 0, Fringe: r.IntN(9) == 0,
		}
	}
	team := need.Team{Formation: formation}
	for range 20 + r.IntN(14) {
		team.Now = append(team.Now, player())
	}
	p := &puzzle{wants: team.Wants(), most: anyAmount}
	money := make([]int64, 1+r.IntN(8))
	for i := range money {
		money[i] = int64(r.IntN(8)) * 1e6
		if r.IntN(12) == 0 {
			money[i] = unpriced
		}
		g := gain{after: player()}
		if r.IntN(4) == 0 {
			g.before = team.Now[i] // who is kept, and so a different player from then on
		}
		p.gains = append(p.gains, g)
	}
	slices.Sort(money)
	p.problem = newProblem(p.wants, money, p.gains)
	if r.IntN(2) == 0 {
		p.most = p.within(int64(r.IntN(20)) * 1e6)
	}
	for range r.IntN(3) {
		of := r.Perm(len(money))[:1+r.IntN(len(money))]
		p.limits = append(p.limits, limit{of, r.IntN(len(of))})
	}
	return p
}

// leftWith is what is left with some options: the fewest signings at one position each, found by
// trying each position of a group that is still too small.
func (p *puzzle) leftWith(set uint) Left {
	var left Left
	for tier, urgency := range tiers {
		var missing []int
		var spots []squad.PositionSet
		for _, w := range p.wants {
			if w.Urgency != urgency {
				continue
			}
			n := w.Players
			for i, g := range p.gains {
				if set>>i&1 == 1 && w.Counts(g.after) && !w.Counts(g.before) {
					n--
				}
			}
			if n > 0 {
				missing, spots = append(missing, n), append(spots, w.Spots)
			}
		}
		for !isClosed(missing, spots, left[tier]) {
			left[tier]++
		}
	}
	return left
}

// isClosed reports whether so many signings can close all groups.
func isClosed(missing []int, spots []squad.PositionSet, signings int) bool {
	most := slices.Max(append([]int{0}, missing...))
	if most <= 0 || most > signings {
		return most <= 0
	}
	for at := range spots[slices.Index(missing, most)].All() {
		less := slices.Clone(missing)
		for k := range less {
			if spots[k].Has(at) {
				less[k]--
			}
		}
		if isClosed(less, spots, signings-1) {
			return true
		}
	}
	return false
}

// isAllowed reports whether some options are within the limits.
func (p *puzzle) isAllowed(set uint) bool {
	for _, l := range p.limits {
		n := 0
		for _, id := range l.of {
			n += int(set >> id & 1)
		}
		if n > l.most {
			return false
		}
	}
	return true
}

// The best set is that which is found by trying every one.
func TestBestAgainstEverySet(t *testing.T) {
	cases := 4000
	if testing.Short() {
		cases = 500
	}
	r := rand.New(rand.NewPCG(14, 3))
	partial := 0
	for n := range cases {
		p := randomPuzzle(r)
		costs := make(map[int]int64)
		for _, o := range p.options {
			costs[o.id] = o.cost
		}
		var least Left
		cheapest := int64(-1)
		for set := range uint(1) << len(p.gains) {
			cost := int64(0)
			isIn := p.isAllowed(set)
			for i := range p.gains {
				if set>>i&1 == 1 {
					c, isOption := costs[i]
					cost, isIn = cost+c, isIn && isOption
				}
			}
			if !isIn || cost > p.most {
				continue
			}
			left := p.leftWith(set)
			if by := slices.Compare(left[:], least[:]); cheapest < 0 || by < 0 || by == 0 && cost < cheapest {
				least, cheapest = left, cost
			}
		}
		if !least.IsNothing() {
			partial++
		}
		steps := mostSteps
		left, f := p.best(context.Background(), p.most, p.limits, &steps)
		cost, set := int64(0), uint(0)
		for _, id := range f.options {
			cost += costs[id]
			set |= 1 << id
		}
		if left != least || cost != cheapest || !f.proved || !p.isAllowed(set) || p.leftWith(set) != left {
			t.Fatalf("case %d: %v leaves %v for %d, proved %v; the best leaves %v for %d", n, f.options, left, cost, f.proved, least, cheapest)
		}
	}
	if partial < cases/20 || partial > cases*9/10 {
		t.Errorf("%d of %d cases leave something: the cases are no longer what they were", partial, cases)
	}
}

// The bound is above no answer, whatever the premiums.
func TestBoundWhateverThePremiums(t *testing.T) {
	r := rand.New(rand.NewPCG(14, 4))
	above := 0
	for n := range 1000 {
		p := randomPuzzle(r)
		steps := mostSteps
		left, f := p.best(context.Background(), p.most, p.limits, &steps)
		cost := int64(0)
		for _, o := range p.options {
			if slices.Contains(f.options, o.id) {
				cost += o.cost
			}
		}
		s := newSearch(context.Background(), p.reduced(p.most, p.limits), left, p.most, p.limits, &steps)
		relaxed := s.relaxation()
		for i := range s.constraints {
			relaxed.hold(i, &s.constraints[i])
		}
		for range 20 {
			premiums := make([]float64, len(s.constraints))
			for i := range premiums {
				premiums[i] = float64(r.IntN(4)) * r.Float64() * float64(cost+1)
			}
			least, _ := s.bound(relaxed, premiums)
			if s.unscaled(least) > cost {
				t.Fatalf("case %d: the bound is %d with the premiums %v, and an answer costs %d", n, s.unscaled(least), premiums, cost)
			}
			if least > 0 {
				above++
			}
		}
	}
	if above < 500 {
		t.Errorf("only %d bounds say anything", above)
	}
}
