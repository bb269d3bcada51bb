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
	if through := throughText(e); through != "" {
		lines = append(lines, through)
	}
	return lines
}

// verdictText says what an effect means for the need.
func verdictText(e *diff.Effect, next squad.Season) string {
	was, is := urgencyText(e.Old.Urgency, next), urgencyText(e.New.Urgency, next)
	urgency, signings := is, e.New.Signings.String()
	if e.Old.Urgency != e.New.Urgency {
		urgency = changed(was, is)
	}
	if e.Old.Signings != e.New.Signings && e.SameSeason() {
		signings = changed(e.Old.Signings.String(), signings)
	}
	switch v := e.Verdict(); {
	case v == diff.Arises || v == diff.MayArise:
		return fmt.Sprintf("%s: %s, sign %s", v, is, e.New.Signings)
	case v == diff.Lifts || v == diff.RulesOut:
		return fmt.Sprintf("%s: was %s, sign %s", v, was, e.Old.Signings)
	case v == diff.Shifts && e.New.Urgency == squad.NoUrgency:
		return "no need"
	default:
		return fmt.Sprintf("%s: %s, sign %s", v, urgency, signings)
	}
}

// urgencyText is an urgency. If it is about the season after, it names that season, next.
func urgencyText(u squad.Urgency, next squad.Season) string {
	if u == squad.Next {
		return fmt.Sprintf("%s (%s)", u, next)
	}
	return u.String()
}

// numbersText are the counts that changed, such as "sure 3 → 2, short 0 → 1". It has the
// places that are empty in place of those that are filled. The positions that are more or
// less urgent than before follow.
func numbersText(e *diff.Effect, next squad.Season) string {
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

// throughText names the players behind an effect, and says if other places are wanted.
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

// The ways in which a player can count for more or less than before.
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

// shiftedNames are the names of the players behind an effect, by the way their count
// changed.
func shiftedNames(e *diff.Effect) (names [len(shiftLabels)][]string) {
	for _, s := range e.Players {
		name := s.Player.Name
		if e.Nearby {
			name += " at " + codeList(s.Player.Positions)
		}
		way := shiftWay(s)
		switch {
		case way == lessCertain || way == moreCertain || way == gained && s.New < diff.Doubtful:
			name = fmt.Sprintf("%s (%s)", name, s.New)
		case way == lost && (s.Old == diff.Covers || s.Old == diff.MayCover):
			name += " (covered)"
		}
		names[way] = append(names[way], name)
	}
	return names
}

// shiftWay is the way in which a player counts for more or less than before.
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
