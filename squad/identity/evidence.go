package identity

// Grade is how sure it is that two entries are about one person.
type Grade uint8

// The grades, the surest last.
const (
	Different Grade = iota // nothing says that they are one person, or something that they are not
	Guess                  // most likely one person; people should be told that it is a guess
	Sure                   // as sure as files can be
)

// Evidence is by what two entries were taken for one person. The zero value is none:
// they are about two people.
type Evidence uint8

// The kinds of evidence. Those from [ByBirth] on are guesses.
const (
	None                  Evidence = iota
	ByID                           // the same id of one source, whatever the name
	ByName                         // the same name, and nothing speaks against it
	ByWords                        // the same birth date, and all words of one name are in the other
	ByBirth                        // the same birth date, and names that are alike
	ByCorrectedBirth               // the same name, and birth dates of which one seems to be a mistake
	ByWordsCorrectedBirth          // all words of one name are in the other, and birth dates of which one seems to be a mistake
	ByUnknownBirth                 // the same name, which others may have too, and a birth date that is not known
	ByOtherScript                  // the same birth date, contract and position, and names in different scripts
	ByLikeness                     // names that are alike, the same contract and position, and a birth date that is not known
)

var evidenceNames = [...]string{
	None:                  "none",
	ByID:                  "id",
	ByName:                "name",
	ByWords:               "birth date, words of the name",
	ByBirth:               "birth date, similar name",
	ByCorrectedBirth:      "name, birth date corrected",
	ByWordsCorrectedBirth: "words of the name, birth date corrected",
	ByUnknownBirth:        "name, birth date unknown",
	ByOtherScript:         "birth date, name in another script",
	ByLikeness:            "similar name, birth date unknown",
}

// String is the evidence in a few words.
func (e Evidence) String() string { return evidenceNames[e] }

// MarshalText writes the evidence as String does.
func (e Evidence) MarshalText() ([]byte, error) { return []byte(e.String()), nil }

// Grade is how sure the evidence is.
func (e Evidence) Grade() Grade {
	switch e {
	case None:
		return Different
	case ByID, ByName, ByWords:
		return Sure
	}
	return Guess
}

// IsGuess reports whether the two may be different people after all.
func (e Evidence) IsGuess() bool { return e.Grade() == Guess }
