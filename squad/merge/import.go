package merge

import (
	"errors"
	"fmt"
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/identity"
	"github.com/depth-football/depth/squad/importer"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/squadfile"
)

// Merged is a squad file with the facts of a source brought into it.
type Merged struct {
	Source  []byte
	Changes []string // what people may want to look at: who came, who went, what could not be taken over
}

// Import brings what a source says of a club into a squad file that is there already. The
// result is in canonical form. Who is who [identity.Pair] says; what is a guess is among the
// changes. A file with none of the source's players is another club's.
func Import(c *importer.Club, file string, existing []byte) (*Merged, error) {
	e, err := canonical(file, existing)
	if err != nil {
		return nil, err
	}
	old := e.Squad()
	if old.AsOf.After(c.Squad.AsOf) {
		return nil, fmt.Errorf("%s is of %s, the import of %s: an older state is not merged into a newer one "+
			"(--overwrite replaces the file)", names.Printable(file), old.AsOf, c.Squad.AsOf)
	}
	m := merge{
		old: old, withheld: withheld{club: c, facts: make(map[int][]string)},
		wasClean: len(importer.Faults(e.Inspection())) == 0,
	}
	m.there, m.how = c.Match(old.Players)
	for {
		text, err := m.into(e)
		var problems squadfile.Diagnostics
		switch {
		case err == nil:
			return &Merged{text, append(m.changes, m.told...)}, nil
		case !errors.As(err, &problems):
			return nil, err
		case !m.withhold(e.Inspection(), m.from):
			return nil, e.Inspection().Found
		}
		if e, err = canonical(file, existing); err != nil {
			return nil, err
		}
	}
}

// canonical opens a file in canonical form, as it is or as it is written then.
func canonical(file string, src []byte) (*squadfile.Editor, error) {
	e, err := squadfile.Edit(file, src)
	if err != nil || e.IsCanonical() {
		return e, err
	}
	form, err := squadfile.Format(file, src)
	if err != nil {
		return nil, err
	}
	return squadfile.Edit(file, form)
}

// merge is a club on its way into a file.
type merge struct {
	*squadfile.Editor
	withheld
	old      *squad.Squad                     // as the file is
	inFile   []*squadfile.Facts[squad.Player] // its players
	there    []int                            // the number in the file of each player of the source, -1 for new ones
	how      []identity.Evidence              // by what they are the same
	from     []int                            // the number in the source of each player of the result, -1 for others
	last     map[int]*squadfile.Facts[squad.Player]
	changes  []string
	wasClean bool // nothing looked wrong in the file
}

func (m *merge) note(format string, args ...any) {
	m.changes = append(m.changes, names.Printable(fmt.Sprintf(format, args...)))
}

// into brings the club into a file. If the reader finds errors in the result, they are
// the error.
func (m *merge) into(e *squadfile.Editor) ([]byte, error) {
	m.Editor, m.inFile, m.changes = e, slices.Clone(e.Players), nil
	m.last = make(map[int]*squadfile.Facts[squad.Player])
	m.takeBackNotes()
	m.head()
	if err := m.players(); err != nil {
		return nil, err
	}
	text, err := m.Canonical()
	if err != nil {
		return nil, err
	}
	found := importer.Faults(m.Inspection())
	isNoted := false
	for n, rules := range found {
		if m.wasClean || m.from[n] >= 0 { // else it is not the source that makes it so
			m.Players[n].CommentAbove(importer.Exemption(rules))
			isNoted = true
		}
	}
	if !isNoted {
		return text, nil
	}
	return m.Canonical()
}

// takeBackNotes takes out the comments that an earlier import has written about the players
// whom the source has. What the import of another source has written about the others
// still holds.
func (m *merge) takeBackNotes() {
	for i, n := range m.there {
		if n < 0 {
			continue
		}
		m.inFile[n].Uncomment(func(comment string) bool {
			return importer.IsExemption(comment) || importer.IsLoanNote(comment) && !m.leavesLoanNote(i, &m.old.Players[n])
		})
	}
}

// leavesLoanNote reports whether the note behind a contract still holds: the source has no
// other date for it, and does not tell loans.
func (m *merge) leavesLoanNote(i int, old *squad.Player) bool {
	told, p := m.club.SourceFacts(), &m.club.Squad.Players[i]
	return !told.Loans && !told.LoansNoted && better(old.Contract.Until, p.Contract.Until) == old.Contract.Until
}

// head brings in what is said of the club as a whole.
func (m *merge) head() {
	s := &m.club.Squad
	m.Head(m.club.SourceFacts().Origin, importer.IsOrigin)
	m.take("as_of", s)
	for _, key := range []string{"country", "competitions", "currency"} {
		if m.Club.Get(key) == "" {
			m.take(key, s)
		}
	}
	switch {
	case !m.isForeign() || !m.club.HasMoney():
	case s.Currency == "":
		m.note("no value is taken over: they are in %s in the file, and the source names no currency", m.old.Currency)
	default:
		m.note("no value is taken over: they are in %s in the file, in %s in the source", m.old.Currency, s.Currency)
	}
}

// take takes over a fact of the club. An error of it is told with the result.
func (m *merge) take(key string, from *squad.Squad) { _ = m.Club.Take(key, from) }

// isForeign reports whether the file counts in a currency that is not the source's.
func (m *merge) isForeign() bool {
	return m.old.Currency != "" && m.old.Currency != m.club.Squad.Currency
}
