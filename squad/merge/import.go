package merge

import (
	"bytes"
	"errors"
	"fmt"
	"slices"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/identity"
	"github.com/depth-football/depth/squad/importer"
	"github.com/depth-football/depth/squad/names"
	"github.com/depth-football/depth/squad/squadfile"
)

// Merged is a squad file after an import.
type Merged struct {
	Source  []byte
	Changes []string // notes for people: who is new, who is taken out, what is not taken over
}

// Import brings the facts of a club from a source into an existing squad file. The result
// is in canonical form. [identity.Pair] finds the players of the source in the file; if it
// guesses, a change says so.
//
// It is an error if the file is of a later day than the source. It is also an error if the
// file has several players and none of them is in the source: it may be another club's.
func Import(c *importer.Club, file string, existing []byte) (*Merged, error) {
	return (&Importer{}).Import(c, file, existing)
}

// run brings the club in, and again without what would be an error in the result.
func (m *merge) run(e *squadfile.Editor, file string, existing []byte) (*Merged, error) {
	for {
		text, err := m.into(e)
		var invalid squadfile.Diagnostics
		switch {
		case err == nil:
			return &Merged{text, append(m.changes, m.problems...)}, nil
		case !errors.As(err, &invalid):
			return nil, err
		case !m.withhold(e.Inspection(), m.from):
			return nil, e.Inspection().Found
		}
		if e, err = canonical(file, existing); err != nil {
			return nil, err
		}
	}
}

// canonical opens a file for editing, and formats it first if it is not canonical.
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

// merge is the import of a club into a file.
type merge struct {
	*Importer
	*squadfile.Editor
	withheld
	before   []byte                                 // the file in canonical form
	old      *squad.Squad                           // the file before the import
	inFile   []*squadfile.Facts[squad.Player]       // its players
	there    []int                                  // the number in the file of each player of the source, -1 for new ones
	how      []identity.Evidence                    // how they were recognised
	from     []int                                  // the number in the source of each player of the result, -1 for others
	last     map[int]*squadfile.Facts[squad.Player] // the last player inserted after each player of the file
	changes  []string
	wasClean bool // nothing looked wrong in the file
	fills    bool // only what the file does not have is brought in
	isOlder  bool // the source is of an earlier day than the file
	gone     map[int]departure
	exempted map[*squadfile.Facts[squad.Player]]bool // who was exempted from rules as imported
}

// note adds a change.
func (m *merge) note(format string, args ...any) {
	m.changes = append(m.changes, names.Printable(fmt.Sprintf(format, args...)))
}

// into brings the club into a file. If the result has errors, it returns them as
// [squadfile.Diagnostics].
func (m *merge) into(e *squadfile.Editor) ([]byte, error) {
	m.Editor, m.inFile, m.changes = e, slices.Clone(e.Players), nil
	m.last, m.exempted = make(map[int]*squadfile.Facts[squad.Player]), make(map[*squadfile.Facts[squad.Player]]bool)
	m.takeBackNotes()
	m.head()
	if err := m.players(); err != nil {
		return nil, err
	}
	if m.takes(Contract) {
		if err := m.contracts(); err != nil {
			return nil, err
		}
	}
	text, err := m.Canonical()
	if err != nil {
		return nil, err
	}
	isNoted := false
	for n, rules := range importer.Faults(m.Inspection()) {
		if m.isNoted(n) {
			m.Players[n].CommentAbove(importer.Exemption(rules))
			isNoted = true
		}
	}
	if isNoted {
		if text, err = m.Canonical(); err != nil {
			return nil, err
		}
	}
	if origin := m.club.SourceFacts().Origin; !m.isWhole() && origin != "" && !bytes.Equal(text, m.before) {
		m.Head(importer.Addition(m.groupNames(), origin))
		return m.Canonical()
	}
	return text, nil
}

// isNoted reports whether a player of the result is exempted from what is found wrong with
// them: the source causes it, or an import has exempted them before.
func (m *merge) isNoted(n int) bool {
	i := m.from[n]
	if m.isWhole() {
		return m.wasClean || i >= 0
	}
	return m.exempted[m.Players[n]] || i >= 0 && m.there[i] < 0
}

// contracts brings in that the contracts of the club are not known, if neither the file
// nor the source knows them, and takes it out if the source does.
func (m *merge) contracts() error {
	dates := m.Squad().ContractDates()
	isSaid := m.Club.Get("contracts") != ""
	switch {
	case !isSaid && (dates.MostlyUnknown() || dates.Known == 0 && m.club.Squad.ContractsUnknown):
		m.take("contracts", &squad.Squad{ContractsUnknown: true})
	case isSaid && !dates.MostlyUnknown() && !m.club.Squad.ContractsUnknown:
		m.note("contracts: unknown is taken out, since the source has contracts")
		return m.Club.Drop("contracts")
	}
	return nil
}

// takeBackNotes removes the comments that an earlier import wrote about the players of the
// source. The comments that an import of another source wrote about other players stay.
func (m *merge) takeBackNotes() {
	for i, n := range m.there {
		if n < 0 {
			continue
		}
		m.exempted[m.inFile[n]] = slices.ContainsFunc(m.inFile[n].CommentsAbove(), importer.IsExemption)
		m.inFile[n].Uncomment(func(comment string) bool {
			isLoanNote := m.isWhole() && importer.IsLoanNote(comment)
			return importer.IsExemption(comment) || isLoanNote && !m.leavesLoanNote(i, &m.old.Players[n])
		})
	}
}

// leavesLoanNote reports whether the note behind a contract is still true: the source has
// no other date for it, and no loans.
func (m *merge) leavesLoanNote(i int, old *squad.Player) bool {
	told, p := m.club.SourceFacts(), &m.club.Squad.Players[i]
	return !told.Loans && !told.LoansNoted && better(old.Contract.Until, p.Contract.Until) == old.Contract.Until
}

// head brings in the facts of the club itself.
func (m *merge) head() {
	s := &m.club.Squad
	if m.isWhole() {
		m.Head(m.club.SourceFacts().Origin, importer.IsOrigin)
		m.take("as_of", s)
	}
	take := func(key string, isTaken bool) {
		if isTaken && m.Club.Get(key) == "" {
			m.take(key, s)
		}
	}
	take("country", m.isWhole())
	take("competitions", m.isWhole())
	take("currency", m.takes(Value))
	if m.takes(Formation) && m.Club.Get("formation") == "" {
		m.take("formation", s)
		m.club.NoteFormation(m.Club)
	}
	switch {
	case !m.takes(Value):
	case !m.isForeign() || !m.club.HasMoney():
	case s.Currency == "":
		m.note("no value is taken over: they are in %s in the file, and the source names no currency", m.old.Currency)
	default:
		m.note("no value is taken over: they are in %s in the file, in %s in the source", m.old.Currency, s.Currency)
	}
}

// take takes over a fact of the club. An error in it is found when the result is read.
func (m *merge) take(key string, from *squad.Squad) { _ = m.Club.Take(key, from) }

// isForeign reports whether the file has another currency than the source.
func (m *merge) isForeign() bool {
	return m.old.Currency != "" && m.old.Currency != m.club.Squad.Currency
}
