package changes

import (
	"fmt"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/diff"
	"github.com/depth-football/depth/squad/report/wording"
)

// effectText says what an effect on a season means, in which numbers, and which
// players are behind it. The season after is needed for needs that are about it.
func effectText(e *diff.Effect, next squad.Season) []string {
	lines := []string{verdictText(e, next) + "."}
	if numbers := numbersText(e); numbers != "" {
		lines = append(lines, wording.Capital(numbers)+".")
	}
	if through := throughText(e); through != "" {
		lines = append(lines, through)
	}
	return lines
}

func verdictText(e *diff.Effect, next squad.Season) string {
	was, is := urgencyText(e.Old.Urgency, next), urgencyText(e.New.Urgency, next)
	urgency, signings := is, e.New.Signings.String()
	if e.Old.Urgency != e.New.Urgency {
		urgency = changed(was, is)
	}
	if e.Old.Signings != e.New.Signings {
		signings = changed(e.Old.Signings.String(), signings)
	}
	switch v := e.Verdict(); {
	case v == diff.Arises:
		return fmt.Sprintf("%s: %s, sign %s", v, is, e.New.Signings)
	case v == diff.Lifts:
		return fmt.Sprintf("%s: was %s, sign %s", v, was, e.Old.Signings)
	case v == diff.Shifts && e.New.Urgency == squad.NoUrgency:
		return "no need"
	default:
		return fmt.Sprintf("%s: %s, sign %s", v, urgency, signings)
	}
}

// urgencyText is an urgency with the season that it is about if that is the one
// after.
func urgencyText(u squad.Urgency, next squad.Season) string {
	if u == squad.Next {
		return fmt.Sprintf("%s (%s)", u, next)
	}
	return u.String()
}

// numbersText are the counts that differ: "sure 3 → 2, short 0 → 1". Places that
// are filled are told by those that are not.
func numbersText(e *diff.Effect) string {
	a, b := e.Old, e.New
	var parts []string
	for _, n := range [...]struct{ what, was, is string }{
		{"places", fmt.Sprint(a.Count.Wanted), fmt.Sprint(b.Count.Wanted)},
		{"fit", fmt.Sprint(a.Count.Fit), fmt.Sprint(b.Count.Fit)},
		{"sure", fmt.Sprint(a.Count.Sure), fmt.Sprint(b.Count.Sure)},
		{"short", a.Count.Short().String(), b.Count.Short().String()},
	} {
		if n.was != n.is {
			parts = append(parts, n.what+" "+changed(n.was, n.is))
		}
	}
	if a.Needed != b.Needed && a.Needed != 0 && b.Needed != 0 {
		parts = append(parts, "needed at "+changed(a.Needed.Join(", "), b.Needed.Join(", ")))
	}
	return strings.Join(parts, ", ")
}

// throughText names the players behind an effect, and the shape if that has
// changed.
func throughText(e *diff.Effect) string {
	var parts []string
	switch {
	case e.Old.Count.Wanted != e.New.Count.Wanted:
		parts = append(parts, "Other places are wanted.")
	case e.Nearby:
		parts = append(parts, "Who can play elsewhere too is counted again.")
	}
	for way, names := range shiftedNames(e) {
		if len(names) > 0 {
			parts = append(parts, shiftLabels[way]+": "+wording.And(names)+".")
		}
	}
	if len(parts) == 0 && e.Old.Count != e.New.Count {
		parts = append(parts, "Somebody is counted elsewhere now.")
	}
	return strings.Join(parts, " ")
}

// The ways in which a player comes to count for more or less, as they are told.
const (
	lost = iota
	lessCertain
	goesNext
	gained
	moreCertain
	staysNext
)

var shiftLabels = [...]string{
	lost: "Lost", lessCertain: "Less certain", goesNext: "Leaves after the season",
	gained: "Gained", moreCertain: "More certain", staysNext: "Stays after the season",
}

// shiftedNames are the players behind an effect, by the way in which they count otherwise.
func shiftedNames(e *diff.Effect) (names [len(shiftLabels)][]string) {
	for _, s := range e.Players {
		name := s.Player.Name
		if e.Nearby {
			name += " at " + codeList(s.Player.Positions)
		}
		way := shiftWay(s)
		if way == lessCertain || way == moreCertain {
			name = fmt.Sprintf("%s (%s)", name, s.New)
		}
		names[way] = append(names[way], name)
	}
	return names
}

func shiftWay(s diff.Shift) int {
	switch {
	case s.New == diff.NotThere:
		return lost
	case s.Old == diff.NotThere:
		return gained
	case s.New == diff.GoesNext:
		return goesNext
	case s.Old == diff.GoesNext:
		return staysNext
	case s.New < s.Old:
		return lessCertain
	}
	return moreCertain
}
