package main

import (
	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/catalog"
	"github.com/depth-football/depth/squad/identity"
	"github.com/depth-football/depth/squad/league"
	"github.com/depth-football/depth/squad/report/page"
)

// callClubs calls the club of a squad, and those of its players' moves, as people do, where
// they stand in it as they are registered and the other name is shorter. The club keeps
// its own name as an alias.
func callClubs(c *catalog.Catalog, s *squad.Squad) error {
	registered := s.Club
	if err := call(c, &s.Club, s.Country); err != nil {
		return err
	}
	if s.Club != registered {
		s.Aliases = append(s.Aliases[:len(s.Aliases):len(s.Aliases)], registered)
	}
	for i := range s.Players {
		p := &s.Players[i]
		for _, name := range []*string{&p.Loan.Club, &p.Joins.Club, &p.Leaves.Club} {
			if err := call(c, name, ""); err != nil {
				return err
			}
		}
	}
	return nil
}

// call asks for the name only of a club that has words which nobody says: most have none.
func call(c *catalog.Catalog, name *string, country string) error {
	if (identity.Club{Name: *name}).ShortName() == *name {
		return nil
	}
	called, err := calledIn(c, *name, country)
	if called != "" && page.TextWidth(called) < page.TextWidth(*name) {
		*name = called
	}
	return err
}

// calledIn is what people call a club of a country, "" if that is not known.
func calledIn(c *catalog.Catalog, name, country string) (string, error) {
	known, err := c.Named(name)
	if err != nil || known == nil || !identity.SameCountry(known.Country, country) {
		return "", err
	}
	return known.Club, nil
}

// calledClubs is what people call clubs, of those of which that is known.
func calledClubs(c *catalog.Catalog, clubs []*league.Club) (map[*league.Club]string, error) {
	known := make(map[*league.Club]string)
	for _, club := range clubs {
		called, err := calledIn(c, club.Name, club.Country)
		if err != nil {
			return nil, err
		}
		known[club] = called
	}
	return known, nil
}
