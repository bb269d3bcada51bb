package chart

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/outlook"
)

// tallied is a random squad with its chart, its outlook for the season after, and
// its tally.
func tallied(r *rand.Rand) (*Chart, *outlook.Outlook, *Tally) {
	c := randomChart(r)
	next := seasonAfter(c)
	return c, next, NewTally(c.Outlook, next, c.Formation, c.Cover)
}

func seasonAfter(c *Chart) *outlook.Outlook {
	next, err := outlook.New(c.Outlook.Squad, outlook.Terms{Season: c.Outlook.Season.Next()})
	if err != nil {
		panic(err)
	}
	return next
}

// summed is the balance that the needs of a chart make up.
func summed(needs []Need) *Balance {
	b := &Balance{Needs: []Shortfall{}}
	for i := range needs {
		n := &needs[i]
		b.Needs = append(b.Needs, Shortfall{n.Positions, n.Touches(), n.Urgency, n.Signings})
		for _, g := range n.Gaps {
			for p := range g.Positions.All() {
				b.Urgency[p] = max(b.Urgency[p], g.Urgency)
			}
		}
	}
	return b
}

func equal(a, b *Balance) bool { return slices.Equal(a.Needs, b.Needs) && a.Urgency == b.Urgency }

func TestBalanceIsThatOfTheNeeds(t *testing.T) {
	r := rand.New(rand.NewPCG(21, 1))
	for range rounds() / 20 {
		c, next, tally := tallied(r)
		if got, want := tally.Balance(), summed(c.Needs(next)); !equal(got, want) {
			t.Fatalf("balance %+v\nneeds   %+v", got, want)
		}
	}
}

func TestBalanceWithoutAManIsThatOfTheOthers(t *testing.T) {
	r := rand.New(rand.NewPCG(21, 2))
	for range rounds() / 1200 {
		c, _, tally := tallied(r)
		players := c.Outlook.Squad.Players
		for i := range players {
			left := c.with(slices.Delete(slices.Clone(players), i, i+1))
			if got, want := tally.Without(i), summed(left.Needs(seasonAfter(left))); !equal(got, want) {
				t.Fatalf("without %s: balance %+v\nneeds %+v", players[i].Name, got, want)
			}
		}
	}
}

// A man whose loss opens or deepens a need is one without whom the squad is worse
// off; the other way round the season after counts too.
func TestWorseWithoutWhomALossTells(t *testing.T) {
	r := rand.New(rand.NewPCG(21, 3))
	for range rounds() / 1200 {
		c, next, tally := tallied(r)
		before := tally.Balance()
		missed := make(map[string]bool)
		for _, l := range c.Losses(c.Needs(next)) {
			missed[l.Player.Name] = true
		}
		for i := range c.Outlook.Squad.Players {
			name := c.Outlook.Squad.Players[i].Name
			if missed[name] && !tally.Without(i).WorseThan(before) {
				t.Fatalf("the loss of %s does something, but the squad is not worse off without him", name)
			}
		}
	}
}

// The need that a man is said to fill is gone when he is put into the squad and
// all is computed anew, and only then.
func TestVacancyIsFilledWhenTheNeedIsGone(t *testing.T) {
	r := rand.New(rand.NewPCG(21, 4))
	filled, open := 0, 0
	for range rounds() / 6 {
		c := fullChart(r)
		next := seasonAfter(c)
		tally := NewTally(c.Outlook, next, c.Formation, c.Cover)
		needs := c.Needs(next)
		p := newcomer(r, c.Formation.Positions().List())
		signed := c.with(append(slices.Clone(c.Outlook.Squad.Players), p))
		after := signed.Needs(seasonAfter(signed))
		man := manOf(signed, p.Name)
		for i, v := range tally.Vacancies() {
			if got, want := v.FilledBy(man), gone(&needs[i], after); got != want {
				t.Fatalf("%v %s sign %s, %v %s: filled %v, want %v\nbefore %v\nafter %v", v.Positions.List(), v.Urgency, v.Signings,
					p.Positions, p.Role, got, want, summaries(needs), summaries(after))
			} else if got {
				filled++
			} else {
				open++
			}
		}
	}
	if filled < rounds()/200 || open < rounds()/200 {
		t.Errorf("%d needs filled and %d not: these squads try too little", filled, open)
	}
}

// A need is lowered by a man if it takes fewer signings when he is put into the squad
// and all is computed anew, and only then.
func TestVacancyIsLoweredWhenTheNeedTakesFewer(t *testing.T) {
	r := rand.New(rand.NewPCG(21, 5))
	lowered, not := 0, 0
	for range rounds() / 6 {
		c := fullChart(r)
		next := seasonAfter(c)
		needs := c.Needs(next)
		p := newcomer(r, c.Formation.Positions().List())
		signed := c.with(append(slices.Clone(c.Outlook.Squad.Players), p))
		after := signed.Needs(seasonAfter(signed))
		man := manOf(signed, p.Name)
		for i, v := range NewTally(c.Outlook, next, c.Formation, c.Cover).Vacancies() {
			before, left := needs[i].Signings, Range{}
			for j := range after {
				if n := &after[j]; n.Touches()&needs[i].Touches() != 0 && (n.Urgency != squad.Next || v.Urgency == squad.Next) {
					left = left.Plus(n.Signings)
				}
			}
			want := left.High <= before.High-1 && left.Low <= before.Low
			if got := v.LoweredBy(man); got != want || v.FilledBy(man) && !got {
				t.Fatalf("%v %s sign %s, %v %s leaves %s: lowered %v, want %v", v.Positions.List(), v.Urgency, before, p.Positions, p.Role, left, got, want)
			}
			if want {
				lowered++
			} else {
				not++
			}
		}
	}
	if lowered < rounds()/200 || not < rounds()/200 {
		t.Errorf("%d needs lowered and %d not: these squads try too little", lowered, not)
	}
}

// fullChart is a chart of a squad that lacks little: two men for each spot, and
// some who can play at other positions too.
func fullChart(r *rand.Rand) *Chart {
	names := squad.FormationNames()
	f, err := squad.ParseFormation(names[r.IntN(len(names))])
	if err != nil {
		panic(err)
	}
	s := &squad.Squad{Club: "Random", AsOf: asOf}
	for p := range f.Positions().All() {
		for range f.Starts(p) * (squad.Cover{}).Of(p) {
			if r.IntN(14) == 0 {
				continue
			}
			man := randomPlayer(r, len(s.Players), f.Positions().List())
			if r.IntN(4) > 0 {
				man.Positions = []squad.Position{p}
			}
			s.Players = append(s.Players, man)
		}
	}
	return New(outlookOf(s), f, squad.Cover{})
}

// gone tells whether nothing of a need is left: no need of its season or of an
// earlier one touches its positions.
func gone(n *Need, after []Need) bool {
	return !slices.ContainsFunc(after, func(m Need) bool {
		return m.Touches()&n.Touches() != 0 && (m.Urgency != squad.Next || n.Urgency == squad.Next)
	})
}

// newcomer is a man under contract for both seasons, healthy or not.
func newcomer(r *rand.Rand, at []squad.Position) squad.Player {
	p := randomPlayer(r, 0, at)
	p.Name, p.Contract, p.Joins = "New Man", squad.Contract{Until: squad.NewDate(2031, 6, 30)}, squad.Transfer{}
	return p
}

func manOf(c *Chart, name string) Man {
	i := slices.IndexFunc(c.Outlook.Players, func(p outlook.Player) bool { return p.Name == name })
	p := &c.Outlook.Players[i]
	return Man{Natural: p.Natural(), Able: p.Natural() | p.Makeshift(), Fit: p.Fit(), Sure: p.Sure()}
}
