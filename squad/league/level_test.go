package league_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/league"
)

// of one need by who is asked before their value.
func asked(p *league.Player) [3]int {
	late := 0
	if limit := map[bool]int{true: 36, false: 32}[p.Positions.Has(squad.GK)]; p.Age().Max >= limit {
		late = 1
	}
	cost := 1
	switch {
	case p.Ends:
		cost = 0
	case p.Role == squad.Key:
		cost = 2
	}
	return [3]int{cost, late, -p.Role.Rank()}
}

// Fits of a level are those of any level within its band and the limits, in the order of how
// near they are to it.
func TestFitsOfALevelAreThoseOfAnyWithinIt(t *testing.T) {
	r := rand.New(rand.NewPCG(41, 1))
	found, left := 0, 0
	for round := range rounds() {
		list := clubs(r, 8)
		for _, s := range list {
			for i := range s.Players { // values of some clubs are low, and often the same
				s.Players[i].Value = squad.MoneyOf((1 + r.Int64N(12)) * int64(1+round%3) * 1e6)
				if r.IntN(12) == 0 {
					s.Players[i].Value = squad.Money{}
				}
			}
		}
		options := league.Options{Fits: 1000, Parts: true, AnyLevel: true}
		all := of(t, list, options)
		options.AnyLevel, options.MaxAge = false, 27+round%4
		if round%2 == 0 {
			options.MaxValue = squad.MoneyOf(14e6)
		}
		some := of(t, list, options)
		for i, c := range some.Clubs {
			for j, n := range c.Needs {
				want := make(map[string]bool)
				for _, f := range all.Clubs[i].Needs[j].Fits {
					if within(c, n, f.Player, options) {
						want[f.Name] = true
					} else {
						left++
					}
				}
				whole := len(all.Clubs[i].Needs[j].Fits) > 0 && !all.Clubs[i].Needs[j].Fits[0].Part
				for k, f := range n.Fits {
					if !whole && !want[f.Name] || whole && !f.Part && !want[f.Name] {
						t.Fatalf("%s, worth %s, does not fit %s of %s", f.Name, f.Value, n.Positions.List(), c.Name)
					}
					delete(want, f.Name)
					found++
					if k > 0 && before(c, n, f.Player, n.Fits[k-1].Player, options) {
						t.Fatalf("%s: %s (%s) comes after %s (%s), median %s",
							c.Name, f.Name, f.Value, n.Fits[k-1].Name, n.Fits[k-1].Value, c.Level.Median)
					}
				}
				for name := range want {
					t.Fatalf("%s fits %s of %s, and is not found", name, n.Positions.List(), c.Name)
				}
			}
		}
	}
	if found == 0 || left == 0 {
		t.Errorf("%d fits of the level, %d of others: these leagues try too little", found, left)
	}
}

func within(c *league.Club, n league.Need, p *league.Player, o league.Options) bool {
	value, known := p.Value.Amount()
	if age := squad.AgeOn(c.On, p.Born); age.Max > o.MaxAge {
		return false
	}
	low, high, leveled := c.Level.Worth(n.Positions)
	most, limited := o.MaxValue.Amount()
	if !leveled && !limited {
		return true
	}
	least, _ := low.Amount()
	if upper, _ := high.Amount(); leveled && (!limited || upper < most) {
		most = upper
	}
	return known && value >= least*int64(map[bool]int{true: 1}[leveled]) && value <= most
}

// before reports whether a player should come before another.
func before(c *league.Club, n league.Need, p, q *league.Player, o league.Options) bool {
	if order := slices.Compare(toSlice(asked(p)), toSlice(asked(q))); order != 0 {
		return order < 0
	}
	median, leveled := c.Level.Median.Amount()
	most, limited := o.MaxValue.Amount()
	if !leveled && !limited {
		return false
	}
	near := float64(median * league.BandAt(n.Positions).Near / 100)
	if !leveled || limited && float64(most) < near {
		near = float64(most)
	}
	distance := func(p *league.Player) float64 {
		value, _ := p.Value.Amount()
		return max(float64(value)/near, near/float64(value))
	}
	return distance(p) < distance(q)-1e-9
}

func toSlice(a [3]int) []int { return a[:] }

// With once nobody fits two needs, no need has more than it takes, and the worst needs choose
// as if they were alone.
func TestEachPlayerFitsOneNeed(t *testing.T) {
	r := rand.New(rand.NewPCG(41, 2))
	chosen := 0
	for range rounds() {
		list := clubs(r, 8)
		options := league.Options{Fits: 3, Parts: true, AnyLevel: true, Once: true}
		l := of(t, list, options)
		options.Once = false
		all := of(t, list, options)
		taken := make(map[*league.Player]string)
		worst := squad.NoUrgency
		for _, c := range l.Clubs {
			worst = max(worst, c.Worst())
		}
		first := true
		for i, c := range l.Clubs {
			for j, n := range c.Needs {
				if len(n.Fits) > n.Signings.High {
					t.Fatalf("%d players for %s signings", len(n.Fits), n.Signings)
				}
				for _, f := range n.Fits {
					need := fmt.Sprint(c.Name, n.Positions.List())
					if other := taken[f.Player]; other != "" {
						t.Fatalf("%s fits %s and %s", f.Name, other, need)
					}
					taken[f.Player] = need
					chosen++
				}
				if first && n.Urgency == worst {
					first = false
					for k, f := range n.Fits {
						if f.Name != all.Clubs[i].Needs[j].Fits[k].Name {
							t.Fatalf("%s is not the first choice of the worst need", f.Name)
						}
					}
				}
			}
		}
	}
	if chosen == 0 {
		t.Error("nobody was chosen: these leagues try too little")
	}
}

// Whatever their order is, clubs keep their rank by needs.
func TestClubsAreSorted(t *testing.T) {
	r := rand.New(rand.NewPCG(41, 3))
	list := clubs(r, 12)
	for _, name := range league.SortNames() {
		order, err := league.ParseSort(name)
		if err != nil {
			t.Fatal(err)
		}
		l := of(t, list, league.Options{Sort: order})
		ranks := make(map[int]bool)
		for i, c := range l.Clubs {
			ranks[c.Rank] = true
			if i == 0 {
				continue
			}
			b := l.Clubs[i-1]
			value := func(m squad.Money) int64 { units, _ := m.Amount(); return units }
			wrong := map[string]bool{
				"needs": b.Rank > c.Rank, "name": b.Name > c.Name,
				"value": value(b.Books.Value) < value(c.Books.Value), "age": b.Books.Age.High < c.Books.Age.High,
				"cliff": value(b.Books.Cliff(2026).Value) < value(c.Books.Cliff(2026).Value),
			}
			if wrong[name] {
				t.Errorf("by %s %s comes before %s", name, b.Name, c.Name)
			}
		}
		if len(ranks) != len(l.Clubs) {
			t.Errorf("by %s the ranks are %v", name, ranks)
		}
	}
}
