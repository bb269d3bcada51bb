package merge

import (
	"fmt"
	"slices"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/importer"
	"github.com/depth-football/depth/squad/names"
)

// Importer brings clubs into files. The zero value does what [Import] does.
type Importer struct {
	// Only are the groups of facts that are brought in; all if there are none. A source that
	// is not of a later day than the file then only fills in what the file does not have, and
	// players come and go only if it is asked for, by [Players] and by Gone.
	Only []Group
	// Gone says what becomes of those who are no longer in the source's club.
	Gone Gone
	// Ask is asked with [AskGone] whether a player is taken out who has gone, for a reason.
	Ask func(club string, p *squad.Player, reason string) (bool, error)
}

// Group is a group of facts.
type Group string

// The groups of facts.
const (
	ID          Group = "id"
	Born        Group = "born"
	Nationality Group = "nationality"
	Positions   Group = "positions" // and also
	Role        Group = "role"
	Contract    Group = "contract"
	Loan        Group = "loan"
	Transfers   Group = "transfers" // joins and leaves
	Value       Group = "value"
	Injuries    Group = "injuries" // and absences
	Formation   Group = "formation"
	Players     Group = "players" // those whom the file does not have
)

// Groups are all groups of facts.
func Groups() []Group {
	return []Group{ID, Born, Nationality, Positions, Role, Contract, Loan, Transfers, Value, Injuries, Formation, Players}
}

// GroupNames are the names of all groups.
func GroupNames() []string {
	var list []string
	for _, g := range Groups() {
		list = append(list, string(g))
	}
	return list
}

// ParseGroup reads the name of a group. The error is a [names.UnknownError].
func ParseGroup(name string) (Group, error) {
	if g := Group(name); slices.Contains(Groups(), g) {
		return g, nil
	}
	known := GroupNames()
	return "", &names.UnknownError{What: "group of facts", Name: name, Known: known, Near: names.Nearest(name, known)}
}

// Gone is what becomes of players of a file who are not in the source's club.
type Gone uint8

const (
	// LeaveGone takes out those who play for another club of the import, and those who came
	// from this source.
	LeaveGone Gone = iota
	DropGone       // takes out all but those on loan and those who have yet to arrive
	KeepGone       // takes out nobody
	AskGone        // asks about all whom DropGone would take out
)

var goneNames = [...]string{DropGone: "drop", KeepGone: "keep", AskGone: "ask"}

// GoneNames are the words for what becomes of those who have gone.
func GoneNames() []string { return slices.Clone(goneNames[DropGone:]) }

// ParseGone reads one of the words of [GoneNames].
func ParseGone(word string) (Gone, error) {
	if i := slices.Index(goneNames[:], word); i > 0 {
		return Gone(i), nil
	}
	return LeaveGone, fmt.Errorf("%s is not known: use one of %s", names.Quote(word), strings.Join(GoneNames(), ", "))
}

// Import is like the function [Import].
func (o *Importer) Import(c *importer.Club, file string, existing []byte) (*Merged, error) {
	e, err := canonical(file, existing)
	if err != nil {
		return nil, err
	}
	old := e.Squad()
	isOlder := old.AsOf.After(c.Squad.AsOf)
	switch {
	case !isOlder:
	case len(o.Only) == 0:
		return nil, fmt.Errorf("%s is of %s, the import of %s: an older state is not merged into a newer one "+
			"(--only positions,injuries fills in what it lacks, --overwrite replaces the file)",
			names.Printable(file), old.AsOf, c.Squad.AsOf)
	case o.Gone == DropGone || o.Gone == AskGone:
		return nil, fmt.Errorf("%s is of %s, the import of %s: an older state does not say who has gone (leave out --gone)",
			names.Printable(file), old.AsOf, c.Squad.AsOf)
	}
	m := merge{
		Importer: o, old: old, fills: len(o.Only) > 0 && !c.Squad.AsOf.After(old.AsOf), isOlder: isOlder,
		withheld: withheld{club: c, facts: make(map[int][]string)},
		wasClean: len(importer.Faults(e.Inspection())) == 0,
	}
	if m.before, err = e.Bytes(); err != nil {
		return nil, err
	}
	m.there, m.how = c.Match(old.Players)
	if err := m.checkMet(); err != nil {
		return nil, err
	}
	if err := m.decideGone(); err != nil {
		return nil, err
	}
	return m.run(e, file, existing)
}

// takes reports whether a group of facts is brought in.
func (o *Importer) takes(g Group) bool { return len(o.Only) == 0 || slices.Contains(o.Only, g) }

// groupNames are the groups of facts that are brought in, in the order of [Groups].
func (o *Importer) groupNames() []string {
	var facts []string
	for _, g := range Groups() {
		if slices.Contains(o.Only, g) {
			facts = append(facts, string(g))
		}
	}
	return facts
}

// isWhole reports whether all that the source knows is brought in.
func (o *Importer) isWhole() bool { return len(o.Only) == 0 }
