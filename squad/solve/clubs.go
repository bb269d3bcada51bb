package solve

import (
	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/deal"
	"github.com/depth-football/depth/squad/identity"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/plan"
)

// known are the clubs that moves can be made with.
type known struct {
	facts  plan.Facts
	squads []*squad.Squad
	by     map[string]*squad.Squad // by what they are called
	names  map[*squad.Squad]string
	keys   map[*squad.Squad]string
}

var _ deal.Clubs = (*known)(nil)

// newKnown calls each club by its name, or, if another one has that too, as the caller does.
func newKnown(facts plan.Facts, asked *squad.Squad, clubs []Club) *known {
	k := &known{facts: facts, by: make(map[string]*squad.Squad), names: make(map[*squad.Squad]string), keys: make(map[*squad.Squad]string)}
	taken := map[string]int{names.Fold(asked.Club): 1}
	for _, c := range clubs {
		taken[names.Fold(c.Squad.Club)]++
	}
	for _, c := range clubs {
		if isAsked(c.Squad, asked) {
			continue
		}
		name := c.Squad.Club
		if taken[names.Fold(name)] > 1 && c.Key != "" {
			name = c.Key
		}
		k.squads = append(k.squads, c.Squad)
		k.by[name], k.names[c.Squad], k.keys[c.Squad] = c.Squad, name, c.Key
	}
	return k
}

// isAsked reports whether a squad is that of the club that asks.
func isAsked(s, asked *squad.Squad) bool {
	return s == asked || identity.IsOwnClub(asked, s.Club) && identity.SameCountry(asked.Country, s.Country)
}

func (k *known) called(s *squad.Squad) string { return k.names[s] }

// Club is the squad of a club by the name that it is called.
func (k *known) Club(name string) (*squad.Squad, error) { return k.by[name], nil }

// League is the league of a squad; one that is not known has the usual days.
func (k *known) League(s *squad.Squad) (*squad.Competition, error) {
	if k.facts == nil {
		return &squad.Competition{}, nil
	}
	league, _, err := k.facts.League(s)
	return league, err
}

// With is nobody: all moves say from which club.
func (k *known) With(string) ([]*squad.Squad, error) { return nil, nil }

// Near is nobody.
func (k *known) Near(string) string { return "" }
