package squadfile

import "github.com/depth-football/depth/squad/names"

// Level is how bad a problem is.
type Level uint8

// The levels.
const (
	// Warning: possible, but looks wrong.
	Warning Level = iota
	// Error: the file cannot be used, or something that must hold does not.
	Error
)

var levelNames = [...]string{Warning: "warning", Error: "error"}

// ParseLevel reads "error" or "warning".
func ParseLevel(text string) (Level, error) {
	for level, name := range levelNames {
		if name == text {
			return Level(level), nil
		}
	}
	known := LevelNames()
	return Warning, &names.UnknownError{What: "level", Name: text, Known: known, Near: names.Nearest(text, known)}
}

// LevelNames are the names of the levels, the worst first.
func LevelNames() []string { return []string{levelNames[Error], levelNames[Warning]} }

// String is "error" or "warning".
func (l Level) String() string { return levelNames[l] }

// MarshalText writes the level as String does.
func (l Level) MarshalText() ([]byte, error) { return []byte(l.String()), nil }

// Rule is a kind of problem: what a file is checked for. Its name is stable, so
// that scripts and exemptions can rely on it.
type Rule struct {
	Name  string
	Level Level
	Brief string // what is wrong, in a few words
	Why   string // why it matters and what to do, in a sentence or two
	// Example is a squad file that the rule finds fault with, and no other does.
	// It may leave out what every squad file begins with.
	Example string
}

// Exempt reports whether a comment or a flag can turn the rule off. An error
// cannot be: a file that has one is not read.
func (r *Rule) Exempt() bool { return r.Level == Warning }
