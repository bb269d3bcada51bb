package diff

import (
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
)

// Move is a transfer or a loan from one of several clubs to another, or back. Both
// clubs' changes have it as an event too.
type Move struct {
	From, To *Changes
	Out, In  *Event // at the club that he goes from, and at the one that he comes to
	How      Identity
}

// end is an event that can be one end of a move, at a club.
type end struct {
	club  *Changes
	event *Event
}

// mostOfOneBirth is how many players of one birth date are compared by name.
const mostOfOneBirth = 100

// findMoves joins what one club tells of somebody who goes with what another tells
// of the same man who comes.
func (c *Comparison) findMoves() {
	var outs, ins []end
	for _, club := range c.Clubs {
		for _, e := range club.ends() {
			switch {
			case e.Kind.isOut():
				outs = append(outs, end{club, e})
			case e.Kind.isIn():
				ins = append(ins, end{club, e})
			}
		}
	}
	for _, how := range [...]Identity{ByID, ByName, ByBirth, ByUnknownBirth} {
		waiting := make(map[string][]end, len(outs)) // by what the way to recognise them asks
		for _, o := range outs {
			if o.event.Move == nil {
				waiting[mark(o.event.Player(), how)] = append(waiting[mark(o.event.Player(), how)], o)
			}
		}
		for _, i := range ins {
			rivals := waiting[mark(i.event.Player(), how)]
			if how == ByBirth && len(rivals) > mostOfOneBirth {
				continue
			}
			if i.event.Move != nil || mark(i.event.Player(), how) == "" {
				continue
			}
			for _, o := range rivals {
				if o.event.Move == nil && mayMove(o, i, how) {
					c.join(o, i, how)
					break
				}
			}
		}
	}
}

// ends are the events that can be one end of a move. Of a club of which a file was
// added or removed, each player is one.
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

// mark is what two entries of one man must have in common for a way to recognise
// him; "" if he cannot be recognised that way.
func mark(p *squad.Player, how Identity) string {
	switch {
	case how == ByID:
		return p.ID
	case how == ByBirth && p.Born.Exact():
		return p.Born.String()
	case how == ByName || how == ByUnknownBirth:
		return names.Fold(p.Name)
	}
	return ""
}

// mayMove tells whether two events can be the two ends of one move.
func mayMove(o, i end, how Identity) bool {
	p, q := o.event.Player(), i.event.Player()
	switch {
	case o.club == i.club, !mayHaveTwoIDs(p, q), o.club.New == nil && i.club.Old == nil:
		return false
	case (o.event.Kind == ArrivalCalledOff) != (i.event.Kind == DepartureCalledOff): // one transfer is off for both
		return false
	case how == ByName && (!p.Born.Exact() || p.Born != q.Born),
		how == ByBirth && !alikeAtBirth(p, q),
		how == ByUnknownBirth && !squad.MayBeSame(p.Born, q.Born) && !nearly(p.Born, q.Born):
		return false
	}
	named := o.event.otherClub() != "" || i.event.otherClub() != ""
	if how == ByUnknownBirth && !named && !shareAPosition(p, q) {
		return false
	}
	return mayName(o.event.otherClub(), i.club) && mayName(i.event.otherClub(), o.club)
}

// alikeAtBirth tells whether two who were born on one day may be one man.
func alikeAtBirth(p, q *squad.Player) bool {
	a, b := names.WordsOf(p.Name), names.WordsOf(q.Name)
	return a.Likeness(b) > 0 || a.Share(b) && atOnePosition(p, q)
}

// shareAPosition tells whether two can be one man by where they play.
func shareAPosition(p, q *squad.Player) bool {
	at := squad.SetOf(p.Positions...) | squad.SetOf(p.Also...)
	return at == 0 || len(q.Positions) == 0 || at&(squad.SetOf(q.Positions...)|squad.SetOf(q.Also...)) != 0
}

// join makes one move of two events. That one club names the other is as good as a
// birth date.
func (c *Comparison) join(o, i end, how Identity) {
	switch born := squad.MayBeSame(o.event.Player().Born, i.event.Player().Born); {
	case how == ByUnknownBirth && !born:
		how = ByCorrectedBirth
	case how == ByUnknownBirth && (o.event.otherClub() != "" || i.event.otherClub() != ""):
		how = ByName
	}
	if o.event.Kind == ArrivalCalledOff { // he stays where he would have gone from
		o, i = i, o
	}
	m := &Move{From: o.club, To: i.club, Out: o.event, In: i.event, How: how}
	o.event.Move, i.event.Move = m, m
	c.Moves = append(c.Moves, m)
}

// otherClub is the club that an event names as the one that he goes to or comes
// from; "" if it names none.
func (e *Event) otherClub() string {
	switch p := e.Player(); {
	case e.Kind == LoanEnded || e.Kind == Recalled || e.Kind == BackFromLoan:
		return e.Old.Loan.Club
	case e.Kind == LoanedOut || e.Kind == LoanedIn:
		return e.New.Loan.Club
	case e.Kind == Signed && e.Old != nil: // bought by the club that had him on loan
		return e.Old.Loan.Club
	case e.Old != nil && e.Kind == ArrivalCalledOff:
		return e.Old.Joins.Club
	case e.Old != nil && (e.Kind == DepartureCalledOff || !e.Old.Leaves.IsZero()):
		return e.Old.Leaves.Club
	case e.Kind == Sold: // to the club that had to buy him
		return e.Old.Loan.Club
	case e.Kind == DepartureAgreed:
		return p.Leaves.Club
	case e.Kind.isIn():
		return p.Joins.Club
	}
	return ""
}

// mayName tells whether a name of a club, if there is one, can be that of a squad.
func mayName(name string, c *Changes) bool {
	if name == "" {
		return true
	}
	for _, s := range [...]*squad.Squad{c.Old, c.New} {
		if s != nil && slices.ContainsFunc(append([]string{s.Club}, s.Aliases...), func(known string) bool { return sameClubName(known, name) }) {
			return true
		}
	}
	return false
}

// sameClubName tells whether two names can be those of one club: one is part of the
// other, as Roma is of AS Roma.
func sameClubName(a, b string) bool {
	return names.Fold(a) == names.Fold(b) || names.HasWords(a, b) || names.HasWords(b, a)
}
