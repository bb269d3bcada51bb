package squad

import (
	"iter"
	"math/bits"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/depth-football/depth/squad/names"
)

// Position is a place on the pitch that a player can be at home in, such as CB
// for centre-back. The zero value is no position.
type Position uint8

// The positions, from the goal forward. Every list of positions that depth
// prints is in this order.
const (
	NoPosition Position = iota
	GK
	RB
	RWB
	CB
	LB
	LWB
	DM
	CM
	AM
	RM
	LM
	RW
	LW
	ST
	positions // one more than the last
)

var positionNames = [positions]struct{ code, name string }{
	GK:  {"GK", "goalkeeper"},
	RB:  {"RB", "right-back"},
	RWB: {"RWB", "right wing-back"},
	CB:  {"CB", "centre-back"},
	LB:  {"LB", "left-back"},
	LWB: {"LWB", "left wing-back"},
	DM:  {"DM", "defensive midfielder"},
	CM:  {"CM", "central midfielder"},
	AM:  {"AM", "attacking midfielder"},
	RM:  {"RM", "right midfielder"},
	LM:  {"LM", "left midfielder"},
	RW:  {"RW", "right winger"},
	LW:  {"LW", "left winger"},
	ST:  {"ST", "striker"},
}

// synonyms are spellings in use besides the codes and names above, in the form
// that spaced gives them.
var synonyms = map[string]Position{
	"keeper":             GK,
	"central defender":   CB,
	"right wingback":     RWB,
	"left wingback":      LWB,
	"defensive midfield": DM,
	"holding midfielder": DM,
	"central midfield":   CM,
	"attacking midfield": AM,
	"right midfield":     RM,
	"left midfield":      LM,
	"right wing":         RW,
	"left wing":          LW,
	"centre forward":     ST,
}

// ParsePosition reads a code such as "CB" or a full name such as "centre-back"
// or "Center Back". The error names the nearest position or lists them all.
func ParsePosition(text string) (Position, error) {
	if p, ok := LookupPosition(text); ok {
		return p, nil
	}
	plain := strings.Map(wideSpace, text)
	if !names.IsASCII(plain) {
		return NoPosition, &names.UnknownError{What: "position", Name: text, Known: PositionCodes()}
	}
	var known []string
	for p := range AllPositions() {
		known = append(known, p.Name())
	}
	return NoPosition, &names.UnknownError{What: "position", Name: text, Known: PositionCodes(), Near: names.Nearest(spaced(plain), known)}
}

// LookupPosition is ParsePosition for many words of which most may be none: it does not
// look for the nearest one.
func LookupPosition(text string) (Position, bool) {
	for p := range AllPositions() {
		if p.String() == text {
			return p, true
		}
	}
	plain := strings.Map(wideSpace, text)
	if !names.IsASCII(plain) {
		return NoPosition, false
	}
	name := spaced(plain)
	for p := range AllPositions() {
		if strings.EqualFold(p.String(), name) || spaced(p.Name()) == name {
			return p, true
		}
	}
	p, ok := synonyms[name]
	return p, ok
}

// PositionCodes are the codes of all positions, from the goal forward.
func PositionCodes() []string {
	codes := make([]string, 0, positions)
	for p := range AllPositions() {
		codes = append(codes, p.String())
	}
	return codes
}

// Spellings are the code, the name and the other spellings of a position.
func (p Position) Spellings() []string {
	words := []string{p.String(), p.Name()}
	for name, at := range synonyms {
		if at == p {
			words = append(words, name)
		}
	}
	slices.Sort(words[2:])
	return words
}

// WideSpaces are the spaces beyond ASCII that come with text from other
// programs, as a class of a regular expression has them.
const WideSpaces = `\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000`

func wideSpace(r rune) rune {
	if r >= utf8.RuneSelf && unicode.IsSpace(r) && !names.Unprintable(r) {
		return ' '
	}
	return r
}

func spaced(name string) string {
	return strings.ReplaceAll(names.Fold(name), "center", "centre")
}

// AllPositions yields the positions from the goal forward.
func AllPositions() iter.Seq[Position] {
	return func(yield func(Position) bool) {
		for p := GK; p < positions && yield(p); p++ {
		}
	}
}

// String is the code: "CB".
func (p Position) String() string {
	if p == NoPosition || p >= positions {
		return "-"
	}
	return positionNames[p].code
}

// Name is the position in words: "centre-back".
func (p Position) Name() string {
	if p == NoPosition || p >= positions {
		return "no position"
	}
	return positionNames[p].name
}

// MarshalText writes the code.
func (p Position) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// Line is a line of the team: goal, defence, midfield or attack.
type Line uint8

// The lines of a team, from the goal forward.
const (
	Goal Line = iota
	Defence
	Midfield
	Attack
)

// String is the line's name: "Defence".
func (l Line) String() string {
	return [...]string{"Goal", "Defence", "Midfield", "Attack"}[l]
}

// Line is the line of the team that the position belongs to.
func (p Position) Line() Line {
	switch p {
	case RB, RWB, CB, LB, LWB:
		return Defence
	case DM, CM, AM, RM, LM:
		return Midfield
	case RW, LW, ST:
		return Attack
	}
	return Goal
}

// NextDoor is the position whose players do the same work under another name:
// full-backs and wing-backs of a side, wide midfielders and wingers of a side, holding
// and central midfielders. It is NoPosition for all others.
func (p Position) NextDoor() Position {
	switch p {
	case RB:
		return RWB
	case RWB:
		return RB
	case LB:
		return LWB
	case LWB:
		return LB
	case DM:
		return CM
	case CM:
		return DM
	case RM:
		return RW
	case RW:
		return RM
	case LM:
		return LW
	case LW:
		return LM
	}
	return NoPosition
}

// AloneOnFlank is the other name of a position that has a flank for itself, as in 3-5-2:
// whoever plays there is a wing-back to some and a wide midfielder to others. It is
// NoPosition for all others.
func (p Position) AloneOnFlank() Position {
	switch p {
	case RWB:
		return RM
	case RM:
		return RWB
	case LWB:
		return LM
	case LM:
		return LWB
	}
	return NoPosition
}

// OtherSide is the position across the pitch, the position itself in the centre.
func (p Position) OtherSide() Position {
	for _, pair := range [...][2]Position{{RB, LB}, {RWB, LWB}, {RM, LM}, {RW, LW}} {
		switch p {
		case pair[0]:
			return pair[1]
		case pair[1]:
			return pair[0]
		}
	}
	return p
}

// Neighbours are the positions that a player at home here can cover: the one next door,
// and in the centre of midfield the one in front or behind.
func (p Position) Neighbours() PositionSet {
	var near PositionSet
	if next := p.NextDoor(); next != NoPosition {
		near = SetOf(next)
	}
	switch p {
	case CM:
		near |= SetOf(AM)
	case AM:
		near |= SetOf(CM)
	}
	return near
}

// ByPosition has something for each position: the index is a [Position].
type ByPosition[T any] [ST + 1]T

// PositionSet is a set of positions; the zero value is the empty set.
type PositionSet uint16

// SetOf is the set of the given positions.
func SetOf(list ...Position) PositionSet {
	var s PositionSet
	for _, p := range list {
		s |= 1 << p
	}
	return s
}

// Has reports whether p is in the set.
func (s PositionSet) Has(p Position) bool { return s>>p&1 == 1 }

// Len counts the positions of the set.
func (s PositionSet) Len() int { return bits.OnesCount16(uint16(s)) }

// First is the position of the set that is farthest back, NoPosition if there is none.
func (s PositionSet) First() Position {
	for p := range s.All() {
		return p
	}
	return NoPosition
}

// All yields the positions of the set from the goal forward.
func (s PositionSet) All() iter.Seq[Position] {
	return func(yield func(Position) bool) {
		for rest := uint16(s); rest != 0; rest &= rest - 1 {
			if !yield(Position(bits.TrailingZeros16(rest))) {
				return
			}
		}
	}
}

// Join is the codes of the set with something between them: "RB, CB".
func (s PositionSet) Join(separator string) string {
	codes := make([]string, 0, s.Len())
	for p := range s.All() {
		codes = append(codes, p.String())
	}
	return strings.Join(codes, separator)
}

// List is the set as a slice, from the goal forward.
func (s PositionSet) List() []Position {
	list := make([]Position, 0, s.Len())
	for p := range s.All() {
		list = append(list, p)
	}
	return list
}
