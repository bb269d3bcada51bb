package plan

import (
	"sync"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/chart"
	"github.com/depth-football/depth/squad/outlook"
)

// Facts are what is known of competitions and injuries. A catalog has them.
type Facts interface {
	// League is the league of a squad, whose days divide the season: the zero
	// Competition with the usual days, and why, if it is not known.
	League(s *squad.Squad) (league *squad.Competition, unknown, err error)
	// Layoffs are how long injuries keep players out.
	Layoffs() (*squad.Layoffs, error)
}

// Planner makes plans of squads. Without facts a season has the usual days, and the
// return of an injured player is unknown where the file does not give it.
type Planner struct{ Facts Facts }

// Options are what a plan is made for. The zero value is the season that comes next after
// the day of the file, as the file has it.
type Options struct {
	Season    string          // 2026 or 2026/27; "": that of On, else the one that comes next after the file's day
	On        squad.Date      // the day that is judged; zero: the opening day
	Formation squad.Formation // zero: see [FormationOf]
	Cover     *squad.Cover    // nil: the squad's own
	Horizon   int             // number of seasons to look at, at least this one
	Without   []string        // players to leave out, as [squad.Squad.Without] reads names
}

// SeasonError says that a season cannot be planned.
type SeasonError struct{ Err error }

func (e *SeasonError) Error() string { return e.Err.Error() }

func (e *SeasonError) Unwrap() error { return e.Err }

// facts are those that a plan is made with.
type facts struct {
	league  *squad.Competition
	unknown error
	layoffs *squad.Layoffs
}

func (p Planner) facts(s *squad.Squad) (f facts, err error) {
	if p.Facts == nil {
		return facts{league: &squad.Competition{}}, nil
	}
	if f.league, f.unknown, err = p.Facts.League(s); err != nil {
		return f, err
	}
	f.layoffs, err = p.Facts.Layoffs()
	return f, err
}

// Season is the season that a name means to a squad; without one it is the season whose
// opening day comes next after the day of the file.
func (p Planner) Season(s *squad.Squad, name string) (squad.Season, error) {
	f, err := p.facts(s)
	if err != nil {
		return squad.Season{}, err
	}
	return f.season(s, Options{Season: name})
}

func (f facts) season(s *squad.Squad, o Options) (squad.Season, error) {
	switch {
	case o.Season == "" && o.On.IsZero():
		return f.league.Coming(s.AsOf), nil
	case o.Season == "":
		return f.league.SeasonOn(o.On), nil
	}
	season, err := f.league.Season(o.Season)
	if err != nil {
		return season, &SeasonError{err}
	}
	return season, nil
}

// Plan plans a squad for a season. It is an error to ask for a season that was over on
// the day of the file, for a day outside the season, or for a player to be left out who
// is not there.
func (p Planner) Plan(s *squad.Squad, o Options) (*Plan, error) {
	facts, err := p.facts(s)
	if err != nil {
		return nil, err
	}
	season, err := facts.season(s, o)
	if err != nil {
		return nil, err
	}
	chosen := o.Formation.IsZero() && s.Formation.IsZero()
	if o.Formation.IsZero() {
		if o.Formation, err = facts.formation(s); err != nil {
			return nil, err
		}
	}
	if o.Cover == nil {
		o.Cover = &s.Cover
	}
	left, gone, err := s.Without(o.Without...)
	if err != nil {
		return nil, err
	}
	now, err := facts.outlook(left, season, o.On)
	if err != nil {
		return nil, err
	}
	plan := &Plan{Chart: chart.New(now, o.Formation, *o.Cover), Chosen: chosen, Only: o.Formation.Positions(), Unknown: facts.unknown}
	plan.whole = plan.Chart
	for _, player := range gone {
		plan.Missing = append(plan.Missing, player.Name)
	}
	plan.on = func(day squad.Date) (*outlook.Outlook, error) { return facts.outlook(left, season, day) }
	if plan.Playing, err = now.Playing(); err != nil {
		return nil, err
	}
	if plan.Signings, err = SigningsOf(plan.Playing, now); err != nil {
		return nil, err
	}
	plan.playing = sync.OnceValue(func() *chart.Chart { return chart.New(plan.Playing, o.Formation, *o.Cover) })
	plan.nextCounts = sync.OnceValue(func() squad.ByPosition[chart.Count] {
		return chart.New(plan.next, o.Formation, *o.Cover).Counts()
	})
	plan.Horizon = []Future{{now.Season, plan.Chart.Counts()}}
	if plan.next, err = now.Next(); err != nil {
		return nil, err
	}
	for later := plan.next; len(plan.Horizon) < o.Horizon; {
		future := plan.After()
		if later != plan.next {
			future = Future{later.Season, chart.New(later, o.Formation, *o.Cover).Counts()}
		}
		plan.Horizon = append(plan.Horizon, future)
		if later, err = later.Next(); err != nil {
			return nil, err
		}
	}
	plan.assess()
	return plan, nil
}

// Formation is the formation that a squad is planned in, see [FormationOf].
func (p Planner) Formation(s *squad.Squad) (squad.Formation, error) {
	f, err := p.facts(s)
	if err != nil {
		return squad.Formation{}, err
	}
	return f.formation(s)
}

// formation is that of the whole squad, whoever is left out and whatever day is judged.
func (f facts) formation(s *squad.Squad) (squad.Formation, error) {
	if !s.Formation.IsZero() {
		return s.Formation, nil
	}
	season, err := f.season(s, Options{})
	if err != nil {
		return squad.Formation{}, err
	}
	o, err := f.outlook(s, season, squad.Date{})
	if err != nil {
		return squad.Formation{}, err
	}
	return FormationOf(o)
}

// Outlook is the squad in the season of a plan, without the plan.
func (p Planner) Outlook(s *squad.Squad, o Options) (*outlook.Outlook, error) {
	facts, err := p.facts(s)
	if err != nil {
		return nil, err
	}
	season, err := facts.season(s, o)
	if err != nil {
		return nil, err
	}
	return facts.outlook(s, season, o.On)
}

func (f facts) outlook(s *squad.Squad, season squad.Season, on squad.Date) (*outlook.Outlook, error) {
	return outlook.New(s, outlook.Options{Season: season, Competition: f.league, Layoffs: f.layoffs, On: on})
}
