package changes

import (
	"fmt"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/diff"
	"github.com/depth-football/depth/squad/report/wording"
)

// spellText says how an injury changed.
func spellText(e *diff.Event) string {
	was, is := e.OldSpell, e.NewSpell
	switch {
	case was == nil:
		return spellDates(is)
	case is == nil && e.Kind == diff.Recovered:
		return wording.InjuryName(was) + ", not in the file any more"
	case is == nil:
		return "no longer in the file: " + spellDates(was)
	case e.Kind == diff.Recovered && is.Until.IsZero():
		return wording.InjuryName(is) + ", back on a day unknown"
	case e.Kind == diff.Recovered:
		return wording.InjuryName(is) + ", back " + is.Until.Words()
	case e.Kind == diff.Diagnosed && isOnlyNamed(was, is):
		return isNow(was, is)
	case e.Kind != diff.Diagnosed && e.Kind != diff.InjuryCorrected && e.Kind != diff.InjuryNoted && e.Kind != diff.Injured:
		return fmt.Sprintf("%s, back %s", isNow(was, is), changed(was.Until.Words(), is.Until.Words()))
	}
	return changed(spellDates(was), spellDates(is))
}

// isNow names an injury, and by what it was known before.
func isNow(was, is *squad.Injury) string {
	if is.What == was.What || was.What == "" {
		return wording.InjuryName(is)
	}
	return fmt.Sprintf("%s (was %s)", wording.InjuryName(is), wording.InjuryName(was))
}

// isOnlyNamed reports whether two entries of an injury differ in its name alone.
func isOnlyNamed(was, is *squad.Injury) bool {
	same := *was
	same.What = is.What
	return same == *is
}

func spellDates(i *squad.Injury) string {
	text := wording.InjuryName(i)
	if !i.Since.IsZero() {
		text += " since " + i.Since.Words()
	}
	switch {
	case !i.Until.IsZero():
		text += ", back " + i.Until.Words()
	case i.Over:
		text += ", back on a day unknown"
	default:
		text += ", return unknown"
	}
	if !i.NotBefore.IsZero() {
		text += ", not before " + i.NotBefore.Words()
	}
	return text
}
