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
	return planIn(t, s, "2026")
}

func planIn(t *testing.T, s *squad.Squad, season string) *plan.Plan {
	t.Helper()
	p, err := plan.Planner{Facts: facts}.Plan(s, plan.Options{Season: season})
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
			if !sameNeeds(c, p) {
				t.Fatalf("%s: %+v, its plan says %+v", c.Name, c.Needs, p.Needs)
			}
			if want := marks(t, s); c.Urgency != want {
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

// sameNeeds reports whether a club has the needs of its plan in their order: of one urgency
// those first at which clubs sign most often.
func sameNeeds(c *league.Club, p *plan.Plan) bool {
	return slices.EqualFunc(c.Needs, p.Needs, func(n league.Need, m *plan.Need) bool { return n.Shortfall == m.Shortfall })
}

// marks are the urgencies of all positions of a squad in 2026, by the gaps that plans of it
// find in that season and in the next, and unclear where they find them only once those of
// whom it is unknown whether they are there have gone.
func marks(t *testing.T, s *squad.Squad) squad.ByPosition[squad.Urgency] {
	t.Helper()
	var marks squad.ByPosition[squad.Urgency]
	for _, season := range [...]struct {
		name        string
		least, most squad.Urgency
	}{{"2026", squad.Thin, squad.Critical}, {"2027", squad.Short, squad.Next}} {
		note := func(p *plan.Plan, most squad.Urgency) {
			for _, n := range p.Needs {
				for _, g := range n.Gaps {
					for at := range g.Positions.All() {
						if n.IsNow() && g.Urgency >= season.least {
							marks[at] = max(marks[at], min(g.Urgency, most))
						}
					}
				}
			}
		}
		note(planIn(t, s, season.name), season.most)
		note(worstIn(t, s, season.name), squad.Unclear)
	}
	return marks
}

// worstIn is the plan of a squad without those of whom it is unknown whether they are there.
func worstIn(t *testing.T, s *squad.Squad, season string) *plan.Plan {
	t.Helper()
	o := planIn(t, s, season).Outlook
	known := *s
	known.Players = nil
	for i := range s.Players {
		if q := o.At(i); q == nil || !q.Counts() || q.Doubts.Unknown() == 0 {
			known.Players = append(known.Players, s.Players[i])
		}
	}
	return planIn(t, &known, season)
}

// Cover that is asked for holds for all clubs, whatever their files say.
func TestCoverOfAllClubs(t *testing.T) {
	r := rand.New(rand.NewPCG(31, 13))
	one, err := squad.UniformCover(1)
	if err != nil {
		t.Fatal(err)
	}
	for range rounds() {
		list := clubs(r, 6)
		for _, c := range of(t, list, league.Options{Cover: &one}).Clubs {
			p, err := plan.Planner{Facts: facts}.Plan(squadOf(list, c.Name), plan.Options{Season: "2026", Cover: &one})
			if err != nil {
				t.Fatal(err)
			}
			if !sameNeeds(c, p) || c.Cover != one {
				t.Fatalf("%s: %+v, its plan says %+v", c.Name, c.Needs, p.Needs)
			}
		}
	}
}

// A club of which the file says little does not stand before one that lacks players for
// certain, and what only may be wanted counts in no total.
func TestWhatIsNotKnownDoesNotLead(t *testing.T) {
	const loan = ", loan: {from: Elsewhere}"
	strikers := func(rest string) (players []string) {
		for i := range 12 {
			players = append(players, fmt.Sprintf("name: Striker %d, positions: [ST]%s", i, rest))
		}
		return players
	}
	keepersOf := func(rest string) []string {
		return []string{"name: One, positions: [GK]" + rest, "name: Two, positions: [GK]" + rest}
	}
	unknown := keepers(t, "Unknown", append(strikers(loan), keepersOf(loan)...)...)
	thin := keepers(t, "Thin", append(strikers(bound), "name: One, positions: [GK]"+bound, "name: Two, role: prospect, positions: [GK]"+bound)...)
	next := keepers(t, "Next", append(strikers(bound), "name: One, positions: [GK]"+bound, "name: Two, positions: [GK], contract: {until: 2027-06-30}")...)
	l := of(t, []*squad.Squad{unknown, thin, next}, league.Options{})
	var got []string
	for _, c := range l.Clubs {
		got = append(got, fmt.Sprintf("%s %s, sign %s, %s by the next season", c.Name, c.Worst(), c.Signings(), c.ByNext()))
	}
	want := []string{
		"Thin thin, sign 1, 1 by the next season", "Next next, sign 0, 1 by the next season",
		"Unknown unclear, sign 0, 0 by the next season",
	}
	if !slices.Equal(got, want) || l.Signings() != (squad.Range{Low: 1, High: 1}) || l.ByNext() != (squad.Range{Low: 2, High: 2}) {
		t.Errorf("got %q, want %q; signings %s and %s", got, want, l.Signings(), l.ByNext())
	}
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
