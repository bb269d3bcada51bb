package deal

import (
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
)

// Listed are squads that were read, before those that are known otherwise.
type Listed struct {
	Squads []*squad.Squad
	Leagues
	Others Clubs // nil if there are none
}

// Leagues knows the league of a squad.
type Leagues interface {
	League(s *squad.Squad) (league *squad.Competition, unknown, err error)
}

var _ Clubs = Listed{}

// Club is the first of the squads that answers to a name, or else another that is known.
func (l Listed) Club(name string) (*squad.Squad, error) {
	var same *squad.Squad
	for _, s := range l.Squads {
		if slices.ContainsFunc(append([]string{s.Club}, s.Aliases...), func(own string) bool { return names.Fold(own) == names.Fold(name) }) {
			return s, nil
		}
		if same == nil && isClub(s, name) {
			same = s
		}
	}
	if same != nil || l.Others == nil {
		return same, nil
	}
	return l.Others.Club(name)
}

// League is the league of a squad; one that is not known has the usual days.
func (l Listed) League(s *squad.Squad) (*squad.Competition, error) {
	league, _, err := l.Leagues.League(s)
	return league, err
}

// With are the squads with a player of a name, or with these words in it, and after them the
// others.
func (l Listed) With(player string) ([]*squad.Squad, error) {
	var with []*squad.Squad
	for _, s := range l.Squads {
		if slices.ContainsFunc(s.Players, func(p squad.Player) bool { return isNamed(&p, player) || names.HasWords(p.Name, player) }) {
			with = append(with, s)
		}
	}
	if l.Others == nil {
		return with, nil
	}
	others, err := l.Others.With(player)
	return append(with, others...), err
}

// Near is a player of the squads whose name is near to one, or else of the others.
func (l Listed) Near(player string) string {
	var known []string
	for _, s := range l.Squads {
		for i := range s.Players {
			known = append(known, s.Players[i].Name)
		}
	}
	if near := names.NearestPart(player, known); near != "" || l.Others == nil {
		return near
	}
	return l.Others.Near(player)
}
