package diff

import (
	"cmp"
	"math"
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/identity"
)

// Move is a transfer or a loan from one of the compared clubs to another, or back. It is
// also an event of both clubs.
type Move struct {
	From, To *Changes
	Out, In  *Event // at the club that the player leaves, and at the one that the player joins
	How      identity.Evidence
}

// end is an event of a club that can be one end of a move.
type end struct {
	club  *Changes
	event *Event
	who   identity.Entry
}

func newEnd(club *Changes, e *Event) end { return end{club, e, identity.NewEntry(e.Player(), "")} }

// meeting is a departure from one club and an arrival at another that may be one move.
type meeting struct {
	out, in int // indexes of the two ends
	// how is the evidence that the player is the same, given the clubs that the files
	// name. anywhere is the evidence without them.
	how, anywhere identity.Evidence
}

// findMoves joins departures from one club and arrivals at another, the surest first. It
// takes no guess that has an equally good rival.
func (c *Comparison) findMoves() {
	var outs, ins []end
	for _, club := range c.Clubs {
		for _, e := range club.ends() {
			switch {
			case e.Kind.isOut():
				outs = append(outs, newEnd(club, e))
			case e.Kind.isIn():
				ins = append(ins, newEnd(club, e))
			}
		}
	}
	found := meetings(outs, ins)
	isDone := func(m meeting) bool { return outs[m.out].event.Move != nil || ins[m.in].event.Move != nil }
	for len(found) > 0 {
		alike := 1
		for alike < len(found) && compareMeetings(found[0], found[alike]) == 0 {
			alike++
		}
		open := slices.DeleteFunc(slices.Clone(found[:alike]), isDone)
		found = found[alike:]
		if len(open) > 0 && open[0].how.IsGuess() {
			open = unrivalled(open)
		}
		for _, m := range open {
			if !isDone(m) {
				c.join(outs[m.out], ins[m.in], m.how)
			}
		}
	}
}

// unrivalled are the meetings whose two ends are in no other meeting.
func unrivalled(meetings []meeting) []meeting {
	outs, ins := make(map[int]int), make(map[int]int)
	for _, m := range meetings {
		outs[m.out]++
		ins[m.in]++
	}
	return slices.DeleteFunc(meetings, func(m meeting) bool { return outs[m.out] > 1 || ins[m.in] > 1 })
}

// mostAlike is how many departures with one key are compared with an arrival. A key that
// more departures have is passed over.
const mostAlike = 100

// meetings are all pairs of ends that may be moves, the surest first.
func meetings(outs, ins []end) []meeting {
	waiting := make(map[string][]int, len(outs))
	for i := range outs {
		for _, key := range identity.Keys(outs[i].who) {
			waiting[key] = append(waiting[key], i)
		}
	}
	var found []meeting
	metBy := make([]int, len(outs)) // the last arrival that was compared, counted from 1
	for in := range ins {
		for _, key := range identity.Keys(ins[in].who) {
			if len(waiting[key]) > mostAlike {
				continue
			}
			for _, out := range waiting[key] {
				if metBy[out] == in+1 {
					continue
				}
				metBy[out] = in + 1
				if m := (meeting{out: out, in: in}); m.judge(outs[out], ins[in]) {
					found = append(found, m)
				}
			}
		}
	}
	slices.SortStableFunc(found, compareMeetings)
	return found
}

// compareMeetings orders meetings, the surest first.
func compareMeetings(m, n meeting) int {
	order := func(m meeting) int {
		if m.anywhere == identity.None {
			return math.MaxInt
		}
		return int(m.anywhere)
	}
	return cmp.Or(cmp.Compare(order(m), order(n)), cmp.Compare(m.how, n.how))
}

// judge reports whether two events can be the two ends of one move. If one club names the
// other, the players are judged as if they were of one club: hardly anybody else goes that
// way.
func (m *meeting) judge(o, i end) bool {
	switch {
	case o.club == i.club, o.club.New == nil && i.club.Old == nil:
		return false
	case (o.event.Kind == ArrivalCalledOff) != (i.event.Kind == DepartureCalledOff): // one transfer is off for both
		return false
	case !mayName(o.event.otherClub(), i.club), !mayName(i.event.otherClub(), o.club):
		return false
	}
	m.anywhere = identity.Judge(o.who, i.who)
	m.how = m.anywhere
	if o.event.otherClub() != "" || i.event.otherClub() != "" {
		m.how = identity.JudgeInClub(o.who, i.who)
	}
	return m.how != identity.None
}

// ends are the events that can be one end of a move. If the club was added or removed,
// each of its players is one.
func (c *Changes) ends() []*Event {
	var ends []*Event
	switch {
	case c.Old == nil:
		for i := range c.New.Players {
			ends = append(ends, &Event{Kind: Joined, New: &c.New.Players[i]})
		}
	case c.New == nil:
		for i := range c.Old.Players {
			ends = append(ends, &Event{Kind: Left, Old: &c.Old.Players[i]})
		}
	default:
		return c.Events
	}
	return ends
}

// join makes one move of two events.
func (c *Comparison) join(o, i end, how identity.Evidence) {
	if o.event.Kind == ArrivalCalledOff { // the player stays where they would have gone from
		o, i = i, o
	}
	m := &Move{From: o.club, To: i.club, Out: o.event, In: i.event, How: how}
	o.event.Move, i.event.Move = m, m
	c.Moves = append(c.Moves, m)
}

// otherClub is the club that the player goes to or comes from, as far as the event names
// it, else "".
func (e *Event) otherClub() string {
	switch p := e.Player(); {
	case e.Kind == LoanEnded || e.Kind == Recalled || e.Kind == BackFromLoan:
		return e.Old.Loan.Club
	case e.Kind == LoanedOut || e.Kind == LoanedIn:
		return e.New.Loan.Club
	case e.Kind == Signed && e.Old != nil: // bought by the club that had them on loan
		return e.Old.Loan.Club
	case e.Old != nil && e.Kind == ArrivalCalledOff:
		return e.Old.Joins.Club
	case e.Old != nil && (e.Kind == DepartureCalledOff || !e.Old.Leaves.IsZero()):
		return e.Old.Leaves.Club
	case e.Kind == Sold: // to the club that had to buy them
		return e.Old.Loan.Club
	case e.Kind == DepartureAgreed:
		return p.Leaves.Club
	case e.Kind.isIn():
		return p.Joins.Club
	}
	return ""
}

// mayName reports whether a name can be the name of a club. An empty name can be.
func mayName(name string, c *Changes) bool {
	if name == "" {
		return true
	}
	isMeant := func(known string) bool { return mayBeSameClub(known, name) }
	for _, s := range [...]*squad.Squad{c.Old, c.New} {
		if s != nil && (isMeant(s.Club) || slices.ContainsFunc(s.Aliases, isMeant)) {
			return true
		}
	}
	return false
}

// mayBeSameClub reports whether two names can be those of one club.
func mayBeSameClub(a, b string) bool {
	return identity.MayBeSameClub(identity.Club{Name: a}, identity.Club{Name: b})
}
