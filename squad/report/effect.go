package report

import (
	"fmt"
	"strings"

	"github.com/depth-football/depth/squad/chart"
	"github.com/depth-football/depth/squad/diff"
)

// effectText says what an effect means, in which numbers, and through whom.
func effectText(e *diff.Effect) []string {
	lines := []string{verdictText(e) + "."}
	if numbers := numbersText(e); numbers != "" {
		lines = append(lines, capital(numbers)+".")
	}
	if through := throughText(e); through != "" {
		lines = append(lines, through)
	}
	return lines
}

func verdictText(e *diff.Effect) string {
	urgency, signings := e.New.Urgency.String(), e.New.Signings.String()
	if e.Old.Urgency != e.New.Urgency {
		urgency = changed(e.Old.Urgency.String(), urgency)
	}
	if e.Old.Signings != e.New.Signings {
		signings = changed(e.Old.Signings.String(), signings)
	}
	switch v := e.Verdict(); {
	case v == diff.Arises:
		return fmt.Sprintf("%s: %s, sign %s", v, e.New.Urgency, e.New.Signings)
	case v == diff.Lifts:
		return fmt.Sprintf("%s: was %s, sign %s", v, e.Old.Urgency, e.Old.Signings)
	case v == diff.Shifts && e.New.Signings == (chart.Range{}):
		return "no need"
	default:
		return fmt.Sprintf("%s: %s, sign %s", v, urgency, signings)
	}
}

// numbersText are the counts that differ: "sure 3 → 2, short 0 → 1". Places that
// are filled are told by those that are not.
func numbersText(e *diff.Effect) string {
	a, b := e.Old, e.New
	var parts []string
	for _, n := range [...]struct {
		what    string
		was, is fmt.Stringer
	}{
		{"places", number(a.Count.Wanted), number(b.Count.Wanted)},
		{"fit", number(a.Count.Fit), number(b.Count.Fit)},
		{"sure", number(a.Count.Sure), number(b.Count.Sure)},
		{"short", a.Count.Short(), b.Count.Short()},
	} {
		if n.was != n.is {
			parts = append(parts, n.what+" "+changed(n.was.String(), n.is.String()))
		}
	}
	if a.Needed != b.Needed && a.Needed != 0 && b.Needed != 0 {
		parts = append(parts, "needed at "+changed(a.Needed.Join(", "), b.Needed.Join(", ")))
	}
	return strings.Join(parts, ", ")
}

// throughText names the players behind an effect.
func throughText(e *diff.Effect) string {
	var out, less, in, more []string
	for _, s := range e.Players {
		switch name := s.Player.Name; {
		case s.New == diff.NotThere:
			out = append(out, name)
		case s.Old == diff.NotThere:
			in = append(in, name)
		case s.New < s.Old:
			less = append(less, fmt.Sprintf("%s (%s)", name, s.New))
		default:
			more = append(more, fmt.Sprintf("%s (%s)", name, s.New))
		}
	}
	var parts []string
	for _, list := range [...]struct {
		label string
		names []string
	}{{"Out", out}, {"Less certain", less}, {"In", in}, {"More certain", more}} {
		if len(list.names) > 0 {
			parts = append(parts, list.label+": "+and(list.names)+".")
		}
	}
	return strings.Join(parts, " ")
}
