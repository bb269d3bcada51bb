package changes

import (
	"github.com/depth-football/depth/squad/diff"
	"github.com/depth-football/depth/squad/identity"
	"github.com/depth-football/depth/squad/report/wording"
)

// guessMark stands behind the name of a player of whom it is a guess that two entries are
// about them. The footnote explains it.
const guessMark = "?"

// isGuess reports whether an event tells that two entries are about one player, and that
// is a guess.
func isGuess(e *diff.Event) bool {
	return e.Old != nil && e.New != nil && e.How.IsGuess() && (e.Kind == diff.Renamed || e.Kind == diff.Corrected)
}

// footnote explains the marks of guesses by their evidence. It is "" if there are none.
func footnote(c *diff.Comparison) string {
	seen := make(map[identity.Evidence]bool)
	for _, m := range c.Moves {
		seen[m.How] = true
	}
	for _, club := range c.Clubs {
		for _, e := range club.Events {
			if isGuess(e) {
				seen[e.How] = true
			}
		}
	}
	var by []string
	for how := identity.ByBirth; how <= identity.ByLikeness; how++ {
		if seen[how] {
			by = append(by, "by "+guessedBy[how])
		}
	}
	if len(by) == 0 {
		return ""
	}
	return guessMark + " It is a guess that this is the same player: " + wording.Or(by) + "."
}

var guessedBy = [...]string{
	identity.ByBirth:               "the birth date and a similar name",
	identity.ByCorrectedBirth:      "the name, though one of the birth dates must be wrong",
	identity.ByWordsCorrectedBirth: "words of the name, though one of the birth dates must be wrong",
	identity.ByUnknownBirth:        "the name, without a birth date",
	identity.ByOtherScript:         "the birth date, contract and position, with the name in another script",
	identity.ByLikeness:            "a similar name, contract and position, without a birth date",
}
