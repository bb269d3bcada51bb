package changes

import "github.com/depth-football/depth/squad/diff"

// row is a row of what changed: at which club, what, and its details.
type row struct {
	club, kind, text string
	tone             diff.Tone
}

// moveRows are the moves between two of the clubs.
func moveRows(moves []*diff.Move) []row {
	rows := make([]row, len(moves))
	for i, m := range moves {
		rows[i] = row{changed(m.From.Club(), m.To.Club()), moveKind(m), moveText(m), diff.Neutral}
	}
	return rows
}

// eventRows are the events of a club that neither a move nor the title tells, which
// may have the day of the files.
func eventRows(club *diff.Changes, day string) []row {
	var rows []row
	for _, e := range club.Events {
		if e.Move == nil && (e.Kind != diff.AsOfChanged || day == "") {
			rows = append(rows, row{club.Club(), e.Kind.String(), eventText(club, e), e.Kind.Tone()})
		}
	}
	return rows
}

// passedRows are what has come about at a club by the dates in its files.
func passedRows(club *diff.Changes) []row {
	rows := make([]row, len(club.Passed))
	for i, e := range club.Passed {
		rows[i] = row{club.Club(), e.Kind.String(), passedText(e), e.Kind.Tone()}
	}
	return rows
}
