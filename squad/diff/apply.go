package diff

import (
	"fmt"
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
)

// Apply returns a squad as it is after the events. Of the old squad it makes the new one,
// except for the order of players who are no rivals for a position. The squad that is
// passed stays as it is.
//
// It is an error if an event is about a player, an injury or an absence that the squad does not have,
// or if a player who arrives is already in the squad.
func (c *Changes) Apply(s *squad.Squad) (*squad.Squad, error) {
	if c.New == nil || c.Old == nil {
		return nil, fmt.Errorf("a squad that was added or removed as a whole is not made of events")
	}
	result := *s
	a := applier{players: slices.Clone(s.Players), gone: make([]bool, len(s.Players)), self: make(map[*squad.Player]int)}
	if err := a.find(c); err != nil {
		return nil, err
	}
	for _, e := range c.Events {
		if e.Old == nil && e.New == nil {
			for f := range e.Facts.All() {
				squadFacts[f].take(&result, c.New)
			}
		}
		if err := a.apply(e); err != nil {
			return nil, err
		}
	}
	result.Players = a.inOrder(c.Events, places(c.New.Players))
	return &result, nil
}

// applier applies events to the players of a squad.
type applier struct {
	players []squad.Player
	gone    []bool
	// self is the index in players of each player of the events. Players who are new to
	// the squad are at the end until it is put in order.
	self map[*squad.Player]int
}

// find finds the players of the old file in the squad, by id, name and birth date.
func (a *applier) find(c *Changes) error {
	type name struct {
		id, name string
		born     squad.Date
	}
	key := func(p *squad.Player) name {
		if p == nil {
			return name{}
		}
		return name{p.ID, p.Name, p.Born}
	}
	known := make(map[name]int, len(a.players))
	for i := range a.players {
		known[key(&a.players[i])] = i
	}
	for i := range c.Old.Players {
		p := &c.Old.Players[i]
		if at, ok := known[key(p)]; ok {
			a.self[p] = at
		}
	}
	for _, p := range c.pairs {
		if i, ok := a.self[p.old]; ok {
			a.self[p.new] = i
		}
	}
	for _, e := range c.Events {
		if _, ok := a.self[e.Old]; e.Old != nil && !ok {
			return fmt.Errorf("%s is not one of the players: the changes start from another file", names.Quote(e.Old.Name))
		}
		if _, there := known[key(e.Player())]; e.Old == nil && e.New != nil && there {
			return fmt.Errorf("%s is one of the players already: the changes start from another file", names.Quote(e.New.Name))
		}
	}
	return nil
}

// apply applies an event.
func (a *applier) apply(e *Event) error {
	switch {
	case e.Old == nil && e.New == nil:
	case e.Old == nil:
		a.self[e.New] = len(a.players)
		a.players, a.gone = append(a.players, *e.New), append(a.gone, false)
	case e.New == nil:
		a.gone[a.self[e.Old]] = true
	default:
		p := &a.players[a.self[e.Old]]
		for f := range e.Facts.All() {
			playerFacts[f].take(p, e.New)
		}
		if e.OldSpell != nil && !slices.Contains(p.Injuries, *e.OldSpell) {
			return fmt.Errorf("%s has no injury %s: the changes start from another file", names.Quote(p.Name), names.Quote(e.OldSpell.What))
		}
		p.Injuries = replaced(p.Injuries, e.OldSpell, e.NewSpell)
		if e.OldAbsence != nil && !slices.Contains(p.Absences, *e.OldAbsence) {
			return fmt.Errorf("%s has no absence (%s): the changes start from another file", names.Quote(p.Name), e.OldAbsence.Why)
		}
		p.Absences = replaced(p.Absences, e.OldAbsence, e.NewAbsence)
	}
	return nil
}

// replaced is a list of injuries or absences in which one takes the place of another.
func replaced[T comparable](list []T, was, is *T) []T {
	if was == nil && is == nil {
		return list
	}
	list = slices.Clone(list)
	at := len(list)
	if was != nil {
		if i := slices.Index(list, *was); i >= 0 {
			list, at = slices.Delete(list, i, i+1), i
		}
	}
	if is != nil {
		list = slices.Insert(list, at, *is)
	}
	return list
}
