package deal

import (
	"fmt"
	"slices"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/identity"
	"github.com/depth-football/depth/squad/names"
)

// Clubs are the squads that are known, with their leagues.
type Clubs interface {
	// Club is the squad of a club by its name or an alias; nil if none is known.
	Club(name string) (*squad.Squad, error)
	// League is the league of a squad, which says on which day a coarse date falls.
	League(s *squad.Squad) (*squad.Competition, error)
	// With are the squads that may have a player of a name, or with these words in it.
	With(player string) ([]*squad.Squad, error)
	// Near is a known player whose name is near to one, "" if there is none.
	Near(player string) string
}

// Club is a club that has a part in moves.
type Club struct {
	Before, After *squad.Squad
	In, Out       Fees // that it is paid, and that it pays

	league *squad.Competition
}

// Fees are what transfers come to.
type Fees struct {
	Sum     int64 // of those that are known, in whole units
	Known   int
	Unknown int
}

func (f *Fees) add(m squad.Money) {
	amount, known := m.Amount()
	if !known {
		f.Unknown++
		return
	}
	f.Sum += amount
	f.Known++
}

// join adds a club that has a part in the moves.
func (t *try) join(s *squad.Squad) (*Club, error) {
	league, err := t.known.League(s)
	if err != nil {
		return nil, err
	}
	after := *s
	after.Players = slices.Clone(s.Players)
	c := &Club{Before: s, After: &after, league: league}
	t.clubs = append(t.clubs, c)
	return c, nil
}

// day is the day on which a date falls in the club's league.
func (c *Club) day(d squad.Date) squad.Date { return c.league.In(d) }

// at is a player of a club.
type at struct {
	*Club
	index int
}

func (a at) player() *squad.Player { return &a.After.Players[a.index] }

// find is the player of a club whom a name means.
func (c *Club) find(name string) (at, error) {
	i, err := c.After.Find(name)
	return at{c, i}, err
}

// same is a club's own entry of a player of another club, by who they are.
func (c *Club) same(p *squad.Player) (at, bool) {
	entry := identity.NewEntry(p, "")
	for i := range c.After.Players {
		if identity.Judge(entry, identity.NewEntry(&c.After.Players[i], "")).Grade() == identity.Sure {
			return at{c, i}, true
		}
	}
	return at{}, false
}

// isClub reports whether a club answers to a name.
func isClub(s *squad.Squad, name string) bool {
	return slices.ContainsFunc(append([]string{s.Club}, s.Aliases...), func(own string) bool {
		return identity.SameClub(identity.Club{Name: own}, identity.Club{Name: name})
	})
}

// club is one that is known, with the moves made so far; nil if none is known.
func (t *try) club(name string) (*Club, error) {
	for _, c := range t.clubs {
		if isClub(c.After, name) {
			return c, nil
		}
	}
	s, err := t.known.Club(name)
	if err != nil || s == nil {
		return nil, err
	}
	for _, c := range t.clubs { // under another alias
		if c.Before.Club == s.Club && c.Before.Country == s.Country {
			return c, nil
		}
	}
	return t.join(s)
}

// owner is the club that has a player who is to come, by name or by looking in all that
// are known.
func (t *try) owner(m Move) (at, error) {
	if m.Club != "" {
		c, err := t.club(m.Club)
		switch {
		case err != nil:
			return at{}, err
		case c == nil:
			return at{}, fmt.Errorf("no squad of %s is known: say what the player plays, like %q", names.Quote(m.Club), m.Player+" (CB 23)")
		}
		return c.find(m.Player)
	}
	var found []at
	part := len(t.clubs) // of them have a part in the moves
	squads, err := t.known.With(m.Player)
	if err != nil {
		return at{}, err
	}
	for _, s := range squads {
		if isClub(s, t.clubs[0].After.Club) {
			continue
		}
		i, err := s.Find(m.Player)
		if err != nil {
			continue
		}
		if p := &s.Players[i]; p.Loan.Way == squad.LoanIn || !p.Joins.IsZero() && p.Joins.On.After(s.AsOf) {
			continue // another club has them still
		}
		c, err := t.club(s.Club)
		if err != nil || c == nil {
			return at{}, err
		}
		own, err := c.find(m.Player) // of several files of a club the first one counts
		if err != nil || slices.ContainsFunc(found, func(f at) bool { return f.Club == c }) {
			continue
		}
		found = append(found, own)
	}
	switch len(found) {
	case 1:
		looked := t.clubs[part:]
		t.clubs = t.clubs[:part]
		if slices.Contains(looked, found[0].Club) {
			t.clubs = append(t.clubs, found[0].Club)
		}
		return found[0], nil
	case 0:
		if near := t.known.Near(m.Player); near != "" {
			return at{}, fmt.Errorf("no known club has a player %s: did you mean %s?", names.Quote(m.Player), near)
		}
		return at{}, fmt.Errorf("no known club has a player %s: say what they play, like %q (depth list shows the clubs)",
			names.Quote(m.Player), m.Player+" (CB 23)")
	}
	const most = 5
	var candidates []string
	for _, f := range found[:min(len(found), most)] {
		candidates = append(candidates, fmt.Sprintf("%s of %s", f.player().Name, f.After.Club))
	}
	if more := len(found) - most; more > 0 {
		candidates = append(candidates, fmt.Sprintf("one of %d more", more))
	}
	return at{}, fmt.Errorf("%s could be %s: say from which club, like %q", names.Quote(m.Player), strings.Join(candidates, " or "),
		m.Player+" from "+found[0].After.Club)
}
