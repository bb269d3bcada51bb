package league_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/league"
	"github.com/depth-football/depth/squad/need"
	"github.com/depth-football/depth/squad/plan"
)

func TestOrderOfFilesAndProcessorsMakeNoDifference(t *testing.T) {
	r := rand.New(rand.NewPCG(31, 3))
	for range rounds() {
		list := clubs(r, 20)
		want := told(of(t, list, league.Options{Fits: 3}))
		r.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		if got := told(of(t, list, league.Options{Fits: 3})); got != want {
			t.Fatalf("in another order:\n%s\nwant\n%s", got, want)
		}
		before := runtime.GOMAXPROCS(1)
		got := told(of(t, list, league.Options{Fits: 3}))
		runtime.GOMAXPROCS(before)
		if got != want {
			t.Fatalf("on one processor:\n%s\nwant\n%s", got, want)
		}
	}
}

// told is a league in words.
func told(l *league.League) string {
	var b strings.Builder
	for _, c := range l.Clubs {
		fmt.Fprintln(&b, c.Name, c.Season, c.Players, c.Urgency)
		for _, n := range c.Needs {
			fmt.Fprint(&b, " ", n.Shortfall)
			for _, f := range n.Fits {
				fmt.Fprint(&b, " ", f.Name)
			}
			fmt.Fprintln(&b)
		}
	}
	for _, m := range l.Market {
		fmt.Fprint(&b, m.Position, m.Clubs, m.Wanted)
		for _, p := range m.Ends {
			fmt.Fprint(&b, " ", p.Name)
		}
		fmt.Fprintln(&b)
	}
	return b.String()
}

func TestFiltersOnlyLeaveOut(t *testing.T) {
	r := rand.New(rand.NewPCG(31, 4))
	for range rounds() {
		list := clubs(r, 10)
		whole := of(t, list, league.Options{Fits: 3})
		at := squad.SetOf(squad.CB, squad.ST)
		part := of(t, list, league.Options{Fits: 3, Only: at, Urgency: squad.Short})
		for _, c := range whole.Clubs {
			var want []league.Need
			for _, n := range c.Needs {
				if neededAt(c, n)&at != 0 && n.Urgency >= squad.Short {
					want = append(want, n)
				}
			}
			i := slices.IndexFunc(part.Clubs, func(d *league.Club) bool { return d.Name == c.Name })
			if (i < 0) != (len(want) == 0) {
				t.Fatalf("%s has %d such needs, shown: %v", c.Name, len(want), i >= 0)
			}
			if i < 0 {
				continue
			}
			for j, n := range part.Clubs[i].Needs {
				if n.Shortfall != want[j].Shortfall || !reflect.DeepEqual(namesOf(n), namesOf(want[j])) {
					t.Fatalf("%s: %+v, in the whole league %+v", c.Name, n, want[j])
				}
			}
		}
		for _, m := range part.Market {
			if !at.Has(m.Position) {
				t.Fatalf("the market has %s, which was not asked for", m.Position)
			}
		}
	}
}

// The order of the clubs, by what their own plans say.
func TestTheWorstNeedsComeFirst(t *testing.T) {
	r := rand.New(rand.NewPCG(31, 7))
	for range rounds() {
		list := clubs(r, 12)
		var before []int
		for _, c := range of(t, list, league.Options{}).Clubs {
			key := make([]int, 2*squad.Critical)
			for _, n := range planOf(t, squadOf(list, c.Name)).Needs {
				i := 2 * int(squad.Critical-n.Urgency)
				key[i] -= n.Signings.Low
				key[i+1] -= n.Signings.High
			}
			if slices.Compare(before, key) > 0 {
				t.Fatalf("%s with %v comes after a club with %v", c.Name, key, before)
			}
			before = key
		}
	}
}

// What is wanted at a position is what the clubs want there, each as many as its demand says
// that there may be: see [need.Demand], which is tested against all ways.
func TestMarketIsTheSumOfTheClubs(t *testing.T) {
	r := rand.New(rand.NewPCG(31, 8))
	shared := 0 // needs of several positions that want signings at one in any case
	for range 4 * rounds() {
		list := clubs(r, 12)
		for _, s := range list {
			if r.IntN(2) == 0 { // so that needs are large
				s.Players = slices.DeleteFunc(s.Players, func(squad.Player) bool { return r.IntN(3) > 0 })
			}
		}
		l := of(t, list, league.Options{})
		var now, byNext squad.ByPosition[squad.Range]
		for _, c := range l.Clubs {
			_, demand := teamOf(t, squadOf(list, c.Name)).Demand()
			var here squad.ByPosition[squad.Range]
			for _, n := range c.Needs {
				at := neededAt(c, n)
				for p := range at.All() {
					if n.IsNow() {
						here[p] = here[p].Plus(squad.Range{Low: fewestAt(n.Signings.Low, at, p, demand.Now), High: n.Signings.High})
						if at.Len() > 1 && n.Signings.Low <= 8 && here[p].Low > 0 {
							shared++
						}
					}
				}
			}
			for p := range here {
				now[p] = now[p].Plus(limited(here[p], demand.Now[p]))
			}
			for _, b := range demand.Batches {
				for p := range b.Positions.All() {
					here := squad.Range{Low: fewestAt(b.Signings.Low, b.Positions, p, demand.ByNext), High: b.Signings.High}
					byNext[p] = byNext[p].Plus(limited(here, demand.ByNext[p]))
				}
			}
		}
		for _, m := range l.Market {
			needy := 0
			for _, c := range l.Clubs {
				if c.Urgency[m.Position] > squad.Next {
					needy++
				}
			}
			if m.Clubs != needy || m.Wanted != now[m.Position] || m.ByNext != byNext[m.Position] {
				t.Fatalf("%s: %d clubs want %s, %s by the next season, want %d, %s and %s",
					m.Position, m.Clubs, m.Wanted, m.ByNext, needy, now[m.Position], byNext[m.Position])
			}
		}
	}
	if shared == 0 && !testing.Short() {
		t.Error("no need of several positions wants anybody at one of them in any case")
	}
}

// limited is so many signings, no fewer and no more than the limits if there are any.
func limited(signings squad.Range, l need.Limits) squad.Range {
	if signings.High == 0 {
		return squad.Range{}
	}
	high := min(signings.High, int(l.Most))
	return squad.Range{Low: min(max(signings.Low, int(l.Least)), high), High: high}
}

func teamOf(t *testing.T, s *squad.Squad) *need.Team {
	t.Helper()
	p := planOf(t, s)
	next, err := p.Outlook.Next()
	if err != nil {
		t.Fatal(err)
	}
	return plan.TeamOf(p.Outlook, next, p.Formation, p.Cover)
}

// neededAt are the positions at which a need has gaps of its season, none if it is unclear:
// its own, and for the first of those that reach as far the others with a mark of the season.
func neededAt(c *league.Club, n league.Need) squad.PositionSet {
	at := n.Positions
	switch {
	case n.Urgency == squad.Unclear:
		return 0
	case n.Urgency == squad.Next:
		return at
	}
	for _, m := range c.Needs {
		if m.IsNow() && m.Reach == n.Reach {
			if m.Shortfall != n.Shortfall {
				return at
			}
			break
		}
	}
	for p := range n.Reach.All() {
		others := func(m league.Need) bool { return m.IsNow() && m.Positions.Has(p) }
		if c.Urgency[p] >= squad.Thin && !slices.ContainsFunc(c.Needs, others) {
			at |= squad.SetOf(p)
		}
	}
	return at
}

// fewestAt is the fewest signings at a position among all ways to spread so many over some
// positions, if they are few enough to go through.
func fewestAt(signings int, needed squad.PositionSet, at squad.Position, limits squad.ByPosition[need.Limits]) int {
	fewest := signings
	var spread func(left, here int, positions []squad.Position)
	spread = func(left, here int, positions []squad.Position) {
		if len(positions) == 0 {
			if left == 0 {
				fewest = min(fewest, here)
			}
			return
		}
		most := int(limits[positions[0]].Most)
		if positions[0] == at {
			most = left
		}
		for signed := range min(left, most) + 1 {
			if positions[0] == at {
				here = signed
			}
			spread(left-signed, here, positions[1:])
		}
	}
	if signings <= 8 {
		spread(signings, 0, needed.List())
		return fewest
	}
	elsewhere := 0
	for p := range (needed &^ squad.SetOf(at)).All() {
		elsewhere += int(limits[p].Most)
	}
	return max(0, signings-elsewhere)
}

// Players come in the order that the documentation gives.
func TestMarketTellsTheMostUsefulFirst(t *testing.T) {
	r := rand.New(rand.NewPCG(31, 9))
	for range rounds() {
		list := clubs(r, 20)
		if r.IntN(2) == 0 {
			list[3].Currency = "GBP"
		}
		for _, m := range of(t, list, league.Options{}).Market {
			for i := 1; i < len(m.Ends); i++ {
				a, b := m.Ends[i-1], m.Ends[i]
				ageing := func(p *league.Player) bool {
					limit := 32
					if p.Positions.Has(squad.GK) {
						limit = 36
					}
					return p.Age().Max >= limit
				}
				value := func(p *league.Player) int64 { v, _ := p.Value.Amount(); return v }
				switch {
				case ageing(a) != ageing(b):
					if ageing(a) {
						t.Fatalf("%s, %s, comes before %s, %s", a.Name, a.Age(), b.Name, b.Age())
					}
				case a.Role != b.Role:
					if a.Role.Rank() < b.Role.Rank() {
						t.Fatalf("%s, %s, comes before %s, %s", a.Name, a.Role, b.Name, b.Role)
					}
				case list[3].Currency == "EUR" && value(a) != value(b):
					if value(a) < value(b) {
						t.Fatalf("%s, %s, comes before %s, %s", a.Name, a.Value, b.Name, b.Value)
					}
				case a.Born.Before(b.Born):
					t.Fatalf("%s, born %s, comes before %s, born %s", a.Name, a.Born, b.Name, b.Born)
				}
			}
		}
	}
}
