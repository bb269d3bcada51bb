package merge

import (
	"fmt"
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/squadfile"
)

// checkMet refuses a source that has none of the file's players.
func (m *merge) checkMet() error {
	const few = 5
	isMet := func(n int) bool { return n >= 0 }
	if all := len(m.old.Players); all >= few && !slices.ContainsFunc(m.there, isMet) {
		return fmt.Errorf("%s: none of its %d players is one of those of %s: is it another club of that name? "+
			"(--overwrite replaces the file)", names.Printable(m.old.File), all, names.Quote(m.club.Squad.Club))
	}
	return nil
}

// players brings in the players of the source, and takes out those who have gone.
func (m *merge) players() error {
	source := m.club.Squad.Players
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
		if n >= 0 || m.isWithheld(i, "name") || !m.takes(Players) {
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
	if err := m.takeOut(); err != nil {
		return err
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
