package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/depth-football/depth/squad/diff"
)

// DiffCSV writes a row for each event, for each move between two clubs and for each
// effect.
func DiffCSV(w io.Writer, c *diff.Comparison) error {
	rows := [][]string{{
		"row", "club", "other_club", "what", "tone", "player", "born", "positions",
		"urgency_before", "urgency_after", "sign_before", "sign_after", "wanted_before", "wanted_after",
		"have_before", "have_after", "fit_before", "fit_after", "sure_before", "sure_after", "text",
	}}
	for _, m := range c.Moves {
		p := m.In.Player()
		rows = append(rows, row("move", m.From.Club(), m.To.Club(), moveKind(m), "", p.Name, p.Born.String(), codes(p.Positions), moveText(m)))
	}
	for _, club := range c.Clubs {
		for _, e := range club.Events {
			if e.Move != nil {
				continue
			}
			name, born, at := "", "", ""
			if p := e.Player(); p != nil {
				name, born, at = p.Name, p.Born.String(), codes(p.Positions)
			} else if e.Kind == diff.Reordered {
				at = e.At.String()
			}
			rows = append(rows, row("event", club.Club(), "", e.Kind.String(), e.Kind.Tone().String(), name, born, at, eventText(club, e)))
		}
		if club.Impact == nil {
			continue
		}
		for i := range club.Impact.Effects {
			rows = append(rows, effectRow("effect", club, &club.Impact.Effects[i]))
		}
		for i := range club.Impact.Passing {
			rows = append(rows, effectRow("passing", club, &club.Impact.Passing[i]))
		}
	}
	return writeCSV(w, rows)
}

// row is a row without numbers.
func row(what, club, other, kind, tone, player, born, positions, text string) []string {
	cells := []string{what, club, other, kind, tone, player, born, positions}
	return append(append(cells, make([]string, 12)...), text)
}

func effectRow(what string, c *diff.Changes, e *diff.Effect) []string {
	a, b := e.Old, e.New
	return []string{
		what, c.Club(), "", e.Verdict().String(), "", "", "", e.Positions.Join(", "),
		a.Urgency.String(), b.Urgency.String(), a.Signings.String(), b.Signings.String(), fmt.Sprint(a.Count.Wanted), fmt.Sprint(b.Count.Wanted),
		a.Count.Have.String(), b.Count.Have.String(), fmt.Sprint(a.Count.Fit), fmt.Sprint(b.Count.Fit),
		fmt.Sprint(a.Count.Sure), fmt.Sprint(b.Count.Sure), strings.Join(effectText(e), " "),
	}
}
