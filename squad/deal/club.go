package deal

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/identity"
	"github.com/depth-football/depth/squad/move"
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
	In, Out       Fees // that it is paid, and that it pays, in the currency of the club that is asked about

	league *squad.Competition
}

// Fees are what transfers come to.
type Fees struct {
	Sum     int64 // of those that are known, in whole units
	Known   int
	Unknown int
}

// Total is what they come to, unknown if one of them is not known.
func (f Fees) Total() squad.Money {
	if f.Unknown > 0 {
		return squad.Money{}
	}
	return squad.MoneyOf(f.Sum)
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

// find is the player of a club whom a move is about. Of one whom it does not have the error says
// who does, if that is one club.
func (t *try) find(c *Club, m move.Move) (at, error) {
	a, err := c.find(m.Player)
	var unknown *names.UnknownError
	if !errors.As(err, &unknown) || unknown.Near != "" {
		return a, err
	}
	if found, _, err := t.search(c, m); err == nil && len(found) == 1 {
		there, said := found[0], m
		said.Player = there.player().Name
		if m.Verb.Comes() {
			said.Club = there.After.Club
		} else {
			said.Of = there.After.Club
		}
		unknown.Hint = fmt.Sprintf("%s is with %s, so say %s", said.Player, there.After.Club, like(said, m))
	}
	return a, err
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

// clubOf is the club of a squad, by the squad that its name means if there are several.
func (t *try) clubOf(s *squad.Squad) (*Club, error) {
	for _, c := range t.clubs {
		if isClub(c.After, s.Club) && identity.SameCountry(c.After.Country, s.Country) {
			return c, nil
		}
	}
	first, err := t.known.Club(s.Club)
	if err != nil || first == nil || !identity.SameCountry(first.Country, s.Country) { // the name is that of another club too
		first = s
	}
	return t.join(first)
}

// owner is the club that has a player who is to come, by name or by looking in all that
// are known.
func (t *try) owner(to *Club, m move.Move) (at, error) {
	if m.Club != "" {
		c, err := t.club(m.Club)
		switch {
		case err != nil:
			return at{}, err
		case c == nil:
			return at{}, fmt.Errorf("no squad of %s is known: say what the player plays, like %s", names.Quote(m.Club), like(unknownPlayer(m), m))
		}
		return t.find(c, m)
	}
	found, elsewhere, err := t.search(to, m)
	switch {
	case err != nil:
		return at{}, err
	case len(found) == 1:
		if !slices.Contains(t.clubs, found[0].Club) {
			t.clubs = append(t.clubs, found[0].Club)
		}
		return found[0], nil
	case len(found) > 1:
		return at{}, isSeveral(m, found)
	case elsewhere != nil:
		return at{}, elsewhere
	}
	if near := t.known.Near(m.Player); near != "" {
		return at{}, fmt.Errorf("no known club has a player %s: did you mean %s?", names.Quote(m.Player), near)
	}
	if small := move.InSmallLetters(m.Player); small != m.Player && m.Line == 0 {
		return at{}, fmt.Errorf("no known club has a player %s: write the words between in small letters, like %s",
			names.Quote(m.Player), names.Quote(small))
	}
	return at{}, fmt.Errorf("no known club has a player %s: say what they play, like %s (depth list shows the clubs)",
		names.Quote(m.Player), like(unknownPlayer(m), m))
}

// search looks for a player in all clubs that are known but the one to which they come:
// those of the whole name, or else those with it in theirs. Nobody can have from a club who
// is there on loan or is still to come; elsewhere says of one of them where they are.
func (t *try) search(to *Club, m move.Move) (found []at, elsewhere, err error) {
	player := m.Player
	part := len(t.clubs) // of them have a part in the moves
	defer func() { t.clubs = t.clubs[:part] }()
	squads, err := t.known.With(player)
	if err != nil {
		return nil, nil, err
	}
	for _, s := range squads {
		if isClub(s, to.After.Club) && identity.SameCountry(s.Country, to.After.Country) {
			continue
		}
		if _, err := s.Find(player); err != nil {
			continue
		}
		c, err := t.clubOf(s) // of several files of a club the first one counts
		if err != nil {
			return nil, nil, err
		}
		own, err := c.find(player)
		if err != nil || slices.ContainsFunc(found, func(f at) bool { return f.Club == c }) {
			continue
		}
		switch p := own.player(); {
		case p.Loan.Way == squad.LoanIn:
			elsewhere = fmt.Errorf("%s is with %s on loan from %s, of which no squad with them is known", p.Name, c.After.Club, p.Loan.Club)
		case own.joinsLater():
			elsewhere = alreadyThere(p, c, m)
		default:
			found = append(found, own)
		}
	}
	if isWhole := func(a at) bool { return isNamed(a.player(), player) }; slices.ContainsFunc(found, isWhole) {
		found = slices.DeleteFunc(found, func(a at) bool { return !isWhole(a) })
	}
	return found, elsewhere, nil
}

// joinsLater reports whether a player has agreed to come to a club on a later day than that
// of its file.
func (a at) joinsLater() bool { return a.day(a.player().Joins.On).After(a.Before.AsOf) }

// isNamed reports whether a name is a player's whole name.
func isNamed(p *squad.Player, name string) bool { return names.Fold(p.Name) == names.Fold(name) }

// isSeveral says whom a name can mean, first whom most people do.
func isSeveral(m move.Move, found []at) error {
	slices.SortStableFunc(found, func(a, b at) int {
		one, _ := a.player().Value.Amount()
		other, _ := b.player().Value.Amount()
		return cmp.Compare(other, one)
	})
	const most = 5
	var candidates []string
	for _, f := range found[:min(len(found), most)] {
		candidates = append(candidates, fmt.Sprintf("%s of %s", f.player().Name, f.After.Club))
	}
	if more := len(found) - most; more > 0 {
		candidates = append(candidates, fmt.Sprintf("%d more", more))
	}
	known := move.Move{Verb: m.Verb, Player: found[0].player().Name, Club: found[0].After.Club, Of: m.Of}
	return fmt.Errorf("%s could be %s: say from which club, like %s", names.Quote(m.Player), strings.Join(candidates, " or "), like(known, m))
}
