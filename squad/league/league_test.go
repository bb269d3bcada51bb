package league_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/chart"
	"github.com/depth-football/depth/squad/league"
	"github.com/depth-football/depth/squad/outlook"
)

// competitions are the leagues of these tests: two that begin on different days,
// and one that plays from spring to autumn.
type competitions map[string]*squad.Competition

var facts = competitions{
	"early": {Key: "early", Name: "Early League", League: true, Seasons: map[int]squad.SeasonDays{2026: {Opening: squad.NewDate(2026, 8, 1)}}},
	"late":  {Key: "late", Name: "Late League", League: true, Seasons: map[int]squad.SeasonDays{2026: {Opening: squad.NewDate(2026, 9, 20)}}},
	"north": {Key: "north", Name: "Northern League", League: true, Calendar: squad.CalendarYear},
}

func (c competitions) League(s *squad.Squad) (known *squad.Competition, unknown, err error) {
	if known, ok := c[s.Competitions[0]]; ok {
		return known, nil, nil
	}
	return &squad.Competition{}, errors.New("unknown"), nil
}

func (competitions) Layoffs() (*squad.Layoffs, error) {
	return &squad.Layoffs{
		Kinds: []squad.Layoff{{Kind: "knee", Words: []string{"knee"}, Median: 150, NineInTen: 190}},
		Prone: squad.ProneRule{Years: 2, Spells: 3, Days: 100},
	}, nil
}

// clubs are random squads that lack little, of men who may be anything.
func clubs(r *rand.Rand, n int) []*squad.Squad {
	list := make([]*squad.Squad, n)
	names := squad.FormationNames()
	for i := range list {
		f, err := squad.ParseFormation(names[r.IntN(len(names))])
		if err != nil {
			panic(err)
		}
		s := &squad.Squad{
			Club: fmt.Sprintf("Club %c", 'A'+i), File: fmt.Sprintf("%d.yaml", i), AsOf: squad.NewDate(2026, 3, 11), Formation: f,
			Competitions: []string{[]string{"early", "late", "north"}[r.IntN(3)]}, Country: "Nowhere", Currency: "EUR",
		}
		for p := range f.Positions().All() {
			for range f.Starts(p)*s.Cover.Of(p) + r.IntN(2) {
				if r.IntN(12) > 0 {
					s.Players = append(s.Players, man(r, p, i))
				}
			}
		}
		list[i] = s
	}
	return list
}

func man(r *rand.Rand, at squad.Position, club int) squad.Player {
	one := func(in int) bool { return r.IntN(in) == 0 }
	anywhere := func() squad.Position { return squad.Position(1 + r.IntN(int(squad.ST))) }
	p := squad.Player{
		Name: fmt.Sprintf("Man %d of %d", r.IntN(1000000), club), Positions: []squad.Position{at},
		Role: squad.Role(r.IntN(6)), Born: squad.NewDate(1990+r.IntN(18), 5, 5), Value: squad.MoneyOf(r.Int64N(100) * 1e6),
		Contract: squad.Contract{Until: squad.NewDate(2027+r.IntN(4), 6, 30)},
	}
	if !one(4) {
		p.Role = squad.Starter
	}
	if other := anywhere(); one(3) && other != at {
		p.Positions = append(p.Positions, other)
	}
	if other := anywhere(); one(3) && !slices.Contains(p.Positions, other) {
		p.Also = []squad.Position{other}
	}
	switch {
	case one(9):
		p.Contract.Until = squad.NewDate(2026, 6, 30)
	case one(15):
		p.Contract.Until = squad.Date{}
	case one(15):
		until := []squad.Date{{}, squad.NewDate(2026, 6, 30), squad.NewDate(2026, 8, 20), squad.NewDate(2027, 6, 30)}
		p.Loan = squad.Loan{Way: squad.LoanOut, Club: "Elsewhere", Until: until[r.IntN(len(until))]}
	case one(15):
		p.Loan = squad.Loan{Way: squad.LoanIn, Club: "Elsewhere", Until: squad.NewDate(2026+r.IntN(2), 6, 30)}
	case one(15):
		p.Leaves = squad.Transfer{On: squad.NewDate(2026+r.IntN(2), 7, 1), Club: "Elsewhere"}
	case one(15):
		p.Joins = squad.Transfer{On: squad.NewDate(2026, 7, 1), Club: "Elsewhere"}
	}
	switch {
	case one(6):
		p.Injuries = []squad.Injury{{What: "knee", Since: squad.NewDate(2026, 3, 1)}}
	case one(10):
		prone := true
		p.InjuryProne = &prone
	}
	return p
}

func sources(list []*squad.Squad) []league.Source {
	var s []league.Source
	for _, sq := range list {
		s = append(s, league.Source{File: sq.File, Read: func() (*squad.Squad, error) { return sq, nil }})
	}
	return s
}

func of(t *testing.T, list []*squad.Squad, terms league.Terms) *league.League {
	t.Helper()
	terms.Facts = facts
	if terms.Season == "" {
		terms.Season = "2026"
	}
	l, err := league.New(t.Context(), sources(list), terms)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func planOf(t *testing.T, s *squad.Squad) *chart.Plan {
	t.Helper()
	known, _, _ := facts.League(s)
	layoffs, _ := facts.Layoffs()
	p, err := chart.NewPlan(s, chart.Terms{Terms: outlook.Terms{Season: squad.Season{Year: 2026}, Competition: known, Layoffs: layoffs}})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// rounds is how many random leagues each property is tried on.
func rounds() int {
	if testing.Short() {
		return 4
	}
	return 24
}

func TestClubsAreWhatTheirPlansSay(t *testing.T) {
	r := rand.New(rand.NewPCG(31, 1))
	for range rounds() {
		list := clubs(r, 12)
		for _, c := range of(t, list, league.Terms{}).Clubs {
			s := list[slices.IndexFunc(list, func(s *squad.Squad) bool { return s.Club == c.Name })]
			p := planOf(t, s)
			if len(c.Needs) != len(p.Needs) {
				t.Fatalf("%s: %d needs, its plan has %d", c.Name, len(c.Needs), len(p.Needs))
			}
			for i, n := range c.Needs {
				m := &p.Needs[i]
				if n.Positions != m.Positions || n.Reach != m.Touches() || n.Urgency != m.Urgency || n.Signings != m.Signings {
					t.Fatalf("%s: %+v, its plan says %+v", c.Name, n, m)
				}
			}
			if want := urgencies(p); c.Urgency != want {
				t.Fatalf("%s: %v by position, its plan says %v", c.Name, c.Urgency, want)
			}
			ends := make(map[string]bool)
			for i := range p.Outlook.Players {
				q := &p.Outlook.Players[i]
				ends[q.Name] = q.Standing == outlook.Leaving && q.Cause == outlook.ContractEnds && q.Leaves.IsZero() && q.Loan.Way != squad.LoanIn && q.Role != squad.Reserve
			}
			free := make(map[string]bool)
			for _, m := range of(t, []*squad.Squad{s}, league.Terms{}).Market {
				for _, q := range m.Ends {
					free[q.Name] = true
				}
			}
			for name := range ends {
				if free[name] != ends[name] {
					t.Fatalf("%s of %s free: %v, by his club's plan %v", name, c.Name, free[name], ends[name])
				}
			}
		}
	}
}

// urgencies are the worst of each position by the gaps of a plan's needs.
func urgencies(p *chart.Plan) [squad.ST + 1]squad.Urgency {
	var worst [squad.ST + 1]squad.Urgency
	for _, n := range p.Needs {
		for _, g := range n.Gaps {
			for at := range g.Positions.All() {
				worst[at] = max(worst[at], g.Urgency)
			}
		}
	}
	return worst
}

// A fit is found if and only if moving the man from one squad file to the other and
// planning both anew shows one.
func TestFitsAgainstMovingThePlayer(t *testing.T) {
	r := rand.New(rand.NewPCG(31, 2))
	found, free, tried := 0, 0, 0
	for range rounds() {
		list := clubs(r, 3)
		plans := make(map[*squad.Squad]*chart.Plan)
		for _, s := range list {
			plans[s] = planOf(t, s)
		}
		l := of(t, list, league.Terms{Fits: 1000})
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
				}
				for _, from := range list {
					for i := range from.Players {
						tried++
						if want := from != to && moves(t, plans[from], i, plans[to], n); got[from.Players[i].Name] != want {
							t.Fatalf("%s (%+v) of %s for %v %s of %s in %s: fit %v, moving him says %v",
								from.Players[i].Name, from.Players[i], from.Club, n.Positions.List(), n.Urgency, to.Club, to.Formation, !want, want)
						}
					}
				}
			}
		}
	}
	if !testing.Short() && (found < 100 || free < 20) {
		t.Errorf("%d fits, %d of them free, of %d tried: these leagues try too little", found, free, tried)
	}
}

func squadOf(list []*squad.Squad, club string) *squad.Squad {
	return list[slices.IndexFunc(list, func(s *squad.Squad) bool { return s.Club == club })]
}

// moves tells whether a player is a fit, by moving him.
func moves(t *testing.T, there *chart.Plan, player int, here *chart.Plan, n league.Need) bool {
	t.Helper()
	from, to := there.Outlook.Squad, here.Outlook.Squad
	p := from.Players[player]
	i := slices.IndexFunc(there.Outlook.Players, func(q outlook.Player) bool { return q.Player == &from.Players[player] })
	if i < 0 || p.Role == squad.Reserve || squad.SetOf(p.Positions...)&n.Reach == 0 || p.Loan.Way == squad.LoanIn || !p.Leaves.IsZero() {
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
	left, bigger := *from, *to
	left.Players = slices.Delete(slices.Clone(from.Players), player, player+1)
	p.Contract, p.Loan, p.Joins, p.Leaves = squad.Contract{Until: squad.NewDate(2035, 6, 30)}, squad.Loan{}, squad.Transfer{}, squad.Transfer{}
	bigger.Players = append(slices.Clone(to.Players), p)
	return lifted(n, planOf(t, &bigger)) && !worse(planOf(t, &left), there)
}

func lifted(n league.Need, after *chart.Plan) bool {
	return !slices.ContainsFunc(after.Needs, func(m chart.Need) bool {
		return m.Touches()&n.Reach != 0 && (m.Urgency != squad.Next || n.Urgency == squad.Next)
	})
}

// worse tells whether a plan lacks anything that another one does not.
func worse(after, before *chart.Plan) bool {
	a, b := urgencies(after), urgencies(before)
	for p := range a {
		if a[p] > b[p] {
			return true
		}
	}
	for _, next := range []bool{false, true} {
		lowAfter, highAfter := signings(after, next)
		lowBefore, highBefore := signings(before, next)
		if lowAfter > lowBefore || highAfter > highBefore {
			return true
		}
	}
	return false
}

func signings(p *chart.Plan, next bool) (low, high int) {
	for _, n := range p.Needs {
		if (n.Urgency == squad.Next) == next {
			low, high = low+n.Signings.Low, high+n.Signings.High
		}
	}
	return low, high
}

func TestOrderOfFilesAndProcessorsMakeNoDifference(t *testing.T) {
	r := rand.New(rand.NewPCG(31, 3))
	for range rounds() {
		list := clubs(r, 20)
		want := told(of(t, list, league.Terms{Fits: 3}))
		r.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		if got := told(of(t, list, league.Terms{Fits: 3})); got != want {
			t.Fatalf("in another order:\n%s\nwant\n%s", got, want)
		}
		before := runtime.GOMAXPROCS(1)
		got := told(of(t, list, league.Terms{Fits: 3}))
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
		whole := of(t, list, league.Terms{Fits: 3})
		at := squad.SetOf(squad.CB, squad.ST)
		part := of(t, list, league.Terms{Fits: 3, Only: at, Urgency: squad.Short})
		for _, c := range whole.Clubs {
			var want []league.Need
			for _, n := range c.Needs {
				if n.Reach&at != 0 && n.Urgency >= squad.Short {
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
				if n.Shortfall != want[j].Shortfall || !reflect.DeepEqual(names(n), names(want[j])) {
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

func names(n league.Need) []string {
	var list []string
	for _, f := range n.Fits {
		list = append(list, f.Name)
	}
	return list
}

// The same man in two files is signed by neither from the other, and the same club
// in two files signs nobody from itself.
func TestNobodySignsWhomHeHas(t *testing.T) {
	keeper := func(name, born string) string {
		return fmt.Sprintf("  - {name: %s, born: %s, positions: [GK], contract: {until: 2029-06-30}}\n", name, born)
	}
	club := func(name string, men ...string) *squad.Squad {
		text := "club: " + name + "\ncompetitions: [early]\nas_of: 2026-03-11\nformation: {GK: 1, ST: 10}\ncover: 2\nplayers:\n" + strings.Join(men, "")
		s, err := squad.Parse(name+fmt.Sprint(len(men))+".yaml", []byte(text))
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
		{club("RICH", keeper("Other", "1990-01-01")), nil},
	} {
		l := of(t, []*squad.Squad{rich, c.poor}, league.Terms{Only: squad.SetOf(squad.GK), Fits: 9})
		if got := names(l.Clubs[0].Needs[0]); !slices.Equal(got, c.want) {
			t.Errorf("%s with %s could sign %v, want %v", c.poor.Club, c.poor.Players[0].Name, got, c.want)
		}
	}
}

func TestWhatCannotBeReadDoesNotStopTheOthers(t *testing.T) {
	list := clubs(rand.New(rand.NewPCG(31, 5)), 6)
	all := sources(list)
	broken := func(text string) league.Source {
		return league.Source{Read: func() (*squad.Squad, error) { return nil, squad.Diagnostics{{File: text, Message: "broken"}} }}
	}
	nothing := league.Source{Read: func() (*squad.Squad, error) { return nil, nil }}
	mixed := slices.Concat(all[:2], []league.Source{broken("b"), nothing, broken("a"), broken("b")}, all[2:])
	l, err := league.New(t.Context(), mixed, league.Terms{Facts: facts, Season: "2026"})
	if want := "b: broken\na: broken"; err == nil || err.Error() != want {
		t.Errorf("error %q, want %q", err, want)
	}
	if len(l.Clubs) != len(list) || l.Read != len(list) {
		t.Errorf("%d clubs of %d", len(l.Clubs), len(list))
	}
}

func TestAnEndedContextGivesNothing(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	all := sources(clubs(rand.New(rand.NewPCG(31, 6)), 40))
	read := all[20].Read
	all[20].Read = func() (*squad.Squad, error) { cancel(); return read() }
	if l, err := league.New(ctx, all, league.Terms{Facts: facts}); l != nil || !errors.Is(err, context.Canceled) {
		t.Errorf("%v, %v", l, err)
	}
}
