package diff

import (
	"cmp"
	"math"
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/identity"
)

// Move is a transfer or a loan from one of the compared clubs to another, or back, or what
// becomes of one. It is also an event of both clubs.
type Move struct {
	From, To *Changes
	Out, In  *Event // at the club that the player leaves, and at the one that the player joins
	// LentTo is the club to which the other one lends the player on, and LentIn the event
	// there. They are nil if the player stays, or if that club was not compared.
	LentTo *Changes
	LentIn *Event
	How    identity.Evidence
}

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
			if e.isOut() {
				outs = append(outs, newEnd(club, e))
			}
			if e.isIn() {
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
	c.lendOn(outs, ins)
	c.moveOn(outs, ins)
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
	from, to := i.event.comesFrom(), o.event.otherClub()
	isLentOn := o.event.isLoanOver() && i.event.Kind == LoanedIn && mayBeSameClub(from, to) // by the same club
	switch {
	case o.club == i.club, o.club.New == nil && i.club.Old == nil, o.event == i.event, o.event.phase() != i.event.phase():
		return false
	case isLentOn:
	case !mayName(to, i.club), !mayName(from, o.club):
		return false
	}
	m.anywhere = identity.Judge(o.who, i.who)
	m.how = m.anywhere
	if to != "" || from != "" {
		m.how = identity.JudgeInClub(o.who, i.who)
	}
	return m.how != identity.None
}

// isLoanOver reports whether the player has gone back to the club that lent them.
func (e *Event) isLoanOver() bool { return e.Kind == LoanEnded || e.Kind == CalledBack }

// isLentOn reports whether the player comes and is lent to a third club at once.
func (e *Event) isLentOn() bool {
	return e.Kind == LentOn || e.Kind == LentAgain || e.Old == nil && e.New.Loan.Way == squad.LoanOut
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

// lendOn makes one move of three events where a club lends a player on: of the club that
// had them on loan, or sold them, of the one that lends them, and of the one that has them
// now.
func (c *Comparison) lendOn(outs, ins []end) {
	for _, m := range c.Moves {
		switch {
		case m.In.isLentOn():
			isLoan := func(e *Event) bool { return e.Kind == LoanedIn }
			if i, how := m.third(ins, isLoan, m.To, m.In.New.Loan.Club, m.In.Player()); i != nil {
				m.LentTo, m.LentIn, i.event.Move, m.How = i.club, i.event, m, max(m.How, how)
			}
		case m.Out.Kind == LentOn || m.Out.Kind == LentAgain:
			if o, how := m.third(outs, (*Event).isLoanOver, m.From, m.Out.Old.Loan.Club, m.Out.Player()); o != nil {
				m.LentTo, m.LentIn, m.To, m.In = m.To, m.In, m.From, m.Out
				m.From, m.Out, o.event.Move, m.How = o.club, o.event, m, max(m.How, how)
			}
		}
	}
}

// third is the end at a third club, which both it and the lender name. It has no other
// move, and is of the given kind. It is nil if there is none, or more than one.
func (m *Move) third(
	ends []end, isMeant func(*Event) bool, lender *Changes, club string, p *squad.Player,
) (found *end, how identity.Evidence) {
	who := identity.NewEntry(p, "")
	for i := range ends {
		e := &ends[i]
		if e.event.Move != nil || !isMeant(e.event) || !mayName(club, e.club) || !mayName(e.event.otherClub(), lender) {
			continue
		}
		if is := identity.JudgeInClub(who, e.who); is != identity.None {
			if found != nil {
				return nil, identity.None
			}
			found, how = e, is
		}
	}
	return found, how
}

// mayName reports whether a name can be the name of a club. An empty name can be, and that
// of a club that is not known.
func mayName(name string, c *Changes) bool {
	if name == "" || name == squad.UnknownClub {
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
