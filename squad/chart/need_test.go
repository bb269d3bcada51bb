package chart

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/outlook"
)

// randomChart is a chart of a whole squad in a real formation, of a size at
// which needs of all kinds occur.
func randomChart(r *rand.Rand) *Chart {
	names := squad.FormationNames()
	f, err := squad.ParseFormation(names[r.IntN(len(names))])
	if err != nil {
		panic(err)
	}
	return New(randomOutlook(r, 14+r.IntN(22), f.Positions().List()), f, squad.Cover{})
}

func (c *Chart) with(players []squad.Player) *Chart {
	s := *c.Outlook.Squad
	s.Players = players
	return New(outlookOf(&s), c.Formation, c.Cover)
}

func (c *Chart) worst() assessment { return assess(c.levels(worstCase, c.candidates)) }

func TestCountsAgainstBruteForceLimits(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 4))
	for range rounds() / 10 {
		c := randomChart(r)
		have, fit, sure := 0, 0, 0
		for p, n := range c.Counts() {
			if n.Sure > n.Have.High || n.Fit > n.Have.High || n.Have.Low > n.Have.High || n.Have.High > n.Wanted {
				t.Fatalf("%s: %+v", squad.Position(p), n)
			}
			have, fit, sure = have+n.Have.High, fit+n.Fit, sure+n.Sure
		}
		for _, n := range []struct {
			what   string
			got    int
			chosen func(*outlook.Player) bool
		}{
			{"have", have, (*outlook.Player).Counts},
			{"fit", fit, func(p *outlook.Player) bool { return p.Fit() && p.Doubts.Unknown() == 0 }},
			{"sure", sure, (*outlook.Player).Sure},
		} {
			q := c.level(squad.Short)
			for _, m := range c.candidates {
				if n.chosen(m.Player) {
					q.add(m.Player, m.natural)
				}
			}
			if want := q.places(q.at) - assess([]level{q})[0].missing(q.at); n.got != want {
				t.Fatalf("%s %d, the best assignment of just these men has %d", n.what, n.got, want)
			}
		}
	}
}

func TestMorePlayersNeverMakeANeedWorse(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 5))
	for range rounds() / 2 {
		c := randomChart(r)
		players := c.Outlook.Squad.Players
		more := c.with(append(slices.Clone(players), randomPlayer(r, len(players), c.Formation.Positions().List())))
		before, after := c.worst(), more.worst()
		all := c.Formation.Positions()
		for i := range before {
			was, is := &before[i], &after[i]
			if more, less := is.missing(all), was.missing(all); more > less {
				t.Fatalf("%s: one player more, and the gap goes from %d to %d", was.urgency, less, more)
			}
			worse := is.helpful() &^ was.helpful()
			if was.spare {
				// A man for several positions can widen the choice of where
				// to sign, but only among those that lacked somebody before.
				worse &^= was.lacking()
			}
			if worse != 0 {
				t.Fatalf("%s: one player more, and %v becomes a need", was.urgency, worse.List())
			}
		}
	}
}

// lacking are the positions of all groups that are too small.
func (a *assessed) lacking() squad.PositionSet {
	var at squad.PositionSet
	for _, s := range a.shortages {
		for g, lack := range s.lack {
			for b, p := range s.positions {
				if lack > 0 && g>>b&1 == 1 {
					at |= squad.SetOf(p)
				}
			}
		}
	}
	return at
}

func TestOrderOfPlayersChangesOnlyTies(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 6))
	for range rounds() / 4 {
		c := randomChart(r)
		players := slices.Clone(c.Outlook.Squad.Players)
		r.Shuffle(len(players), func(i, j int) { players[i], players[j] = players[j], players[i] })
		shuffled := c.with(players)
		if got, want := summaries(shuffled.Needs(nil)), summaries(c.Needs(nil)); !slices.Equal(got, want) {
			t.Fatalf("needs depend on the order of players:\n%v\n%v", got, want)
		}
		a, b := aimOf(c.Places, c.candidates), aimOf(shuffled.Places, shuffled.candidates)
		a[7], b[7] = 0, 0 // the order itself
		if a != b {
			t.Fatalf("chart depends on the order of players: %v, %v", a, b)
		}
	}
}

func summaries(needs []Need) []string {
	list := []string{}
	for _, n := range needs {
		list = append(list, fmt.Sprint(n.Positions.List(), n.Urgency, n.Signings))
	}
	return list
}

func TestNeedsHold(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 7))
	for range rounds() / 8 {
		c := randomChart(r)
		filed := c.worst()
		var seen squad.PositionSet
		for _, n := range c.Needs(nil) {
			if n.Touches()&seen != 0 {
				t.Fatalf("%v: in two needs", n.Positions.List())
			}
			seen |= n.Touches()
			if n.Signings.Low > n.Signings.High || n.Signings.High == 0 {
				t.Fatalf("%v: %s signings", n.Positions.List(), n.Signings)
			}
			checkOneSigningHelps(t, c, &n)
			checkFewest(t, filed, &n)
		}
		if left := filed.helpful() &^ seen; left != 0 {
			t.Fatalf("a gap at %v is in no need", left.List())
		}
	}
}

// checkOneSigningHelps signs a man at each position of a need and recomputes.
func checkOneSigningHelps(t *testing.T, c *Chart, n *Need) {
	t.Helper()
	for p := range n.Positions.All() {
		signed := c.with(append(slices.Clone(c.Outlook.Squad.Players), signing(p)))
		before, after := c.gapOf(n.Urgency), signed.gapOf(n.Urgency)
		if n.Gaps[0].Signings > 0 && before > 0 && after >= before {
			t.Fatalf("%v %s: a signing at %s closes nothing: %d, %d", n.Positions.List(), n.Urgency, p, before, after)
		}
	}
}

func signing(p squad.Position) squad.Player {
	return squad.Player{Name: "New Man", Positions: []squad.Position{p}, Role: squad.Key, Contract: squad.Contract{Until: squad.NewDate(2031, 6, 30)}}
}

func (c *Chart) gapOf(u squad.Urgency) int {
	a := c.worst()
	i := slices.IndexFunc(a, func(l assessed) bool { return l.urgency == u })
	return a[i].missing(c.Formation.Positions())
}

// checkFewest looks for fewer signings by trying all ways to sign that many.
func checkFewest(t *testing.T, a assessment, n *Need) {
	t.Helper()
	where := n.Touches()
	signings := a.fewestSignings(where)
	k := signings.Low
	if signings.High != k {
		t.Fatalf("%v: %s signings, which is not exact", n.Positions.List(), signings)
	}
	if k == 0 || k > 3 || where.Len() > 4 {
		return
	}
	levels := make([]level, len(a))
	for i := range a {
		levels[i] = a[i].level
	}
	if anyWay(levels, where, where, k-1) {
		t.Fatalf("%v: %d signings are enough, not %d", n.Positions.List(), k-1, k)
	}
	if !anyWay(levels, where, where, k) {
		t.Fatalf("%v: %d signings are not enough", n.Positions.List(), k)
	}
}

// anyWay tries all ways to sign n men, with nothing cut short, and asks of each
// whether a position of the need is still named by any level.
func anyWay(levels []level, where, from squad.PositionSet, n int) bool {
	if n == 0 {
		return assess(levels).helpful()&where == 0
	}
	for p := range from.All() {
		signed := slices.Clone(levels)
		for i := range signed {
			signed[i].men = append(slices.Clone(signed[i].men), squad.SetOf(p))
		}
		if anyWay(signed, where, from&^(squad.SetOf(p)-1), n-1) {
			return true
		}
	}
	return false
}

func worstAt(a assessment, at squad.PositionSet) squad.Urgency {
	worst := squad.NoUrgency
	for i := range a {
		if a[i].helpful()&at != 0 {
			worst = max(worst, a[i].urgency)
		}
	}
	return worst
}

func TestLossesAgainstRecomputation(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 8))
	for range rounds() / 60 {
		c := randomChart(r)
		needs := c.Needs(nil)
		before := touched(needs)
		losses := make(map[string]Loss)
		for _, l := range c.Losses(needs) {
			losses[l.Player.Name] = l
		}
		for i := range c.Outlook.Players {
			p := &c.Outlook.Players[i]
			if !p.Counts() {
				continue
			}
			players := slices.DeleteFunc(slices.Clone(c.Outlook.Squad.Players), func(q squad.Player) bool { return q.Name == p.Name })
			left := c.with(players)
			opens := left.worst().helpful() &^ before
			var got squad.PositionSet
			for _, o := range losses[p.Name].Opens {
				got |= squad.SetOf(o.Position)
			}
			if got != opens {
				t.Fatalf("loss of %s opens %v, want %v", p.Name, got.List(), opens.List())
			}
			deeper := make(map[int]Range)
			for _, d := range losses[p.Name].Deepens {
				deeper[d.Need] = d.Signings
			}
			for j := range needs {
				where := needs[j].Touches()
				is := left.bounds().signings(where)
				worse := is != needs[j].Signings || worstAt(left.worst(), where) > needs[j].Urgency
				if told, ok := deeper[j]; ok != worse || ok && told != is {
					t.Fatalf("loss of %s: need %d takes %s signings after %s, told %s", p.Name, j, is, needs[j].Signings, told)
				}
			}
		}
	}
}
