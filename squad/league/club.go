package league

import (
	"cmp"
	"errors"
	"fmt"
	"hash/maphash"
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/identity"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/outlook"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/squadfile"
)

// reduced is what is left of a file: a club, one that was not asked for, or why it
// could not be read. All nil is a file that is no squad.
type reduced struct {
	club  *Club
	other *other
	err   error
}

// other is a club that was not asked for. Its club is nil if it cannot be looked at
// in the season.
type other struct {
	origin
	club *Club
}

func (opts *Options) reduce(s Source, seed maphash.Seed) reduced {
	sq, err := s.Read()
	if err != nil || sq == nil {
		return reduced{err: err}
	}
	league, unknown, err := opts.Facts.League(sq)
	if err != nil {
		return reduced{err: err}
	}
	o := origin{league.Key, league.Name, sq.Country}
	if unknown != nil && league.Key == "" {
		o.key = sq.Competitions[0]
	}
	now, err := plan.Planner{Facts: opts.Facts}.Outlook(sq, plan.Options{Season: opts.Season})
	if !opts.plays(o) {
		passed := &other{origin: o}
		if err == nil {
			passed.club = newClub(now, seed)
		}
		return reduced{other: passed}
	}
	var club *Club
	if err == nil {
		club, err = opts.plan(now, seed)
	}
	var problems squadfile.Diagnostics
	if err != nil && !errors.As(err, &problems) {
		err = fmt.Errorf("%s: %w", sq.File, err)
	}
	return reduced{club: club, err: err}
}

// plan finds a club's needs and keeps what others may ask of it.
func (opts *Options) plan(now *outlook.Outlook, seed maphash.Seed) (*Club, error) {
	next, err := now.Next()
	if err != nil {
		return nil, err
	}
	playing, err := now.Playing()
	if err != nil {
		return nil, err
	}
	c := newClub(now, seed)
	c.Next = next.Season
	if opts.Cover != nil {
		c.Cover = *opts.Cover
	}
	c.Formation = opts.Formation
	if c.Formation.IsZero() {
		if c.Formation, err = plan.FormationOf(now); err != nil {
			return nil, err
		}
	}
	states, err := plan.SigningsOf(playing, now)
	if err != nil {
		return nil, err
	}
	c.team = plan.TeamOf(now, next, c.Formation, c.Cover)
	c.lacks, c.demand = c.team.Demand()
	c.Urgency = c.lacks.Urgency
	c.Needs = make([]Need, len(c.lacks.Needs))
	for i, n := range c.lacks.Needs {
		c.Needs[i] = Need{Shortfall: n, rate: plan.SigningRate(states, &n)}
	}
	slices.SortStableFunc(c.Needs, func(a, b Need) int {
		return cmp.Or(cmp.Compare(b.Urgency, a.Urgency), cmp.Compare(b.rate, a.rate))
	})
	if playing == nil {
		playing = now
	}
	c.look(playing)
	return c, nil
}

// newClub is a club with its players, without its needs.
func newClub(now *outlook.Outlook, seed maphash.Seed) *Club {
	s := now.Squad
	c := &Club{
		Name: s.Club, Country: s.Country, File: s.File, Currency: s.Currency, League: now.Competition,
		Season: now.Season, AsOf: s.AsOf, On: now.On, Cover: s.Cover, OneEach: s.OnePositionEach(), folded: names.Fold(s.Club),
		key: identity.Club{Name: s.Club}.Key(),
	}
	c.players = make([]Player, len(s.Players))
	for i := range s.Players {
		p := &s.Players[i]
		q := &c.players[i]
		q.Club, q.index = c, i
		q.Name, q.ID, q.Born, q.Role, q.Value = p.Name, p.ID, p.Born, p.Role, p.Value
		q.skills = p.Skills()
		if !q.skills.SecondTeam {
			q.Positions = q.skills.Positions
		}
		q.hashes = identity.HashesOf(p, seed)
		q.everywhere = squad.SetOf(p.Positions...) | squad.SetOf(p.Also...)
		if len(p.Positions) > 0 {
			q.first = p.Positions[0]
		}
	}
	for i := range now.Players {
		p := &now.Players[i]
		c.players[p.Index].take(now, p)
		if p.Counts() {
			c.Players++
		}
	}
	return c
}

// take takes over what the outlook of their club says of a player.
func (p *Player) take(o *outlook.Outlook, in *outlook.Player) {
	p.condition, p.Until = o.Condition(in.Player), in.Until
	if in.Loan.Way == squad.LoanIn || !in.Leaves.IsZero() {
		return
	}
	p.Hold = holdOn(o, in)
	if in.Contract.MaybeLoan {
		return
	}
	p.stays = in.Standing != outlook.Leaving
	switch {
	case in.Standing == outlook.Contracted:
		p.movable = true
	case in.Standing == outlook.Returning:
		p.movable, p.bound = !in.Date.IsZero(), in.Date
	case in.Standing == outlook.Leaving && in.Cause == outlook.ContractEnds && !p.isKept() && in.Loan.Buy != squad.BuyObligation:
		p.movable, p.bound, p.Ends = true, in.Date, true
	}
}
