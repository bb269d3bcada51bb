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
	reason string     // why they seem to have gone; "" if they have not
	out    bool       // they are taken out
	loan   squad.Loan // to another club of the import; zero if there is none
	note   string     // what people are told
}

// decideGone decides about those who are not in the source's club.
func (m *merge) decideGone() error {
	m.gone = make(map[int]departure)
	if !m.isWhole() && m.Gone == LeaveGone {
		return nil
	}
	var gone []int
	var players []squad.Player
	for n, p := range m.old.Players {
		if !slices.Contains(m.there, n) {
			gone, players = append(gone, n), append(players, p)
		}
	}
	if len(gone) == 0 {
		return nil
	}
	elsewhere := m.club.Elsewhere(players)
	if err := m.checkGone(players, elsewhere); err != nil {
		return err
	}
	for i, n := range gone {
		d := m.departure(&m.old.Players[n], &elsewhere[i])
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
		m.gone[n] = d
	}
	return nil
}

// departure says what becomes of a player who is not in the source's club.
func (m *merge) departure(p *squad.Player, other *importer.Elsewhere) departure {
	stays := func(format string, args ...any) departure {
		return departure{note: p.Name + " is kept: " + fmt.Sprintf(format, args...)}
	}
	switch {
	case p.Loan.Way == squad.LoanOut:
		return stays("on loan to %s", p.Loan.Club)
	case p.Joins.On.LatestDay().After(m.club.Squad.AsOf):
		return stays("joins on %s", p.Joins.On)
	case other.How.Grade() == identity.Sure && isSameClub(other.Club, m.old.Club):
		return stays("plays for %s in the same run, a team of the club", other.Club)
	case other.How.Grade() == identity.Sure:
		return m.playsElsewhere(p, other)
	case m.club.SourceFacts().Incomplete:
		return departure{note: p.Name + " is kept, though not in the source: rows of it are left out, and one may be about this player"}
	}
	reason, isOut := "not in the source", m.Gone == DropGone || m.Gone == LeaveGone && m.isFromSource(p)
	note := p.Name + " is kept, though not in the source: take the player out if they have gone"
	switch {
	case isOut && m.isFromSource(p):
		note = p.Name + " is taken out: no longer in the source"
	case isOut:
		note = p.Name + " is taken out: not in the source"
	case other.How.IsGuess():
		reason = fmt.Sprintf("%s of %s in the same run may be the same player, a guess: %s", other.Player.Name, other.Club, other.How)
		note = fmt.Sprintf("%s is kept: %s", p.Name, reason)
	case m.isOver(p):
		note = fmt.Sprintf("%s is kept, though not in the source, and the contract ended on %s: take the player out if they have gone",
			p.Name, p.Contract.Until)
	}
	return departure{reason: reason, out: isOut, note: note}
}

// playsElsewhere says what becomes of a player who plays for another club of the import:
// they are on loan there, or have left. A contract with this club that goes on when the one
// there ends, which may be a loan, is as good as a loan.
func (m *merge) playsElsewhere(p *squad.Player, other *importer.Elsewhere) departure {
	there := other.Player
	away := squad.Loan{Way: squad.LoanOut, Club: other.Club, Until: there.Loan.Until, Buy: there.Loan.Buy, Condition: there.Loan.Condition}
	isOwn := p.Loan.Way == squad.NoLoan && p.Leaves.IsZero()
	if isOwn && there.Loan.Way == squad.LoanIn && isSameClub(there.Loan.Club, m.old.Club) {
		return departure{loan: away, note: fmt.Sprintf("%s is kept: on loan to %s in the same run", p.Name, other.Club)}
	}
	ours, theirs := p.Contract.Until, there.Contract.Until
	switch {
	case !isOwn || !other.MaybeLent || ours.IsZero():
	case theirs.IsZero():
		if m.Gone == LeaveGone || m.Gone == KeepGone {
			return departure{note: fmt.Sprintf("%s is kept, though they play for %s in the same run: sold or lent, the source does not tell",
				p.Name, other.Club)}
		}
	case ours.LatestDay().After(theirs.LatestDay()) && !squad.MayBeSame(ours, theirs):
		away.Until = theirs
		return departure{loan: away, note: fmt.Sprintf("%s is on loan to %s until %s, a guess: "+
			"plays there in the same run, and has a contract here until %s", p.Name, other.Club, theirs, ours)}
	}
	reason := fmt.Sprintf("plays for %s in the same run", other.Club)
	if m.Gone == KeepGone {
		return departure{reason: reason, note: fmt.Sprintf("%s is kept, though they play for %s in the same run", p.Name, other.Club)}
	}
	return departure{reason: reason, out: true, note: p.Name + " is taken out: " + reason}
}

// takeOut takes out those who have gone.
func (m *merge) takeOut() error {
	for n, in := range m.inFile {
		d, isGone := m.gone[n]
		if !isGone {
			continue
		}
		m.note("%s", d.note)
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
func (m *merge) checkGone(players []squad.Player, elsewhere []importer.Elsewhere) error {
	const few = 3
	all, gone := 0, 0
	for n := range m.old.Players {
		if m.isFromSource(&m.old.Players[n]) {
			all++
		}
	}
	for i := range players {
		p := &players[i]
		if m.isFromSource(p) && elsewhere[i].How.Grade() != identity.Sure && !m.isElsewhere(p) {
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
