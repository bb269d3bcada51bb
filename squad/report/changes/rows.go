package changes

import (
	"fmt"
	"slices"
	"strings"

	"github.com/depth-football/depth/squad/diff"
)

// row is a row of a table of changes: the club, what happened, and the details.
type row struct {
	club, kind, text string
	tone             diff.Tone
	what             diff.Kind
	who              string // the player, "" if it is about the club
	role             int    // how important the player is for the team
	number           int    // how many changes it is, 0 for one
}

// moveRows are the moves between clubs.
func moveRows(moves []*diff.Move) []row {
	rows := make([]row, len(moves))
	for i, m := range moves {
		rows[i] = row{club: moveClubs(m), kind: m.Kind().String(), text: moveText(m), tone: diff.Neutral}
	}
	return rows
}

// eventRows are the events of a club. It leaves out the ends of moves, which have rows of
// their own, and the day of the file if the title has it.
func eventRows(club *diff.Changes, day string) []row {
	var rows []row
	for _, e := range club.Events {
		if e.Move == nil && (e.Kind != diff.AsOfChanged || day == "") {
			rows = append(rows, newRow(club, e, eventText(club, e)))
		}
	}
	return rows
}

// passedRows are the events of a club that happened by the dates in its files.
func passedRows(club *diff.Changes) []row {
	rows := make([]row, len(club.Passed))
	for i, e := range club.Passed {
		rows[i] = newRow(club, e, passedText(club, e))
	}
	return rows
}

func newRow(club *diff.Changes, e *diff.Event, text string) row {
	r := row{club: club.Club(), kind: e.Kind.String(), text: text, tone: e.Kind.Tone(), what: e.Kind}
	if p := e.Player(); p != nil {
		r.who, r.role = p.Name, p.Role.Rank()
	}
	return r
}

// bySource are the kinds of changes that another source makes to most players of a club.
var bySource = []diff.Kind{
	diff.PositionsChanged, diff.PositionDropped, diff.NewPosition, diff.RoleUp, diff.RoleDown, diff.ProneChanged, diff.Revalued,
	diff.ClauseChanged, diff.Renamed, diff.Corrected, diff.Reordered,
}

// joined makes one row of many of a kind that another source brings about. It names the
// players alone.
func joined(rows []row) []row {
	const many = 5
	counts := make(map[diff.Kind]int)
	for _, r := range rows {
		counts[r.what]++
	}
	var list []row
	for _, r := range rows {
		if counts[r.what] <= many || !slices.Contains(bySource, r.what) {
			list = append(list, r)
			continue
		}
		if r.who == "" { // a pecking order
			r.who, _, _ = strings.Cut(r.text, ":")
		}
		if last := len(list) - 1; last >= 0 && list[last].what == r.what {
			if !strings.HasSuffix(list[last].text, " "+r.who) {
				list[last].text += ", " + r.who
			}
			continue
		}
		r.number = counts[r.what]
		r.text = fmt.Sprintf("%d of them: %s", r.number, r.who)
		list = append(list, r)
	}
	return list
}

// count counts the changes of rows.
func count(rows []row) int {
	n := 0
	for _, r := range rows {
		n += max(1, r.number)
	}
	return n
}
