package squad

import (
	"slices"

	"github.com/depth-football/depth/squad/names"
)

// Urgency is how pressing a need is. Later ones are worse.
type Urgency uint8

// The urgencies.
const (
	NoUrgency Urgency = iota
	// Unclear: what the file leaves unknown decides whether there is a need at all.
	Unclear
	// Next: none of the others now, but critical or short in the season after, as
	// contracts stand.
	Next
	// Thin: already now, or with one more absence, of whomever, a spot of the eleven
	// falls to somebody who is not sure or not at home there.
	Thin
	// Short: in the best filling of spots, by those at home, and of the places behind
	// them, by those at home or covering, a place stays empty.
	Short
	// Critical: a spot of the eleven cannot be filled by anyone fit on the day,
	// those who cover or fill in included.
	Critical
)

var urgencyNames = [...]string{NoUrgency: "none", Unclear: "unclear", Next: "next", Thin: "thin", Short: "short", Critical: "critical"}

// ParseUrgency reads the name of an urgency, from critical to unclear.
func ParseUrgency(text string) (Urgency, error) {
	known := UrgencyNames()
	if slices.Contains(known, text) {
		return Urgency(slices.Index(urgencyNames[:], text)), nil
	}
	return NoUrgency, &names.UnknownError{What: "urgency", Name: text, Known: known, Near: names.Nearest(text, known)}
}

// UrgencyNames are the names of the urgencies, the worst first.
func UrgencyNames() []string {
	names := slices.Clone(urgencyNames[Unclear:])
	slices.Reverse(names)
	return names
}

// ParseLimit reads the urgency that needs must not exceed: none, so that there is
// no need at all, or unclear, next, thin or short.
func ParseLimit(text string) (Urgency, error) {
	known := LimitNames()
	if i := slices.Index(known, text); i >= 0 {
		return Urgency(i), nil
	}
	return NoUrgency, &names.UnknownError{What: "limit of needs", Name: text, Known: known, Near: names.Nearest(text, known)}
}

// LimitNames are the urgencies that needs can be kept to, the strictest first. All
// needs are within critical.
func LimitNames() []string { return slices.Clone(urgencyNames[:Critical]) }

// String is the urgency in a word.
func (u Urgency) String() string { return urgencyNames[u] }

// MarshalText writes the urgency as String does.
func (u Urgency) MarshalText() ([]byte, error) { return []byte(u.String()), nil }
