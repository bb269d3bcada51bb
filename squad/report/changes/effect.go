package changes

import (
	"fmt"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/diff"
	"github.com/depth-football/depth/squad/report/wording"
)

// effectText says what an effect means, which numbers changed, and which players are
// behind it. A need may be about next, the season after.
func effectText(e *diff.Effect, next squad.Season) []string {
	lines := []string{verdictText(e, next) + "."}
	if numbers := numbersText(e, next); numbers != "" {
		lines = append(lines, wording.Capital(numbers)+".")
	}
	if through := throughText(e, next); through != "" {
		lines = append(lines, through)
	}
	return lines
}

// verdictText says what an effect means for the need. Signings for one season are not held
// against those for another.
func verdictText(e *diff.Effect, next squad.Season) string {
	was, is := e.Old, e.New
	switch v := e.Verdict(); {
	case v == diff.Arises || v == diff.MayArise:
		return fmt.Sprintf("%s: %s", v, needText(is, next))
	case v == diff.Lifts || v == diff.RulesOut:
		return fmt.Sprintf("%s: was %s", v, needText(was, next))
	case v == diff.Shifts && is.Urgency == squad.NoUrgency:
		return "no need"
	case !e.SameSeason():
		before := needText(was, next)
		if was.Urgency == squad.Next {
			before = fmt.Sprintf("%s by %d", was.Signings, next.Year)
		}
		return fmt.Sprintf("%s: %s (was %s)", v, needNow(is, was, next), before)
	default:
		urgency, signings := urgencyText(is.Urgency, next), is.Signings.String()
		if was.Urgency != is.Urgency {
			urgency = changed(urgencyText(was.Urgency, next), urgency)
		}
		if was.Signings != is.Signings {
			signings = changed(was.Signings.String(), signings)
		}
		return fmt.Sprintf("%s: %s, sign %s", v, urgency, signings)
	}
}

// needText is how a need stands: its urgency and signings, or until when they are wanted.
func needText(s diff.State, next squad.Season) string {
	if s.Urgency == squad.Next {
		return fmt.Sprintf("sign %s by %d", s.Signings, next.Year)
	}
	return fmt.Sprintf("%s, sign %s", s.Urgency, s.Signings)
}

// needNow is how a need stands that was one of the season after.
func needNow(is, was diff.State, next squad.Season) string {
	if was.Urgency == squad.Next && is.Urgency > squad.Next {
		return fmt.Sprintf("%s now, sign %s", is.Urgency, is.Signings)
	}
	return needText(is, next)
}

// urgencyText is an urgency. If it is about the season after, it names that season, next.
func urgencyText(u squad.Urgency, next squad.Season) string {
	if u == squad.Next {
		return fmt.Sprintf("%s (%s)", u, next)
	}
	return u.String()
}

// numbersText are the counts that changed, such as "certain 3 → 2, short 0 → 1". It has the
// places that are empty in place of those that are filled. The positions that are more or
// less urgent than before follow.
func numbersText(e *diff.Effect, next squad.Season) string {
	a, b := e.Old, e.New
	var parts []string
	for _, n := range [...]struct{ what, was, is string }{
		{"places", fmt.Sprint(a.Count.Wanted), fmt.Sprint(b.Count.Wanted)},
		{"available", fmt.Sprint(a.Count.Fit), fmt.Sprint(b.Count.Fit)},
		{"certain", fmt.Sprint(a.Count.Sure), fmt.Sprint(b.Count.Sure)},
		{"short", a.Count.Short().String(), b.Count.Short().String()},
	} {
		if n.was != n.is {
			parts = append(parts, n.what+" "+changed(n.was, n.is))
		}
	}
	parts = append(parts, urgencyChanges(e, next)...)
	return strings.Join(parts, ", ")
}

// urgencyChanges are the positions whose urgency changed, unless all changed as the worst
// did.
func urgencyChanges(e *diff.Effect, next squad.Season) []string {
	var parts []string
	alike := true
	for at := range e.Positions.All() {
		was, is := e.Old.At[at], e.New.At[at]
		alike = alike && was == e.Old.Urgency && is == e.New.Urgency
		if was != is {
			parts = append(parts, at.String()+" "+changed(mark(was, next), mark(is, next)))
		}
	}
	if alike {
		return nil
	}
	return parts
}

// mark is the urgency of a position in a word.
func mark(u squad.Urgency, next squad.Season) string {
	if u == squad.NoUrgency {
		return "fine"
	}
	return urgencyText(u, next)
}
