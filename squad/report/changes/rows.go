package changes

import "github.com/depth-football/depth/squad/diff"

// row is a row of a table of changes: the club, what happened, and the details.
type row struct {
	club, kind, text string
	tone             diff.Tone
}

// moveRows are the moves between two of the clubs.
func moveRows(moves []*diff.Move) []row {
	rows := make([]row, len(moves))
	for i, m := range moves {
		rows[i] = row{moveClubs(m), m.Kind().String(), moveText(m), diff.Neutral}
	}
	return rows
}

// eventRows are the events of a club. It leaves out the ends of moves, which have rows of
// their own, and the day of the file if the title has it.
func eventRows(club *diff.Changes, day string) []row {
	var rows []row
	for _, e := range club.Events {
		if e.Move == nil && (e.Kind != diff.AsOfChanged || day == "") {
			rows = append(rows, row{club.Club(), e.Kind.String(), eventText(club, e), e.Kind.Tone()})
		}
	}
	return rows
}

// passedRows are the events of a club that happened by the dates in its files.
func passedRows(club *diff.Changes) []row {
	rows := make([]row, len(club.Passed))
	for i, e := range club.Passed {
		rows[i] = row{club.Club(), e.Kind.String(), passedText(club, e), e.Kind.Tone()}
	}
	return rows
}
