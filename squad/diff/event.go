package diff

import (
	"cmp"
	"slices"

	"github.com/depth-football/depth/squad"
)

// Event is something that happened to a player, or to the club.
type Event struct {
	Kind Kind
	// Old and New are the player in the two files; nil where he is not in one. Both
	// are nil if the event is about the club.
	Old, New *squad.Player
	// Facts are those that the event changes, of the player or of the club.
	Facts FactSet
	// How the player of the one file was recognised in the other.
	How Identity

	// OldSpell and NewSpell are the injury that an event is about, nil where a file
	// does not have it.
	OldSpell, NewSpell *squad.Injury

	// At is the position of a pecking order, and OldOrder and NewOrder are those who
	// are in both files, as they stand in each.
	At                 squad.Position
	OldOrder, NewOrder []*squad.Player

	// Behind are the players of the new file, one for each of his positions, right
	// behind whom somebody who is new to the file stands there; nil: he is the first.
	Behind []*squad.Player

	// Move is the transfer or loan between two clubs of which the event is one end;
	// nil if the other club was not looked at.
	Move *Move
}

// Player is whom the event is about, as he is now if he is still there; nil if it
// is about the club.
func (e *Event) Player() *squad.Player {
	if e.New != nil {
		return e.New
	}
	return e.Old
}

// Changes are all that is different between two squad files of a club.
type Changes struct {
	Old, New *squad.Squad // nil: there is no file of that time
	Events   []*Event     // the worst for the team first
	Impact   *Impact      // what they do to the needs of a season; nil until it is assessed

	calendar squad.Calendar
	pairs    []pair // those who are in both files, in the order of the new one
}

// Compare tells what happened between two squad files of a club. The calendar of its
// league tells on which day a contract to "2027" ends. One of the squads may be nil:
// the club was added, or removed.
func Compare(before, after *squad.Squad, c squad.Calendar) *Changes {
	changes := &Changes{Old: before, New: after, calendar: c}
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
	// Of one kind those who matter most to the team come first.
	weight := func(e *Event) int {
		most := 0
		for _, p := range [...]*squad.Player{e.Old, e.New} {
			if p != nil {
				most = max(most, p.Role.Rank())
			}
		}
		return most
	}
	slices.SortStableFunc(c.Events, func(a, b *Event) int {
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

// over tells whether a day is known and had come by the day of the later file.
func (c *Changes) over(d squad.Date) bool {
	return !d.IsZero() && !d.Last(c.calendar).After(c.Day())
}

// club tells what changed of the club itself.
func (c *Changes) club() {
	for _, about := range [...]struct {
		kind  Kind
		facts FactSet
	}{
		{FormationChanged, setOf(Formation)},
		{CoverChanged, setOf(Cover)},
		{ClubFactsChanged, setOf(Club, Aliases, Country, Competitions, Currency)},
		{ExpectationsChanged, setOf(Expect)},
		{AsOfChanged, setOf(AsOf)},
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

// went tells how somebody went who is not in the new file.
func (c *Changes) went(p *squad.Player) Event {
	return Event{Kind: c.departure(p), Old: p}
}

func (c *Changes) departure(p *squad.Player) Kind {
	switch {
	case !p.Joins.IsZero() && !c.over(p.Joins.On):
		return ArrivalCalledOff
	case p.Loan.Way == squad.LoanIn:
		return LoanEnded
	case !p.Leaves.IsZero():
		return c.agreedDeparture(p)
	case p.Loan.Way == squad.LoanOut && p.Loan.Buy == squad.BuyObligation && c.over(p.Loan.Until):
		return Sold
	case c.runsOut(p.Contract.Until):
		return ContractEnded
	}
	return Left
}

// runsOut tells whether a contract is over, or within a month of its end: clubs
// announce who is not kept before the last day.
func (c *Changes) runsOut(end squad.Date) bool {
	const month = 31
	return !end.IsZero() && !end.Last(c.calendar).After(c.Day().AddDays(month))
}

func (c *Changes) agreedDeparture(p *squad.Player) Kind {
	fee, known := p.Leaves.Fee.Amount()
	end := p.Contract.Until.Last(c.calendar)
	switch {
	case fee > 0:
		return Sold
	case !end.IsZero() && !end.After(p.Leaves.On.Last(c.calendar)):
		return ContractEnded
	case p.Leaves.Club == "":
		return Released
	case known: // a free transfer of a man under contract
		return Left
	}
	return Sold
}

// came tells how somebody came who was not in the old file.
func (c *Changes) came(p *squad.Player) Event {
	e := Event{Kind: Joined, New: p}
	switch {
	case p.Loan.Way == squad.LoanIn:
		e.Kind = LoanedIn
	case p.Joins.IsZero():
	case c.over(p.Joins.On):
		e.Kind = Signed
	default:
		e.Kind = ArrivalAgreed
	}
	for _, at := range p.Positions {
		e.Behind = append(e.Behind, aheadOf(p, c.New.Players, at))
	}
	return e
}

// aheadOf is the last of the players who stands ahead of one of them and is at home
// at a position; nil if there is none.
func aheadOf(p *squad.Player, players []squad.Player, at squad.Position) *squad.Player {
	var last *squad.Player
	for i := range players {
		switch q := &players[i]; {
		case q == p:
			return last
		case slices.Contains(q.Positions, at):
			last = q
		}
	}
	return last
}
