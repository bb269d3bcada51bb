package deal

import (
	"fmt"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/move"
	"github.com/depth-football/depth/squad/names"
)

// When is the time of moves that do not say it.
type When struct {
	Day squad.Date // the first day at the new club
	End squad.Date // of a loan
}

// Outcome is what has become of the clubs that have a part in moves.
type Outcome struct {
	Moves []Made
	Clubs []*Club // first the one that is asked about

	last squad.Date // on which one of the moves begins
}

// Made is a move that was made.
type Made struct {
	move.Move
	Who  string     // the player's name in full
	Club string     // whose move it is
	With string     // the other club, as its file calls it; "" if there is none
	End  squad.Date // the last day of a loan
}

// MoveError says that a move cannot be made.
type MoveError struct {
	Index int // among those that were tried
	Move  move.Move
	Err   error
}

func (e *MoveError) Error() string {
	if e.Move.Line > 0 {
		return fmt.Sprintf("line %d: %s: %v", e.Move.Line, names.Printable(e.Move.InFile()), e.Err)
	}
	return fmt.Sprintf("--%s %q: %v", e.Move.Verb, names.Printable(e.Move.String()), e.Err)
}

func (e *MoveError) Unwrap() error { return e.Err }

// Try makes moves in their order. They are those of one club, unless they say otherwise,
// and their amounts are in its currency.
// The error is a [*MoveError] about the first move that cannot be made.
func Try(s *squad.Squad, known Clubs, when When, moves ...move.Move) (*Outcome, error) {
	t := &try{known: known, when: when}
	if _, err := t.join(s); err != nil {
		return nil, err
	}
	o := &Outcome{}
	for i, m := range moves {
		made, err := t.make(m)
		if err != nil {
			return nil, &MoveError{i, m, err}
		}
		o.Moves = append(o.Moves, made)
		if on := t.on(m); on.After(o.last) {
			o.last = on
		}
	}
	o.Clubs = t.clubs
	return o, nil
}

// try is moves while they are made.
type try struct {
	known Clubs
	when  When
	clubs []*Club
}

// asked is the club whose move it is.
func (t *try) asked(m move.Move) (*Club, error) {
	if m.Of == "" {
		return t.clubs[0], nil
	}
	c, err := t.club(m.Of)
	if err == nil && c == nil {
		err = fmt.Errorf("no squad of %s is known (depth list shows the clubs)", names.Quote(m.Of))
		if m.Club != "" && m.Line == 0 {
			err = fmt.Errorf("%w; if that is in a name, put this in quotation marks, like \"Queen of the South\"", err)
		}
	}
	return c, err
}

func (t *try) make(m move.Move) (Made, error) {
	c, err := t.asked(m)
	if err != nil {
		return Made{}, err
	}
	made := Made{Move: m, Club: c.After.Club}
	if err := t.clubs[0].counts(m.Currency); err != nil {
		return made, err
	}
	if m.Verb == move.LoanIn || m.Verb == move.LoanOut {
		made.End = t.end(c, m)
	}
	if m.Verb.Comes() {
		return made, t.comes(c, &made)
	}
	a, err := t.find(c, m)
	if err != nil {
		return made, err
	}
	p := a.player()
	made.Who = p.Name
	switch m.Verb {
	case move.Sell:
		return made, t.sell(a, &made)
	case move.LoanOut:
		return made, t.lend(a, &made)
	case move.Renew:
		return made, a.renew(m)
	case move.Release:
		return made, a.release(t.on(m))
	case move.TakeOption:
		return made, t.takeOption(a, &made)
	case move.Promote:
		return made, promote(p)
	case move.Injure:
		return made, a.injure(m)
	default:
		return made, a.recover()
	}
}

// on is the first day at the new club.
func (t *try) on(m move.Move) squad.Date {
	if m.On.IsZero() {
		return t.when.Day
	}
	return m.On
}
