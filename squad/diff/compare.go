package diff

import (
	"cmp"
	"slices"

	"github.com/depth-football/depth/squad"
)

// Changes are all that is different between two squad files of a club.
type Changes struct {
	Old, New *squad.Squad // nil if there is no file
	Events   []*Event     // the worst for the team first
	// Passed is what has happened between the days of the files by what both of them say,
	// the worst first: contracts that have ended, players who are back.
	Passed []*Event
	Impact *Impact // what the events do to the needs of a season, nil before Assess

	// League is the club's league. It decides which day a coarse date stands for.
	League *squad.Competition

	pairs []pair // the players in both files, in the order of the new one
	// others is the latest day of the other clubs' later files, which tells when it is if
	// this club has none.
	others squad.Date
}

// Compare finds what happened between two squad files of a club. Its league decides on
// which day a contract to "2027" ends. One of the squads may be nil:
// then the club was added or removed.
func Compare(before, after *squad.Squad, league *squad.Competition) *Changes {
	changes := &Changes{Old: before, New: after, League: league}
	switch {
	case before == nil && after == nil:
	case before == nil:
		changes.add(Event{Kind: SquadAdded})
	case after == nil:
		changes.add(Event{Kind: SquadRemoved})
	default:
		changes.compare()
	}
	return changes
}

func (c *Changes) compare() {
	c.club()
	c.pairs = whoIsWho(c.Old.Players, c.New.Players)
	both := make(map[*squad.Player]bool, 2*len(c.pairs))
	for _, p := range c.pairs {
		both[p.old], both[p.new] = true, true
		c.comparePlayer(p)
	}
	for i := range c.Old.Players {
		if p := &c.Old.Players[i]; !both[p] {
			c.add(c.departed(p))
		}
	}
	for i := range c.New.Players {
		if p := &c.New.Players[i]; !both[p] {
			c.add(c.arrived(p))
		}
	}
	c.order()
	c.elapsed()
	sortEvents(c.Events)
	sortEvents(c.Passed)
}

// sortEvents puts the worst for the team first, and within a kind the players who matter
// most to the team.
func sortEvents(events []*Event) {
	weight := func(e *Event) int {
		most := 0
		for _, p := range [...]*squad.Player{e.Old, e.New} {
			if p != nil {
				most = max(most, p.Role.Rank())
			}
		}
		return most
	}
	slices.SortStableFunc(events, func(a, b *Event) int {
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(weight(b), weight(a)))
	})
}

func (c *Changes) add(e Event) { c.Events = append(c.Events, &e) }

// Day is the later of the days of the files. What was over by then has happened.
func (c *Changes) Day() squad.Date {
	switch {
	case c.New == nil && c.others.After(c.Old.AsOf):
		return c.others
	case c.New == nil, c.Old != nil && c.Old.AsOf.After(c.New.AsOf):
		return c.Old.AsOf
	}
	return c.New.AsOf
}

// Club is the name of the club, the new one if it has changed.
func (c *Changes) Club() string {
	if c.New == nil {
		return c.Old.Club
	}
	return c.New.Club
}

// over reports whether a day is known and is not after the day of the later file.
func (c *Changes) over(d squad.Date) bool {
	return !d.IsZero() && !c.League.In(d).After(c.Day())
}

// club adds the events about the club itself.
func (c *Changes) club() {
	for _, about := range [...]struct {
		kind  Kind
		facts FactSet
	}{
		{FormationChanged, setOf(FactFormation)},
		{CoverChanged, setOf(FactCover)},
		{ClubFactsChanged, setOf(FactClub, FactAliases, FactCountry, FactCompetitions, FactCurrency, FactContracts)},
		{ExpectationsChanged, setOf(FactExpect)},
		{TargetsChanged, setOf(FactTargets)},
		{AsOfChanged, setOf(FactAsOf)},
	} {
		var changed FactSet
		for f := range about.facts.All() {
			if !squadFacts[f].same(c.Old, c.New) {
				changed |= setOf(f)
			}
		}
		if changed != 0 {
			c.add(Event{Kind: about.kind, Facts: changed})
		}
	}
}
