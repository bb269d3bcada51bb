package changes

import (
	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/diff"
	"github.com/depth-football/depth/squad/report/wording"
)

// absenceText says how an absence changed.
func absenceText(e *diff.Event) string {
	was, is := e.OldAbsence, e.NewAbsence
	switch {
	case was == nil:
		return absenceDates(is)
	case is == nil && e.Kind == diff.AbsenceEnded:
		return wording.AbsenceName(was.Why) + ", not in the file any more"
	case is == nil:
		return "no longer in the file: " + absenceDates(was)
	}
	return changed(absenceDates(was), absenceDates(is))
}

func absenceDates(a *squad.Absence) string {
	text := wording.AbsenceName(a.Why)
	if !a.Since.IsZero() {
		text += " since " + a.Since.Words()
	}
	if a.Until.IsZero() {
		return text + ", return unknown"
	}
	return text + ", back " + a.Until.Words()
}
