package catalog

import (
	"unicode/utf8"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/identity"
)

// Called is what people call a club of a country, "" if that is not known.
func (c *Catalog) Called(name, country string) (string, error) {
	known, err := c.Named(name)
	if err != nil || known == nil || !identity.SameCountry(known.Country, country) {
		return "", err
	}
	return known.Club, nil
}

// CallClubs calls the club of a squad, and those of its players' moves, as people do, where
// they stand in it as they are registered and the other name is shorter. The club keeps
// its own name as an alias.
func (c *Catalog) CallClubs(s *squad.Squad) error {
	registered := s.Club
	if err := c.call(&s.Club, s.Country, utf8.RuneCountInString(s.Club) > longName); err != nil {
		return err
	}
	if s.Club != registered {
		s.Aliases = append(s.Aliases[:len(s.Aliases):len(s.Aliases)], registered)
	}
	for i := range s.Players {
		p := &s.Players[i]
		for _, name := range []*string{&p.Loan.Club, &p.Joins.Club, &p.Leaves.Club} {
			if err := c.call(name, "", false); err != nil {
				return err
			}
		}
	}
	return nil
}

// longName is the length of a name beyond which people may have a shorter one.
const longName = 14

// call asks for the name only of a club that has words which nobody says, most have none, or
// whose name is long.
func (c *Catalog) call(name *string, country string, isLong bool) error {
	if !isLong && (identity.Club{Name: *name}).ShortName() == *name {
		return nil
	}
	called, err := c.Called(*name, country)
	if called != "" && utf8.RuneCountInString(called) < utf8.RuneCountInString(*name) {
		*name = called
	}
	return err
}
