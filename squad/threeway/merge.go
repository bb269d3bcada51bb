package threeway

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/squadfile"
)

// Options say how a merge is written.
type Options struct {
	File       string // the name of the file, in errors
	Ours       string // the name of a side, behind the markers of a conflict: a branch, mostly
	Theirs     string
	MarkerSize int // 7 if it is 0
}

// Merged is what came of a merge.
type Merged struct {
	Text      []byte
	Conflicts []Conflict
	Notes     []string // what should be looked at, though it is no conflict
}

// merger merges one file.
type merger struct {
	Options
	squads    [3]*squad.Squad // before, ours, theirs
	files     [3]*Part
	before    string // the common base
	our       []byte
	people    []person
	outcomes  []outcome // of people
	seats     []seat
	club      either
	edited    [2]*Part // ours with the facts that are on neither side
	conflicts []Conflict
	notes     []string
}

// outcome is what becomes of a player: nothing where they are not there any more.
type outcome struct {
	versions versions
	merged   either
}

// Merge merges two versions of a squad file that come from one. The error says why they
// cannot be merged by their facts: one of them cannot be read, or is written in another
// way than in lines. Then they can only be merged as text.
func Merge(base, ours, theirs []byte, o Options) (*Merged, error) {
	plain, layout := layoutOf(ours)
	texts := [3][]byte{layout.take(base), plain, layout.take(theirs)}
	m := &merger{Options: o, before: string(texts[0]), our: plain}
	if err := m.read(texts); err != nil {
		return nil, err
	}
	if bytes.Equal(base, theirs) || bytes.Equal(ours, theirs) {
		return &Merged{Text: ours}, nil
	}
	if err := m.merge(); err != nil {
		return nil, err
	}
	text, err := m.text()
	if err != nil {
		return nil, err
	}
	return &Merged{layout.restore(text), m.conflicts, m.notes}, nil
}

// read reads the three versions.
func (m *merger) read(texts [3][]byte) error {
	var editors [3]*squadfile.Editor
	for i, text := range texts {
		if i == 0 && len(bytes.TrimSpace(text)) == 0 { // both sides have added the file
			m.squads[i], m.files[i] = &squad.Squad{}, &Part{Parts: []Part{{Key: "players"}}}
			continue
		}
		_, err := squadfile.ReadSource(m.File, bytes.NewReader(text)) // which knows how large it may be
		if err == nil {
			editors[i], err = squadfile.Edit(m.File, text)
		}
		if err != nil {
			return &VersionError{versionNames[i], err}
		}
		m.squads[i] = editors[i].Squad()
	}
	for i, e := range editors {
		if e == nil {
			continue
		}
		var err error
		if m.files[i], err = e.Parts(); err != nil {
			return &VersionError{versionNames[i], err}
		}
	}
	return nil
}

var versionNames = [...]string{"the common base", "our version", "their version"}

// VersionError says which of the three versions cannot be merged by its facts.
type VersionError struct {
	Version string
	Err     error
}

// Error is the first thing that is wrong, in one line.
func (e *VersionError) Error() string {
	if errors.Is(e.Err, squadfile.ErrNotInLines) {
		return fmt.Sprintf("%s cannot be merged by its facts: %v", e.Version, e.Err)
	}
	return fmt.Sprintf("%s is no squad that can be read (%s)", e.Version, firstProblem(e.Err))
}

// firstProblem is the first of the problems that an error may hold, in one line.
func firstProblem(err error) string {
	var problems squadfile.Diagnostics
	switch {
	case !errors.As(err, &problems) || len(problems) == 0:
		return err.Error()
	case problems[0].Line == 0:
		return problems[0].Message
	}
	return fmt.Sprintf("line %d: %s", problems[0].Line, problems[0].Message)
}

func (e *VersionError) Unwrap() error { return e.Err }

func (m *merger) merge() error {
	m.people = peopleOf(m.squads[0].Players, m.squads[1].Players, m.squads[2].Players)
	m.mergeClub()
	m.outcomes = make([]outcome, len(m.people))
	stays := make([]bool, len(m.people))
	for p := range m.people {
		m.outcomes[p] = m.player(p)
		stays[p] = m.outcomes[p].merged != either{}
	}
	m.mergeOrder(stays)
	for c := range m.edited {
		var err error
		if m.edited[c], err = m.edit(choice(c)); err != nil {
			return err
		}
		if len(m.conflicts) == 0 {
			m.edited[theirs] = m.edited[ours]
			break
		}
	}
	return nil
}

func (m *merger) mergeClub() {
	v := m.clubs()
	f := &factMerge{who: m.squads[1].Club}
	m.club = both(&Value{IsMap: true})
	for _, key := range keysOf(v) {
		of := v.of(key)
		inner := f.value(key, of)
		if key == "currency" && !of.contested() && m.amountsOfTwoCurrencies() {
			inner = either{of.ours, of.theirs}
			f.conflicts = append(f.conflicts, Conflict{
				Who: f.who, Fact: key, Reason: "one side has changed it, the other one amounts, which would be in the wrong one",
			})
		}
		for c := range m.club {
			m.club[c] = m.club[c].With(key, inner[c])
		}
	}
	m.conflicts = append(m.conflicts, f.conflicts...)
}

// amountsOfTwoCurrencies reports whether one side has changed the currency and the other
// one an amount.
func (m *merger) amountsOfTwoCurrencies() bool {
	base, our, their := m.squads[0], m.squads[1], m.squads[2]
	if our.Currency == their.Currency {
		return false
	}
	side, at := our, func(p person) int { return p.ours } // who has not changed it
	if base.Currency == their.Currency {
		side, at = their, func(p person) int { return p.theirs }
	}
	for _, p := range m.people {
		if at(p) < 0 {
			continue
		}
		var before [4]squad.Money
		if p.base >= 0 {
			before = amounts(&base.Players[p.base])
		}
		if amounts(&side.Players[at(p)]) != before {
			return true
		}
	}
	return false
}

func amounts(p *squad.Player) [4]squad.Money {
	return [4]squad.Money{p.Value, p.Contract.ReleaseClause, p.Joins.Fee, p.Leaves.Fee}
}

// player merges a player, and finds what becomes of those whom one side does not have.
func (m *merger) player(p int) outcome {
	who := m.people[p]
	v := versions{m.valueOf(0, who.base), m.valueOf(1, who.ours), m.valueOf(2, who.theirs)}
	f := &factMerge{who: m.nameOf(who)}
	done := outcome{versions: v}
	switch {
	case !v.contested():
		done.merged = v.settled()
	case v.ours == nil || v.theirs == nil:
		done.merged = either{v.ours, v.theirs}
		reason := "taken out in ours, but changed in theirs: "
		if v.theirs == nil {
			reason = "taken out in theirs, but changed in ours: "
		}
		f.conflicts = []Conflict{{Who: f.who, Reason: reason + changedFacts(v)}}
	default:
		asOf, _ := squad.ParseDate(m.club[ours].Of("as_of").Text)
		done.merged = f.player(v, asOf)
	}
	if who.guess != "" && (v.contested() || v.ours == nil || v.theirs == nil) {
		m.notes = append(m.notes, fmt.Sprintf("%s is taken for one player in all versions by a guess (%s)", f.who, who.guess))
	}
	if done.merged == (either{}) {
		if said := m.saidOf(who); said != "" {
			m.notes = append(m.notes, fmt.Sprintf("%s is taken out, and so is what the other side has said about them: %s", f.who, said))
		}
	}
	m.conflicts = append(m.conflicts, f.conflicts...)
	return done
}

// saidOf are the comments that one side has added about a player whom the other side has
// taken out.
func (m *merger) saidOf(who person) string {
	var said []string
	for i, n := range []int{who.base, who.ours, who.theirs} {
		if p := m.partOf(m.files[i], n); i > 0 && p != nil {
			for line := range strings.SplitSeq(p.Above+p.Text(), "\n") {
				if c := commentOf(line); c != "" && !strings.Contains(m.before, c) {
					said = append(said, c)
				}
			}
		}
	}
	return strings.Join(said, " ")
}

// changedFacts are the keys of what the side that still has a player has changed.
func changedFacts(v versions) string {
	is := v.ours
	if is == nil {
		is = v.theirs
	}
	var keys []string
	for _, key := range keysOf(versions{ours: is, theirs: v.base}) {
		if !is.Of(key).Equal(v.base.Of(key)) {
			keys = append(keys, key)
		}
	}
	return strings.Join(keys, ", ")
}

func (m *merger) valueOf(version, n int) *Value {
	if n < 0 {
		return nil
	}
	return squadfile.PlayerValue(&m.squads[version].Players[n])
}

func (m *merger) nameOf(p person) string {
	switch {
	case p.ours >= 0:
		return m.squads[1].Players[p.ours].Name
	case p.theirs >= 0:
		return m.squads[2].Players[p.theirs].Name
	}
	return m.squads[0].Players[p.base].Name
}

func (m *merger) mergeOrder(stays []bool) {
	entry := func(p int) *squad.Player {
		if n := m.people[p].ours; n >= 0 {
			return &m.squads[1].Players[n]
		}
		return &m.squads[2].Players[m.people[p].theirs]
	}
	seats, contradictory := peckingOrder(m.people, stays, func(p, q int) bool { return haveCommonPosition(entry(p), entry(q)) })
	m.seats = seats
	for _, p := range contradictory {
		m.conflicts = append(m.conflicts, Conflict{
			Who: m.nameOf(m.people[p]), Reason: "moved to two places in the pecking order: keep one of the two",
		})
	}
}
