package merge

import (
	"fmt"
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/identity"
	"github.com/depth-football/depth/squad/importer"
	"github.com/depth-football/depth/squad/names"
)

// departure is what becomes of a player of the file who is not in the source's club.
type departure struct {
	out  bool
	loan squad.Loan // to another club of the import; zero if there is none
	note string     // what people are told, "" if nothing
}

// decideGone decides about those who are not in the source's club.
func (m *merge) decideGone() error {
	m.gone = make(map[int]departure)
	if !m.isWhole() && m.Gone == LeaveGone {
		return nil
	}
	elsewhere := m.club.Elsewhere(m.old.Players)
	if err := m.checkGone(elsewhere); err != nil {
		return err
	}
	for n := range m.old.Players {
		if slices.Contains(m.there, n) {
			continue
		}
		d := m.departure(&m.old.Players[n], &elsewhere[n])
		if m.Gone == AskGone && d.reason != "" {
			out, err := m.Ask(m.old.Club, &m.old.Players[n], d.reason)
			if err != nil {
				return err
			}
			d.out = out
			d.note = fmt.Sprintf("%s is kept: %s", m.old.Players[n].Name, d.reason)
			if out {
				d.note = fmt.Sprintf("%s is taken out: %s", m.old.Players[n].Name, d.reason)
			}
		}
		m.gone[n] = d.departure
	}
	return nil
}

// reasoned is a departure, and why the player seems to have gone; "" if they have not.
type reasoned struct {
	departure
	reason string
}

// departure says what becomes of a player who is not in the source's club.
func (m *merge) departure(p *squad.Player, other *importer.Elsewhere) reasoned {
	stays := func(format string, args ...any) reasoned {
		return reasoned{departure{note: p.Name + " is kept: " + fmt.Sprintf(format, args...)}, ""}
	}
	switch {
	case p.Loan.Way == squad.LoanOut:
		return stays("on loan to %s", p.Loan.Club)
	case p.Joins.On.LatestDay().After(m.club.Squad.AsOf):
		return stays("joins on %s", p.Joins.On)
	case other.Player != nil:
		return m.playsElsewhere(p, other)
	case m.club.SourceFacts().Incomplete:
		return reasoned{departure{note: p.Name + " is kept, though not in the source: " +
			"rows of it are left out, and one may be about this player"}, ""}
	}
	isOut := m.Gone == DropGone || m.Gone == LeaveGone && m.isFromSource(p)
	note := p.Name + " is kept, though not in the source: take the player out if they have gone"
	switch {
	case isOut && m.isFromSource(p):
		note = p.Name + " is taken out: no longer in the source"
	case isOut:
		note = p.Name + " is taken out: not in the source"
	case m.isOver(p):
		note = fmt.Sprintf("%s is kept, though not in the source, and the contract ended on %s: take the player out if they have gone",
			p.Name, p.Contract.Until)
	}
	return reasoned{departure{out: isOut, note: note}, "not in the source"}
}

// playsElsewhere says what becomes of a player who plays for another club of the import:
// they are on loan there, or have left. A contract with this club that goes on when the one
// there ends, which may be a loan, is as good as a loan.
func (m *merge) playsElsewhere(p *squad.Player, other *importer.Elsewhere) reasoned {
	there := other.Player
	away := squad.Loan{Way: squad.LoanOut, Club: other.Club, Until: there.Loan.Until, Buy: there.Loan.Buy, Condition: there.Loan.Condition}
	isOwn := p.Loan.Way == squad.NoLoan && p.Leaves.IsZero()
	if isOwn && there.Loan.Way == squad.LoanIn && isSameClub(there.Loan.Club, m.old.Club) {
		return reasoned{departure{loan: away, note: fmt.Sprintf("%s is kept: on loan to %s in the same run", p.Name, other.Club)}, ""}
	}
	ours, theirs := p.Contract.Until, there.Contract.Until
	switch {
	case !isOwn || !other.MaybeLent || ours.IsZero():
	case theirs.IsZero():
		if m.Gone == LeaveGone || m.Gone == KeepGone {
			return reasoned{departure{note: fmt.Sprintf("%s is kept, though they play for %s in the same run: sold or lent, "+
				"the source does not tell", p.Name, other.Club)}, ""}
		}
	case ours.LatestDay().After(theirs.LatestDay()) && !squad.MayBeSame(ours, theirs):
		away.Until = theirs
		return reasoned{departure{loan: away, note: fmt.Sprintf("%s is on loan to %s until %s, a guess: "+
			"plays there in the same run, and has a contract here until %s", p.Name, other.Club, theirs, ours)}, ""}
	}
	reason := fmt.Sprintf("plays for %s in the same run", other.Club)
	if m.Gone == KeepGone {
		return reasoned{departure{note: fmt.Sprintf("%s is kept, though they play for %s in the same run", p.Name, other.Club)}, reason}
	}
	return reasoned{departure{out: true, note: p.Name + " is taken out: " + reason}, reason}
}

// takeOut takes out those who have gone.
func (m *merge) takeOut() error {
	for n, in := range m.inFile {
		d, isGone := m.gone[n]
		if !isGone {
			continue
		}
		if d.note != "" {
			m.note("%s", d.note)
		}
		if d.loan.Way != squad.NoLoan {
			_ = in.Take("loan", &squad.Player{Loan: d.loan})
		}
		if d.out {
			if err := m.Remove(in); err != nil {
				return err
			}
		}
	}
	return nil
}

// checkGone refuses to take out more than a third of those who came from this source, if
// nobody has asked for it. That many do not go in a transfer window: part of the source is
// missing. Those who play for another club of it are not missing.
func (m *merge) checkGone(elsewhere []importer.Elsewhere) error {
	const few = 3
	all, gone := 0, 0
	for n := range m.old.Players {
		p := &m.old.Players[n]
		if !m.isFromSource(p) {
			continue
		}
		all++
		if !slices.Contains(m.there, n) && elsewhere[n].Player == nil && !m.isElsewhere(p) {
			gone++
		}
	}
	if m.Gone != LeaveGone || m.club.SourceFacts().Incomplete || gone < few || gone*3 <= all {
		return nil
	}
	return fmt.Errorf("%s: %d of the %d players who came from this source are no longer in it, and that many are not taken out: "+
		"is a part of it missing? (--gone drop takes them out, --overwrite replaces the file)", names.Printable(m.old.File), gone, all)
}

// isElsewhere reports whether a player of the file is away on loan or has yet to arrive.
// Such a player is not in a source.
func (m *merge) isElsewhere(p *squad.Player) bool {
	return p.Loan.Way == squad.LoanOut || p.Joins.On.LatestDay().After(m.club.Squad.AsOf)
}

// isOver reports whether a player's contract was over on the day of the source.
func (m *merge) isOver(p *squad.Player) bool {
	until := p.Contract.Until
	return !until.IsZero() && until.LatestDay().Before(m.club.Squad.AsOf)
}

// isFromSource reports whether a player of the file came from this source. The id says so.
func (m *merge) isFromSource(p *squad.Player) bool {
	return p.ID != "" && slices.ContainsFunc(m.club.Squad.Players, func(q squad.Player) bool {
		return identity.IDsDecide(q.ID, p.ID)
	})
}
