package league_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/league"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/need"
	"github.com/depth-football/depth/squad/outlook"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/squadfile"
)

// A fit is found if and only if moving the player from one squad file to the other
// and planning both again shows one.
func TestFitsAgainstMovingThePlayer(t *testing.T) {
	r := rand.New(rand.NewPCG(31, 2))
	found, free, parts, tried := 0, 0, 0, 0
	for range rounds() {
		list := clubs(r, 3)
		plans := make(map[*squad.Squad]*plan.Plan)
		for _, s := range list {
			plans[s] = planOf(t, s)
		}
		l := of(t, list, league.Options{Fits: 1000, Parts: true, AnyLevel: true})
		for _, c := range l.Clubs {
			to := squadOf(list, c.Name)
			for _, n := range c.Needs {
				got := make(map[string]bool)
				for _, f := range n.Fits {
					if got[f.Name] {
						t.Fatalf("%s fits %s twice", f.Name, c.Name)
					}
					got[f.Name] = true
					found++
					if f.Ends {
						free++
					}
					if f.Part {
						parts++
					}
				}
				does := func(t *testing.T, n league.Need, after *plan.Plan) bool { return lifted(t, c, n, after) }
				if len(n.Fits) == 0 || n.Fits[0].Part { // nobody may lift all of it
					does = func(t *testing.T, n league.Need, after *plan.Plan) bool {
						t.Helper()
						if lifted(t, c, n, after) {
							t.Fatalf("somebody lifts all of %v %s of %s, and is not found", n.Positions.List(), n.Urgency, to.Club)
						}
						who := &after.Outlook.Squad.Players[len(after.Outlook.Squad.Players)-1]
						if _, others := competing(c, n); others && after.Use(who).Home&n.Positions == 0 {
							return false // they could only take it off the others
						}
						return lowered(t, c, n, after)
					}
				}
				for _, from := range list {
					for i := range from.Players {
						tried++
						if want := from != to && moves(t, plans[from], i, plans[to], n, does); got[from.Players[i].Name] != want {
							t.Fatalf("%s (%+v) of %s for %v %s of %s in %s: fit %v, moving them says %v",
								from.Players[i].Name, from.Players[i], from.Club, n.Positions.List(), n.Urgency, to.Club, to.Formation, !want, want)
						}
					}
				}
			}
		}
	}
	if !testing.Short() && (found < 100 || free < 20 || parts < 20) {
		t.Errorf("%d fits, %d of them free, %d for a part, of %d tried: these leagues try too little", found, free, parts, tried)
	}
}

func squadOf(list []*squad.Squad, club string) *squad.Squad {
	return list[slices.IndexFunc(list, func(s *squad.Squad) bool { return s.Club == club })]
}

// does reports whether a player who has moved does something for a need.
type does func(t *testing.T, n league.Need, after *plan.Plan) bool

// moves reports whether a player is a fit, by moving them.
func moves(t *testing.T, there *plan.Plan, player int, here *plan.Plan, n league.Need, does does) bool {
	t.Helper()
	from, to := there.Outlook.Squad, here.Outlook.Squad
	p := from.Players[player]
	i := slices.IndexFunc(there.Outlook.Players, func(q outlook.Player) bool { return q.Player == &from.Players[player] })
	if home := here.Use(&p).Home; i < 0 || home&n.Reach == 0 || p.Loan.Way == squad.LoanIn || !p.Leaves.IsZero() {
		return false
	}
	switch q := &there.Outlook.Players[i]; {
	case q.Standing == outlook.Arriving || q.Standing == outlook.Away:
		return false
	case q.Standing == outlook.Returning && (q.Date.IsZero() || !q.Date.Before(here.Outlook.On)):
		return false
	case q.Standing == outlook.Leaving && (q.Cause != outlook.ContractEnds || !q.Until.Before(here.Outlook.On)):
		return false
	}
	if q := there.Outlook.Players[i]; q.Standing != outlook.Leaving {
		goes := here.Outlook.Season.First()
		for _, day := range []squad.Date{to.AsOf, dayAfter(q)} {
			if day.After(goes) {
				goes = day
			}
		}
		if goes.Before(there.Outlook.Season.First()) {
			return false // in the middle of their club's season
		}
	}
	left, bigger := *from, *to
	left.Players = slices.Delete(slices.Clone(from.Players), player, player+1)
	p.Contract, p.Loan, p.Joins, p.Leaves = squad.Contract{Until: squad.NewDate(2035, 6, 30)}, squad.Loan{}, squad.Transfer{}, squad.Transfer{}
	bigger.Players = append(slices.Clone(to.Players), p)
	return !worse(t, planOf(t, &left), there) && does(t, n, planOf(t, &bigger))
}

// dayAfter is the first day after a loan from which a player comes back.
func dayAfter(p outlook.Player) squad.Date {
	if p.Standing != outlook.Returning {
		return squad.Date{}
	}
	return p.Date.AddDays(1)
}

// competing are the signings of all needs that compete for the same players as one, and
// whether there are others.
func competing(c *league.Club, n league.Need) (all squad.Range, others bool) {
	all = n.Signings
	for _, m := range c.Needs {
		if m.Shortfall != n.Shortfall && m.IsNow() && n.IsNow() && m.Reach == n.Reach {
			all, others = all.Plus(m.Signings), true
		}
	}
	return all, others
}

// lowered reports whether a need of several signings takes fewer of them.
func lowered(t *testing.T, c *league.Club, n league.Need, after *plan.Plan) bool {
	t.Helper()
	all, _ := competing(c, n)
	var left squad.Range
	for _, m := range after.Needs {
		if m.Reach&n.Reach != 0 && (m.Worst != squad.Next || n.Worst == squad.Next) {
			left = left.Plus(m.Signings)
		}
	}
	return n.Signings.High > 1 && left.High < all.High && left.Low <= all.Low
}

// lifted reports whether nothing is left of a need even if all that is open turns out badly,
// whatever else there is at its positions.
func lifted(t *testing.T, c *league.Club, n league.Need, after *plan.Plan) bool {
	t.Helper()
	_, others := competing(c, n)
	left := func(season string, least squad.Urgency) bool {
		return slices.ContainsFunc(worstIn(t, after.Outlook.Squad, season).Needs, func(m *plan.Need) bool {
			return m.IsNow() && slices.ContainsFunc(m.Gaps, func(g need.Gap) bool {
				if others {
					return g.Positions&n.Positions != 0
				}
				return g.Urgency >= least && g.Reach&n.Reach != 0
			})
		})
	}
	return !left("2026", squad.Thin) && (n.Worst != squad.Next || !left("2027", squad.Short))
}

// worse reports whether a plan lacks anything that another one does not.
func worse(t *testing.T, after, before *plan.Plan) bool {
	t.Helper()
	a, b := marks(t, after.Outlook.Squad), marks(t, before.Outlook.Squad)
	for p := range a {
		if a[p] > b[p] {
			return true
		}
	}
	was, is := signings(before), signings(after)
	for u := range is {
		if is[u].High > was[u].High || squad.Urgency(u) != squad.Unclear && is[u].Low > was[u].Low {
			return true
		}
	}
	return false
}

// signings are those that the needs of a plan take, by whether they are of the season itself
// (then at its lowest urgency), of the one after or unclear.
func signings(p *plan.Plan) (sum [squad.Critical + 1]squad.Range) {
	for _, n := range p.Needs {
		u := min(n.Urgency, squad.Thin)
		sum[u] = sum[u].Plus(n.Signings)
	}
	return sum
}

func namesOf(n league.Need) []string {
	var list []string
	for _, f := range n.Fits {
		list = append(list, f.Name)
	}
	return list
}

// The same player in two files is signed by neither from the other, and the same club
// in two files signs nobody from itself.
func TestNobodySignsTheirOwnPlayer(t *testing.T) {
	keeper := func(name, born string) string {
		return fmt.Sprintf("  - {name: %s, born: %s, positions: [GK], contract: {until: 2029-06-30}}\n", name, born)
	}
	club := func(name string, players ...string) *squad.Squad {
		text := "club: " + name + "\ncompetitions: [early]\nas_of: 2026-03-11\nformation: {GK: 1, ST: 10}\ncover: 2\nplayers:\n" + strings.Join(players, "")
		s, err := squadfile.Parse(name+fmt.Sprint(len(players))+".yaml", []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	rich := club("Rich", keeper("Émile One", "1999-01-01"), keeper("Two", "1998"), keeper("Three", "1997-01-01"), keeper("Four", "1996-01-01"))
	for _, c := range []struct {
		poor *squad.Squad
		want []string
	}{
		{club("Poor", keeper("Other", "1990-01-01")), []string{"Émile One", "Two", "Three", "Four"}},
		{club("Poor", keeper("Emile One", "1999-01-01")), []string{"Two", "Three", "Four"}},
		{club("Poor", keeper("Two", "1998-05-05")), []string{"Émile One", "Three", "Four"}},
		{club("Poor", keeper("Two", "1991-05-05")), []string{"Émile One", "Two", "Three", "Four"}},
		{club("Poor", keeper("E. One", "1999-01-01")), []string{"Two", "Three", "Four"}},
		{club("RICH", keeper("Other", "1990-01-01")), nil},
		{club("Rich FC", keeper("Other", "1990-01-01")), nil},
	} {
		l := of(t, []*squad.Squad{rich, c.poor}, league.Options{Only: squad.SetOf(squad.GK), Fits: 9})
		if got := namesOf(l.Clubs[0].Needs[0]); !slices.Equal(got, c.want) {
			t.Errorf("%s with %s could sign %v, want %v", c.poor.Club, c.poor.Players[0].Name, got, c.want)
		}
	}
}

// Whom another club's file has, or seems to have, is neither free nor to be had, and
// whoever is told of twice could go once.
func TestWhomAnotherFileHasIsNotFree(t *testing.T) {
	file := func(club, name, asOf string, players ...string) *squad.Squad {
		text := "club: " + club + "\ncompetitions: [early]\nas_of: " + asOf + "\nformation: {GK: 1, ST: 10}\ncover: 2\nplayers:\n"
		for _, p := range players {
			if !strings.Contains(p, "positions") {
				p += ", positions: [GK]"
			}
			text += "  - {" + p + "}\n"
		}
		s, err := squadfile.Parse(name, []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	const (
		ends = ", contract: {until: 2026-06-30}"
		on   = ", contract: {until: 2029-06-30}"
		one  = "name: Émile One, born: 1999-01-01"
	)
	old := file("Old", "old.yaml", "2026-03-11", one+ends)
	withID := file("Old", "old.yaml", "2026-03-11", "id: x-1, "+one+ends)
	for _, c := range []struct {
		what  string
		files []*squad.Squad
		free  int
	}{
		{"told once", []*squad.Squad{old}, 1},
		{"signed", []*squad.Squad{old, file("New", "new.yaml", "2026-03-11", "name: emile one, born: 1999-01-01"+on+", joins: {on: 2026-07-01}")}, 0},
		{"another's player", []*squad.Squad{old, file("New", "new.yaml", "2025-09-01", one+on)}, 0},
		{"of that name and id", []*squad.Squad{withID, file("New", "new.yaml", "2026-03-11", "id: x-1, name: E. One"+on)}, 0},
		{"of another id", []*squad.Squad{withID, file("New", "new.yaml", "2026-03-11", "id: x-2, "+one+on)}, 1},
		{"born another day, which is a slip", []*squad.Squad{old, file("New", "new.yaml", "2026-03-11", "name: Émile One, born: 1999-01-02"+on)}, 0},
		{"born that year", []*squad.Squad{old, file("New", "new.yaml", "2026-03-11", "name: Émile One, born: 1999"+on)}, 0},
		{"born another year", []*squad.Squad{old, file("New", "new.yaml", "2026-03-11", "name: Émile One, born: 2000-05-06"+on)}, 1},
		{"born ten years later", []*squad.Squad{old, file("New", "new.yaml", "2026-03-11", "name: Émile One, born: 2009-01-01"+on)}, 1},
		{"under an initial", []*squad.Squad{old, file("New", "new.yaml", "2026-03-11", "name: E. One, born: 1999-01-01"+on)}, 0},
		{"a twin", []*squad.Squad{old, file("New", "new.yaml", "2026-03-11", "name: Zoë One, born: 1999-01-01"+on)}, 1},
		{"a namesake who plays elsewhere", []*squad.Squad{old, file("New", "new.yaml", "2026-03-11", "name: Émile One, positions: [ST]"+on)}, 1},
		{"who may be one in one file", []*squad.Squad{file("Old", "old.yaml", "2026-03-11", one+ends, "name: E. One, born: 1999-01-01"+on)}, 1},
		{"two forms of the club's name", []*squad.Squad{old, file("FC Old", "newer.yaml", "2026-03-12", one+on)}, 0},
		{"two forms of the club's name, the other way round", []*squad.Squad{old, file("FC Old", "older.yaml", "2026-01-01", one+on)}, 1},
		{"lent until then", []*squad.Squad{old, file("New", "new.yaml", "2026-03-11", one+", loan: {from: Old, until: 2026-06-30}")}, 1},
		{"leaving two clubs", []*squad.Squad{old, file("New", "new.yaml", "2026-03-11", one+ends)}, 1},
		{"in two files", []*squad.Squad{old, file("Old", "older.yaml", "2026-01-01", one+ends)}, 1},
		{"has signed again", []*squad.Squad{old, file("Old", "newer.yaml", "2026-03-12", one+on)}, 0},
		{"had signed before", []*squad.Squad{old, file("Old", "older.yaml", "2026-01-01", one+on)}, 1},
	} {
		t.Run(c.what, func(t *testing.T) {
			l := of(t, append(c.files, file("Poor", "poor.yaml", "2026-03-11", "name: Two"+on)), league.Options{Only: squad.SetOf(squad.GK), Fits: 9})
			if got := len(l.Market[0].Ends); got != c.free {
				t.Errorf("%d free, want %d", got, c.free)
			}
			fits := func(n league.Need) bool {
				return slices.ContainsFunc(n.Fits, func(f league.Fit) bool { return names.Fold(f.Name) == "emile one" && f.Until.Year() == 2026 })
			}
			for _, club := range l.Clubs {
				if club.Name == "Poor" && fits(club.Needs[0]) != (c.free > 0) {
					t.Errorf("Poor could sign %v", namesOf(club.Needs[0]))
				}
			}
		})
	}
}

// A file of a club that was not asked for says as well who is its player.
func TestWhoHasSignedForAClubThatWasNotAskedFor(t *testing.T) {
	parse := func(text string) *squad.Squad {
		s, err := squadfile.Parse("x.yaml", []byte(text+"\nas_of: 2026-03-11\nformation: 4-3-3\n"))
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	old := parse("club: Old\ncompetitions: [early]\nplayers: [{name: One, born: 1999-01-01, positions: [GK], contract: {until: 2026-06-30}}]")
	signed := parse("club: New\ncompetitions: [late]\nplayers: [{name: One, born: 1999-01-01, positions: [GK], joins: {on: 2026-07-01}}]")
	l := of(t, []*squad.Squad{old, signed}, league.Options{League: "early", Only: squad.SetOf(squad.GK)})
	if len(l.Clubs) != 1 || len(l.Market[0].Ends) != 0 {
		t.Errorf("%d clubs, free: %v", len(l.Clubs), l.Market[0].Ends)
	}
}

// A club that plays from spring to autumn takes nobody out of a season that is still
// running elsewhere, unless they are free.
func TestNobodyGoesInTheMiddleOfASeasonThatWasNotCounted(t *testing.T) {
	parse := func(club, competition, asOf string, players ...string) *squad.Squad {
		text := "club: " + club + "\ncompetitions: [" + competition + "]\nas_of: " + asOf + "\nformation: {GK: 1, ST: 10}\ncover: 2\nplayers:\n"
		for _, p := range players {
			text += "  - {name: " + p + ", born: 1999-01-01, positions: [GK], contract: {until: 2029-12-31}}\n"
		}
		s, err := squadfile.Parse(club, []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	rich := parse("Rich", "early", "2025-09-20", "One", "Two", "Three")
	for _, c := range []struct {
		poor *squad.Squad
		want int
	}{
		{parse("Poor", "north", "2025-09-20", "Own"), 0}, // from January 2026
		{parse("Poor", "early", "2025-09-20", "Own"), 3}, // from July 2026
		{parse("Poor", "north", "2026-07-20", "Own"), 3}, // after that day, whichever its season
	} {
		l := of(t, []*squad.Squad{rich, c.poor}, league.Options{Only: squad.SetOf(squad.GK), Fits: 9, Season: "2026"})
		if got := namesOf(l.Clubs[0].Needs[0]); len(got) != c.want {
			t.Errorf("a club of the %s, as of %s, could sign %v, want %d", c.poor.Competitions[0], c.poor.AsOf, got, c.want)
		}
	}
}
