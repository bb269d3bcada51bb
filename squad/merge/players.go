package merge

import (
	"fmt"
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/identity"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/squadfile"
)

// players brings in the players of the source, and takes out those who came from it and
// are no longer in it.
func (m *merge) players() error {
	source := m.club.Squad.Players
	met := make(map[int]bool)
	for _, n := range m.there {
		if n >= 0 {
			met[n] = true
		}
	}
	const few = 5
	if all := len(m.old.Players); all >= few && len(met) == 0 {
		return fmt.Errorf("%s: none of its %d players is one of those of %s: is it another club of that name? "+
			"(--overwrite replaces the file)", names.Printable(m.old.File), all, names.Quote(m.club.Squad.Club))
	}
	from := make(map[*squadfile.Facts[squad.Player]]int)
	for i, n := range m.there {
		if n >= 0 {
			p := m.offered(i)
			if m.how[i].IsGuess() {
				m.note("%s is taken for %s, a guess: %s", source[i].Name, m.old.Players[n].Name, m.how[i])
			}
			m.player(m.inFile[n], &m.old.Players[n], &p)
			from[m.inFile[n]] = i
		}
	}
	for i, n := range m.there {
		if n >= 0 || m.isWithheld(i, "name") {
			continue
		}
		newcomer := m.offered(i)
		if m.isForeign() {
			newcomer.Value, newcomer.Contract.ReleaseClause = squad.Money{}, squad.Money{}
		}
		in, err := m.insert(&newcomer, i)
		if err != nil {
			return err
		}
		m.club.NoteLoan(in, &newcomer)
		from[in] = i
		m.note("%s is new", source[i].Name)
	}
	if err := m.checkGone(met); err != nil {
		return err
	}
	for n, in := range m.inFile {
		if !met[n] && m.leaves(&m.old.Players[n]) {
			if err := m.Remove(in); err != nil {
				return err
			}
		}
	}
	m.from = m.from[:0]
	for _, in := range m.Players {
		i, ok := from[in]
		if !ok {
			i = -1
		}
		m.from = append(m.from, i)
	}
	return nil
}

// leaves reports whether a player who is not in the source is taken out, and notes what
// happens and why.
func (m *merge) leaves(p *squad.Player) bool {
	switch {
	case p.Loan.Way == squad.LoanOut:
		m.note("%s is kept: on loan to %s", p.Name, p.Loan.Club)
	case p.Joins.On.LatestDay().After(m.club.Squad.AsOf):
		m.note("%s is kept: joins on %s", p.Name, p.Joins.On)
	case m.isFromSource(p) && m.club.SourceFacts().Incomplete:
		m.note("%s is kept, though not in the source: rows of it are left out, and one may be about this player", p.Name)
	case !m.isFromSource(p) && m.isOver(p):
		m.note("%s is kept, though not in the source, and the contract ended on %s: take the player out if they have gone",
			p.Name, p.Contract.Until)
	case !m.isFromSource(p):
		m.note("%s is kept, though not in the source: take the player out if they have gone", p.Name)
	default:
		m.note("%s is taken out: no longer in the source", p.Name)
		return true
	}
	return false
}

// checkGone refuses to take out more than a third of those who came from this source.
// That many do not go in a transfer window: part of the source is missing.
func (m *merge) checkGone(met map[int]bool) error {
	const few = 3
	all, gone := 0, 0
	for n := range m.old.Players {
		p := &m.old.Players[n]
		if !m.isFromSource(p) {
			continue
		}
		if all++; !met[n] && !m.isElsewhere(p) {
			gone++
		}
	}
	if m.club.SourceFacts().Incomplete || gone < few || gone*3 <= all {
		return nil
	}
	return fmt.Errorf("%s: %d of the %d players who came from this source are no longer in it, and that many are not taken out: "+
		"is a part of it missing? (--overwrite replaces the file)", names.Printable(m.old.File), gone, all)
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

// insert puts a new player next to a player of the same line of the team: after the last
// one who is before the new player in the source, else before the first one after.
func (m *merge) insert(p *squad.Player, i int) (*squadfile.Facts[squad.Player], error) {
	source, there := m.club.Squad.Players, m.there
	alike := func(j int) bool { return there[j] >= 0 && lineOf(&source[j]) == lineOf(&source[i]) }
	for j := i - 1; j >= 0; j-- {
		if alike(j) {
			return m.insertAfter(there[j], p)
		}
	}
	for j := i + 1; j < len(source); j++ {
		if alike(j) {
			return m.insertBefore(there[j], p)
		}
	}
	return m.insertAfter(len(m.inFile)-1, p)
}

// insertAfter puts a new player after one of the file, and after those who were put there
// earlier. If n is -1, the file has no players.
func (m *merge) insertAfter(n int, p *squad.Player) (in *squadfile.Facts[squad.Player], err error) {
	switch last := m.last[n]; {
	case last != nil:
		in, err = m.AddAfter(last, p)
	case n >= 0:
		in, err = m.AddAfter(m.inFile[n], p)
	default:
		in, err = m.Add(p)
	}
	m.last[n] = in
	return in, err
}

// insertBefore puts a new player before one of the file. If there is a comment right above
// that one, it goes after instead, because the comment is about that one or about those
// who follow.
func (m *merge) insertBefore(n int, p *squad.Player) (*squadfile.Facts[squad.Player], error) {
	above := m.inFile[n].CommentsAbove()
	switch {
	case len(above) == 0 && n > 0:
		return m.insertAfter(n-1, p)
	case len(above) > 0 && above[len(above)-1] != "":
		return m.insertAfter(n, p)
	}
	return m.AddBefore(m.inFile[n], p)
}

// lineOf is the line of the team where a player is at home, -1 if it is not known.
func lineOf(p *squad.Player) int {
	if len(p.Positions) == 0 {
		return -1
	}
	return int(p.Positions[0].Line())
}
