package league_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/league"
	"github.com/depth-football/depth/squad/outlook"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/squadfile"
)

// competitions are the leagues of these tests: two that begin on different days,
// and one that plays from spring to autumn.
type competitions map[string]*squad.Competition

var facts = competitions{
	"early": {Key: "early", Name: "Early League", League: true, Seasons: map[squad.Season]squad.SeasonDays{
		{Year: 2026}: {Opening: squad.NewDate(2026, 8, 1)},
	}},
	"late": {Key: "late", Name: "Late League", League: true, Seasons: map[squad.Season]squad.SeasonDays{
		{Year: 2026}: {Opening: squad.NewDate(2026, 9, 20)},
	}},
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

// clubs are random squads that lack little, of players who may be anything.
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
					s.Players = append(s.Players, player(r, p))
				}
			}
		}
		list[i] = s
	}
	return list
}

// word is one of so many that hardly two are alike.
func word(r *rand.Rand) string {
	letters := make([]byte, 9)
	for i := range letters {
		letters[i] = 'a' + byte(r.IntN(26))
	}
	return string(letters)
}

func player(r *rand.Rand, at squad.Position) squad.Player {
	one := func(in int) bool { return r.IntN(in) == 0 }
	anywhere := func() squad.Position { return squad.Position(1 + r.IntN(int(squad.ST))) }
	p := squad.Player{
		Name: word(r) + " " + word(r), Positions: []squad.Position{at},
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

func of(t *testing.T, list []*squad.Squad, options league.Options) *league.League {
	t.Helper()
	options.Facts = facts
	if options.Season == "" {
		options.Season = "2026"
	}
	l, err := league.New(t.Context(), sources(list), options)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func planOf(t *testing.T, s *squad.Squad) *plan.Plan {
	t.Helper()
	p, err := plan.Planner{Facts: facts}.Plan(s, plan.Options{Season: "2026"})
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
		for _, c := range of(t, list, league.Options{}).Clubs {
			s := list[slices.IndexFunc(list, func(s *squad.Squad) bool { return s.Club == c.Name })]
			p := planOf(t, s)
			if len(c.Needs) != len(p.Needs) {
				t.Fatalf("%s: %d needs, its plan has %d", c.Name, len(c.Needs), len(p.Needs))
			}
			for i, n := range c.Needs {
				m := p.Needs[i]
				if n.Positions != m.Positions || n.Reach != m.Reach || n.Urgency != m.Urgency || n.Signings != m.Signings {
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
			for _, m := range of(t, []*squad.Squad{s}, league.Options{}).Market {
				for _, q := range m.Ends {
					free[q.Name] = true
				}
			}
			for name := range ends {
				if free[name] != ends[name] {
					t.Fatalf("%s of %s free: %v, by their club's plan %v", name, c.Name, free[name], ends[name])
				}
			}
		}
	}
}

// urgencies are the worst of each position by the gaps of a plan's needs.
func urgencies(p *plan.Plan) squad.ByPosition[squad.Urgency] {
	var worst squad.ByPosition[squad.Urgency]
	for _, n := range p.Needs {
		for _, g := range n.Gaps {
			for at := range g.Positions.All() {
				worst[at] = max(worst[at], g.Urgency)
			}
		}
	}
	return worst
}

func TestWhatCannotBeReadDoesNotStopTheOthers(t *testing.T) {
	list := clubs(rand.New(rand.NewPCG(31, 5)), 6)
	all := sources(list)
	broken := func(text string) league.Source {
		return league.Source{Read: func() (*squad.Squad, error) { return nil, squadfile.Diagnostics{{File: text, Message: "broken"}} }}
	}
	nothing := league.Source{Read: func() (*squad.Squad, error) { return nil, nil }}
	mixed := slices.Concat(all[:2], []league.Source{broken("b"), nothing, broken("a"), broken("b")}, all[2:])
	l, err := league.New(t.Context(), mixed, league.Options{Facts: facts, Season: "2026"})
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
	if l, err := league.New(ctx, all, league.Options{Facts: facts}); l != nil || !errors.Is(err, context.Canceled) {
		t.Errorf("%v, %v", l, err)
	}
}
