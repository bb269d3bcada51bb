package picture

import (
	"fmt"
	"strings"

	"github.com/depth-football/depth/squad"
)

// barKind is what binds a player for a part of their bar.
type barKind uint8

const (
	underContract barKind = iota
	onOption
	onCondition
	loanedIn
	lentOut
	unknownEnd
)

// String is the kind as a class of [Style].
func (k barKind) String() string {
	return [...]string{
		underContract: "contract", onOption: "option", onCondition: "condition", loanedIn: "loan", lentOut: "lent", unknownEnd: "unknown",
	}[k]
}

func (k barKind) words() string {
	return [...]string{
		underContract: "contract", onOption: "option", onCondition: "on a condition", loanedIn: "loan from elsewhere", lentOut: "lent out",
		unknownEnd: "end unknown",
	}[k]
}

// barPart is a stretch of a bar.
type barPart struct {
	kind        barKind
	from, until squad.Date
}

// bar is what binds a player to the club, by the file.
type bar struct {
	from    squad.Date // the timeline's first day, or the one on which they come
	parts   []barPart
	loan    barPart // out to another club
	unknown bool    // nobody knows to when
	note    string
}

// barOf is the bar of a player: the dates of the file, one after the other.
func barOf(t *timeline, q *squad.Player) bar {
	b := bar{from: t.first}
	var notes []string
	if on := t.league.In(q.Joins.On); on.After(t.first) {
		b.from = on
		notes = append(notes, "from "+orUnknown(q.Joins.Club))
	}
	last := b.from
	add := func(k barKind, until squad.Date) {
		until = t.league.In(until)
		if leaves := t.league.In(q.Leaves.On); !leaves.IsZero() && until.After(leaves) {
			until = leaves.AddDays(-1)
		}
		if !until.IsZero() && !until.Before(last) {
			b.parts = append(b.parts, barPart{k, last, until})
			last = until.AddDays(1)
		}
	}
	if q.Loan.Way == squad.LoanIn {
		b.unknown = q.Loan.Until.IsZero()
		add(loanedIn, q.Loan.Until)
		notes = append(notes, "loan from "+orUnknown(q.Loan.Club)+buying(q.Loan))
	} else {
		add(underContract, q.Contract.Until)
		b.unknown = q.Contract.Until.IsZero() && q.Leaves.IsZero()
		if !q.Contract.Option.IsZero() {
			add(onOption, q.Contract.Option)
			if q.Contract.Holder != squad.ClubOption {
				notes = append(notes, q.Contract.Holder.String()+" option")
			} else {
				notes = append(notes, "club option")
			}
		}
		if e := q.Contract.Extension; !e.Until.IsZero() {
			add(onCondition, e.Until)
			notes = append(notes, fmt.Sprintf("longer if: %s", e.If))
		}
	}
	if q.Loan.Way == squad.LoanOut {
		b.loan = barPart{lentOut, later(t.league.In(q.Loan.Since), t.first), t.league.In(q.Loan.Until)}
		if q.Loan.Until.IsZero() {
			b.loan.until = t.league.Days(t.seasons[0]).Last
		}
		notes = append(notes, "lent to "+orUnknown(q.Loan.Club)+buying(q.Loan))
	}
	switch {
	case !q.Leaves.IsZero():
		notes = append(notes, "to "+orUnknown(q.Leaves.Club)+" "+q.Leaves.On.Words())
	case b.unknown:
		notes = append(notes, "end unknown")
	case last.After(t.last.AddDays(1)):
		notes = append(notes, "→ "+last.AddDays(-1).String()[:4])
	case len(b.parts) == 0:
		notes = append(notes, "ended "+t.league.In(q.Contract.Until).Words())
	}
	b.note = strings.Join(notes, ", ")
	return b
}

func buying(l squad.Loan) string {
	if l.Buy == squad.NoBuy {
		return ""
	}
	return ", " + l.Buy.String() + " to buy"
}

func orUnknown(club string) string {
	if club == "" {
		return "elsewhere"
	}
	return club
}

func later(a, b squad.Date) squad.Date {
	if a.After(b) {
		return a
	}
	return b
}
