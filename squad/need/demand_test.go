package need

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/depth-football/depth/squad"
)

// spread is how many of the fewest signings for a season, or for two, are made at each
// position, whichever way they are made.
func spread(a assessments, at squad.PositionSet) squad.ByPosition[extremes] {
	var reaches []squad.PositionSet
	for p := range at.All() {
		reaches = join(reaches, squad.SetOf(p))
	}
	for i := range a {
		for _, g := range a[i].groups(a[i].at) {
			reaches = join(reaches, g)
		}
	}
	var spread squad.ByPosition[extremes]
	for _, reach := range reaches {
		l := a.lacks(reach)
		sum := fewest(slices.Clone(l), mostSteps)
		for b, p := range reach.List() {
			for n := max(0, int(l[1<<b])); n <= sum.High; n++ {
				if n+fewest(l.after(1<<b, int16(n)), mostSteps).High == sum.High {
					spread[p].add(n)
				}
			}
		}
	}
	return spread
}

// named are the positions at which signings are told: for the season, or for both.
func named(lacks *Shortfalls, demand Demand, both bool) squad.PositionSet {
	var at squad.PositionSet
	for _, n := range lacks.Needs {
		if n.IsNow() && !both {
			at |= n.Positions
		}
	}
	for _, b := range demand.Batches {
		if both {
			at |= b.Positions
		}
	}
	return at
}

// However the unknown turns out, and whatever fewest signings are made then, no fewer and
// no more than the limits are made at a position.
func TestLimitsAgainstAllWays(t *testing.T) {
	r := rand.New(rand.NewPCG(13, 1))
	exact, loose, open := 0, 0, 0
	for range rounds() / 100 {
		team := opened(r, r.IntN(5))
		lacks, demand := team.Demand()
		for _, both := range []bool{false, true} {
			limits := demand.Now
			if both {
				limits = demand.ByNext
			}
			var at squad.ByPosition[extremes]
			team.eachWay(func(known *Team) {
				s := known.whole()
				a := s.assess(worstCase, s.Now, false)
				if both {
					a = append(a, s.assess(worstCase, s.Next, true)...)
				}
				for p, n := range spread(a, team.Formation.Positions()) {
					if n.any {
						at[p].add(n.Low)
						at[p].add(n.High)
					}
				}
			})
			for p := range team.Formation.Positions().All() {
				got, want := limits[p], at[p].Range
				if int(got.Least) > want.Low || int(got.Most) < want.High {
					t.Fatalf("%s: %d to %d signings, told %d to %d (both seasons: %v): %+v",
						p, want.Low, want.High, got.Least, got.Most, both, team)
				}
				if !named(lacks, demand, both).Has(p) {
					continue
				}
				if int(got.Least) == want.Low && int(got.Most) == want.High {
					exact++
				} else {
					loose++
				}
				if want.Low < want.High {
					open++
				}
			}
		}
	}
	if exact < 3*loose || open < rounds()/200 {
		t.Errorf("%d limits exact, %d not, %d positions open: the limits are too wide, or these squads try too little", exact, loose, open)
	}
}

// The signings for both seasons are the fewest, however the unknown turns out.
func TestBatchesAgainstAllWays(t *testing.T) {
	r := rand.New(rand.NewPCG(13, 2))
	fewer, more := 0, 0
	for range rounds() / 60 {
		team := opened(r, r.IntN(5))
		lacks, demand := team.Demand()
		var told, needs squad.Range
		var reach squad.PositionSet
		for _, b := range demand.Batches {
			if reach&b.Reach != 0 || b.Positions&^b.Reach != 0 {
				t.Fatalf("batches share positions: %+v", demand.Batches)
			}
			told, reach = told.Plus(b.Signings), reach|b.Reach
		}
		now := 0
		for _, n := range lacks.Needs {
			if n.Urgency == squad.Unclear {
				continue
			}
			needs = needs.Plus(n.Signings)
			if n.Reach&^reach != 0 {
				t.Fatalf("no batch has %v: %+v", n.Reach.List(), demand.Batches)
			}
			if n.IsNow() {
				now += n.Signings.Low
			}
		}
		var want extremes
		team.eachWay(func(known *Team) {
			s := known.whole()
			both := append(s.assess(worstCase, s.Now, false), s.assess(worstCase, s.Next, true)...)
			want.add(both.fewestSignings(reach).High)
		})
		if reach != 0 && told != want.Range {
			t.Fatalf("%s signings at %v, told %s: %+v", want.Range, reach.List(), told, demand.Batches)
		}
		if told.Low < now {
			t.Fatalf("%s signings by the season after, and %d for this one", told, now)
		}
		switch {
		case told.High < needs.High:
			fewer++
		case told.High > needs.High:
			more++
		}
	}
	if fewer < rounds()/2000 || more < rounds()/2000 {
		t.Errorf("%d times fewer signings than those of the needs, %d times more: these squads try too little", fewer, more)
	}
}

// One who may be there lifts one of two gaps, and never both.
func TestOneUnknownPlayerLiftsOneGap(t *testing.T) {
	f, err := squad.ParseFormation("4-4-2")
	if err != nil {
		t.Fatal(err)
	}
	team := &Team{Formation: f, Next: []Player{}}
	for p := range f.Positions().All() {
		for range 2*f.Starts(p) - 1 {
			team.Now, team.Next = append(team.Now, signing(p)), append(team.Next, signing(p))
		}
		if p != squad.CB && p != squad.CM {
			team.Now, team.Next = append(team.Now, signing(p), signing(p)), append(team.Next, signing(p), signing(p))
		}
	}
	unknown := signing(squad.CB)
	unknown.Home |= squad.SetOf(squad.CM)
	unknown.Cover, unknown.Able, unknown.Unknown = unknown.Home, unknown.Home, true
	team.Now, team.Next = append(team.Now, unknown), append(team.Next, unknown)
	_, demand := team.Demand()
	for _, p := range []squad.Position{squad.CB, squad.CM} {
		if demand.Now[p] != (Limits{0, 1}) {
			t.Errorf("%s: %+v, want 0 to 1", p, demand.Now[p])
		}
	}
}
