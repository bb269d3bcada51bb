package league

import (
	"errors"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/chart"
	"github.com/depth-football/depth/squad/outlook"
)

// reduced is what is left of a file: a club, one that was not asked for, or why it
// could not be read. All nil is a file that is no squad.
type reduced struct {
	club  *Club
	other *origin
	err   error
}

func (t *Terms) reduce(s Source, layoffs *squad.Layoffs) reduced {
	sq, err := s.Read()
	if err != nil || sq == nil {
		return reduced{err: err}
	}
	league, unknown, err := t.Facts.League(sq)
	if err != nil {
		return reduced{err: err}
	}
	o := origin{league.Key, league.Name, sq.Country}
	if unknown != nil && league.Key == "" {
		o.key = sq.Competitions[0]
	}
	if !t.plays(o) {
		return reduced{other: &o}
	}
	club, err := t.plan(sq, league, layoffs)
	var problems squad.Diagnostics
	if err != nil && !errors.As(err, &problems) {
		err = squad.Diagnostics{{File: sq.File, Message: err.Error()}}
	}
	return reduced{club: club, err: err}
}

// plan finds a club's needs and keeps what others may ask of it.
func (t *Terms) plan(s *squad.Squad, league *squad.Competition, layoffs *squad.Layoffs) (*Club, error) {
	terms := outlook.Terms{Season: squad.SeasonOn(s.AsOf, league.Calendar).Next(), Competition: league, Layoffs: layoffs}
	if t.Season != "" {
		var err error
		if terms.Season, err = squad.ParseSeason(t.Season, league.Calendar); err != nil {
			return nil, err
		}
	}
	now, err := outlook.New(s, terms)
	if err != nil {
		return nil, err
	}
	terms.Season = now.Season.Next()
	next, err := outlook.New(s, terms)
	if err != nil {
		return nil, err
	}
	c := &Club{
		Name: s.Club, Country: s.Country, File: s.File, Currency: s.Currency, League: league,
		Season: now.Season, AsOf: s.AsOf, On: now.On, Formation: t.Formation, Cover: s.Cover, folded: squad.Fold(s.Club),
	}
	if c.Formation.IsZero() {
		c.Formation = s.Shape()
	}
	c.tally = chart.NewTally(now, next, c.Formation, c.Cover)
	c.balance = c.tally.Balance()
	c.Urgency = c.balance.Urgency
	c.Needs = make([]Need, len(c.balance.Needs))
	for i, n := range c.balance.Needs {
		c.Needs[i].Shortfall = n
	}
	c.men = make([]Player, len(s.Players))
	for i := range s.Players {
		p := &s.Players[i]
		m := &c.men[i]
		m.Club, m.index = c, i
		m.Name, m.ID, m.Born, m.Role, m.Value = p.Name, p.ID, p.Born, p.Role, p.Value
		m.Positions, m.Able = p.Natural(), p.Natural()|p.Makeshift()
	}
	for i := range now.Players {
		p := &now.Players[i]
		c.men[p.Index].take(now, p)
		if p.Counts() {
			c.Players++
		}
	}
	return c, nil
}

// take takes over what the outlook of his club says of a player.
func (p *Player) take(o *outlook.Outlook, in *outlook.Player) {
	p.condition, p.Until = o.Condition(in.Player), in.Until
	if in.Loan.Way == squad.LoanIn || !in.Leaves.IsZero() {
		return
	}
	switch {
	case in.Standing == outlook.Contracted:
		p.movable = true
	case in.Standing == outlook.Returning:
		p.movable, p.bound = !in.Date.IsZero(), in.Date
	case in.Standing == outlook.Leaving && in.Cause == outlook.ContractEnds:
		p.movable, p.bound, p.Ends = true, in.Date, true
	}
}
