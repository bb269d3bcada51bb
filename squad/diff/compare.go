package diff

import (
	"cmp"
	"slices"

	"github.com/depth-football/depth/squad"
)

// Changes are all that is different between two squad files of a club.
type Changes struct {
	Old, New *squad.Squad // nil: there is no file of that time
	Events   []*Event     // the worst for the team first
	// Passed is what has come about between the days of the files by what both of them
	// say, the worst first: contracts that have ended, players who are back.
	Passed []*Event
	Impact *Impact // what the events do to the needs of a season; nil until it is assessed

	// Calendar is that of the club's league: it tells the last day of a coarse date.
	Calendar squad.Calendar

	pairs []pair // those who are in both files, in the order of the new one
}

// Compare tells what happened between two squad files of a club. The calendar of its
// league tells on which day a contract to "2027" ends. One of the squads may be nil:
// the club was added, or removed.
func Compare(before, after *squad.Squad, c squad.Calendar) *Changes {
	changes := &Changes{Old: before, New: after, Calendar: c}
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
		c.stayed(p)
	}
	for i := range c.Old.Players {
		if p := &c.Old.Players[i]; !both[p] {
			c.add(c.went(p))
		}
	}
	for i := range c.New.Players {
		if p := &c.New.Players[i]; !both[p] {
			c.add(c.came(p))
		}
	}
	c.order()
	c.pass()
	sortEvents(c.Events)
	sortEvents(c.Passed)
}

// sortEvents puts the worst for the team first, and of one kind those who matter
// most to it.
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

// Day is the later of the days of the files: what was over by then has happened.
func (c *Changes) Day() squad.Date {
	switch {
	case c.New == nil, c.Old != nil && c.Old.AsOf.After(c.New.AsOf):
		return c.Old.AsOf
	}
	return c.New.AsOf
}

// Club is the club's name, the new one if it has changed.
func (c *Changes) Club() string {
	if c.New == nil {
		return c.Old.Club
	}
	return c.New.Club
}

// over reports whether a day is known and had come by the day of the later file.
func (c *Changes) over(d squad.Date) bool {
	return !d.IsZero() && !d.In(c.Calendar).After(c.Day())
}

// club tells what changed of the club itself.
func (c *Changes) club() {
	for _, about := range [...]struct {
		kind  Kind
		facts FactSet
	}{
		{FormationChanged, setOf(FactFormation)},
		{CoverChanged, setOf(FactCover)},
		{ClubFactsChanged, setOf(FactClub, FactAliases, FactCountry, FactCompetitions, FactCurrency)},
		{ExpectationsChanged, setOf(FactExpect)},
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
